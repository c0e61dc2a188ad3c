internal import PublicSuffix

/// Addresses of pages, as far as a record needs them.
public enum WebAddress {
  /// `reference` made absolute against `base` (RFC 3986, section 5.2); unchanged where there is no
  /// base or nothing to resolve.
  public static func resolve(_ reference: String, base: String?) -> String {
    let reference = reference.trimmed
    guard let base, !hasScheme(reference), let authority = authority(of: base) else {
      return reference
    }
    if reference.hasPrefix("//") { return scheme(of: base) + ":" + reference }
    let path = path(of: base)
    if reference.isEmpty || reference.hasPrefix("#") {
      return base.prefix { $0 != "#" } + reference
    }
    if reference.hasPrefix("?") { return authority + path + reference }
    if reference.hasPrefix("/") { return authority + withoutDots(reference) }
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "/"
    return authority + withoutDots(folder + reference)
  }

  /// The registrable domain of an address: what somebody registered under a public suffix. `nil`
  /// where its host has none, as `192.0.2.1` and `localhost`.
  public static func domain(of address: String) -> String? {
    host(of: address).flatMap { domain(ofHost: $0) }
  }

  static func domain(ofHost host: String) -> String? {
    PublicSuffixList.registrableDomain(of: host)
  }

  /// The host of an address, in lower case.
  public static func host(of address: String) -> String? {
    guard let authority = authority(of: address), let colon = authority.utf8.firstIndex(of: 0x3A)
    else { return nil }
    var host = authority.utf8[authority.utf8.index(colon, offsetBy: 3)...]
    if let at = host.lastIndex(of: 0x40) { host = host[host.index(after: at)...] }
    if let colon = host.lastIndex(of: 0x3A), host.last != 0x5D { host = host[..<colon] }
    return host.isEmpty ? nil : String(Substring(host)).lowercased()
  }

  private static func hasScheme(_ text: String) -> Bool {
    guard let colon = text.utf8.firstIndex(of: 0x3A) else { return false }
    let scheme = text.utf8[..<colon]
    guard let first = scheme.first, (0x61...0x7A).contains(first | 0x20) else { return false }
    return scheme.allSatisfy {
      (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || $0 == 0x2B || $0 == 0x2D
        || $0 == 0x2E
    }
  }

  private static func scheme(of base: String) -> String {
    String(Substring(base.utf8.prefix { $0 != 0x3A }))
  }

  /// `https://host:port` of an absolute address.
  private static func authority(of base: String) -> String? {
    guard hasScheme(base), let colon = base.utf8.firstIndex(of: 0x3A) else { return nil }
    let rest = base.utf8[colon...].dropFirst()
    guard rest.starts(with: [0x2F, 0x2F]) else { return nil }
    let end = rest.dropFirst(2).firstIndex(where: isEndOfAuthority) ?? rest.endIndex
    return String(Substring(base.utf8[..<end]))
  }

  /// A slash, a question mark, a hash.
  private static func isEndOfAuthority(_ byte: UInt8) -> Bool {
    byte == 0x2F || byte == 0x3F || byte == 0x23
  }

  private static func path(of base: String) -> String {
    guard let authority = authority(of: base) else { return "/" }
    let rest = base.utf8.dropFirst(authority.utf8.count)
    let path = rest.prefix { $0 != 0x3F && $0 != 0x23 }
    return path.isEmpty ? "/" : String(Substring(path))
  }

  /// Removes `.` and `..` segments of a path; a query stays as it is.
  private static func withoutDots(_ reference: String) -> String {
    let path = reference.prefix { $0 != "?" && $0 != "#" }
    let rest = reference.dropFirst(path.count)
    guard path.contains("./") || path.hasSuffix("/.") || path.hasSuffix("/..") else {
      return reference
    }
    var kept: [Substring] = []
    let segments = path.split(separator: "/", omittingEmptySubsequences: false)
    for (index, segment) in segments.enumerated() {
      let isLast = index == segments.count - 1
      switch segment {
      case ".": if isLast { kept.append("") }
      case "..":
        if kept.count > 1 { kept.removeLast() }
        if isLast { kept.append("") }
      default: kept.append(segment)
      }
    }
    return kept.joined(separator: "/") + rest
  }
}

extension String {
  fileprivate var trimmed: String {
    guard let first = utf8.first, let last = utf8.last, first <= 0x20 || last <= 0x20 else {
      return self
    }
    let start = utf8.firstIndex { $0 > 0x20 } ?? endIndex
    let end = utf8.lastIndex { $0 > 0x20 }.map { utf8.index(after: $0) } ?? start
    return String(self[start..<end])
  }
}
