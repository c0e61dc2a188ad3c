public import Text

/// What is known about an article besides its text. Field names are those of the record.
public struct Metadata: Sendable, Equatable {
  public var title: String?
  public var subtitle: String?
  public var summary: String?
  public var url: String?
  public var urlCanonical: String?
  public var publisher: Publisher?
  public var authors: [Author] = []
  public var published: Moment?
  public var modified: Moment?
  public var fetched: Moment?
  public var language: Language?
  public var section: String?
  public var keywords: [String] = []
  public var dateline: String?
  public var freeAccess: Bool?
  public var images: [Image] = []
  public var links: [Link] = []

  /// Nothing known.
  public init() {}

  /// Who published an article.
  public struct Publisher: Sendable, Equatable {
    public var name: String?
    public var domain: String?

    /// A publisher by name, domain or both.
    public init(name: String? = nil, domain: String? = nil) {
      self.name = name
      self.domain = domain
    }
  }

  /// Who wrote an article.
  public struct Author: Sendable, Equatable {
    public var name: String
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
    public var url: String
    public var caption: String?
    public var credit: String?

    /// A picture by its address.
    public init(url: String, caption: String? = nil, credit: String? = nil) {
      self.url = url
      self.caption = caption
      self.credit = credit
    }
  }

  /// A link inside the main content.
  public struct Link: Sendable, Equatable {
    public var url: String
    /// The linked words in the document's text.
    public var span: Span
    public var rel: String?

    /// A link on the words at `span`.
    public init(url: String, span: Span, rel: String? = nil) {
      self.url = url
      self.span = span
      self.rel = rel
    }
  }
}
