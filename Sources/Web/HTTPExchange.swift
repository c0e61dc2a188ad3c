/// A request over the web with its answer, as they went over the wire.
public struct HTTPExchange: Sendable {
  /// The address that was asked for.
  public var url: WebURL
  /// When the request was sent, ISO 8601 in UTC.
  public var date: String
  /// Request line and header fields, each line with its end, and the empty line.
  public var request: [UInt8]
  /// Status line and header fields of the answer, in the same way.
  public var head: [UInt8] = []
  /// What followed, with transfer and content codings as they were sent.
  public var body: [UInt8] = []
  /// Status of the answer.
  public var status = 0
  /// Address of the server.
  public var ip: String?
  /// Version of HTTP that was spoken: `1.0`, `1.1`, `2`.
  public var version = "1.1"
  /// Why the body is not whole; `nil` where it is.
  public var truncation: Truncation?
  /// Header field `Content-Type`.
  public var contentType: String?
  /// Header field `Location`.
  public var location: String?
  /// Header field `Retry-After`.
  var retryAfter: String?

  /// Why a body ends before its time.
  public enum Truncation: String, Sendable {
    /// It had more bytes than were wanted.
    case length
    /// It took longer than was allowed.
    case time
    /// Its type was not wanted, so that it was not read.
    case unspecified
  }

  /// Bytes that it holds.
  public var size: Int { request.count + head.count + body.count }
  /// Whether the answer names another address to ask (RFC 9110, section 15.4).
  public var isRedirect: Bool { Self.isRedirect(status) && location != nil }

  /// Whether answers of this status do.
  public static func isRedirect(_ status: Int) -> Bool {
    [301, 302, 303, 307, 308].contains(status)
  }
}

/// What one is asked for besides its address.
public struct FetchJob: Sendable {
  /// The address.
  public var url: WebURL
  /// Whoever asks knows it by this.
  public var ticket: Int
  /// `ETag` of an earlier answer: only another one is wanted.
  public var entityTag: String?
  /// `Last-Modified` of an earlier answer: only a later one is wanted.
  public var lastModified: String?
  /// Whether any media type is wanted, as of a list of addresses, and not those of pages alone.
  public var takesAnyType: Bool

  /// A job for an address.
  public init(_ url: WebURL, ticket: Int, takesAnyType: Bool = false) {
    self.url = url
    self.ticket = ticket
    self.takesAnyType = takesAnyType
  }
}

/// What became of a job.
public struct FetchResult: Sendable {
  /// The job.
  public var job: FetchJob
  /// The answer, or why there is none.
  public var outcome: Result<HTTPExchange, FetchFailure>
}
