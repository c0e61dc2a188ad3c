internal import Digest
internal import GalleyCore
public import JSON

/// The part of a pipeline that decides what is written: every component with its version and all of
/// its options, defaults included. How a file is laid out, the number of workers and the limit of
/// failures are no part of it.
public struct RunConfiguration: Sendable, Equatable {
  /// As manifests, journals and plans hold it.
  public let json: JSONValue

  /// The configuration of a pipeline.
  public init(_ pipeline: Pipeline) {
    json = [
      "fetch": Self.component(pipeline.reader.spec, pipeline.reader.options),
      "stages": .array(pipeline.steps.map(Self.step)),
      "output": Self.component(pipeline.output.spec, pipeline.output.options),
      "rejects": pipeline.rejects.map {
        ["keep": $0.keep.json, "options": $0.writer.options]
      } ?? .null,
      "document": Self.document(pipeline.limits.document),
    ]
  }

  /// A configuration as it was written.
  public init(written json: JSONValue) { self.json = json }

  /// How many stages there are.
  var stageCount: Int { if case .array(let stages)? = json["stages"] { stages.count } else { 0 } }

  /// SHA-256 of the configuration in hexadecimal.
  public var sha256: String { SHA256.hash(json.bytes()).hex(prefixBytes: 32) }

  /// Where stages work changes nothing in what they make: a run that crashed may go on isolated.
  private static func document(_ limits: DocumentLimits) -> JSONValue {
    var limits = limits
    limits.isolate = .none
    limits.memory = .none
    return limits.json
  }

  private static func component(_ spec: ComponentSpec, _ options: JSONValue) -> JSONValue {
    ["name": .string(spec.versionedName), "options": options]
  }

  private static func step(_ step: Pipeline.Step) -> JSONValue {
    [
      "id": .string(step.id), "name": .string(step.stage.spec.versionedName),
      "options": step.stage.options, "definition": step.stage.definition ?? .null,
    ]
  }
}

// What is different.
extension RunConfiguration {
  /// The same without the options of stages and the limits of a document: stages of the same names and
  /// versions between the same reader and writers.
  var structure: RunConfiguration {
    guard case .object(var members) = json else { return self }
    for index in members.indices {
      switch (members[index].key, members[index].value) {
      case ("document", _): members[index].value = .null
      case ("stages", .array(let stages)):
        members[index].value = .array(
          stages.map { ["id": $0["id"] ?? .null, "name": $0["name"] ?? .null] })
      default: break
      }
    }
    return RunConfiguration(written: .object(members))
  }

  /// What is different from `earlier`, each in a few words: `stage 3 'drop': when`.
  public func changes(from earlier: RunConfiguration) -> [String] {
    var changes: [String] = []
    for place in ["fetch", "output"] {
      changes += Self.changes(of: "'\(place)'", earlier.json[place], json[place])
    }
    changes += stageChanges(from: earlier)
    if earlier.json["rejects"] != json["rejects"] { changes.append("'rejects'") }
    if earlier.json["document"] != json["document"] { changes.append("'limits.document'") }
    return changes
  }

  private func stageChanges(from earlier: RunConfiguration) -> [String] {
    if earlier.json["stages"] == json["stages"] { return [] }
    guard case .array(let before)? = earlier.json["stages"],
      case .array(let now)? = json["stages"]
    else { return ["'stages'"] }
    var changes: [String] = []
    for (index, (old, new)) in zip(before, now).enumerated() where old != new {
      let name = new["name"].map(Self.text) ?? ""
      let place = "stage \(index + 1) '\(name.prefix { $0 != "@" })'"
      changes += Self.changes(of: place, old, new)
    }
    if before.count != now.count {
      changes.append("the number of stages: \(before.count) to \(now.count)")
    }
    return changes
  }

  /// The options that are different, or that it is another component.
  private static func changes(of place: String, _ old: JSONValue?, _ new: JSONValue?) -> [String] {
    guard old != new else { return [] }
    guard old?["name"] == new?["name"] else {
      return ["\(place), which was '\(old?["name"].map(text) ?? "")'"]
    }
    guard case .object(let before)? = old?["options"], case .object(let now)? = new?["options"]
    else { return [place] }
    let keys = now.filter { member in
      before.first { $0.key == member.key }?.value != member.value
    }.map(\.key)
    return [keys.isEmpty ? place : "\(place): \(keys.joined(separator: ", "))"]
  }

  private static func text(_ value: JSONValue) -> String {
    if case .string(let text) = value { text } else { value.compact }
  }
}
