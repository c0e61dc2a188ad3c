/// The attributes that a tree keeps. All others are dropped while the page is read.
public enum AttributeName: UInt8, Sendable, CaseIterable {
  case id, `class`, role, href, src, srcset, content, name, property
  case itemprop, itemtype, itemscope, itemid, datetime, pubdate, rel, lang, xmlLang, dir, type
  case hidden, style, alt, title, charset, httpEquiv, cite, value, media, sizes, width, height
  case colspan, rowspan, `for`, open, start, typeof, about, datatype, resource, summary, label
  case ariaHidden, ariaLabel, ariaModal, ariaLevel, ariaRoledescription
  case dataSrc, dataSrcset, dataOriginal, dataTestid, dataComponent, dataComponentName, dataType
  case dataNosnippet, dataAdUnit, dataUrl, dataDate, dataDatetime, dataTimestamp, dataTime

  /// The attribute with this name, in any ASCII case, if trees keep it.
  public static func named(_ bytes: some Collection<UInt8>) -> AttributeName? {
    AttributeName(rawValue: names.value(of: PackedName(bytes)))
  }

  /// The name as HTML spells it.
  public var spelling: String { Self.spellings[Int(rawValue)] }

  private static let spellings = allCases.map { name in
    name == .xmlLang
      ? "xml:lang"
      : String(
        decoding: "\(name)".utf8.flatMap { byte in
          byte &- 0x41 < 26 ? [UInt8(ascii: "-"), byte | 0x20] : [byte]
        }, as: UTF8.self)
  }

  /// No attribute that is kept.
  static let none: UInt8 = 0xFF

  static let names = NameTable(allCases.map { ($0.spelling, $0.rawValue) }, otherwise: none)
}
