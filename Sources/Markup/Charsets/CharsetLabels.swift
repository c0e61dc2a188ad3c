/// The encodings and labels of the WHATWG Encoding Standard, section 4.2.
enum CharsetLabels {
  /// The encoding with a name, and by which of its labels; the standard's `replacement` is the only
  /// one that is missing, because it says nothing about a text.
  ///
  /// Those that the standard puts into `replacement` have their own names: a browser must not run
  /// what hides in them, but a reader wants the text.
  static let charsets: [String: Charset] = {
    var charsets: [String: Charset] = [:]
    for line in table.split(separator: "\n") {
      let words = line.split(separator: " ").map { String($0) }
      guard let form = form(words[1]) else { continue }
      let charset = Charset(name: words[0], form: form)
      charsets[words[0]] = charset
      for label in words[2...] { charsets[label] = charset }
    }
    return charsets
  }()

  private static func form(_ word: String) -> Charset.Form? {
    Int(word).map { .singleByte($0) } ?? forms[word]
  }

  private static let forms: [String: Charset.Form] = [
    "utf8": .utf8, "utf16": .utf16, "windows1252": .windows1252, "gb18030": .gb18030,
    "big5": .big5, "eucJP": .eucJP, "shiftJIS": .shiftJIS, "eucKR": .eucKR,
    "iso2022JP": .iso2022JP, "iso2022KR": .iso2022KR, "iso2022CN": .converter("ISO-2022-CN-EXT"),
    "hz": .hz,
  ]

  /// On each line the name, how it is read (a number is that of an index) and the other labels.
  private static let table = """
    utf-8 utf8 unicode-1-1-utf-8 unicode11utf8 unicode20utf8 utf8 x-unicode20utf8
    ibm866 0 866 cp866 csibm866
    iso-8859-2 1 csisolatin2 iso-ir-101 iso8859-2 iso88592 iso_8859-2 iso_8859-2:1987 l2 latin2
    iso-8859-3 2 csisolatin3 iso-ir-109 iso8859-3 iso88593 iso_8859-3 iso_8859-3:1988 l3 latin3
    iso-8859-4 3 csisolatin4 iso-ir-110 iso8859-4 iso88594 iso_8859-4 iso_8859-4:1988 l4 latin4
    iso-8859-5 4 csisolatincyrillic cyrillic iso-ir-144 iso8859-5 iso88595 iso_8859-5 \
      iso_8859-5:1988
    iso-8859-6 5 arabic asmo-708 csiso88596e csiso88596i csisolatinarabic ecma-114 iso-8859-6-e \
      iso-8859-6-i iso-ir-127 iso8859-6 iso88596 iso_8859-6 iso_8859-6:1987
    iso-8859-7 6 csisolatingreek ecma-118 elot_928 greek greek8 iso-ir-126 iso8859-7 iso88597 \
      iso_8859-7 iso_8859-7:1987 sun_eu_greek
    iso-8859-8 7 csiso88598e csisolatinhebrew hebrew iso-8859-8-e iso-ir-138 iso8859-8 iso88598 \
      iso_8859-8 iso_8859-8:1988 visual
    iso-8859-8-i 7 csiso88598i logical
    iso-8859-10 8 csisolatin6 iso-ir-157 iso8859-10 iso885910 l6 latin6
    iso-8859-13 9 iso8859-13 iso885913
    iso-8859-14 10 iso8859-14 iso885914
    iso-8859-15 11 csisolatin9 iso8859-15 iso885915 iso_8859-15 l9
    iso-8859-16 12
    koi8-r 13 cskoi8r koi koi8 koi8_r
    koi8-u 14 koi8-ru
    macintosh 15 csmacintosh mac x-mac-roman
    windows-874 16 dos-874 iso-8859-11 iso8859-11 iso885911 tis-620
    windows-1250 17 cp1250 x-cp1250
    windows-1251 18 cp1251 x-cp1251
    windows-1252 windows1252 ansi_x3.4-1968 ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1 \
      iso-ir-100 iso8859-1 iso88591 iso_8859-1 iso_8859-1:1987 l1 latin1 us-ascii x-cp1252
    windows-1253 20 cp1253 x-cp1253
    windows-1254 21 cp1254 csisolatin5 iso-8859-9 iso-ir-148 iso8859-9 iso88599 iso_8859-9 \
      iso_8859-9:1989 l5 latin5 x-cp1254
    windows-1255 22 cp1255 x-cp1255
    windows-1256 23 cp1256 x-cp1256
    windows-1257 24 cp1257 x-cp1257
    windows-1258 25 cp1258 x-cp1258
    x-mac-cyrillic 26 x-mac-ukrainian
    gbk gb18030 chinese csgb2312 csiso58gb231280 gb2312 gb_2312 gb_2312-80 iso-ir-58 x-gbk
    gb18030 gb18030
    big5 big5 big5-hkscs cn-big5 csbig5 x-x-big5
    euc-jp eucJP cseucpkdfmtjapanese x-euc-jp
    iso-2022-jp iso2022JP csiso2022jp
    shift_jis shiftJIS csshiftjis ms932 ms_kanji shift-jis sjis windows-31j x-sjis
    euc-kr eucKR cseuckr csksc56011987 iso-ir-149 korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 \
      ksc_5601 windows-949
    utf-16be utf16 unicodefffe
    utf-16le utf16 csunicode iso-10646-ucs-2 ucs-2 unicode unicodefeff utf-16
    x-user-defined 27
    iso-2022-kr iso2022KR csiso2022kr
    iso-2022-cn iso2022CN iso-2022-cn-ext
    hz-gb-2312 hz
    """
}
