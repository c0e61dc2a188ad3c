/// Why an address gave no answer.
public enum FetchFailure: Error, Equatable, Sendable {
  /// The site's robots file forbids it.
  case disallowed
  /// The site's robots file cannot be had, so that nothing may be fetched (RFC 9309, section 2.3.1.4).
  case robotsUnreachable
  /// The host's address is private, loopback or reserved.
  case privateAddress(String)
  /// The host has no address.
  case unknownHost(String)
  /// The connection could not be made, or broke, or what was spoken over it is not HTTP.
  case connection(String)
  /// The server's certificate is not to be trusted.
  case certificate(String)
  /// The time for a page was over before its header had come.
  case timeout
  /// Work was stopped before the job had started.
  case stopped

  /// Stable snake_case code.
  public var reason: String {
    switch self {
    case .disallowed: "robots_disallowed"
    case .robotsUnreachable: "robots_unreachable"
    case .privateAddress: "private_address"
    case .unknownHost: "unknown_host"
    case .connection: "connection_failed"
    case .certificate: "bad_certificate"
    case .timeout: "timeout"
    case .stopped: "stopped"
    }
  }

  /// Whether it may be different a moment later.
  var isPassing: Bool {
    switch self {
    case .unknownHost, .connection, .timeout: true
    default: false
    }
  }
}

extension FetchFailure: CustomStringConvertible {
  /// The sentence, without the address.
  public var description: String {
    switch self {
    case .disallowed: "the site's robots.txt forbids it"
    case .robotsUnreachable: "the site's robots.txt cannot be had, so nothing is fetched there"
    case .privateAddress(let address):
      "the host's address \(address) is not public; 'allow_private: true' fetches it"
    case .unknownHost(let words): "the host has no address: \(words)"
    case .connection(let words): "the connection failed: \(words)"
    case .certificate(let words): "the server's certificate is not trusted: \(words)"
    case .timeout: "no answer within the time limit"
    case .stopped: "the run was stopped before it was fetched"
    }
  }
}
