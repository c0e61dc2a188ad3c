/// What is made once for each language. Pages may claim any language, so it is kept small.
struct LanguageCache<Made> {
  private var known: [String?: Made] = [:]
  private let make: (String?) -> Made

  private static var limit: Int { 64 }

  init(_ make: @escaping (String?) -> Made) { self.make = make }

  /// What belongs to a language tag, made when it is first asked for.
  subscript(language: String?) -> Made {
    mutating get {
      if let made = known[language] { return made }
      if known.count >= Self.limit { known.removeAll() }
      let made = make(language)
      known[language] = made
      return made
    }
  }
}
