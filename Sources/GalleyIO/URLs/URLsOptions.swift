public import GalleyCore
public import JSON
internal import Web
public import YAML

extension URLsReader {
  /// Options of `urls`.
  public struct Options: OptionGroup {
    /// Addresses of pages.
    public var addresses: [String] = []
    /// Files with addresses of pages.
    public var list: [String] = []
    /// Addresses of sitemaps.
    public var sitemaps: [String] = []
    /// Addresses of feeds.
    public var feeds: [String] = []
    /// Who asks.
    public var userAgent = ""
    /// Time between two requests to one host.
    public var pace = Pace.seconds(1)
    /// Requests to one host at a time.
    public var perHost = 1
    /// Requests at a time.
    public var parallel = 64
    /// Time for one request.
    public var timeout = Duration.seconds(30)
    /// Largest page as it is sent.
    public var bytes = ByteCount(20_000_000)
    /// How often a request is sent again.
    public var retries = 3
    /// How many redirects are followed.
    public var redirects = 10
    /// Media types that are read.
    public var types = ["text/html", "application/xhtml+xml"]
    /// Whether robots files are kept to.
    public var robots = true
    /// Whether addresses that are not public are fetched.
    public var allowPrivate = false
    /// Certificates of those whose word is taken.
    public var certificates: String?
    /// Archive that keeps what was fetched.
    public var store: String?

    /// The options of `urls`.
    public static let options = [
      Option<Options>("addresses", \.addresses, "Addresses of pages."),
      Option(
        "list", \.list,
        "Files with an address a line; a .jsonl file has it under url, and what else a line says "
          + "goes to extra. Plain, .gz or .zst."),
      Option(
        "sitemaps", \.sitemaps,
        "Addresses of sitemaps, sitemap indexes, or of a robots.txt that names some."),
      Option("feeds", \.feeds, "Addresses of RSS and Atom feeds."),
      Option(
        "user_agent", \.userAgent,
        "Who asks: a name, and an address or mail where a site's owner finds you.", required: true),
      Option(
        "pace", \.pace,
        "Time between the starts of two requests to one host, at least; a robots.txt may ask for "
          + "more. none does not wait."),
      Option("per_host", \.perHost, "Requests to one host at a time.", in: 1...64),
      Option("parallel", \.parallel, "Requests at a time.", in: 1...1000),
      Option("timeout", \.timeout, "Time for one request, to its last byte."),
      Option("bytes", \.bytes, "Largest page as it is sent; what is longer is cut."),
      Option(
        "retries", \.retries,
        "How often a request is sent again that failed for what may pass.", in: 0...20),
      Option("redirects", \.redirects, "How many redirects are followed.", in: 0...30),
      Option("types", \.types, "Media types that are read."),
      Option("robots", \.robots, "Whether each site's robots.txt is kept to."),
      Option(
        "allow_private", \.allowPrivate,
        "Whether hosts with private, loopback or reserved addresses are fetched."),
      Option(
        "certificates", \.certificates,
        "File of certificates to trust, in place of the system's."),
      Option(
        "store", \.store,
        "WARC file that keeps all answers; what is in it is not fetched again."),
    ]

    /// The defaults.
    public init() {}
  }

  /// Time between two requests to one host.
  public enum Pace: OptionValue, Equatable {
    /// No wait.
    case none
    /// At least this long.
    case time(Duration)

    static func seconds(_ count: Int) -> Pace { .time(.seconds(count)) }

    /// `none`, or a number with a unit.
    public static func read(_ node: YAMLNode, _ reader: inout ConfigReader) -> Pace? {
      if node.text == "none" { return Pace.none }
      return Duration.read(node, &reader).map { .time($0) }
    }
    /// JSON Schema of the type.
    public static var schema: JSONValue {
      ["anyOf": .array([["const": "none"], Duration.schema])]
    }
    /// The type in words.
    public static var typeName: String { "\(Duration.typeName), or none" }
    /// The value as it would stand in a file.
    public var json: JSONValue {
      switch self {
      case .none: .string("none")
      case .time(let time): time.json
      }
    }

    var duration: Duration {
      switch self {
      case .none: .zero
      case .time(let time): time
      }
    }
  }
}

extension URLsReader.Options {
  /// Throws an `OptionError` where nothing is to be fetched, or nobody says who asks.
  func check() throws {
    guard !(addresses + list + sitemaps + feeds).isEmpty else {
      throw OptionError(
        "'urls' names nothing to fetch", at: .options,
        hint: "give addresses, list, sitemaps or feeds")
    }
    _ = try lists
    guard let token = userAgent.utf8.first, token.isLetter,
      userAgent.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F })
    else { throw badAgent("'user_agent' must begin with a name") }
    guard ["@", "http://", "https://"].contains(where: { userAgent.contains($0) }) else {
      throw badAgent("'user_agent' does not say where you can be reached")
    }
    for (option, addresses) in [
      ("addresses", addresses), ("sitemaps", sitemaps), ("feeds", feeds),
    ] {
      for address in addresses {
        do {
          _ = try WebURL(address)
        } catch {
          throw OptionError("'\(address)' \(error)", at: .value(option))
        }
      }
    }
  }

  /// The files with addresses; `nil` where there are none.
  var lists: PathPatterns? {
    get throws {
      list.isEmpty ? nil : try PathPatterns(list, option: "list", example: "addresses.txt")
    }
  }

  private func badAgent(_ problem: String) -> OptionError {
    OptionError(
      problem, at: .value("user_agent"),
      hint: "such as my-corpus/1.0 (+https://corpus.example; me@corpus.example)")
  }

  var fetching: FetchOptions {
    var fetching = FetchOptions(userAgent: userAgent)
    fetching.pace = pace.duration
    fetching.perHost = perHost
    fetching.parallel = parallel
    fetching.timeout = timeout
    fetching.maximumBody = bytes.bytes
    fetching.retries = retries
    fetching.mediaTypes = Set(types.map { $0.lowercased() })
    fetching.keepsToRobots = robots
    fetching.allowsPrivate = allowPrivate
    fetching.certificates = certificates
    return fetching
  }
}

extension UInt8 {
  fileprivate var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
}
