internal import JSON

/// The fields of records that are compared, each with a hash of what stands there.
struct RecordFields {
  /// A field of one record.
  struct Hashed {
    /// Which of `paths` it is.
    let field: Int
    let hash: Int
  }

  /// Every field that was met, in the order in which they were.
  private(set) var paths: [[String]]
  private var numbers: [[String]: Int] = [:]
  private let areChosen: Bool

  /// Fields whose members are compared one by one.
  private static let open: Set<String> = ["layers", "stats", "source", "extra"]

  /// All fields, or those at `chosen`.
  init(_ chosen: [[String]]?) {
    paths = chosen ?? []
    areChosen = chosen != nil
  }

  /// The fields that a record has. Absent is what is `null` or not there; the id is no field.
  mutating func hashes(of record: JSONNode) -> [Hashed] {
    if areChosen {
      return paths.indices.compactMap { field in
        let value = record.value(at: paths[field])
        return value.flatMap { $0.isNull ? nil : Hashed(field: field, hash: $0.contentHash) }
      }
    }
    var hashes: [Hashed] = []
    for member in record.members where !member.value.isNull {
      let key = member.key
      if Self.open.contains(key), member.value.kind == .object {
        for part in member.value.members where !part.value.isNull {
          hashes.append(hashed(part.value, [key, part.key]))
        }
      } else if key != "id" {
        hashes.append(hashed(member.value, [key]))
      }
    }
    return hashes
  }

  private mutating func hashed(_ value: JSONNode, _ path: [String]) -> Hashed {
    let field = numbers[path] ?? paths.count
    if field == paths.count {
      numbers[path] = field
      paths.append(path)
    }
    return Hashed(field: field, hash: value.contentHash)
  }

  /// One hash of all; the order of fields does not matter.
  static func hash(of hashes: [Hashed]) -> Int {
    hashes.reduce(0) { sum, field in
      var hasher = Hasher()
      hasher.combine(field.field)
      hasher.combine(field.hash)
      return sum &+ hasher.finalize()
    }
  }

  /// The fields that differ, in the order in which they were met.
  static func differing(_ a: [Hashed], _ b: [Hashed]) -> [Int] {
    let first = Dictionary(a.map { ($0.field, $0.hash) }) { old, _ in old }
    let second = Dictionary(b.map { ($0.field, $0.hash) }) { old, _ in old }
    return Set(first.keys).union(second.keys).filter { first[$0] != second[$0] }.sorted()
  }
}

extension JSONNode {
  /// What stands at the end of a path of keys.
  func value(at path: [String]) -> JSONNode? {
    var node: JSONNode? = self
    for name in path { node = node?[name] }
    return node
  }

  /// A hash of the string's bytes.
  var stringHash: Int {
    var hasher = Hasher()
    (stringBytes ?? []).withUnsafeBytes { hasher.combine(bytes: $0) }
    return hasher.finalize()
  }

  /// A hash of what the value says: not of spaces, escapes and the order of members.
  var contentHash: Int {
    var hasher = Hasher()
    switch kind {
    case .null: hasher.combine(0)
    case .boolean: hasher.combine(boolean)
    case .string: return stringHash
    case .number:
      if let integer { hasher.combine(integer) } else { hasher.combine(number) }
    case .array:
      for element in elements { hasher.combine(element.contentHash) }
      hasher.combine(1)
    case .object:
      var sum = 0
      for member in members where !member.value.isNull {
        var inner = Hasher()
        inner.combine(member.key)
        inner.combine(member.value.contentHash)
        sum &+= inner.finalize()
      }
      hasher.combine(sum)
      hasher.combine(2)
    }
    return hasher.finalize()
  }
}
