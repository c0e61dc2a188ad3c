internal import GalleyCore
internal import Text

/// Sentences and tokens in CoNLL-U (universaldependencies, "CoNLL-U Format"): ten columns, of which
/// ID, FORM and MISC are filled, in Unicode's form C, and comments before each sentence.
struct ConlluFormat: DocumentFormat {
  func append(_ document: Document, to records: inout RecordBuffer) {
    let sentences = ConlluSentences.all(of: document)
    guard !sentences.isEmpty else { return }
    let id = Self.identifier(document.page.id)
    Self.appendHead(document, id, to: &records.bytes)
    for (index, sentence) in sentences.enumerated() {
      if sentence.beginsParagraph {
        Self.comment("newpar id", id + Array("-p\(sentence.paragraph)".utf8), to: &records.bytes)
      }
      Self.comment("sent_id", id + Array("-\(index + 1)".utf8), to: &records.bytes)
      Self.append(sentence.tokens, to: &records.bytes)
    }
    records.endRecord()
  }

  private static func appendHead(
    _ document: Document, _ id: [UInt8], to bytes: inout [UInt8]
  ) {
    comment("newdoc id", id, to: &bytes)
    let metadata = document.metadata
    let facts: KeyValuePairs = [
      "title": metadata.title, "url": metadata.url ?? metadata.urlCanonical,
      "published": metadata.published?.value, "language": metadata.language?.tag,
    ]
    for (name, value) in facts {
      let line = ConlluToken.form(Array((value ?? "").utf8)[...])
      if !line.isEmpty { comment("meta::\(name)", line, to: &bytes) }
    }
  }

  private static func append(_ tokens: [ConlluToken], to bytes: inout [UInt8]) {
    var text: [UInt8] = []
    for (index, token) in tokens.enumerated() {
      text += token.form
      if token.isSpaceAfter, index < tokens.count - 1 { text.append(0x20) }
    }
    comment("text", text, to: &bytes)
    for (index, token) in tokens.enumerated() {
      bytes += "\(index + 1)\t".utf8
      bytes += token.form
      bytes += "\t_\t_\t_\t_\t_\t_\t_\t".utf8
      bytes += token.miscellaneous
      bytes.append(0x0A)
    }
    bytes.append(0x0A)
  }

  private static func comment(_ name: String, _ value: [UInt8], to bytes: inout [UInt8]) {
    bytes += "# \(name) = ".utf8
    bytes += value
    bytes.append(0x0A)
  }

  /// An id without white space and slashes, which have a meaning in ids of sentences.
  private static func identifier(_ id: String) -> [UInt8] {
    var output: [UInt8] = []
    let bytes = Array(id.utf8)
    var at = 0
    while at < bytes.count {
      let scalar = bytes.scalar(at: at)
      let part = bytes[at..<at + scalar.length]
      at += scalar.length
      let isPlain =
        !CharacterClass.isSpace(scalar.value) && !ConlluToken.isControl(scalar.value)
        && !CharacterClass.isInvisible(scalar.value) && !"%/".utf8.contains(part[part.startIndex])
      if isPlain {
        output += part
      } else {
        for byte in part { output.append(escaped: byte) }
      }
    }
    return output.isEmpty ? [0x5F] : output.normalized
  }
}

/// A token as a line has it.
struct ConlluToken {
  /// The form, never empty.
  var form: [UInt8]
  /// Whether something separates it from the token after it.
  var isSpaceAfter = true
  /// What it is a part of: `B-person`.
  var name: [UInt8] = []

  /// The last column.
  var miscellaneous: [UInt8] {
    var parts: [[UInt8]] = []
    if !name.isEmpty { parts.append(Array("NER=".utf8) + name) }
    if !isSpaceAfter { parts.append(Array("SpaceAfter=No".utf8)) }
    return parts.isEmpty ? [0x5F] : Array(parts.joined(separator: [0x7C]))
  }

  /// Bytes of the text as a column may have them: white space as single spaces, nothing that is not
  /// seen, in form C.
  static func form(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var visible: [UInt8] = []
    var at = bytes.startIndex
    while at < bytes.endIndex {
      let scalar = bytes.scalar(at: at)
      if CharacterClass.isSpace(scalar.value) || !isControl(scalar.value) {
        visible += bytes[at..<at + scalar.length]
      }
      at += scalar.length
    }
    return Whitespace.squeezed(visible).normalized
  }

  static func isControl(_ scalar: UInt32) -> Bool {
    scalar < 0x20 || (0x7F..<0xA0).contains(scalar)
  }
}
