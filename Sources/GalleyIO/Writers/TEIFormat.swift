internal import GalleyCore
internal import Text

/// A document as TEI P5: what is known of it in the header, its blocks in the body.
struct TEIFormat: DocumentFormat {
  /// Layers that become elements.
  let layers: [TEILayer]

  func append(_ document: Document, to records: inout RecordBuffer) {
    var xml = XMLText()
    xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    xml.raw("<TEI xmlns=\"http://www.tei-c.org/ns/1.0\">\n")
    Self.appendHeader(document, to: &xml)
    xml.open("text", ["xml:lang": Self.language(document.metadata)])
    xml.endLine()
    var body = TEIBody(document, layers)
    body.append(to: &xml)
    xml.raw("</text>\n</TEI>\n")
    records.bytes += xml.bytes
    records.endRecord()
  }

  private static func appendHeader(_ document: Document, to xml: inout XMLText) {
    let metadata = document.metadata
    xml.raw("<teiHeader>\n<fileDesc>\n<titleStmt>\n")
    xml.line("title", nonEmpty(metadata.title) ?? nonEmpty(document.page.id) ?? "untitled")
    xml.line("title", metadata.subtitle, ["type": "sub"])
    appendAuthors(metadata, to: &xml)
    xml.raw("</titleStmt>\n<publicationStmt>\n")
    xml.raw("<p>Made automatically from the page that the source description names.</p>\n")
    xml.raw("</publicationStmt>\n<sourceDesc>\n<bibl>\n")
    appendSource(document, to: &xml)
    xml.raw("</bibl>\n</sourceDesc>\n</fileDesc>\n<encodingDesc>\n")
    xml.raw("<p>Blocks and annotations were found automatically and not corrected by hand.</p>\n")
    xml.raw("</encodingDesc>\n")
    appendProfile(metadata, to: &xml)
    xml.raw("</teiHeader>\n")
  }

  private static func appendAuthors(_ metadata: Metadata, to xml: inout XMLText) {
    for author in metadata.authors { xml.line("author", author.name) }
  }

  private static func appendSource(_ document: Document, to xml: inout XMLText) {
    let metadata = document.metadata
    xml.line("title", metadata.title)
    appendAuthors(metadata, to: &xml)
    xml.line("publisher", metadata.publisher?.name)
    for (type, moment) in [("published", metadata.published), ("modified", metadata.modified)] {
      guard let moment else { continue }
      xml.line("date", moment.value, ["type": type, "when": XMLDate(moment.value)?.text])
    }
    xml.line("biblScope", metadata.section, ["unit": "section"])
    xml.line("idno", document.page.id, ["type": "galley"])
    xml.line("idno", metadata.url, ["type": "url"])
    xml.line("idno", metadata.urlCanonical, ["type": "canonical"])
    xml.line("idno", metadata.publisher?.domain, ["type": "domain"])
    xml.line("idno", document.page.origin.path, ["type": "path"])
    xml.line("idno", document.page.origin.record, ["type": "record"])
  }

  private static func appendProfile(_ metadata: Metadata, to xml: inout XMLText) {
    var profile = XMLText()
    if let summary = nonEmpty(metadata.summary) {
      profile.raw("<abstract>\n")
      profile.line("p", summary)
      profile.raw("</abstract>\n")
    }
    if let place = nonEmpty(metadata.dateline) {
      profile.raw("<creation>")
      profile.line("placeName", place)
      profile.raw("</creation>\n")
    }
    if let language = language(metadata) {
      profile.raw("<langUsage>\n")
      profile.line("language", language, ["ident": language])
      profile.raw("</langUsage>\n")
    }
    let keywords = metadata.keywords.filter { !$0.isEmpty }
    if !keywords.isEmpty {
      profile.raw("<textClass>\n<keywords>\n")
      for keyword in keywords { profile.line("term", keyword) }
      profile.raw("</keywords>\n</textClass>\n")
    }
    guard !profile.bytes.isEmpty else { return }
    xml.raw("<profileDesc>\n")
    xml.append(profile)
    xml.raw("</profileDesc>\n")
  }

  private static func nonEmpty(_ text: String?) -> String? { text?.isEmpty == false ? text : nil }

  /// The tag, where it is one that XML Schema knows as such.
  private static func language(_ metadata: Metadata) -> String? {
    guard let tag = metadata.language?.tag else { return nil }
    let parts = tag.utf8.split(separator: 0x2D, omittingEmptySubsequences: false)
    let isTag = parts.enumerated().allSatisfy { index, part in
      (1...8).contains(part.count)
        && part.allSatisfy {
          (0x61...0x7A).contains($0 | 0x20) || (index > 0 && (0x30...0x39).contains($0))
        }
    }
    return isTag ? tag : nil
  }
}
