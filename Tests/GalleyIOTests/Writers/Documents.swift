import GalleyCore

/// A document with a given text.
func document(
  _ id: String, text: String = "Größe.", path: String = "a.html", record: String? = nil
) -> Document {
  let page = Page(
    id: id,
    origin: .init(path: path, record: record, bytes: 9, sha256: "00", mediaType: "text/html"),
    content: .given(Array(text.utf8)))
  return Document(page, workspace: Workspace())
}

/// A document as a line of the output.
func line(_ document: Document) -> String {
  var encoder = RecordEncoder()
  encoder.append(document)
  return String(decoding: encoder.lines, as: UTF8.self)
}

extension OutputPart {
  /// A member that is a text.
  init(_ text: String, at place: String = "", records: Int = 1) {
    self.init(place: place, member: Array(text.utf8), records: records)
  }
}
