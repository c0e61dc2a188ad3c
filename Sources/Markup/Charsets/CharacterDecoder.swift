internal import Text

/// Turns the bytes of a page into UTF-8.
///
/// Order of trust: byte order mark, transport, the page's declaration, validity as UTF-8,
/// statistical detection, windows-1252. A declaration that the bytes contradict is overruled.
public enum CharacterDecoder {
  /// `bytes` in UTF-8; bytes that the encoding does not allow become U+FFFD, or what they would be
  /// in windows-1252 if they stand alone in UTF-8. Nothing is cut off.
  ///
  /// - Parameters:
  ///   - transportCharset: the label that came with the page, if any; an unknown one is ignored.
  ///   - isHTML: whether to look for a declaration in the markup.
  public static func decode(
    _ bytes: [UInt8], transportCharset: String?, isHTML: Bool
  ) -> DecodedText {
    let survey = UTF8Scan.survey(bytes)
    let claims = CharsetClaims(
      bytes, transportCharset: transportCharset, isHTML: isHTML, survey)
    let reading = marked(bytes) ?? EncodedPage(bytes, claims, survey).reading()
    var text = reading.text
    if !survey.isASCII || reading.charset.isUTF16 || claims.first?.charset.isUTF16 == true {
      text.conflict = claims.contradiction(of: reading.charset)
    }
    if reading.charset == .utf8, survey.suspects > 1 || !survey.isValid {
      text.isDoubleEncoded = DoubleEncoding.isIn(text.bytes)
    }
    return text
  }

  /// A text that says by its first bytes what it is.
  private static func marked(_ bytes: [UInt8]) -> CharsetReading? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      return .utf8(Array(bytes[3...]), .bom)
    }
    if bytes.starts(with: [0xFF, 0xFE]) {
      return UTF16Text.decode(bytes[2...], .utf16LittleEndian, .bom)
    }
    if bytes.starts(with: [0xFE, 0xFF]) {
      return UTF16Text.decode(bytes[2...], .utf16BigEndian, .bom)
    }
    return nil
  }
}
