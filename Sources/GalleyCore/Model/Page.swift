/// A page that a reader has found and a worker will load.
///
/// Listing is cheap and in one place; loading (reading, unpacking, hashing) is work and happens
/// on the worker that processes the page.
public struct PageSource: Sendable {
  /// Where the page is, relative to what the reader reads.
  public let path: String
  /// Which member of `path` it is, where one file holds several pages.
  public let record: String?
  /// Stored size in bytes; batches are bounded by it.
  public let bytes: Int
  /// Reads the page. Throws a `PageError`.
  public let load: @Sendable (PageLimits) throws(PageError) -> Page

  /// A page at `path` that `load` reads.
  public init(
    path: String, record: String? = nil, bytes: Int,
    load: @escaping @Sendable (PageLimits) throws(PageError) -> Page
  ) {
    self.path = path
    self.record = record
    self.bytes = bytes
    self.load = load
  }
}

/// Bounds that a reader keeps while it loads one page.
public struct PageLimits: Sendable {
  /// Largest page in bytes, after decompression.
  public var bytes: Int

  /// Bounds for one page.
  public init(bytes: Int) { self.bytes = bytes }
}

/// A page as it was read: identity, bytes, media type and transport facts.
public struct Page: Sendable {
  /// Stable identity of the page, as `PageIdentity` makes it or as the input gave it.
  public var id: String
  /// Where the page was read.
  public var origin: Origin
  /// The bytes and what they are.
  public var content: Content
  /// What is known about the page besides its bytes.
  public var facts: Facts
  /// What the input says that has no field of its own: the start of the document's `extra`.
  public var extra: [Value.Member] = []
  /// Codes of what the reader noticed: the start of the document's warnings.
  public var warnings: [String] = []

  /// A page with its identity.
  public init(id: String, origin: Origin, content: Content, facts: Facts = Facts()) {
    self.id = id
    self.origin = origin
    self.content = content
    self.facts = facts
  }

  /// What the bytes of a page are.
  public enum Content: Sendable {
    /// HTML in any encoding.
    case html([UInt8])
    /// Plain text in any encoding, one paragraph a line.
    case plainText([UInt8])
    /// UTF-8 text that is taken over to the byte.
    case given([UInt8])
  }

  /// Where a page was read, and its measures.
  public struct Origin: Sendable, Equatable {
    /// Path relative to what the reader reads.
    public var path: String
    /// Member of `path`, where it holds several pages.
    public var record: String?
    /// Size in bytes after decompression.
    public var bytes: Int
    /// SHA-256 of these bytes in hexadecimal.
    public var sha256: String
    /// Media type, as `text/html`.
    public var mediaType: String
    /// How the page was answered for, where it came over the web.
    public var transport: Transport?

    /// Where a page was read, and its measures.
    public init(path: String, record: String? = nil, bytes: Int, sha256: String, mediaType: String)
    {
      self.path = path
      self.record = record
      self.bytes = bytes
      self.sha256 = sha256
      self.mediaType = mediaType
    }
  }

  /// What is known of the exchange that a page came by.
  public struct Transport: Sendable, Equatable {
    /// Status of the answer (RFC 9110, section 15).
    public var status: Int?
    /// Address of the server, IPv4 or IPv6.
    public var ip: String?
    /// Addresses that led to the page's own, the one that was asked for first.
    public var redirects: [String] = []
    /// `ETag` of the answer.
    public var entityTag: String?
    /// `Last-Modified` of the answer, as it was sent.
    public var lastModified: String?

    /// Nothing known.
    public init() {}
  }

  /// What transport, sidecar files or the input's own fields say about a page.
  public struct Facts: Sendable, Equatable {
    /// Address that the page was fetched from.
    public var url: String?
    /// When it was fetched, ISO 8601.
    public var fetched: String?
    /// When it was published, ISO 8601.
    public var published: String?
    /// BCP 47 tag.
    public var language: String?
    /// Title of the article.
    public var title: String?
    /// Names of those who wrote it.
    public var authors: [String] = []
    /// Character set that the transport declared.
    public var charset: String?
    /// Whether the page was text in the input, and no bytes: what it says of its encoding is then of
    /// bytes that it had before.
    public var wasText = false
    /// Where these facts come from, for provenance: `sidecar`, `jsonl`.
    public var from: String
    /// Where those come from that `fill` has taken over from somewhere else.
    var otherSources: [Field: String] = [:]

    /// No facts but where they would be from.
    public init(from: String = "input") { self.from = from }
  }
}

/// Why there is no page: it could not be loaded, or the reader knows that it is not wanted.
public struct PageError: Error, Equatable, Sendable, ReasonedError {
  /// Whether it could not be loaded, or is not wanted.
  public let outcome: Reject.Outcome
  /// Stable snake_case code.
  public let reason: String
  /// A sentence for people.
  public let description: String
  /// The id that the page has all the same, where its place is none: what cannot be read may say it.
  public var id: String?

  /// A failure with its code and sentence; `outcome` is `.dropped` for what is not wanted.
  public init(_ outcome: Reject.Outcome = .failed, reason: String, _ description: String) {
    self.outcome = outcome
    self.reason = reason
    self.description = description
  }
}
