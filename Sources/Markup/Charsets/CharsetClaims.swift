/// An encoding that something says a page is in.
public struct CharsetClaim: Equatable, Sendable {
  /// The WHATWG name, in lower case.
  public let charset: String
  /// Who says so.
  public let from: CharsetSource
}

/// What is said of a page's encoding, apart from what its bytes say.
struct CharsetClaims {
  struct Claim {
    let charset: Charset
    let from: CharsetSource
  }

  let transport: Claim?
  let meta: Claim?

  init(_ bytes: [UInt8], transportCharset: String?, isHTML: Bool, _ survey: UTF8Survey) {
    transport = transportCharset.flatMap { Charset.labeled($0.utf8) }
      .map { Claim(charset: $0, from: .transport) }
    // To a page in ASCII it makes no difference who is right.
    guard isHTML, transport == nil || !survey.isASCII else {
      meta = nil
      return
    }
    meta = CharsetPrescan.charset(in: bytes, isOpen: !survey.isValid)
      .map { Claim(charset: $0, from: .meta) }
  }

  /// The claim that is believed before the other.
  var first: Claim? { transport ?? meta }

  /// What the page says where transport says something else.
  var second: Claim? {
    guard let transport, let meta, !meta.charset.agrees(with: transport.charset) else { return nil }
    return meta
  }

  /// The first claim that `charset` is not.
  func contradiction(of charset: Charset) -> CharsetClaim? {
    for claim in [transport, meta] {
      guard let claim, !claim.charset.agrees(with: charset) else { continue }
      return CharsetClaim(charset: claim.charset.name, from: claim.from)
    }
    return nil
  }
}
