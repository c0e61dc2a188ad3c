internal import CCLD2
public import Text

/// Detects the language of plain text with CLD2, which knows some 80 languages.
///
/// It keeps nothing between calls, so that one can be used by many threads.
public struct LanguageDetector: Sendable {
  /// A detector.
  public init() {}

  /// The languages of `text`, which is UTF-8.
  public func detect(_ text: [UInt8]) -> DetectedLanguages {
    detect(text, in: Span(0, text.count))
  }

  /// The languages of a part of `text`, which is UTF-8; none where the part is not.
  public func detect(_ text: [UInt8], in span: Text.Span) -> DetectedLanguages {
    // The library counts in 32 bits; no text needs as many bytes to be known.
    let length = min(span.count, 1 << 20)
    let result = text.withUnsafeBytes { bytes -> ccld2_result in
      let part = UnsafeRawBufferPointer(rebasing: bytes[span.start..<span.start + length])
      return ccld2_detect(part.bindMemory(to: CChar.self).baseAddress, Int32(length))
    }
    let all = [result.languages.0, result.languages.1, result.languages.2]
    return DetectedLanguages(
      languages: all.compactMap(Self.share), isReliable: result.is_reliable != 0,
      letterBytes: Int(result.letter_bytes))
  }

  private static func share(_ language: ccld2_language) -> DetectedLanguages.Share? {
    guard language.percent > 0, let tag = tag(String(cString: language.code)) else { return nil }
    return .init(tag: tag, share: Double(language.percent) / 100, score: language.score)
  }

  /// The code in BCP 47; `nil` for "un", no language, and "xx-…", a script that many share.
  private static func tag(_ code: String) -> String? {
    guard code != "un", !code.hasPrefix("xx") else { return nil }
    return replaced[code] ?? code
  }

  /// Codes that ISO 639 has replaced or never had.
  private static let replaced = [
    "iw": "he", "jw": "jv", "in": "id", "ji": "yi", "mo": "ro", "sh": "sr-Latn", "blu": "hmn",
  ]
}
