/// What a robots file (RFC 9309) says to one crawler.
public struct RobotsRules: Sendable, Equatable {
  /// Whether a path may be fetched, from a line `allow` or `disallow`.
  struct Rule: Sendable, Equatable {
    /// The pattern with normalised escapes; `*` stands for anything, a last `$` for the end.
    let pattern: [UInt8]
    let allows: Bool
  }

  private(set) var rules: [Rule] = []
  /// Seconds between two requests that the file asks for; no part of the RFC, but in wide use.
  public private(set) var crawlDelay: Double?
  /// Addresses of sitemaps that the file names, for everybody (sitemaps.org).
  public private(set) var sitemaps: [String] = []

  /// Everything is allowed.
  public static let allowAll = RobotsRules()
  /// Nothing is allowed.
  public static let disallowAll = RobotsRules(rules: [Rule(pattern: [0x2F], allows: false)])

  /// Bytes that a file may have; what follows is not read (RFC 9309, section 2.5).
  public static let maximumSize = 512_000

  private init(rules: [Rule] = []) { self.rules = rules }

  /// The rules of `file` for the crawler whose product token is `product`: those of all groups that
  /// name it, or else of those for `*`.
  public init(_ file: some Sequence<UInt8>, product: String) {
    var own = Group()
    var general = Group()
    var names: [ArraySlice<UInt8>] = []
    var isInRules = false
    let wanted = Array(product.lowercased().utf8)
    let bytes = Array(file.prefix(Self.maximumSize))
    for line in Self.lines(bytes) {
      guard let (key, value) = Self.parts(line) else { continue }
      switch key {
      case "user-agent":
        if isInRules { names = [] }
        isInRules = false
        names.append(value)
        // A group counts though it has no rules: it allows everything.
        if Self.names(wanted, in: names) { own.isNamed = true }
      case "sitemap": sitemaps.append(String(decoding: value, as: UTF8.self))
      case "allow", "disallow", "crawl-delay":
        isInRules = true
        if Self.names(wanted, in: names) { own.add(key, value) }
        if names.contains(where: { $0.elementsEqual([0x2A]) }) { general.add(key, value) }
      default: break
      }
    }
    let group = own.isNamed ? own : general
    rules = group.rules
    crawlDelay = group.crawlDelay
  }

  /// Whether path and query may be fetched: the longest pattern that matches decides, `allow` where
  /// two are as long.
  public func allow(_ target: some StringProtocol) -> Bool {
    let path = Self.normalised(Array(target.utf8))
    if path.elementsEqual("/robots.txt".utf8) { return true }
    var best: Rule?
    for rule in rules where Self.matches(rule.pattern, path) {
      guard let current = best else {
        best = rule
        continue
      }
      let isLonger = rule.pattern.count > current.pattern.count
      if isLonger || (rule.pattern.count == current.pattern.count && rule.allows) { best = rule }
    }
    return best?.allows ?? true
  }

  private struct Group {
    var isNamed = false
    var rules: [Rule] = []
    var crawlDelay: Double?

    mutating func add(_ key: String, _ value: ArraySlice<UInt8>) {
      if key == "crawl-delay" {
        let seconds = Double(String(decoding: value, as: UTF8.self))
        if let seconds, seconds >= 0, seconds.isFinite { crawlDelay = crawlDelay ?? seconds }
      } else if !value.isEmpty {
        rules.append(Rule(pattern: normalised(Array(value)), allows: key == "allow"))
      }
    }
  }

  /// Lines by any line end, behind a byte order mark.
  private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    return bytes[start...].split { $0 == 0x0A || $0 == 0x0D }
  }

  /// Key in lower case and value, without comment and white space.
  private static func parts(_ line: ArraySlice<UInt8>) -> (String, ArraySlice<UInt8>)? {
    let rule = line.prefix { $0 != UInt8(ascii: "#") }
    guard let colon = rule.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let key = lowercased(trimmed(rule[..<colon]))
    return (String(decoding: key, as: UTF8.self), trimmed(rule[(colon + 1)...]))
  }

  private static func lowercased(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    bytes.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let start = bytes.firstIndex { $0 > 0x20 } ?? bytes.endIndex
    let end = bytes.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? start
    return bytes[start..<end]
  }

  /// Whether one of the lines `user-agent` names the crawler; a version behind the name is none of
  /// it.
  private static func names(_ product: [UInt8], in names: [ArraySlice<UInt8>]) -> Bool {
    names.contains { name in
      let token = name.prefix { $0 != UInt8(ascii: "/") && $0 > 0x20 }
      return !token.isEmpty && lowercased(token) == product
    }
  }

  /// The same escapes for the same bytes: unreserved characters plain, all others but the delimiters
  /// escaped, digits in upper case.
  private static func normalised(_ path: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(path.count)
    var index = 0
    while index < path.count {
      let byte = path[index]
      if byte == UInt8(ascii: "%"), index + 2 < path.count, let high = digit(path[index + 1]),
        let low = digit(path[index + 2])
      {
        let value = high << 4 | low
        if isUnreserved(value) { result.append(value) } else { escape(value, &result) }
        index += 3
        continue
      }
      if byte <= 0x20 || byte >= 0x7F { escape(byte, &result) } else { result.append(byte) }
      index += 1
    }
    return result
  }

  private static func escape(_ byte: UInt8, _ result: inout [UInt8]) {
    let digits = Array("0123456789ABCDEF".utf8)
    result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 0xF)]]
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46, 0x61...0x66: (byte | 0x20) - 0x57
    default: nil
    }
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 || "-._~".utf8.contains(byte)
  }

  /// Whether `pattern` matches the start of `path`, in time that grows with their product at most.
  private static func matches(_ pattern: [UInt8], _ path: [UInt8]) -> Bool {
    let isAnchored = pattern.last == UInt8(ascii: "$")
    let pattern = isAnchored ? pattern.dropLast() : pattern[...]
    var (p, s) = (pattern.startIndex, 0)
    var retry: (p: Int, s: Int)?
    while true {
      if p == pattern.endIndex {
        if !isAnchored || s == path.count { return true }
      } else if pattern[p] == UInt8(ascii: "*") {
        retry = (p + 1, s)
        p += 1
        continue
      } else if s < path.count, pattern[p] == path[s] {
        (p, s) = (p + 1, s + 1)
        continue
      }
      guard let last = retry, last.s < path.count else { return false }
      retry = (last.p, last.s + 1)
      (p, s) = (last.p, last.s + 1)
    }
  }
}
