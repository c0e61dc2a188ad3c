internal import Digest
internal import GalleyCore
internal import JSON

/// A plan in a file: JSON Lines, the first of which says what the plan is of, and every other one
/// names a file.
public enum PlanFile {
  /// A file that is no plan, or not a whole one.
  public struct Problem: Error, Equatable, CustomStringConvertible {
    /// The line, from one.
    public let line: Int
    /// What is wrong there.
    public let fact: String

    /// Line and fact, to stand behind the path.
    public var description: String { "\(line): \(fact)" }
  }

  private static let mark = Array("{\"schema\":\"\(Plan.schema.prefix { $0 != "/" })/".utf8)

  /// Whether the first line of `bytes` says that they are a plan, of this version or of another.
  public static func isPlan(_ bytes: [UInt8]) -> Bool { bytes.starts(with: mark) }

  /// The bytes of a plan.
  public static func bytes(_ plan: Plan) -> [UInt8] {
    var bytes = plan.header.json(plan.shards.map(\.count)).bytes() + [0x0A]
    for (shard, files) in plan.shards.enumerated() {
      for index in files.paths.indices {
        bytes += entry(files.paths[index], files.sizes[index], shard).bytes()
        bytes.append(0x0A)
      }
    }
    return bytes
  }

  /// The plan that `bytes` are. Throws a `Problem`.
  public static func read(_ bytes: [UInt8]) throws(Problem) -> Plan {
    var header: PlanHeader?
    var counts: [Int] = []
    var shards: [InputFiles] = []
    var number = 0
    var start = 0
    while start < bytes.count {
      number += 1
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      let line = Array(bytes[start..<end])
      start = end + 1
      if header == nil {
        let root = try root(line, number)
        header = try PlanHeader(root)
        counts = try Self.counts(root)
        shards = Array(repeating: InputFiles(), count: counts.count)
      } else {
        try add(root(line, number), number, to: &shards)
      }
    }
    guard let header else { throw Problem(line: 1, fact: "there is no plan in it") }
    guard shards.map(\.count) == counts else {
      let (found, all) = (shards.reduce(0) { $0 + $1.count }, counts.reduce(0, &+))
      throw Problem(line: number, fact: "the plan is of \(all) files, and \(found) are listed")
    }
    return Plan(header: header, shards: shards)
  }

  private static func counts(_ header: JSONNode) throws(Problem) -> [Int] {
    let counts = (header["files"]?.elements).map { $0.compactMap(\.integer) } ?? []
    guard !counts.isEmpty, counts.count <= Plan.mostShards else {
      throw Problem(line: 1, fact: "a plan says how many files each shard has")
    }
    return counts
  }

  private static func root(_ line: [UInt8], _ number: Int) throws(Problem) -> JSONNode {
    do {
      return try JSONDocument(line).root
    } catch {
      throw Problem(line: number, fact: "column \(error.column): \(error.fact)")
    }
  }

  /// Paths that are not UTF-8 are written in hexadecimal.
  private static func entry(_ path: ArraySlice<UInt8>, _ size: Int, _ shard: Int) -> JSONValue {
    let text = String(decoding: path, as: UTF8.self)
    let isText = text.utf8.elementsEqual(path)
    return [
      isText ? "path" : "path_hex": .string(isText ? text : BaseText.hex(path)),
      "bytes": .integer(size), "shard": .integer(shard),
    ]
  }

  private static func add(
    _ node: JSONNode, _ number: Int, to shards: inout [InputFiles]
  ) throws(Problem) {
    let path =
      node["path"]?.stringBytes ?? node["path_hex"]?.stringBytes.flatMap { BaseText.fromHex($0) }
    guard let path, !path.isEmpty, let size = node["bytes"]?.count,
      let shard = node["shard"]?.integer
    else { throw Problem(line: number, fact: "a file needs path, bytes and shard") }
    guard shards.indices.contains(shard) else {
      throw Problem(line: number, fact: "there is no shard \(shard) of \(shards.count)")
    }
    shards[shard].append(path, size: size)
  }
}

extension PlanHeader {
  fileprivate init(_ node: JSONNode) throws(PlanFile.Problem) {
    guard node["schema"]?.string == Plan.schema else {
      throw PlanFile.Problem(line: 1, fact: "this is no plan of '\(Plan.schema)'")
    }
    guard let pipeline = node["pipeline"]?.string, let engine = node["engine"]?.string,
      let config = node["config"], let division = node["by"]?.string.flatMap(Division.init)
    else { throw PlanFile.Problem(line: 1, fact: "a plan needs pipeline, engine, config and by") }
    self.init(
      pipeline: pipeline, input: node["input"]?.string, output: node["output"]?.string,
      engine: engine, configuration: RunConfiguration(written: JSONValue(config)),
      division: division)
  }

  /// With how many files each shard has.
  fileprivate func json(_ counts: [Int]) -> JSONValue {
    [
      "schema": .string(Plan.schema), "engine": .string(engine), "pipeline": .string(pipeline),
      "input": input.map { .string($0) } ?? .null, "output": output.map { .string($0) } ?? .null,
      "by": .string(division.rawValue), "files": .array(counts.map { .integer($0) }),
      "config": configuration.json,
    ]
  }
}
