public import GalleyCore
internal import Text

/// One thing that a step changed in a document, for people.
public struct Change: Equatable, Sendable {
  /// What became of it.
  public var kind: Kind
  /// What was changed: `title`, `text`, `layers.sentence`.
  public var subject: String
  /// What it is now, and what it was.
  public var detail: String
  /// Single parts of it: the first annotations of a layer.
  public var parts: [String]

  /// What becomes of a part of a document.
  public enum Kind: String, Sendable {
    case set = "+"
    case changed = "~"
    case removed = "-"
  }

  init(_ kind: Kind, _ subject: String, _ detail: String, parts: [String] = []) {
    self.kind = kind
    self.subject = subject
    self.detail = detail
    self.parts = parts
  }

  /// Everything that differs between a document before and after a step, in the order of the
  /// record.
  public static func all(from before: Document, to after: Document) -> [Change] {
    var changes = text(before, after) + blocks(before, after)
    let structures = ["schema", "id", "text", "offset_unit", "blocks", "layers", "text_hash"]
    for field in RecordSchema.fields where !structures.contains(field.name) {
      changes += Self.field(field.name, before, after)
    }
    return changes + layers(before, after)
  }

  private static func text(_ before: Document, _ after: Document) -> [Change] {
    guard before.text != after.text else { return [] }
    if after.text.isEmpty { return [Change(.removed, "text", measure(before))] }
    if before.text.isEmpty { return [Change(.set, "text", measure(after))] }
    return [Change(.changed, "text", "\(measure(before)) → \(measure(after))")]
  }

  private static func measure(_ document: Document) -> String {
    let statistics = document.statistics
    return counted(statistics.characters, "character") + ", "
      + counted(statistics.words, "word")
  }

  private static func blocks(_ before: Document, _ after: Document) -> [Change] {
    guard before.blocks != after.blocks else { return [] }
    if after.blocks.isEmpty { return [Change(.removed, "blocks", kinds(before))] }
    if before.blocks.isEmpty { return [Change(.set, "blocks", kinds(after))] }
    return [Change(.changed, "blocks", "\(kinds(before)) → \(kinds(after))")]
  }

  /// `3: heading 1, paragraph 2`
  private static func kinds(_ document: Document) -> String {
    let kinds = Block.Kind.allCases.compactMap { kind in
      let count = document.blocks.count { $0.kind == kind }
      return count == 0 ? nil : "\(kind.rawValue) \(count)"
    }
    return "\(document.blocks.count): " + kinds.joined(separator: ", ")
  }

  /// `1 word`, `2 words`
  static func counted(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}

extension Change {
  /// Fields whose members are told one by one.
  private static let open: Set<String> = ["stats", "source", "extra"]
  /// Members that the line about the text tells.
  private static let told: Set<String> = ["stats.characters", "stats.words"]

  private static func field(_ name: String, _ before: Document, _ after: Document) -> [Change] {
    let (old, new) = (before.value(at: [name]), after.value(at: [name]))
    guard old != new, name != "provenance" else { return [] }
    if open.contains(name) { return members(name, old, new) }
    if name == "warnings", case .list(let values) = new {
      var known: [Value] = []
      if case .list(let values) = old { known = values }
      return values.filter { !known.contains($0) }
        .map { Change(.set, "warning", ShortText.bare($0)) }
    }
    let from = after.provenance.first { $0.field == name }?.from
    return [value(name, old, new, from: new["from"] == .null ? from : nil)]
  }

  private static func members(_ name: String, _ old: Value, _ new: Value) -> [Change] {
    let keys = new.keys + old.keys.filter { !new.keys.contains($0) }
    return keys.compactMap { key in
      let subject = "\(name).\(key)"
      guard old[key] != new[key], !told.contains(subject) else { return nil }
      return value(subject, old[key], new[key], from: nil)
    }
  }

  private static func value(_ name: String, _ old: Value, _ new: Value, from: String?) -> Change {
    let source = from.map { "  (\($0))" } ?? ""
    if new == .null { return Change(.removed, name, ShortText.of(old)) }
    if old == .null { return Change(.set, name, ShortText.of(new) + source) }
    return Change(.changed, name, "\(ShortText.of(old)) → \(ShortText.of(new))\(source)")
  }
}

extension Value {
  /// The keys of an object.
  var keys: [String] {
    guard case .object(let members) = self else { return [] }
    return members.map(\.key)
  }
}
