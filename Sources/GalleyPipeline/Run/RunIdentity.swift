internal import GalleyCore
internal import JSON

/// What must be the same for a run to go on where another was stopped: program, pipeline and input.
struct RunIdentity {
  /// The first entry of a journal.
  let json: JSONValue

  static let schema = "galley.journal/1"

  init(_ pipeline: Pipeline, input: String, limit: Int?) {
    json = [
      "schema": .string(Self.schema), "engine": .string(Engine.version), "input": .string(input),
      "limit": limit.map { .integer($0) } ?? .null,
      "fetch": Self.component(pipeline.reader.spec, pipeline.reader.options),
      "stages": .array(pipeline.steps.map(Self.step)),
      "output": Self.component(pipeline.output.spec, pipeline.output.options),
      "rejects": pipeline.rejects.map {
        ["keep": $0.keep.json, "options": $0.writer.options]
      } ?? .null,
      "document": Self.document(pipeline.limits.document),
    ]
  }

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

  /// What is different in the run whose first entry is `earlier`, each in a few words.
  func changes(from earlier: JSONValue) -> [String] {
    guard earlier["schema"] == json["schema"] else { return ["the form of the journal"] }
    var changes: [String] = []
    if earlier["engine"] != json["engine"] { changes.append("the version of galley") }
    if earlier["input"] != json["input"] { changes.append("the list of inputs") }
    if earlier["limit"] != json["limit"] { changes.append("--limit") }
    for place in ["fetch", "output"] {
      changes += Self.changes(of: "'\(place)'", earlier[place], json[place])
    }
    changes += stageChanges(from: earlier)
    if earlier["rejects"] != json["rejects"] { changes.append("'rejects'") }
    if earlier["document"] != json["document"] { changes.append("'limits.document'") }
    return changes
  }

  private func stageChanges(from earlier: JSONValue) -> [String] {
    guard case .array(let before)? = earlier["stages"], case .array(let now)? = json["stages"]
    else {
      return ["'stages'"]
    }
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

  /// `stage 3 'drop': when`, or that it is another component.
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

/// A run that was stopped cannot be gone on with, because something is another.
public struct RunChanged: Error, Equatable, Sendable, CustomStringConvertible {
  /// The journal of the run that was stopped.
  public let journal: String
  /// What is different.
  public let changes: [String]

  /// Says what, and what can be done.
  public var description: String {
    "\(journal) is of a run that was stopped, and since then changed: "
      + changes.joined(separator: "; ") + "; --fresh starts over"
  }
}
