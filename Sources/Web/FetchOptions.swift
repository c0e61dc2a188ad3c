/// How pages are asked for.
public struct FetchOptions: Sendable {
  /// Header field `User-Agent`: the crawler's product token, and whom to write to.
  public var userAgent: String
  /// Time between the starts of two requests to one host, at least.
  public var pace = Duration.seconds(1)
  /// Requests to one host at a time.
  public var perHost = 1
  /// Requests at a time.
  public var parallel = 64
  /// Time for one request, from the connection to the last byte.
  public var timeout = Duration.seconds(30)
  /// Bytes of a body, as it is sent.
  public var maximumBody = 20_000_000
  /// How often a request is sent again that failed for what may pass.
  public var retries = 3
  /// Media types that are read, in lower case; an answer without a type is, too.
  public var mediaTypes: Set<String> = ["text/html", "application/xhtml+xml"]
  /// Whether robots files are asked for and kept to.
  public var keepsToRobots = true
  /// Whether private, loopback and reserved addresses are fetched.
  public var allowsPrivate = false
  /// File with the certificates of those whose word is taken, in place of the system's.
  public var certificates: String?

  /// What is asked to wait longer is not asked again.
  static let longestWait = Duration.seconds(300)
  /// The first wait before a request is sent again; each further one is twice as long.
  static let firstWait = Duration.seconds(1)
  /// A robots file may ask for this many seconds between requests; more is taken for a mistake.
  static let longestDelay = 60.0
  /// Bytes of answers that wait to be taken before no more are asked for.
  static let mostUntaken = 16_000_000

  /// Options with a `User-Agent`.
  public init(userAgent: String) { self.userAgent = userAgent }

  /// The name by which robots files know the crawler: the field `User-Agent` up to a slash or space.
  var product: String { String(userAgent.prefix { $0 != "/" && $0 != " " }) }
}
