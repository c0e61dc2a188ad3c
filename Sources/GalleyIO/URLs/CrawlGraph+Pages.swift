internal import Digest
internal import GalleyCore
internal import WARC

extension CrawlGraph.Ready {
  /// The page, read from the archive when it is its turn.
  func source(_ store: PageStore) -> PageSource {
    switch outcome {
    case .failure(let error): return failing(error)
    case .success(let answer):
      if let problem = answer.problem { return failing(problem) }
      return PageSource(path: url, bytes: answer.length) { limits throws(PageError) in
        try page(store.record(answer), limits)
      }
    }
  }

  /// The same without the page: whether there is one.
  var outline: PageSource {
    switch outcome {
    case .failure(let error): return failing(error)
    case .success(let answer):
      if let problem = answer.problem { return failing(problem) }
      return PageSource(path: url, bytes: answer.length) { _ in
        let origin = Page.Origin(
          path: url, bytes: answer.length, sha256: "", mediaType: "text/html")
        return Page(id: PageIdentity.id(path: url), origin: origin, content: .given([]))
      }
    }
  }

  private func failing(_ error: PageError) -> PageSource {
    PageSource(path: url, bytes: 0) { _ throws(PageError) in throw error }
  }

  private func page(_ record: WARCRecord, _ limits: PageLimits) throws(PageError) -> Page {
    guard let message = HTTPMessage(record.block) else { throw PageError(reason: "x", "x") }
    let body: HTTPBody
    do { body = try message.decodedBody(limit: limits.bytes) } catch { throw PageError(reason: "too_large", "\(error)") }
    let type = (message.fields["Content-Type"] ?? "text/html").prefix { $0 != ";" }
    guard type == "text/html" else { throw PageError(.dropped, reason: "media_type", "\(type)") }
    let origin = Page.Origin(path: url, bytes: body.bytes.count, sha256: SHA256.hash(body.bytes).hex, mediaType: "text/html")
    return Page(id: given?.id ?? PageIdentity.id(path: url), origin: origin, content: .html(body.bytes))
  }
}

extension StoredAnswer {
  /// Why it is no page; `nil` where it is one.
  var problem: PageError? {
    guard !(200..<300).contains(status) else { return nil }
    // What the server could not do today it may do tomorrow; the rest is as the site wants it.
    let isFailure = Self.isPassing(status)
    return PageError(
      isFailure ? .failed : .dropped, reason: "http_\(status)", "the server answered \(status)")
  }

  /// Whether an answer of this status says nothing of the page.
  static func isPassing(_ status: Int) -> Bool { status >= 500 || status == 429 || status == 408 }
}
