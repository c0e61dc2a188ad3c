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
    if let marked = decodeMarked(bytes) { return marked }
    let declared = declaration(of: bytes, transportCharset: transportCharset, isHTML: isHTML)
    if let charset = utf16(bytes, declared?.charset) {
      let from = charset == declared?.charset ? declared?.from ?? .detected : .detected
      return decodeUTF16(bytes[...], charset, from)
    }
    let isUTF8 = declared?.charset == .utf8
    if isUTF8 || declared == nil, UTF8Scan.isValid(bytes), isUTF8 || !bytes.contains(escape) {
      return DecodedText(
        bytes: bytes, charset: Charset.utf8.name, charsetFrom: declared?.from ?? .detected,
        repaired: false)
    }
    let census = UTF8Census(bytes)
    if let declared, declared.charset != .utf8, !declared.charset.isUTF16 {
      return decode(bytes, as: declared, census)
    }
    // A server's default can hide what the page itself says.
    if !census.isMostlyValid, declared?.from == .transport,
      let own = declaration(of: bytes, transportCharset: nil, isHTML: isHTML),
      own.charset != .utf8, let text = convert(bytes, own.charset, own.from), !text.repaired
    {
      return text
    }
    return decodeUTF8(bytes, declared, census)
  }

  /// Begins the sequences with which ISO 2022 switches character sets.
  private static let escape: UInt8 = 0x1B

  private struct Declaration {
    let charset: Charset
    let from: CharsetSource
  }

  private static func declaration(
    of bytes: [UInt8], transportCharset: String?, isHTML: Bool
  ) -> Declaration? {
    if let charset = transportCharset.flatMap({ Charset.labeled($0.utf8) }) {
      return Declaration(charset: charset, from: .transport)
    }
    guard isHTML, let charset = CharsetPrescan.charset(in: bytes) else { return nil }
    return Declaration(charset: charset, from: .meta)
  }

  private static func decodeMarked(_ bytes: [UInt8]) -> DecodedText? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      let text = Array(bytes[3...])
      let census = UTF8Census(text)
      return DecodedText(
        bytes: census.isValid ? text : MixedUTF8.decode(text), charset: Charset.utf8.name,
        charsetFrom: .bom, repaired: !census.isValid)
    }
    if bytes.starts(with: [0xFF, 0xFE]) {
      return decodeUTF16(bytes[2...], .utf16LittleEndian, .bom)
    }
    if bytes.starts(with: [0xFE, 0xFF]) { return decodeUTF16(bytes[2...], .utf16BigEndian, .bom) }
    return nil
  }

  /// A text declared as UTF-8 or not at all, and not plainly UTF-8.
  private static func decodeUTF8(
    _ bytes: [UInt8], _ declared: Declaration?, _ census: UTF8Census
  ) -> DecodedText {
    if !census.isValid, census.isMostlyValid {
      let from = declared.map { $0.charset == .utf8 ? $0.from : .detected } ?? .detected
      return DecodedText(
        bytes: MixedUTF8.decode(bytes), charset: Charset.utf8.name, charsetFrom: from,
        repaired: true)
    }
    if let found = CharsetDetector.charset(of: bytes), found != .utf8, !found.isUTF16,
      let text = convert(bytes, found, .detected)
    {
      return text
    }
    return fallback(bytes, census)
  }

  private static func fallback(_ bytes: [UInt8], _ census: UTF8Census) -> DecodedText {
    if census.isValid {
      return DecodedText(
        bytes: bytes, charset: Charset.utf8.name, charsetFrom: .detected, repaired: false)
    }
    return DecodedText(
      bytes: Windows1252.decode(bytes), charset: Charset.windows1252.name, charsetFrom: .fallback,
      repaired: false)
  }

  /// A text declared in an encoding other than UTF-8.
  private static func decode(
    _ bytes: [UInt8], as declared: Declaration, _ census: UTF8Census
  ) -> DecodedText {
    let charset = declared.charset
    // Few characters in a double-byte encoding can be valid UTF-8 by chance.
    let enough = charset.isMultibyte ? 3 : 1
    if !charset.isStateful, census.sequences >= enough {
      if census.isValid {
        return DecodedText(
          bytes: bytes, charset: Charset.utf8.name, charsetFrom: .detected, repaired: false)
      }
      if census.sequences > 4 * census.illFormed, census.sequences >= 3 {
        return DecodedText(
          bytes: MixedUTF8.decode(bytes), charset: Charset.utf8.name, charsetFrom: .detected,
          repaired: true)
      }
    }
    return convert(bytes, charset, declared.from) ?? fallback(bytes, census)
  }

  private static func convert(
    _ bytes: [UInt8], _ charset: Charset, _ from: CharsetSource
  ) -> DecodedText? {
    if charset == .windows1252 {
      return DecodedText(
        bytes: Windows1252.decode(bytes), charset: charset.name, charsetFrom: from, repaired: false)
    }
    guard let converted = CharsetConverter.convert(bytes, from: charset.converter) else {
      return nil
    }
    return DecodedText(
      bytes: converted.bytes, charset: charset.name, charsetFrom: from,
      repaired: converted.replacements > 0)
  }

  // MARK: UTF-16

  /// The kind of UTF-16 that `bytes` are, without a mark: markup and Western text in it is every
  /// other byte NUL.
  private static func utf16(_ bytes: [UInt8], _ declared: Charset?) -> Charset? {
    let sample = bytes.prefix(2048)
    var zeros = [0, 0]
    for i in sample.indices where sample[i] == 0 { zeros[i & 1] += 1 }
    let many = max(sample.count / 8, 2)
    if zeros[1] >= many, zeros[0] * 8 < zeros[1] { return .utf16LittleEndian }
    if zeros[0] >= many, zeros[1] * 8 < zeros[0] { return .utf16BigEndian }
    guard let declared, declared.isUTF16, zeros != [0, 0] || !UTF8Scan.isValid(bytes) else {
      return nil
    }
    return declared
  }

  private static func decodeUTF16(
    _ bytes: ArraySlice<UInt8>, _ charset: Charset, _ from: CharsetSource
  ) -> DecodedText {
    let low = charset == .utf16LittleEndian ? 0 : 1
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2 + 1)
    var i = bytes.startIndex
    while i + 1 < bytes.endIndex {
      units.append(UInt16(bytes[i + low]) | UInt16(bytes[i + 1 - low]) << 8)
      i += 2
    }
    // Half a unit at the end is as wrong as half a surrogate pair.
    if i < bytes.endIndex { units.append(0xD800) }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    let wrong = transcode(
      units.makeIterator(), from: UTF16.self, to: UTF8.self, stoppingOnError: false
    ) { output.append($0) }
    return DecodedText(bytes: output, charset: charset.name, charsetFrom: from, repaired: wrong)
  }
}
