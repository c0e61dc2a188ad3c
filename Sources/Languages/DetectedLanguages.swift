/// What a detector says about a text.
public struct DetectedLanguages: Sendable, Equatable {
  /// A language with how much of the text is in it.
  public struct Share: Sendable, Equatable {
    /// BCP 47 tag: `de`, `zh-Hant`.
    public var tag: String
    /// Share of the text's letters, from 0 to 1.
    public var share: Double
    /// How usual the text is for the language: about 1 for prose, far from it for gibberish.
    public var score: Double

    /// A language with its share.
    public init(tag: String, share: Double, score: Double) {
      self.tag = tag
      self.share = share
      self.score = score
    }
  }

  /// At most three languages, the most frequent first; those without a name are left out.
  public var languages: [Share]
  /// Whether the first is clearly likelier than the next.
  public var isReliable: Bool
  /// Bytes of letters that were looked at.
  public var letterBytes: Int

  /// What a detector found.
  public init(languages: [Share], isReliable: Bool, letterBytes: Int) {
    self.languages = languages
    self.isReliable = isReliable
    self.letterBytes = letterBytes
  }

  /// The language of nearly all of a text that is long enough to be sure; `nil` where it is open.
  ///
  /// - Parameters:
  ///   - share: the least share of the letters.
  ///   - bytes: the least bytes of letters.
  public func clear(share: Double = 0.85, bytes: Int = 120) -> Share? {
    guard isReliable, letterBytes >= bytes, let first = languages.first, first.share >= share
    else { return nil }
    return first
  }
}
