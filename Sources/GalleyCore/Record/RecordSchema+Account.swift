internal import Digest
internal import JSON
internal import Text

extension RecordSchema {
  static let accountFields: [RecordField] = [
    .value("provenance", .map(.string), "Field to where it was read.", slot: .page) { document in
      let members = document.provenance.map { Value.Member($0.field, .string($0.from)) }
      return members.isEmpty ? .null : .object(members)
    },
    RecordField(
      name: "source", shape: sourceShape, summary: "The page that the record was made from.",
      isRequired: true, slot: .page,
      write: { source, json in
        json.key("source")
        json.value(sourceValue(source.document))
        return true
      },
      value: { sourceValue($0) }),
    .object(
      "stats", "Measures of the text.", slot: .text,
      [
        .init("characters", .integer) { .integer($0.statistics.characters) },
        .init("words", .integer) { .integer($0.statistics.words) },
        .init("sentences?", .integer) { $0.statistics.sentences.map { .integer($0) } ?? .null },
        .init("mean_sentence_length?", .number) { rounded($0.statistics.meanSentenceLength) },
        .init("link_density?", .number) { rounded($0.statistics.linkDensity) },
        .init("article_score?", .number) { rounded($0.statistics.articleScore) },
        .init("confidence?", .number) { rounded($0.statistics.confidence) },
      ]),
    .value("text_hash", .string, "Hash of the text without case, spaces and marks.", slot: .text) {
      $0.text.isEmpty ? .null : .string(textHash($0.text))
    },
    .value(
      "warnings", .list(.string), "Codes of what a reader should know.", slot: .page,
      setter: FieldSetter(hasProvenance: false) { value, _, document in
        document.warnings = value.elements.compactMap(\.text)
      }
    ) {
      Value($0.warnings)
    },
    .value(
      "extra", .map(.any), "What stages set that has no field of its own.", slot: .page,
      setter: FieldSetter(hasProvenance: false) { value, _, document in
        document.extra = value.members.filter { $0.value != .null }
      }
    ) {
      $0.extra.isEmpty ? .null : .object($0.extra)
    },
  ]

  static let sourceShape = Shape.members([
    "path": .string, "record?": .string, "bytes": .integer, "sha256": .string,
    "charset?": .string, "charset_from?": .string, "media_type": .string,
    "transport?": .members([
      "status?": .integer, "ip?": .string, "redirects?": .list(.string), "etag?": .string,
      "last_modified?": .string,
    ]),
  ])

  static func sourceValue(_ document: borrowing Document) -> Value {
    sourceValue(document.page.origin, document.charset)
  }

  static func sourceValue(_ origin: Page.Origin, _ charset: Document.Charset?) -> Value {
    .object([
      "path": .string(origin.path), "record": Value(origin.record),
      "bytes": .integer(origin.bytes), "sha256": .string(origin.sha256),
      "charset": Value(charset?.name), "charset_from": Value(charset?.from),
      "media_type": .string(origin.mediaType), "transport": value(of: origin.transport),
    ])
  }

  private static func value(of transport: Page.Transport?) -> Value {
    guard let transport else { return .null }
    return .object([
      "status": transport.status.map { .integer($0) } ?? .null, "ip": Value(transport.ip),
      "redirects": transport.redirects.isEmpty ? .null : Value(transport.redirects),
      "etag": Value(transport.entityTag), "last_modified": Value(transport.lastModified),
    ])
  }

  /// A number with three digits behind the point.
  private static func rounded(_ number: Double?) -> Value {
    number.map { .decimal(($0 * 1000).rounded() / 1000) } ?? .null
  }

  /// 32 hexadecimal digits of the SHA-256 of the lower-cased letters and digits of `text`.
  static func textHash(_ text: [UInt8]) -> String {
    // A small letter may take more bytes than its capital, but never twice as many.
    let kept = [UInt8](unsafeUninitializedCapacity: 2 * text.count) { kept, count in
      count = text.withUnsafeBufferPointer { text in
        ASCIIWord.shared.withTable { keepLetters(text, $0, &kept) }
      }
    }
    return SHA256.hash(kept).hex(prefixBytes: 16)
  }

  /// Writes what counts of a text, and returns the number of bytes.
  private static func keepLetters(
    _ text: UnsafeBufferPointer<UInt8>, _ folded: UnsafeBufferPointer<UInt8>,
    _ kept: inout UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    var count = 0
    var i = 0
    while i < text.count {
      let byte = text[i]
      if byte < 0x80 {
        let letter = folded[Int(byte)]
        kept[count] = letter
        count &+= letter == 0 ? 0 : 1
        i &+= 1
        continue
      }
      let scalar = text.scalar(at: i)
      let end = i + scalar.length
      if CharacterClass.isUppercase(scalar.value) {
        for byte in lowercased(UnsafeBufferPointer(rebasing: text[i..<end])) {
          kept[count] = byte
          count += 1
        }
      } else if isKept(scalar.value) {
        for at in i..<end {
          kept[count] = text[at]
          count += 1
        }
      }
      i = end
    }
    return count
  }

  /// The letters of a capital's small form.
  private static func lowercased(_ capital: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    let lower = CaseFolding.lowercased(capital)
    var (kept, i) = ([UInt8](), 0)
    while i < lower.count {
      let scalar = lower.scalar(at: i)
      if isKept(scalar.value) { kept += lower[i..<i + scalar.length] }
      i += scalar.length
    }
    return kept
  }

  private static func isKept(_ scalar: UInt32) -> Bool {
    CharacterClass.isLetter(scalar) || CharacterClass.isDigit(scalar)
  }
}
