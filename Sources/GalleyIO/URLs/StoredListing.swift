internal import Compression
internal import GalleyCore
internal import WARC
internal import Web

/// Reads sitemaps and feeds from the answers that hold them.
enum StoredListing {
  /// What the answer to the listing at `url` names. Throws a `PageError`.
  static func read(
    _ answer: StoredAnswer, _ url: WebURL, from store: PageStore
  ) throws(PageError) -> PageListing {
    if let problem = answer.statusProblem { throw problem }
    guard let message = HTTPMessage(try store.record(answer).block) else {
      throw PageError(reason: "bad_listing", "the answer is no message of HTTP")
    }
    let body = try text(message)
    if url.target.hasPrefix("/robots.txt") { return PageListing(RobotsRules(body, product: "*")) }
    do {
      return try PageListing(body)
    } catch {
      throw PageError(reason: "bad_listing", "\(error)")
    }
  }

  /// The body, unpacked also where it is a compressed file.
  private static func text(_ message: HTTPMessage) throws(PageError) -> [UInt8] {
    do {
      let body = try message.decodedBody(limit: PageListing.maximumSize).bytes
      guard ContentCoding.gzip.marks(body[...]) else { return body }
      return try Decompressor().decompress(body, .gzip, limit: PageListing.maximumSize)
    } catch {
      throw PageError(reason: "bad_listing", "\(error)")
    }
  }
}
