internal import GalleyCore
internal import Glibc

/// An output of a file for each document, below a folder. A file is there when it is whole, and is
/// never opened again.
struct TreeSink: OutputSink {
  let path: String
  var folder: String { OutputFolder.of(path) }
  private let suffix: String
  /// Whether a file may be there already.
  private let replaces: Bool
  private let manifest: OutputManifest
  private var written: [WrittenFile] = []
  /// Whether files were written since the last `sync`.
  private var hasGrown = false
  /// Names that are taken, each with the number that the next of its kind gets.
  private var numbers: [String: Int] = [:]

  /// A folder at `path` for files that end in `suffix`. Throws an `EnvironmentError`, or an
  /// `OptionError` where something is in the folder that may not be replaced.
  init(_ path: String, suffix: String, _ context: OutputContext) throws {
    self.path = path
    self.suffix = suffix
    manifest = try OutputManifest(of: path, context)
    // What a run that was stopped wrote after it had noted for the last time is written again.
    replaces = context.replaces || context.resumed != nil
    guard replaces || !OutputFolder.isInUse(path) else {
      throw OptionError("\(path) has files; --fresh replaces those of the same names")
    }
    try OutputFolder.make(above: path + "/")
    for extent in context.resumed ?? [] { try goOn(extent) }
  }

  /// Takes up a file of a run that was stopped.
  private mutating func goOn(_ extent: WrittenExtent) throws {
    guard let sha256 = extent.sha256, extent.path.hasPrefix(inside), extent.path.hasSuffix(suffix)
    else {
      throw EnvironmentError("the journal names \(extent.path), which is no file of this output")
    }
    try OutputFile.check(OutputFolder.of(path) + extent.path, extent)
    written.append(WrittenFile(extent, sha256: sha256))
    // A name is the same whichever number is looked at first: it is the lowest that is free.
    numbers[String(extent.path.dropFirst(inside.count).dropLast(suffix.count))] = 2
  }

  /// What the names of all files begin with.
  private var inside: String { String(path.dropFirst(OutputFolder.of(path).count)) + "/" }

  @discardableResult
  mutating func write(_ part: OutputPart) throws -> [WrittenExtent] {
    let name = free(part.place) + suffix
    var file = try OutputFile(path + "/" + name, replaces: replaces)
    hasGrown = true
    do {
      try file.write(part.member, records: part.records)
      // One call at the end waits for all files; one for each would be most of a run.
      try file.finish(syncs: false)
    } catch {
      file.discard()
      throw error
    }
    try file.seal()
    written.append(file.written(as: inside + name))
    return [file.extent(as: inside + name)]
  }

  mutating func sync() throws {
    guard hasGrown else { return }
    try OutputFolder.syncAll(path)
    hasGrown = false
  }

  mutating func finish(manifest bytes: ([WrittenFile]) -> [UInt8]?) throws {
    try sync()
    try manifest.clear(for: written)
    if let text = bytes(written) { try manifest.write(text) }
  }

  var freeSpace: FreeSpace? { OutputFolder.freeSpace(path) }

  mutating func discard() {}

  mutating func stop() throws -> String {
    try sync()
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
