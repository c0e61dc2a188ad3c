public import Text

/// What is known about an article besides its text. Field names are those of the record.
public struct Metadata: Sendable, Equatable {
  /// Title of the article, without the site's name.
  public var title: String?
  /// Second title line.
  public var subtitle: String?
  /// Summary as the page gives it.
  public var summary: String?
  /// Address that the page was fetched from.
  public var url: String?
  /// Address that the page calls its own.
  public var urlCanonical: String?
  /// Who published it.
  public var publisher: Publisher?
  /// Who wrote it.
  public var authors: [Author] = []
  /// When it was published.
  public var published: Moment?
  /// When it was last changed.
  public var modified: Moment?
  /// When the page was fetched.
  public var fetched: Moment?
  /// Its language.
  public var language: Language?
  /// Section of the publication.
  public var section: String?
  /// Keywords that the page gives.
  public var keywords: [String] = []
  /// Place line at the head of the text.
  public var dateline: String?
  /// Whether the page says that it is free to read.
  public var freeAccess: Bool?
  /// Pictures of the article.
  public var images: [Image] = []
  /// Links inside the text.
  public var links: [Link] = []

  /// Nothing known.
  public init() {}

  /// Who published an article.
  public struct Publisher: Sendable, Equatable {
    /// The name.
    public var name: String?
    /// The host of the page's address, in lower case.
    public var host: String?
    /// The registrable domain of that host, if it has one.
    public var domain: String?

    /// A publisher by name, host, domain or some of them.
    public init(name: String? = nil, host: String? = nil, domain: String? = nil) {
      self.name = name
      self.host = host
      self.domain = domain
    }

    /// Whoever publishes at `address`; `nil` where that has no host.
    public init?(name: String? = nil, address: String) {
      guard let host = WebAddress.host(of: address) else { return nil }
      self.init(name: name, host: host, domain: WebAddress.domain(ofHost: host))
    }
  }

  /// Who wrote an article.
  public struct Author: Sendable, Equatable {
    /// The name.
    public var name: String
    /// What the person did, where the page says so.
    public var role: String?

    /// An author by name.
    public init(name: String, role: String? = nil) {
      self.name = name
      self.role = role
    }
  }

  /// A point in time as far as the page gives it.
  public struct Moment: Sendable, Equatable {
    /// ISO 8601 as precise as known, with the zone if known.
    public var value: String
    /// How much of it is known.
    public var precision: Precision
    /// Where it was read: `json-ld:datePublished`, `url`, `text`.
    public var from: String

    /// A point in time with where it was read.
    public init(value: String, precision: Precision, from: String) {
      self.value = value
      self.precision = precision
      self.from = from
    }

    /// How much of a point in time is known.
    public enum Precision: String, CaseIterable, Sendable {
      case year, month, day, minute, second
    }
  }

  /// The language of an article.
  public struct Language: Sendable, Equatable {
    /// BCP 47 tag.
    public var tag: String
    /// Certainty from 0 to 1, where it was measured.
    public var score: Double?
    /// Where it was read.
    public var from: String

    /// A language with where it was read.
    public init(tag: String, score: Double? = nil, from: String) {
      self.tag = tag
      self.score = score
      self.from = from
    }
  }

  /// A picture of the article.
  public struct Image: Sendable, Equatable {
    /// The address; `nil` where a text has the caption without the picture.
    public var url: String?
    /// What stands under it.
    public var caption: String?
    /// Who made it.
    public var credit: String?

    /// A picture by its address, if it has one.
    public init(url: String? = nil, caption: String? = nil, credit: String? = nil) {
      self.url = url
      self.caption = caption
      self.credit = credit
    }
  }

  /// A link inside the main content.
  public struct Link: Sendable, Equatable {
    /// The address.
    public var url: String
    /// The linked words in the document's text.
    public var span: Span
    /// Relation that the page gives.
    public var rel: String?

    /// A link on the words at `span`.
    public init(url: String, span: Span, rel: String? = nil) {
      self.url = url
      self.span = span
      self.rel = rel
    }
  }
}
