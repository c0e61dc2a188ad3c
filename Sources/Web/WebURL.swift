internal import CCurl
internal import CIDN2

/// An absolute `http` or `https` address (RFC 3986) in the one form in which it is asked for: host in
/// lower case and in ASCII, no default port, no dot segments, no fragment.
public struct WebURL: Hashable, Sendable {
  /// The whole address.
  public let text: String
  // There may be millions of addresses: parts are places in the one text.
  private let hostLength: UInt16
  private let originLength: UInt16

  /// The host; an IPv6 address is in brackets.
  public var host: String {
    String(decoding: text.utf8.dropFirst(isSecure ? 8 : 7).prefix(Int(hostLength)), as: UTF8.self)
  }
  /// Scheme, host and, where it is not the scheme's own, port: what a robots file speaks for.
  public var origin: String { String(decoding: text.utf8.prefix(Int(originLength)), as: UTF8.self) }
  /// Path and query, as a request names them.
  public var target: Substring {
    text[text.utf8.index(text.startIndex, offsetBy: Int(originLength))...]
  }
  /// Whether it is asked for by TLS.
  public var isSecure: Bool { text.hasPrefix("https:") }

  /// Equal where the text is.
  public static func == (a: WebURL, b: WebURL) -> Bool { a.text == b.text }
  /// Feeds the text.
  public func hash(into hasher: inout Hasher) { hasher.combine(text) }

  /// What is wrong with an address.
  public enum Problem: Error, Equatable, Sendable {
    /// It cannot be read as one.
    case malformed
    /// The scheme is not `http` or `https`.
    case scheme(String)
    /// A user's name or password stands in it.
    case credentials
  }

  /// An absolute address, or one that is relative to `base`.
  public init(_ text: String, relativeTo base: WebURL? = nil) throws(Problem) {
    var form = try Form(Self.trimmed(text), base?.text)
    // What is decoded in a host may be a number, which has a form of its own.
    var again = try Form(form.text, nil)
    for _ in 0..<2 where again.text != form.text {
      form = again
      again = try Form(form.text, nil)
    }
    guard again.text == form.text, let hostLength = UInt16(exactly: form.host.utf8.count),
      let originLength = UInt16(exactly: form.origin.utf8.count)
    else { throw .malformed }
    self.hostLength = hostLength
    self.originLength = originLength
    self.text = form.text
  }

  /// An address as libcurl reads it, put together again.
  private struct Form {
    let host: String
    let origin: String
    let text: String

    init(_ text: String, _ base: String?) throws(Problem) {
      guard let handle = curl_url() else { throw .malformed }
      defer { curl_url_cleanup(handle) }
      let parts = Parts(handle)
      if let base { try parts.set(CURLUPART_URL, base) }
      try parts.set(CURLUPART_URL, text)
      let scheme = parts.get(CURLUPART_SCHEME)?.lowercased() ?? ""
      guard scheme == "http" || scheme == "https" else { throw .scheme(scheme) }
      guard parts.get(CURLUPART_USER) == nil, parts.get(CURLUPART_PASSWORD) == nil else {
        throw .credentials
      }
      guard let host = parts.get(CURLUPART_HOST).flatMap({ WebURL.ascii($0) }), !host.isEmpty,
        !host.utf8.contains(UInt8(ascii: "%"))
      else { throw .malformed }
      let port = parts.get(CURLUPART_PORT, CURLU_NO_DEFAULT_PORT).map { ":" + $0 } ?? ""
      let query = parts.get(CURLUPART_QUERY).map { "?" + $0 } ?? ""
      self.host = host
      origin = scheme + "://" + host + port
      self.text = origin + (parts.get(CURLUPART_PATH) ?? "/") + query
    }
  }

  /// A host in ASCII and lower case (RFC 5891).
  private static func ascii(_ host: String) -> String? {
    if host.utf8.allSatisfy({ $0 < 0x80 }) { return host.lowercased() }
    var name: UnsafeMutablePointer<CChar>?
    let flags = Int32(IDN2_NONTRANSITIONAL.rawValue)
    guard idn2_to_ascii_8z(host, &name, flags) == IDN2_OK.rawValue, let name else { return nil }
    defer { idn2_free(name) }
    return String(cString: name)
  }

  /// Without the white space around it, and without the line breaks that stand in written
  /// addresses (URL Standard, section 4.4).
  private static func trimmed(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard let start = bytes.firstIndex(where: { $0 > 0x20 }),
      let end = bytes.lastIndex(where: { $0 > 0x20 })
    else { return "" }
    let kept = bytes[start...end].filter { $0 != 0x0A && $0 != 0x0D && $0 != 0x09 }
    return String(decoding: kept, as: UTF8.self)
  }

  /// The parts of an address as libcurl reads it.
  private struct Parts {
    let handle: OpaquePointer

    init(_ handle: OpaquePointer) { self.handle = handle }

    func set(_ part: CURLUPart, _ text: String) throws(Problem) {
      let status = curl_url_set(handle, part, text, ccurl_url_flags)
      if status == CURLUE_UNSUPPORTED_SCHEME { throw .scheme("") }
      guard status == CURLUE_OK else { throw .malformed }
    }

    func get(_ part: CURLUPart, _ flags: Int32 = 0) -> String? {
      var text: UnsafeMutablePointer<CChar>?
      guard curl_url_get(handle, part, &text, UInt32(flags)) == CURLUE_OK, let text else {
        return nil
      }
      defer { curl_free(text) }
      return String(cString: text)
    }
  }
}

extension WebURL: CustomStringConvertible {
  /// The address.
  public var description: String { text }
}

extension WebURL.Problem: CustomStringConvertible {
  /// The sentence, without the address.
  public var description: String {
    switch self {
    case .malformed: "is no address"
    case .scheme(""): "has no scheme that is known; http and https are"
    case .scheme(let scheme): "is an address of '\(scheme)'; http and https are read"
    case .credentials: "holds a user name, which is not sent"
    }
  }
}
