import ChildProcess
import Foundation

/// A program of a test in a folder of its own.
final class Script {
  let folder: String
  let path: String
  let command: ChildCommand

  /// A script for `/bin/sh`.
  init(sh text: String) throws {
    let folder = FileManager.default.temporaryDirectory.path + "/child-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let program = folder + "/program"
    try "#!/bin/sh\n\(text)\n".write(toFile: program, atomically: false, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
    self.folder = folder
    path = program
    // A file that was just written may still be open for writing in a child of another test, and
    // then it cannot be run itself.
    command = ChildCommand(
      ["/bin/sh", program], environment: ["PATH": "/usr/local/bin:/usr/bin:/bin"], folder: folder)
  }

  deinit {
    do {
      try FileManager.default.removeItem(atPath: folder)
    } catch {
      print("left behind: \(error)")
    }
  }

  /// The text of a file in the folder.
  func text(_ name: String) throws -> String {
    try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
  }
}

extension ChildProcess {
  /// Asks with a deadline that a machine at work does not reach.
  func ask(_ line: String, within time: Duration = .seconds(60)) throws(ChildFailure) -> String {
    String(decoding: try ask(Array(line.utf8), deadline: .now + time), as: UTF8.self)
  }
}

extension LineProgram {
  func ask(_ line: String, within time: Duration = .seconds(60)) throws(ChildFailure) -> String {
    String(decoding: try ask(Array(line.utf8), time: time), as: UTF8.self)
  }
}
