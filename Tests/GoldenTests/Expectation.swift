import JSON

/// What `expected.json` says of a page: only what it names is compared.
struct Expectation: Equatable {
  /// What can be compared.
  enum Key: String, CaseIterable {
    /// Whether the page has no text that a reader would want.
    case empty
    case title, authors, published, language, section
    /// The texts of the blocks, and their kinds.
    case text, kinds
    case images
  }

  /// A mistake in `expected.json`.
  enum Mistake: Error, Equatable {
    case isNoObject
    case unknownKey(String)
    case nothingExpected
    /// A key under `known` that is not expected, or has no reason.
    case wrongKnown(String)
  }

  private(set) var values: [(key: Key, value: JSONValue)] = []
  /// What does not come out right yet, with the reason.
  private(set) var known: [(key: Key, reason: String)] = []

  init(json: [UInt8]) throws {
    let root = JSONValue(try JSONDocument(json).root)
    guard case .object(let members) = root else { throw Mistake.isNoObject }
    for member in members where member.key != "known" {
      guard let key = Key(rawValue: member.key) else { throw Mistake.unknownKey(member.key) }
      values.append((key, member.value))
    }
    guard !values.isEmpty else { throw Mistake.nothingExpected }
    guard let listed = root["known"] else { return }
    guard case .object(let reasons) = listed else { throw Mistake.wrongKnown("known") }
    for member in reasons {
      guard let key = Key(rawValue: member.key), values.contains(where: { $0.key == key }),
        case .string(let reason) = member.value, !reason.isEmpty
      else { throw Mistake.wrongKnown(member.key) }
      known.append((key, reason))
    }
  }

  /// Why `key` does not come out right yet; nil where it must.
  func reason(for key: Key) -> String? { known.first { $0.key == key }?.reason }

  /// The same keys with what was found, but for those that are known not to come out right.
  func recording(_ found: (Key) throws -> JSONValue) rethrows -> Expectation {
    var copy = self
    for i in values.indices where reason(for: values[i].key) == nil {
      copy.values[i].value = try found(values[i].key)
    }
    return copy
  }

  /// The file.
  var json: [UInt8] {
    var members = values.map { JSONValue.Member($0.key.rawValue, $0.value) }
    if !known.isEmpty {
      let reasons = known.map { JSONValue.Member($0.key.rawValue, .string($0.reason)) }
      members.append(.init("known", .object(reasons)))
    }
    return JSONValue.object(members).bytes(.pretty) + Array("\n".utf8)
  }

  static func == (a: Expectation, b: Expectation) -> Bool { a.json == b.json }
}
