internal import GalleyCore
internal import Text
internal import Web

/// What programs that save pages write into them, as a comment at their start.
enum SavedPage {
  /// The comments stand before or right behind the first tag.
  private static let head = 8192

  /// Address and time of the saving, as far as the page has them.
  static func facts(in page: [UInt8]) -> InputFacts {
    let head = page.prefix(Self.head)
    return singleFile(head) ?? savedFrom(head) ?? InputFacts()
  }

  /// The comment of SingleFile: lines `url: …` and `saved date: …` below its name.
  private static func singleFile(_ head: ArraySlice<UInt8>) -> InputFacts? {
    let name = Array("Page saved with SingleFile".utf8)
    guard let start = head.firstOffset(of: name[...]) else { return nil }
    let comment = head[(start + name.count)...].upTo("-->")
    var given = InputFacts(from: "singlefile")
    given.facts.url = line("url:", comment).flatMap { WebURL.isWeb($0) ? $0 : nil }
    given.facts.fetched = line("saved date:", comment).flatMap {
      SavedDate.iso($0)
    }
    return given
  }

  /// What stands behind `label` on its line.
  private static func line(_ label: String, _ comment: ArraySlice<UInt8>) -> String? {
    for line in comment.split(separator: 0x0A) {
      let text = line.trimmed
      if text.starts(with: label.utf8) {
        return String(decoding: text.dropFirst(label.utf8.count).trimmed, as: UTF8.self)
      }
    }
    return nil
  }

  /// The comment that browsers write: `saved from url=(0023)` and as many characters of address.
  private static func savedFrom(_ head: ArraySlice<UInt8>) -> InputFacts? {
    let label = Array("<!-- saved from url=(".utf8)
    guard let start = head.firstOffset(of: label[...]) else { return nil }
    let rest = head[(start + label.count)...].upTo("-->")
    let digits = rest.prefix { (0x30...0x39).contains($0) }
    guard rest.dropFirst(digits.count).first == 0x29 else { return nil }
    let address = String(decoding: rest.dropFirst(digits.count + 1).trimmed, as: UTF8.self)
    guard WebURL.isWeb(address) else { return nil }
    var given = InputFacts(from: "saved_from")
    given.facts.url = address
    return given
  }
}

extension ArraySlice where Element == UInt8 {
  /// What stands before `mark`, or all of it.
  fileprivate func upTo(_ mark: String) -> ArraySlice<UInt8> {
    firstOffset(of: Array(mark.utf8)[...]).map { prefix($0) } ?? self
  }
}
