internal import Markup
internal import Text

/// The day that data in scripts and attributes give under a name of publication: pages that are
/// built by scripts keep there what others declare.
enum ScriptDates {
  /// The date under such names outside of linked data, and the first of the names; `nil` where they
  /// give several days, as lists of articles do.
  static func published(_ tree: HTMLTree) -> (date: PageDate, name: String)? {
    let source = tree.source
    let linked = tree.scripts.filter { $0.kind == .jsonLD }.map(\.span.range)
    var found: (date: PageDate, name: String)?
    var at = 0
    while let colon = source.firstOffset(of: 0x3A, from: at) {
      at = colon + 1
      guard let value = value(after: colon, in: source), let name = name(before: colon, in: source),
        let date = DateParser.parse(value), date.precision >= .day,
        !linked.contains(where: { $0.contains(colon) })
      else { continue }
      if let found, found.date.parts.dayNumber != date.parts.dayNumber { return nil }
      if found == nil { found = (date, name) }
    }
    return found
  }

  /// A date that begins with a year of four digits, behind quotation marks or spaces after `colon`.
  private static func value(after colon: Int, in source: [UInt8]) -> [UInt8]? {
    let start = pass(source, from: colon + 1)
    // Nearly all colons stand before something else.
    guard start < source.count, source[start] &- 0x30 < 10 else { return nil }
    let value = source[start...].prefix(35).prefix(while: isOfDate)
    guard value.count >= 10, start > colon + 1, value[start + 4] == 0x2D, value[start + 7] == 0x2D,
      value.prefix(4).allSatisfy({ $0 &- 0x30 < 10 })
    else { return nil }
    return Array(value)
  }

  /// The name before `colon`, if it is one of publication.
  private static func name(before colon: Int, in source: [UInt8]) -> String? {
    let end = pass(source, back: colon)
    var start = end
    while start > 0, end - start < 32, isOfName(source[start - 1]) { start -= 1 }
    let name = source[start..<end]
    let key = CaseFolding.lowercased(name.filter { $0 != 0x5F && $0 != 0x2D })
    return names.contains(String(decoding: key, as: UTF8.self))
      ? String(decoding: name, as: UTF8.self) : nil
  }

  private static let quote = Array("&quot;".utf8)

  /// The place behind the quotation marks at `start`.
  private static func pass(_ source: [UInt8], from start: Int) -> Int {
    var at = start
    while at < source.count, at < start + 12 {
      if isQuote(source[at]) {
        at += 1
      } else if source[at...].starts(with: quote) {
        at += quote.count
      } else {
        break
      }
    }
    return at
  }

  /// The place before the quotation marks that end at `end`.
  private static func pass(_ source: [UInt8], back end: Int) -> Int {
    var at = end
    while at > 0, end - at < 12 {
      if isQuote(source[at - 1]) {
        at -= 1
      } else if source[..<at].suffix(quote.count).elementsEqual(quote) {
        at -= quote.count
      } else {
        break
      }
    }
    return at
  }

  /// Quotation marks, as they are or escaped, and the spaces around them.
  private static func isQuote(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x22, 0x27, 0x5C: true
    default: false
    }
  }

  private static func isOfDate(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10 || [0x2D, 0x3A, 0x2E, 0x2B, 0x54, 0x5A, 0x20].contains(byte)
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte == 0x5F || byte == 0x2D
  }

  private static let names: Set<String> = [
    "datepublished", "publishdate", "published", "publishedat", "publisheddate", "publishedon",
    "publishedtime", "publishtime", "publicationdate", "publicationtime", "pubdate",
    "datefirstpublished", "firstpublished", "firstpublishedat", "firstpublishdate",
    "firstpublisheddate", "originalpublishdate", "originalpublicationdate",
  ]
}
