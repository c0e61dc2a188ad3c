internal import Text

/// The names that a page gives its site, and titles without them.
struct SiteNames {
  private var keys: [[UInt8]] = []

  init(_ facts: PageFacts) {
    for candidate in facts.candidates where candidate.field == .publisher {
      let key = TitleKeys.key(candidate.value)
      if !key.isEmpty, !keys.contains(key) { keys.append(key) }
    }
  }

  /// Whether `key` is the name of the site.
  func contains(_ key: [UInt8]) -> Bool { keys.contains(key) }

  /// `title` without a part at its end or start that names the site.
  func stripped(_ title: [UInt8]) -> [UInt8] {
    title
  }
}
