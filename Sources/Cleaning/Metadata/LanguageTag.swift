/// Language tags as BCP 47 (RFC 5646) writes them.
enum LanguageTag {
  /// `text` with usual case and hyphens, `en_us` as `en-US`; nil if it is no language tag.
  static func normalized(_ text: String) -> String? {
    let first = text.split(whereSeparator: { $0 == "," || $0 == ";" || $0 == " " || $0 == "." })
      .first
    guard let parts = first?.split(whereSeparator: { $0 == "-" || $0 == "_" }),
      let head = parts.first
    else { return nil }
    var language = head.lowercased()
    if !(2...3).contains(language.utf8.count) { language = names[language] ?? "" }
    guard !language.isEmpty, isAlphabetic(language), language != "und" else { return nil }
    var tag = language
    for part in parts.dropFirst() {
      guard part.utf8.count <= 8, part.utf8.allSatisfy({ isAlphanumeric($0) }) else { break }
      switch part.utf8.count {
      case 2: tag += "-" + part.uppercased()
      case 4 where isAlphabetic(part.lowercased()):
        tag += "-" + part.prefix(1).uppercased() + part.dropFirst().lowercased()
      default: tag += "-" + part.lowercased()
      }
    }
    return tag
  }

  private static func isAlphabetic(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 &- 0x61 < 26 }
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26
  }

  private static let names = [
    "english": "en", "deutsch": "de", "german": "de", "français": "fr", "french": "fr",
    "español": "es", "spanish": "es", "italiano": "it", "italian": "it", "português": "pt",
    "portuguese": "pt", "dutch": "nl", "nederlands": "nl",
  ]
}
