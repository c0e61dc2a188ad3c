internal import GalleyCore

/// What the file of a document is called in an output of one file a document.
enum PageName {
  /// The path of the page without its ending, and of a page inside of a file that file's path and
  /// the page's name there; for files that end in `suffix`.
  static func place(_ origin: Page.Origin, suffix: String) -> String {
    var path = origin.path
    if let record = origin.record { path += "/" + record }
    var parts = SafeName.path(withoutEnding(path)).split(separator: "/").map(String.init)
    // No folder may have the name of a file.
    for index in parts.indices.dropLast() where parts[index].hasSuffix(suffix) {
      parts[index] += "_"
    }
    return parts.joined(separator: "/")
  }

  /// A path without what says what the page is and how it is compressed.
  private static func withoutEnding(_ path: String) -> String {
    var rest = Array(path.utf8)[...]
    for endings in [[".gz", ".zst"], [".html", ".htm", ".xhtml", ".txt", ".xml"]] {
      for ending in endings.map({ Array($0.utf8) }) {
        guard rest.count > ending.count, rest.suffix(ending.count).elementsEqual(ending),
          rest.dropLast(ending.count).last != 0x2F
        else { continue }
        rest = rest.dropLast(ending.count)
        break
      }
    }
    return String(decoding: rest, as: UTF8.self)
  }
}
