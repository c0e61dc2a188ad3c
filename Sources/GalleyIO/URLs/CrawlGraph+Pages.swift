internal import Digest
internal import GalleyCore
internal import WARC

extension CrawlGraph.Ready {
  /// The page, read from the archive when it is its turn.
  func source(_ store: PageStore, _ types: Set<String>) -> PageSource {
    switch outcome {
    case .failure(let error): return failing(error)
    case .success(let answer):
      if let problem = answer.problem(types) { return failing(problem) }
      return PageSource(path: url, bytes: answer.length) { limits throws(PageError) in
        try page(store.record(answer), limits)
      }
    }
  }

  /// The same without the page: whether there is one.
  func outline(_ types: Set<String>) -> PageSource {
    switch outcome {
    case .failure(let error): return failing(error)
    case .success(let answer):
      if let problem = answer.problem(types) { return failing(problem) }
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
    do { body = try message.decodedBody(limit: limits.bytes) } catch {
      throw PageError(reason: "too_large", "\(error)")
    }
    let type = (message.fields["Content-Type"] ?? "text/html").prefix { $0 != ";" }
    guard type == "text/html" else { throw PageError(.dropped, reason: "media_type", "\(type)") }
    let origin = Page.Origin(
      path: url, bytes: body.bytes.count, sha256: SHA256.hash(body.bytes).hex,
      mediaType: "text/html")
    return Page(
      id: given?.id ?? PageIdentity.id(path: url), origin: origin, content: .html(body.bytes))
  }
}
