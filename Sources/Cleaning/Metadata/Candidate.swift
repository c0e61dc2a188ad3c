/// Something that a page says, before it is decided what is true.
struct Candidate {
  /// What it may be.
  enum Field: UInt8, CaseIterable {
    case title, subtitle, summary, author, published, modified, publisher, section, keywords
    case language, image, canonical, access, dateline
  }

  var field: Field
  /// The value in UTF-8, references decoded, white space squeezed.
  var value: [UInt8]
  var source: MetadataSource
  /// Where it was read, as `Sourced.from` spells it.
  var from: String
  /// Whether it may well be about something else than the article.
  var isWeak = false
  /// What a person is, or what stands below a picture.
  var note: [UInt8]?
  /// Whether an author is no person.
  var isOrganization = false
  /// The node it was read from.
  var node = -1

  var string: String { String(decoding: value, as: UTF8.self) }
}
