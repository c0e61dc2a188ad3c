/// The languages that a text may be in, each with its probability.
public struct LanguageScores: Sendable, Equatable {
  /// A language with its probability.
  public struct Score: Sendable, Equatable {
    /// BCP 47 tag: `de`.
    public let tag: String
    /// The family that it is first decided with.
    let family: String
    /// From 0 to 1.
    public var probability: Double

    init(tag: String, probability: Double) {
      self.tag = tag
      self.probability = probability
      family = LanguageFamily.name(of: tag)
    }
  }

  /// The language that was decided on.
  public struct Decision: Sendable, Equatable {
    /// BCP 47 tag; as it was declared, region and all, where the text is in a declared language.
    public var tag: String
    /// The probability that this is right, from 0 to 1, in thousandths.
    public var score: Double
    /// Which of the declared languages it is; `nil` where the text alone says so.
    public var declared: Int?
  }

  /// The languages that are likely at all, in no order.
  public private(set) var all: [Score]
  /// Letters that were looked at.
  public private(set) var letters: Int

  /// What a detector found.
  init(_ all: [Score], letters: Int) {
    self.all = all
    self.letters = letters
  }

  /// No text, which is in no language.
  public init() { self.init([], letters: 0) }

  /// Takes in a further part of one text; each part counts as much as it has letters.
  public mutating func add(_ other: LanguageScores) {
    guard other.letters > 0 else { return }
    let sum = Double(letters + other.letters)
    for i in all.indices { all[i].probability *= Double(letters) / sum }
    for score in other.all {
      let probability = score.probability * Double(other.letters) / sum
      if let i = all.firstIndex(where: { $0.tag == score.tag }) {
        all[i].probability += probability
      } else {
        all.append(Score(tag: score.tag, probability: probability))
      }
    }
    letters += other.letters
  }

  /// How much likelier a language is because it was declared, where the text is short.
  private static let trust = 10.0
  /// So many letters weigh as much as a declaration.
  private static let telling = 200.0
  /// The probability, before that, of a declared language that the model has never learned.
  private static let unknown = 0.06

  /// The likeliest language; `nil` where the text has no letters.
  ///
  /// - Parameter declared: BCP 47 tags that the page or its reader declares, the most believed
  ///   first. They count for more than a short text says, and for less than a long one does.
  public func decision(declared: [String] = []) -> Decision? {
    guard letters > 0 else { return nil }
    var families = familyShares()
    let rest = max(0, 1 - families.reduce(0) { $0 + $1.share })
    let trust = 1 + (Self.trust - 1) * Self.telling / (Self.telling + Double(letters))
    for (number, family) in declaredFamilies(declared).enumerated() {
      let weight = number == 0 ? trust : trust.squareRoot()
      if let i = families.firstIndex(where: { $0.name == family }) {
        families[i].share *= weight
      } else if !LanguageDetector.known.contains(family) {
        families.append((family, Self.unknown * weight))
      }
    }
    guard let best = families.max(by: { ($0.share, $1.name) < ($1.share, $0.name) }) else {
      return nil
    }
    let share = best.share / (families.reduce(rest) { $0 + $1.share })
    let score = (share * 1000).rounded() / 1000
    if let index = declared.firstIndex(where: { LanguageFamily.name(of: $0) == best.name }) {
      return Decision(tag: declared[index], score: score, declared: index)
    }
    return Decision(tag: member(of: best.name), score: score, declared: nil)
  }

  private func familyShares() -> [(name: String, share: Double)] {
    var families: [(name: String, share: Double)] = []
    for score in all {
      if let i = families.firstIndex(where: { $0.name == score.family }) {
        families[i].share += score.probability
      } else {
        families.append((score.family, score.probability))
      }
    }
    return families
  }

  /// The language of a part of a text whose whole is in `language`; `nil` where the part is in it
  /// too, or is too short or too mixed to say so.
  public func foreign(to language: String?) -> Decision? {
    guard letters >= Self.leastLetters, let language,
      let decision = decision(declared: [language]), decision.declared == nil,
      decision.score >= Self.leastScore
    else { return nil }
    return decision
  }

  private static let leastLetters = 40
  private static let leastScore = 0.8

  private func declaredFamilies(_ declared: [String]) -> [String] {
    var families: [String] = []
    for tag in declared {
      let family = LanguageFamily.name(of: tag)
      if !families.contains(family) { families.append(family) }
    }
    return families
  }

  /// The member of a family that a text is in, as far as text and use tell.
  private func member(of family: String) -> String {
    guard let members = LanguageFamily.members[family] else { return family }
    let weights = members.map { member in
      // Both are rough, so that use counts by its root alone.
      (all.first { $0.tag == member.tag }?.probability ?? 0) * member.use.squareRoot()
    }
    return zip(members, weights).max { $0.1 < $1.1 }?.0.tag ?? family
  }
}
