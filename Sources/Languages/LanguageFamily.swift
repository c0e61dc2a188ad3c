/// Languages that are written for one another, too close to be told apart by short texts.
///
/// A text is first given to a family, then to a member of it.
enum LanguageFamily {
  /// A member of a family.
  struct Member: Sendable {
    var tag: String
    /// How much of what is published in the family's languages is in this one, very roughly, after
    /// the statistics of languages that Common Crawl publishes. It settles what the text leaves open.
    var use: Double
  }

  /// The name of the family that a BCP 47 tag belongs to; a language without one is its own.
  static func name(of tag: String) -> String {
    let code = LanguageCode.present(tag.prefix { $0 != "-" && $0 != "_" }.lowercased())
    return families[code] ?? code
  }

  /// The members of the families of more than one language, the most used first.
  static let members: [String: [Member]] = {
    let lists: [[(String, Double)]] = [
      [("no", 1), ("nn", 0.03)],
      [("hr", 1), ("sr", 1), ("bs", 0.2), ("cnr", 0.01), ("me", 0.01), ("sh", 0.01)],
      [("id", 1), ("ms", 0.03), ("min", 0.001)],
      [("zh", 1), ("yue", 0.003), ("wuu", 0.001)],
      [("ar", 1), ("arz", 0.003)], [("fa", 1), ("prs", 0.01)],
    ]
    return Dictionary(
      uniqueKeysWithValues: lists.map { list in
        (list[0].0, list.map { Member(tag: $0.0, use: $0.1) })
      })
  }()

  private static let families: [String: String] = {
    var families: [String: String] = [:]
    for (name, members) in members {
      for member in members { families[member.tag] = name }
    }
    return families
  }()
}
