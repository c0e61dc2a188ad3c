internal import GalleyCore
internal import Glibc

/// An output of a file for each document, below a folder. A file is there when it is whole, and is
/// never opened again.
struct TreeSink: OutputSink {
  let path: String
  private let suffix: String
  private let context: OutputContext
  private let manifest: OutputManifest
  private var written: [WrittenFile] = []
  /// Names that are taken, each with the number that the next of its kind gets.
  private var numbers: [String: Int] = [:]

  /// A folder at `path` for files that end in `suffix`. Throws an `EnvironmentError`, or an
  /// `OptionError` where something is in the folder that may not be replaced.
  init(_ path: String, suffix: String, _ context: OutputContext) throws {
    self.path = path
    self.suffix = suffix
    self.context = context
    manifest = try OutputManifest(of: path, replaces: context.replaces)
    guard context.replaces || !OutputFolder.isInUse(path) else {
      throw OptionError("\(path) has files; --fresh replaces those of the same names")
    }
    try OutputFolder.make(above: path + "/")
  }

  @discardableResult
  mutating func write(_ part: OutputPart) throws -> [WrittenExtent] {
    let name = free(part.place) + suffix
    var file = try OutputFile(path + "/" + name, replaces: context.replaces)
    do {
      try file.write(part.member, records: part.records)
      // One call at the end waits for all files; one for each would be most of a run.
      try file.finish(syncs: false)
    } catch {
      file.discard()
      throw error
    }
    let inside = String(path.dropFirst(OutputFolder.of(path).count)) + "/" + name
    written.append(file.written(as: inside))
    return [file.extent(as: inside)]
  }

  mutating func finish(manifest bytes: ([WrittenFile]) -> [UInt8]?) throws {
    Glibc.sync()
    try manifest.write(bytes(written), written)
  }

  var freeSpace: FreeSpace? { OutputFolder.freeSpace(path) }

  mutating func discard() {}

  mutating func stop() throws -> String {
    Glibc.sync()
    return path
  }

  /// A name that no file has yet: of several documents that would have one, the first in the order
  /// of the input has it, and the others get a number.
  private mutating func free(_ place: String) -> String {
    guard var number = numbers[place] else {
      numbers[place] = 2
      return place
    }
    while true {
      let name = "\(place)-\(number)"
      number += 1
      if numbers[name] == nil {
        numbers[place] = number
        numbers[name] = 2
        return name
      }
    }
  }
}
