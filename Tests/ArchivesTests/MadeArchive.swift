import Foundation

/// A folder with one archive, which Python's own modules have made, removed when the test is over.
final class MadeArchive {
  let folder: String
  var path: String { folder + "/made" }

  /// An archive of the members that `script` adds to `out` by `add(name, text)`, or by what Python's
  /// `tarfile` and `zipfile` know; `kind` is `zip`, or `tar` with or without a compression.
  init(_ kind: String, _ script: String) throws {
    folder = NSTemporaryDirectory() + "/galley-archive-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Self.run("python3", "-c", Self.prelude(kind) + script + "\nout.close()\n", path)
    if kind == "tar.zst" {
      try Self.run("zstd", "-q", "--rm", path, "-o", path + ".zst")
      try FileManager.default.moveItem(atPath: path + ".zst", toPath: path)
    }
  }

  deinit {
    do {
      try FileManager.default.removeItem(atPath: folder)
    } catch {
      print("left behind: \(folder): \(error)")
    }
  }

  /// The bytes of the archive.
  func bytes() throws -> [UInt8] { Array(try Data(contentsOf: URL(fileURLWithPath: path))) }

  /// Puts other bytes in the place of the archive.
  func replace(_ bytes: [UInt8]) throws { try Data(bytes).write(to: URL(fileURLWithPath: path)) }

  private static func prelude(_ kind: String) -> String {
    let mode = ["tar.gz": "gz", "tar.bz2": "bz2", "tar.xz": "xz"][kind] ?? ""
    let open =
      kind == "zip"
      ? "zipfile.ZipFile(sys.argv[1], 'w', zipfile.ZIP_DEFLATED)"
      : "tarfile.open(sys.argv[1], 'w:\(mode)')"
    return """
      import io, sys, tarfile, zipfile
      out = \(open)
      def add(name, text, **more):
        data = text.encode()
        if isinstance(out, zipfile.ZipFile):
          out.writestr(name, data)
        else:
          member = tarfile.TarInfo(name)
          member.size = len(data)
          for key, value in more.items(): setattr(member, key, value)
          out.addfile(member, io.BytesIO(data))

      """
  }

  private static func run(_ arguments: String...) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = arguments
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failed(arguments: arguments) }
  }

  struct Failed: Error {
    let arguments: [String]
  }
}
