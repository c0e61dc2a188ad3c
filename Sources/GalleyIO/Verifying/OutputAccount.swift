internal import GalleyCore
internal import Glibc
public import JSON

/// What the manifest of a finished output says.
public struct OutputAccount: Sendable {
  /// A file as it is listed.
  struct File: Sendable {
    /// Relative to the folder.
    let path: String
    let bytes: Int
    let records: Int
    let sha256: String
    /// The line of the manifest that lists it.
    let line: Int
  }

  /// What became of the inputs of a run; an export has none.
  public struct Counts: Sendable {
    /// Documents that the reader offered.
    public let inputs: Int
    /// Documents in the output.
    public let outputs: Int
    /// Documents that left, by how and why.
    public let left: [RejectTally.Key: Int]
    /// The line of the manifest.
    let line: Int
  }

  /// The manifest.
  public let path: String
  /// The output's path: that of its only file, or what its files are named after.
  let output: String
  /// The folder of the output, with its slash.
  let folder: String
  /// The writer without its version.
  let writer: String
  let files: [File]
  /// The files of rejects, which may be in another folder.
  let rejects: [File]
  /// What became of the inputs; `nil` for an export.
  public let counts: Counts?
  /// What the run took, as far as the manifest says.
  public let cost: RunCost
  /// Which outcomes the rejects are of.
  let kept: Set<Reject.Outcome>
  /// What the lines of a `jsonl` output are.
  let lines: OutputVerifier.Lines

  private static let mostBytes = 1 << 30

  /// Reads the manifest of an output; `path` is that of either.
  ///
  /// Throws an `EnvironmentError` where it cannot be read, a `WrongLine` where it is none.
  public init(of path: String) throws {
    let path = Self.manifest(of: path)
    try self.init(Self.bytes(at: path), at: path)
  }

  private static func bytes(at path: String) throws(EnvironmentError) -> [UInt8] {
    do {
      return try FileContent.read(path, limit: mostBytes)
    } catch {
      throw EnvironmentError("\(path): \(error.fact)")
    }
  }

  /// All that the manifest at `path` says, of whatever form; `nil` where there is none. Throws an
  /// `EnvironmentError` where it cannot be read, a `WrongLine` where it is no JSON.
  public static func root(at path: String) throws -> JSONNode? {
    access(path, F_OK) == 0 ? try root(bytes(at: path), path) : nil
  }

  fileprivate static func root(_ bytes: [UInt8], _ path: String) throws(WrongLine) -> JSONNode {
    do {
      return try JSONDocument(bytes).root
    } catch {
      throw WrongLine(path, error.line, "column \(error.column): \(error.fact)")
    }
  }

  /// The manifest that `bytes` are, as it would be at `path`.
  init(_ bytes: [UInt8], at path: String) throws(WrongLine) {
    self.path = path
    output = String(path.dropLast(ManifestForm.suffix.count))
    folder = OutputFolder.of(output)
    var reading = ManifestReading(self.path, bytes)
    let root = try reading.root()
    writer = root["writer"]?.string.map { String($0.prefix { $0 != "@" }) } ?? ""
    counts = if let node = root["counts"] { try reading.counts(node) } else { nil }
    guard let list = root["files"], list.kind == .array else {
      throw WrongLine(self.path, 1, "the manifest lists no files")
    }
    files = try reading.files(list)
    rejects = if let list = root["rejects"] { try reading.files(list) } else { [] }
    cost = RunCost(root["run"])
    let config = root["config"]
    kept = Set(
      (config?["rejects"]?["keep"]?.elements).map { $0.compactMap { $0.string } }?
        .compactMap(Reject.Outcome.init) ?? [])
    lines = OutputVerifier.Lines(config?["output"]?["options"])
  }

  /// The manifest beside a file that it lists; `nil` where there is none.
  public static func beside(_ path: String) throws -> OutputAccount? {
    let manifest = OutputManifest.path(of: path)
    guard access(manifest, F_OK) == 0 else { return nil }
    let account = try OutputAccount(of: manifest)
    return account.files.contains { account.folder + $0.path == path } ? account : nil
  }

  /// Where the files of the output are. Throws a `WrongLine` for one outside of its folder.
  public func paths() throws -> [String] {
    try files.map { file in
      guard SafeName.isBelow(file.path) else {
        throw WrongLine(path, file.line, "'\(file.path)' leads out of the output's folder")
      }
      return folder + file.path
    }
  }

  /// Whether the file at `path` is among the rejects, which the counts tell of.
  public func hasRejects(_ path: String) -> Bool {
    rejects.contains { FileIdentity.isSame(folder + $0.path, path) }
  }

  /// Where the manifest of an output is.
  static func manifest(of path: String) -> String {
    if path.hasSuffix(ManifestForm.suffix) { return path }
    var path = path
    while path.utf8.count > 1, path.utf8.last == 0x2F { path.removeLast() }
    return OutputManifest.path(of: path)
  }

  /// Whether `path` names an output by its manifest, or has no file of its own but one.
  public static func isNeeded(for path: String) -> Bool {
    if path.hasSuffix(ManifestForm.suffix) { return true }
    var status = stat()
    let isFile = stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFDIR
    return !isFile && access(manifest(of: path), F_OK) == 0
  }
}

/// Takes a manifest apart.
private struct ManifestReading {
  private let path: String
  private let bytes: [UInt8]
  /// How far lines are counted.
  private var counted = (offset: 0, line: 1)

  init(_ path: String, _ bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  func root() throws(WrongLine) -> JSONNode {
    let root = try OutputAccount.root(bytes, path)
    guard root["schema"]?.string == ManifestForm.schema else {
      let found = root["schema"]?.string.map { ", but of '\($0)'" } ?? ""
      throw WrongLine(path, 1, "this is no manifest of '\(ManifestForm.schema)'\(found)")
    }
    return root
  }

  mutating func files(_ list: JSONNode) throws(WrongLine) -> [OutputAccount.File] {
    var files: [OutputAccount.File] = []
    for node in list.elements { files.append(try file(node)) }
    return files
  }

  private mutating func file(_ node: JSONNode) throws(WrongLine) -> OutputAccount.File {
    let line = line(of: node)
    guard let name = node["path"]?.string, let bytes = node["bytes"]?.integer,
      let records = node["records"]?.integer, let sha256 = node["sha256"]?.string
    else { throw WrongLine(path, line, "a file needs path, bytes, records and sha256") }
    return .init(path: name, bytes: bytes, records: records, sha256: sha256, line: line)
  }

  mutating func counts(_ node: JSONNode) throws(WrongLine) -> OutputAccount.Counts {
    let line = line(of: node)
    guard let inputs = node["inputs"]?.integer, let outputs = node["outputs"]?.integer else {
      throw WrongLine(path, line, "the counts need inputs and outputs")
    }
    var left: [RejectTally.Key: Int] = [:]
    for outcome in Reject.Outcome.allCases {
      guard let stages = node[outcome.rawValue]?.members else { continue }
      for stage in stages {
        for reason in stage.value.members {
          guard let count = reason.value.integer else {
            throw WrongLine(path, self.line(of: reason.value), "a count is a whole number")
          }
          left[.init(outcome: outcome, stage: stage.key, reason: reason.key)] = count
        }
      }
    }
    return .init(inputs: inputs, outputs: outputs, left: left, line: line)
  }

  /// The line of a value; cheap where values are asked for in their order.
  private mutating func line(of node: JSONNode) -> Int {
    if node.offset < counted.offset { counted = (0, 1) }
    for byte in bytes[counted.offset..<node.offset] where byte == 0x0A { counted.line += 1 }
    counted.offset = node.offset
    return counted.line
  }
}
