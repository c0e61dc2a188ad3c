extension Metadata {
  /// What the input itself says about a page.
  init(_ facts: Page.Facts) {
    self.init()
    title = facts.title
    url = facts.url
    published = facts.published.flatMap { Moment(iso: $0, from: facts.from) }
    fetched = facts.fetched.flatMap { Moment(iso: $0, from: facts.from) }
    language = facts.language.map { Language(tag: $0, from: facts.from) }
    if let domain = facts.url.flatMap({ WebAddress.domain(of: $0) }) {
      publisher = Publisher(domain: domain)
    }
  }
}

extension Metadata.Moment {
  /// A point in time written as ISO 8601 asks for, from a year to a second with zone; `nil` for
  /// anything else.
  public init?(iso text: String, from: String) {
    let bytes = Array(text.utf8)
    let pattern = "dddd-dd-ddTdd:dd:dd".utf8
    let matched = zip(bytes, pattern).prefix { byte, wanted in
      switch wanted {
      case 0x64: (0x30...0x39).contains(byte)
      case 0x54: byte == 0x54 || byte == 0x20
      default: byte == wanted
      }
    }.count
    let precision: Precision
    switch matched {
    case 4 where bytes.count == 4: precision = .year
    case 7 where bytes.count == 7: precision = .month
    case 10 where bytes.count == 10: precision = .day
    case 16...18: precision = .minute
    case 19: precision = .second
    default: return nil
    }
    let value = matched > 10 ? text.replacing(" ", with: "T", maxReplacements: 1) : text
    self.init(value: value, precision: precision, from: from)
  }
}
