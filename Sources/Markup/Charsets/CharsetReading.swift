/// Bytes read as being in one encoding.
struct CharsetReading {
  let charset: Charset
  let from: CharsetSource
  let bytes: [UInt8]
  /// Places at which the bytes were wrong.
  let replacements: Int

  init(_ charset: Charset, _ from: CharsetSource, _ converted: Converted) {
    self.charset = charset
    self.from = from
    bytes = converted.bytes
    replacements = converted.replacements
  }

  /// `bytes` as UTF-8, with what is wrong in them mended.
  static func utf8(_ bytes: [UInt8], _ from: CharsetSource) -> CharsetReading {
    let isValid = UTF8Scan.isValid(bytes)
    let text = isValid ? bytes : MixedUTF8.decode(bytes)
    return CharsetReading(.utf8, from, Converted(bytes: text, replacements: isValid ? 0 : 1))
  }

  /// `bytes` as something other than UTF-8 and UTF-16, or `nil` if nobody here knows it.
  static func legacy(
    _ bytes: [UInt8], _ charset: Charset, _ from: CharsetSource
  ) -> CharsetReading? {
    CharsetConverter.convert(bytes, from: charset).map { CharsetReading(charset, from, $0) }
  }

  var text: DecodedText {
    DecodedText(bytes: bytes, charset: charset.name, charsetFrom: from, repaired: replacements > 0)
  }
}
