internal import Web

/// A page that a browser saved as one message, MHTML (RFC 2557): the page and what it is made of as
/// parts.
struct WebArchive: Equatable {
  /// Why a message holds no page.
  enum Problem: Error, Equatable {
    case noHeader, noBoundary, noPage, tooDeep
  }

  /// The bytes of the page.
  var content: [UInt8]
  /// Media type of the page.
  var mediaType: String
  /// Character set that the message declares for the page.
  var charset: String?
  /// Address of the page.
  var url: String?
  /// When it was saved, as the message says it.
  var date: String?
  /// Whether the message ends before the page does.
  var isCutOff: Bool

  private static let maximumDepth = 8
  /// RFC 2046 allows 70.
  private static let maximumBoundary = 256

  /// The page that `message` holds.
  init(_ message: [UInt8]) throws(Problem) {
    let whole = MIMEPart(message.dropFirst(message.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0))
    guard whole.header["content-type"] != nil else { throw .noHeader }
    guard let root = try Self.root(of: whole, depth: 0) else { throw .noPage }
    content = root.content
    mediaType = root.type.value
    charset = root.type.parameters["charset"]
    url = [
      root.header["content-location"], whole.header["snapshot-content-location"],
      whole.header["content-location"],
    ].compactMap { $0 }.first(where: WebURL.isWeb)
    date = whole.header["date"]
    isCutOff = root.isCutOff
  }

  private static func isPage(_ part: MIMEPart) -> Bool {
    ["text/html", "application/xhtml+xml"].contains(part.type.value)
  }

  /// The part that is the page: of related parts the one that `start` names, else the first that is
  /// a page (RFC 2387, section 3.2, where it is the first of all).
  private static func root(of part: MIMEPart, depth: Int) throws(Problem) -> MIMEPart? {
    let type = part.type
    guard type.value.utf8.starts(with: "multipart/".utf8) else { return isPage(part) ? part : nil }
    guard depth < maximumDepth else { throw .tooDeep }
    guard let boundary = type.parameters["boundary"],
      (1...maximumBoundary).contains(boundary.utf8.count)
    else { throw .noBoundary }
    let start = type.parameters["start"]
    var first: MIMEPart?
    for inner in MIMEParts(part.body, boundary: boundary) {
      let isStart = start != nil && inner.header["content-id"] == start
      guard first == nil || isStart, let root = try root(of: inner, depth: depth + 1) else {
        continue
      }
      first = root
      if isStart || start == nil { break }
    }
    return first
  }
}

extension WebArchive.Problem: CustomStringConvertible {
  /// The sentence.
  var description: String {
    switch self {
    case .noHeader: "the message has no Content-Type"
    case .noBoundary: "the message has several parts and names no boundary that can be"
    case .noPage: "no part of the message is a page"
    case .tooDeep: "the parts of the message are nested too deep"
    }
  }
}

extension WebURL {
  /// Whether `text` is an address of http or https.
  static func isWeb(_ text: String) -> Bool { (try? WebURL(text)) != nil }
}
