/// Tells where the part of a host name begins that somebody registered.
///
/// It asks the public suffix list (https://publicsuffix.org) that is built in, so that the answer is
/// the same on every machine. Both parts of the list count: `press.example.co.uk` belongs to
/// `example.co.uk`, and `anna.github.io` is a site of its own.
public enum PublicSuffixList {
  /// The registrable domain of `host`: its public suffix and the label before it.
  ///
  /// `nil` where there is none: for an address in numbers, for a single label, and for a host that
  /// is a public suffix itself.
  ///
  /// - Parameter host: a host name in lower case, in Punycode or in Unicode.
  public static func registrableDomain(of host: String) -> String? {
    var host = host
    return host.withUTF8 { host in
      let name = host.last == dot ? UnsafeBufferPointer(rebasing: host.dropLast()) : host
      guard let start = start(in: name) else { return nil }
      return String(decoding: name[start...], as: UTF8.self)
    }
  }

  private static let dot = UInt8(ascii: ".")

  /// Where the registrable domain begins in `host`.
  private static func start(in host: UnsafeBufferPointer<UInt8>) -> Int? {
    guard isName(host) else { return nil }
    // Label by label from the left: the first rule found is the longest.
    var before: Int?
    var label = 0
    while let next = host[label...].firstIndex(of: dot) {
      switch rule(at: label, next + 1, host) {
      case .exception: return label
      case .suffix: return before
      case .none: break
      }
      before = label
      label = next + 1
    }
    // A rule, or where there is none the last label, is what everybody may register under.
    return before
  }

  private enum Rule { case suffix, exception }

  /// The rule for what begins at `label`, and at `next` without its first label.
  private static func rule(
    at label: Int, _ next: Int, _ host: UnsafeBufferPointer<UInt8>
  ) -> Rule? {
    let kinds = SuffixTable.kinds(of: host[label...])
    if kinds.contains(UInt8(ascii: "!")) { return .exception }
    if kinds.contains(UInt8(ascii: "=")) { return .suffix }
    return SuffixTable.kinds(of: host[next...]).contains(UInt8(ascii: "*")) ? .suffix : nil
  }

  /// Whether `host` has labels, none of them empty, and is no address in numbers.
  private static func isName(_ host: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let last = host.last, last != dot, host.first != dot, last != UInt8(ascii: "]") else {
      return false
    }
    for i in 1..<host.count where host[i] == dot && host[i - 1] == dot { return false }
    let top = host[((host.lastIndex(of: dot) ?? -1) + 1)...]
    return !top.allSatisfy { $0 >= 0x30 && $0 < 0x3A }
  }
}
