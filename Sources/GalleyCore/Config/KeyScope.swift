public import YAML

/// A key that an option group knows, with those below it.
public struct OptionKey: Hashable, Sendable {
  /// The key.
  public let name: String
  /// Keys of the mapping under it.
  public let keys: [OptionKey]

  /// A key.
  public init(_ name: String, _ keys: [OptionKey] = []) {
    self.name = name
    self.keys = keys
  }
}

/// A mapping that is being read: where its keys stand, and which there are.
public struct KeyScope: Sendable {
  /// The place in words: "under 'limits'".
  let place: String
  let keys: [OptionKey]

  /// A mapping at a place.
  public init(_ place: String, _ keys: [OptionKey]) {
    self.place = place
    self.keys = keys
  }

  /// Where a key belongs in this mapping, the nearest place first; `nil` where nowhere.
  fileprivate func place(of name: String) -> (words: String, key: String?)? {
    if keys.contains(where: { $0.name == name }) { return (place, nil) }
    var level = keys.map { ([$0.name], $0.keys) }
    while !level.isEmpty {
      for (path, keys) in level where keys.contains(where: { $0.name == name }) {
        return ("under '\(path.joined(separator: "."))'", path.first)
      }
      level = level.flatMap { path, keys in keys.map { (path + [$0.name], $0.keys) } }
    }
    return nil
  }
}

extension ConfigReader {
  /// Reads what stands in a mapping whose keys are `scope`.
  public mutating func inside<Result>(
    _ scope: KeyScope, _ body: (inout ConfigReader) -> Result
  ) -> Result {
    scopes.append(scope)
    defer { scopes.removeLast() }
    return body(&self)
  }

  /// Reports a key that is not known: with the place where it belongs, the nearest key that is
  /// known, or what is missing. `given` are the keys beside it. The key that was probably meant is
  /// the result.
  @discardableResult
  public mutating func unknownKey(
    _ member: YAMLMember, _ what: String, of owner: String, among known: [String],
    given: [String] = [], missing: (name: String, summary: String)? = nil
  ) -> String? {
    let place = place(of: member.key)
    var meant = place?.key
    var hint = place.map { "it belongs \($0.words)" }
    if hint == nil {
      meant = Suggestion.nearest(to: member.key, among: known.filter { !given.contains($0) })
      hint = meant.map { "did you mean '\($0)'?" }
    }
    // In `{ text: one, two }` the comma ends the text, and the rest is a key without a value.
    if hint == nil, member.key.utf8.contains(0x20), member.value.text?.isEmpty == true {
      hint = "put a text that has a comma between quotation marks"
    }
    if hint == nil, let missing {
      meant = missing.name
      hint = "'\(missing.name)' is missing: \(missing.summary)"
    }
    hint = hint ?? Suggestion.hint(for: member.key, among: known)
    let choices = known.isEmpty ? "it has none" : "known are " + known.joined(separator: ", ")
    report(
      "unknown \(what) '\(member.key)' of \(owner)", from: member.keyMark, to: member.keyEndMark,
      hint: hint ?? choices)
    return meant
  }

  /// Where a key belongs instead: below the mapping that is being read, or around it.
  private mutating func place(of key: String) -> (words: String, key: String?)? {
    for (index, scope) in scopes.enumerated().reversed() {
      guard let place = scope.place(of: key) else { continue }
      if index == 0 { misplaced.insert(key) }
      return (place.words, index == scopes.count - 1 ? place.key : nil)
    }
    return nil
  }
}
