/// A language range of RFC 4647: it stands for its tag and for all tags that are more special, so
/// that `en` accepts `en-GB`.
public struct LanguageRange: Sendable, Equatable {
  /// The range as it was written.
  public let tag: String

  /// A range; `nil` for a text that is no tag: two or three letters, then subtags.
  public init?(_ tag: String) {
    let subtags = tag.utf8.split(separator: 0x2D, omittingEmptySubsequences: false)
    let isWord = { (byte: UInt8) in byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 }
    guard let first = subtags.first, (2...3).contains(first.count),
      first.allSatisfy({ ($0 | 0x20) &- 0x61 < 26 }),
      subtags.dropFirst().allSatisfy({ (1...8).contains($0.count) && $0.allSatisfy(isWord) })
    else { return nil }
    self.tag = tag
  }

  /// Whether a BCP 47 tag is in the range. Old and new codes of one language are the same, and a
  /// language accepts those that it encloses, as `no` does `nn`.
  public func accepts(_ tag: String) -> Bool {
    let own = Self.subtags(self.tag)
    let other = Self.subtags(tag)
    guard own[0] == other[0] || own[0] == Self.enclosing[other[0]] else { return false }
    return other.dropFirst().starts(with: own.dropFirst())
  }

  /// In lower case, the first one by its present code.
  private static func subtags(_ tag: String) -> [String] {
    var subtags = tag.lowercased().split(separator: "-").map(String.init)
    subtags[0] = LanguageCode.present(subtags[0])
    return subtags
  }

  /// Languages within others, as ISO 639-3 has them.
  private static let enclosing = [
    "nn": "no", "yue": "zh", "wuu": "zh", "arz": "ar", "prs": "fa", "min": "ms", "azb": "az",
    "ckb": "ku",
  ]
}
