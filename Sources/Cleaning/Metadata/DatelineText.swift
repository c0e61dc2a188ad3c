internal import Text

/// The place at the beginning of an agency's text: "LONDON (AP) — ", "Berlin (dpa) - ".
enum DatelineText {
  /// The place, or `nil` where the text begins in another way.
  ///
  /// A place has a dash after it, and an agency in brackets or capitals throughout, as what is
  /// only a name before a dash may be the subject of a sentence.
  static func place(in text: [UInt8]) -> String? {
    let line = text.prefix(100).prefix { $0 != 0x0A }
    guard let dash = firstDash(in: line) else { return nil }
    var head = line[..<dash]
    let hasAgency = dropAgency(&head)
    if let comma = head.firstIndex(of: 0x2C), head[comma...].contains(where: isDigit) {
      head = head[..<comma]
    }
    let words = head.split(separator: 0x20)
    guard (1...5).contains(words.count), head.count <= 48, !head.contains(where: isDigit),
      words.allSatisfy({ $0.startsUpper || isSmall($0) }), words[0].startsUpper
    else { return nil }
    guard hasAgency || isShouted(words[0]) else { return nil }
    return String(decoding: Array(words.joined(separator: [0x20])), as: UTF8.self)
  }

  /// The place in a field for datelines, without an agency in brackets; `nil` for what is a date.
  static func place(declared field: String) -> String? {
    var place = ArraySlice(field.utf8)
    _ = dropAgency(&place)
    guard !place.isEmpty, place.count <= 80, !place.contains(where: isDigit) else { return nil }
    return String(decoding: Array(place), as: UTF8.self)
  }

  /// Where a space, a dash of any length and a space begin.
  private static func firstDash(in line: ArraySlice<UInt8>) -> Int? {
    var i = line.startIndex
    while i + 2 < line.endIndex {
      defer { i += 1 }
      guard line[i] == 0x20 else { continue }
      let rest = line[(i + 1)...]
      for dash in dashes where rest.starts(with: dash) {
        let next = i + 1 + dash.count
        if next < line.endIndex, line[next] == 0x20 { return i }
      }
    }
    return nil
  }

  /// Takes "(AP)" off the end of `head`; false if there is nothing in brackets.
  private static func dropAgency(_ head: inout ArraySlice<UInt8>) -> Bool {
    guard head.last == 0x29, let open = head.lastIndex(of: 0x28) else { return false }
    head = head[..<open]
    while head.last == 0x20 || head.last == 0x2C { head.removeLast() }
    return !head.isEmpty
  }

  /// "de", "am", "upon": words inside the names of places.
  private static func isSmall(_ word: ArraySlice<UInt8>) -> Bool { word.count <= 4 }

  private static func isShouted(_ word: ArraySlice<UInt8>) -> Bool {
    word.count >= 3 && !word.contains { $0 &- 0x61 < 26 } && word.contains { $0 &- 0x41 < 26 }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  private static let dashes = ["-", "--", "–", "—"].map { Array($0.utf8) }
}
