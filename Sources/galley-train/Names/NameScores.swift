import Extraction
import Text

/// How well names were found: one is right where span and kind are.
struct NameScores {
  private struct Count {
    var right = 0
    var wanted = 0
    var found = 0

    var f1: Double { wanted + found == 0 ? 0 : 2 * Double(right) / Double(wanted + found) }
  }

  private static let names: [NameKind] = [.person, .organization, .place]

  private var kinds: [NameKind: Count] = [:]

  mutating func add(_ text: NamedText, _ found: [TaggedName]) {
    let wanted = Set(text.names.map { Key($0, text.bytes) })
    let found = Set(found.map { Key($0, text.bytes) })
    for kind in Self.names {
      kinds[kind, default: Count()].wanted += wanted.count { $0.kind == kind }
      kinds[kind, default: Count()].found += found.count { $0.kind == kind }
      kinds[kind, default: Count()].right += wanted.intersection(found).count { $0.kind == kind }
    }
  }

  private struct Key: Hashable {
    var span: Text.Span
    var kind: NameKind

    init(_ name: TaggedName, _ bytes: [UInt8]) {
      span = bytes.trimmed(name.span)
      kind = name.kind
    }
  }

  private var all: Count {
    kinds.values.reduce(into: Count()) {
      $0.right += $1.right
      $0.wanted += $1.wanted
      $0.found += $1.found
    }
  }

  var f1: Double { all.f1 }

  var line: String {
    let parts = Self.names.map { "\($0.name) \(Self.percent(kinds[$0]?.f1 ?? 0))" }
    let (precision, recall) = (
      Double(all.right) / Double(max(1, all.found)), Double(all.right) / Double(max(1, all.wanted))
    )
    return "F1 \(Self.percent(f1)), precision \(Self.percent(precision)), "
      + "recall \(Self.percent(recall)); \(parts.joined(separator: ", "))"
  }

  /// With two decimals.
  static func percent(_ share: Double) -> String {
    let hundredths = Int((share * 10_000).rounded())
    let decimals = hundredths % 100
    return "\(hundredths / 100).\(decimals < 10 ? "0" : "")\(decimals)"
  }
}
