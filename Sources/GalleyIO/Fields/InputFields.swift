internal import GalleyCore
internal import JSON

/// Which key of a record of the input holds which field.
struct InputFields: Sendable {
  private(set) var keys: [InputField: FieldKey] = [:]
  private(set) var extra: [ExtraField] = []
  private let takesRest: Bool
  /// Whether an object called `extra` gives its members: where the file maps nothing.
  private let takesExtra: Bool
  /// First keys of all that is read, which are not part of the rest.
  private var readKeys: Set<String> = []

  /// A member of `extra` and the key that it is read from.
  struct ExtraField: Sendable, Equatable {
    let name: String
    let key: FieldKey
  }

  private static let extraPrefix = "extra."

  /// Fields as `map` gives them, each from the key of its own name where it gives none, and what
  /// else goes to `extra`. Throws an `OptionError` for what cannot be.
  init(
    _ map: TextMap, extra: ExtraKeys, among known: [InputField]
  ) throws(OptionError) {
    takesRest = extra == .rest
    takesExtra = map.pairs.isEmpty
    let pairs = map.pairs.isEmpty ? known.map { ($0.name, $0.name) } : map.pairs.map { ($0, $1) }
    for (name, path) in pairs {
      let key = try Self.key(path, in: "fields")
      if name.utf8.starts(with: Self.extraPrefix.utf8) {
        try add(String(name.dropFirst(Self.extraPrefix.count)), key, in: "fields")
      } else {
        keys[try Self.field(name, among: known)] = key
      }
    }
    if case .listed(let paths) = extra {
      for path in paths {
        let key = try Self.key(path, in: "extra")
        try add(key.last, key, in: "extra")
      }
    }
    readKeys = Set((keys.values + self.extra.map(\.key)).map(\.name))
  }

  /// Names of members of `extra` that are known before anything is read.
  var extraNames: [String] { extra.map(\.name) }

  /// Keys of the record outermost whose values are needed; `nil` where all are.
  var neededKeys: Set<String>? {
    guard !takesRest else { return nil }
    let names = readKeys.flatMap { [$0, String($0.prefix { $0 != "." })] }
    return Set(names + (takesExtra ? ["extra"] : []))
  }

  /// The value of a field in `record`; `nil` where there is none, or null.
  func value(_ field: InputField, in record: JSONNode) -> JSONNode? {
    guard let value = keys[field]?.value(in: record), !value.isNull else { return nil }
    return value
  }

  private mutating func add(
    _ name: String, _ key: FieldKey, in option: String
  ) throws(OptionError) {
    guard !name.isEmpty, !name.utf8.contains(0x2E) else {
      throw OptionError(
        "'\(Self.extraPrefix)\(name)' is no member of 'extra'", at: .value(option),
        hint: "such as { extra.topic: section }")
    }
    guard !extra.contains(where: { $0.name == name }) else {
      throw OptionError("two keys would be '\(name)' in 'extra'", at: .value(option))
    }
    extra.append(ExtraField(name: name, key: key))
  }

  private static func key(_ path: String, in option: String) throws(OptionError) -> FieldKey {
    if let key = FieldKey(path) { return key }
    throw OptionError(
      "'\(path)' is no key", at: .value(option),
      hint: "such as title, or metadata.title for a key inside another")
  }

  private static func field(
    _ name: String, among known: [InputField]
  ) throws(OptionError) -> InputField {
    if let field = known.first(where: { $0.name == name }) { return field }
    let names = known.map(\.name)
    throw OptionError(
      "no field is called '\(name)'", at: .value("fields"),
      hint: Suggestion.hint(for: name, among: names)
        ?? "fields are \(names.joined(separator: ", ")), and extra.NAME for anything else")
  }
}

extension InputFields {
  /// What `record` has for `extra`, in the order of the configuration, then of the record.
  func extraMembers(in record: JSONNode) -> [Value.Member] {
    var members: [Value.Member] = extra.compactMap { field in
      guard let value = field.key.value(in: record), !value.isNull else { return nil }
      return Value.Member(field.name, Value(value))
    }
    var seen = Set(members.map(\.key))
    let inner = takesExtra ? record["extra"]?.members : nil
    if let inner { add(inner, to: &members, &seen) }
    guard takesRest else { return members }
    seen.formUnion(readKeys)
    if inner != nil { seen.insert("extra") }
    add(record.members, to: &members, &seen)
    return members
  }

  private func add(
    _ found: JSONMembers, to members: inout [Value.Member], _ seen: inout Set<String>
  ) {
    for member in found where !member.value.isNull && seen.insert(member.key).inserted {
      members.append(Value.Member(member.key, Value(member.value)))
    }
  }
}
