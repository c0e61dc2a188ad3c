internal import Glibc

/// Which addresses the environment sends through a proxy, as libcurl reads it: `http_proxy`,
/// `https_proxy` or `HTTPS_PROXY`, `all_proxy` or `ALL_PROXY`, and `no_proxy` or `NO_PROXY`.
struct ProxyEnvironment: Sendable {
  private let hasPlain: Bool
  private let hasSecure: Bool
  private let exceptions: [String]

  init() {
    func isSet(_ names: [String]) -> Bool {
      names.contains { getenv($0).map { $0.pointee != 0 } ?? false }
    }
    let forAll = ["all_proxy", "ALL_PROXY"]
    hasPlain = isSet(["http_proxy"] + forAll)
    hasSecure = isSet(["https_proxy", "HTTPS_PROXY"] + forAll)
    let list = getenv("no_proxy") ?? getenv("NO_PROXY")
    exceptions =
      list.map { String(cString: $0) }.map {
        $0.split { $0 == "," || $0 == " " }.map { $0.lowercased() }
      } ?? []
  }

  func isProxied(_ url: WebURL) -> Bool {
    guard url.isSecure ? hasSecure : hasPlain else { return false }
    return !exceptions.contains { exception in
      let name = exception.hasPrefix(".") ? String(exception.dropFirst()) : exception
      return exception == "*" || url.host == name || url.host.hasSuffix("." + name)
    }
  }
}
