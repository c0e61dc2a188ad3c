internal import GalleyCore
internal import Web

/// Where an answer is kept, and what must be known of it without reading it.
struct StoredAnswer: Sendable {
  /// Where its record begins in the archive.
  let offset: Int
  /// Bytes that the record takes there.
  let length: Int
  /// Status of the answer.
  let status: Int
  /// The address that it leads to, where it leads to one (RFC 9110, section 15.4).
  let location: String?
  /// Its media type in lower case, without parameters; empty where it has none.
  let mediaType: String

  /// An answer with these header fields.
  init(offset: Int, length: Int, status: Int, location: String?, contentType: String?) {
    self.offset = offset
    self.length = length
    self.status = status
    self.location = HTTPExchange.isRedirect(status) ? location : nil
    let name = (contentType ?? "").utf8.prefix { $0 != 0x3B && $0 != 0x20 && $0 != 0x2C }
    mediaType = String(decoding: name, as: UTF8.self).lowercased()
  }

  /// Why it is no page, where pages are of `types`; `nil` where it is one.
  func problem(_ types: Set<String>) -> PageError? {
    if let problem = statusProblem { return problem }
    guard !types.contains(mediaType), !mediaType.isEmpty else { return nil }
    return PageError(.dropped, reason: "media_type", "its media type is '\(mediaType)'")
  }

  /// Why its status is not that of a page or listing.
  var statusProblem: PageError? {
    guard !(200..<300).contains(status) else { return nil }
    // What the server could not do today it may do tomorrow; the rest is as the site wants it.
    return PageError(
      Self.isPassing(status) ? .failed : .dropped, reason: "http_\(status)",
      "the server answered \(status)")
  }

  /// Whether an answer of this status says nothing of the page.
  static func isPassing(_ status: Int) -> Bool { status >= 500 || status == 429 || status == 408 }
}
