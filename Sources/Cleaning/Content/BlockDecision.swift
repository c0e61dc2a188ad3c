/// A block of a page with what was decided about it.
public struct BlockDecision: Equatable, Sendable {
  /// Its text in UTF-8, white space squeezed.
  public var text: [UInt8]
  /// The nearest block-level element around it.
  public var node: Int
  /// Location path of that element.
  public var xpath: String
  /// Line of the page on which that element starts, from 1.
  public var line: Int
  /// What it is in the article, or why it is no part of it.
  public var verdict: BlockVerdict
  /// What the rules say of it alone, before all evidence is weighed.
  public var rule: BlockVerdict
  /// How likely it is part of the article, all evidence together, from 0 to 1; `nil` on pages of so
  /// few or so many blocks that the rules judge alone.
  public var score: Double?
  /// The element whose name, tag or attributes excluded the block, where one did.
  public var cause: Int?

  /// The first words of the text, at most `limit` bytes, with an ellipsis where there is more.
  public func beginning(_ limit: Int = 60) -> String {
    guard text.count > limit else { return String(decoding: text, as: UTF8.self) }
    var cut = text[...limit].lastIndex(of: 0x20) ?? limit
    while cut > 0, text[cut] & 0xC0 == 0x80 { cut -= 1 }
    return String(decoding: text[..<cut], as: UTF8.self) + "…"
  }
}
