internal import Glibc
internal import Text

/// A page without a byte order mark whose encoding is looked for.
struct EncodedPage {
  private let bytes: [UInt8]
  private let claims: CharsetClaims
  private let survey: UTF8Survey

  init(_ bytes: [UInt8], _ claims: CharsetClaims, _ survey: UTF8Survey) {
    self.bytes = bytes
    self.claims = claims
    self.survey = survey
  }

  func reading() -> CharsetReading {
    let declared = claims.first
    if let charset = UTF16Text.kind(of: bytes, declared: declared?.charset, survey) {
      let from = charset == declared?.charset ? declared?.from ?? .detected : .detected
      return UTF16Text.decode(bytes[...], charset, from)
    }
    let isUTF8 = declared?.charset == .utf8
    if survey.isValid, isUTF8 || declared == nil && !hasEscape {
      return valid(declared?.from ?? .detected)
    }
    let census = UTF8Census(bytes)
    guard let declared, !isUTF8, !declared.charset.isUTF16 else {
      return utf8(declared, census)
    }
    return legacy(declared, census)
  }

  /// Whether there is the byte that begins ISO 2022's switches of character sets.
  private var hasEscape: Bool {
    bytes.withUnsafeBytes { $0.baseAddress.flatMap { memchr($0, 0x1B, bytes.count) } != nil }
  }

  private func valid(_ from: CharsetSource) -> CharsetReading {
    CharsetReading(.utf8, from, Converted(bytes: bytes))
  }

  /// A text declared as UTF-8 or not at all, and not plainly UTF-8.
  private func utf8(_ declared: CharsetClaims.Claim?, _ census: UTF8Census) -> CharsetReading {
    if !census.isValid, census.isMostlyValid {
      let from = declared.map { $0.charset == .utf8 ? $0.from : .detected } ?? .detected
      return .utf8(bytes, from)
    }
    // A server's default can hide what the page itself says.
    if !census.isMostlyValid, let own = claims.second, !own.charset.isUTF16,
      let reading = CharsetReading.legacy(bytes, own.charset, own.from), reading.replacements == 0
    {
      return reading
    }
    return detected(census)
  }

  /// A text that is in none of the declared encodings.
  private func detected(_ census: UTF8Census) -> CharsetReading {
    if let found = CharsetDetector.charset(of: bytes), found != .utf8, !found.isUTF16,
      let reading = CharsetReading.legacy(bytes, found, .detected)
    {
      return reading
    }
    return fallback(census)
  }

  private func fallback(_ census: UTF8Census) -> CharsetReading {
    if census.isValid { return valid(.detected) }
    let text = Converted(bytes: Windows1252.decode(bytes))
    return CharsetReading(.windows1252, .fallback, text)
  }

  /// A text declared in an encoding other than UTF-8.
  private func legacy(_ declared: CharsetClaims.Claim, _ census: UTF8Census) -> CharsetReading {
    // Few characters in a double-byte encoding can be valid UTF-8 by chance.
    if census.sequences >= (declared.charset.isMultibyte ? 3 : 1) {
      if census.isValid { return valid(.detected) }
      if census.sequences > 4 * census.illFormed, census.sequences >= 3 {
        return .utf8(bytes, .detected)
      }
    }
    guard let reading = CharsetReading.legacy(bytes, declared.charset, declared.from) else {
      return fallback(census)
    }
    return better(than: reading)
  }

  /// What the page says of itself or its bytes show, where transport or the page is plainly wrong.
  private func better(than reading: CharsetReading) -> CharsetReading {
    let isPoor = reading.replacements > 0
    guard isPoor || claims.second != nil else { return reading }
    let found = CharsetDetector.charset(of: bytes)
    if let own = claims.second, own.charset != .utf8,
      found?.agrees(with: own.charset) == true || isPoor && own.charset.isMultibyte,
      let other = CharsetReading.legacy(bytes, own.charset, own.from),
      other.replacements * 4 <= reading.replacements
    {
      return other
    }
    if isPoor, let found, found != .utf8, found.isMultibyte || isHopeless(reading),
      let other = CharsetReading.legacy(bytes, found, .detected),
      other.replacements * 4 <= reading.replacements
    {
      return other
    }
    return reading
  }

  /// Whether so much is wrong that even an encoding that allows any byte explains it better.
  private func isHopeless(_ reading: CharsetReading) -> Bool {
    let high = bytes.reduce(0) { $1 < 0x80 ? $0 : $0 + 1 }
    return reading.replacements > 3 && reading.replacements * 20 > high
  }
}
