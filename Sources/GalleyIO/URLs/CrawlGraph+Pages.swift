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
        try page(answer, of: store, types, limits)
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

  private func page(
    _ answer: StoredAnswer, of store: PageStore, _ types: Set<String>, _ limits: PageLimits
  ) throws(PageError) -> Page {
    let kept = WebArchivePage(
      record: try store.record(answer), place: WARCPlace(offset: answer.offset), path: store.path,
      rules: .init(mediaTypes: types, verifiesDigests: false))
    var page = try kept.load(limits)
    page.id = given?.id ?? PageIdentity.id(path: url)
    page.origin.path = url
    page.origin.transport?.redirects = redirects
    page.facts.from = URLsReader.spec.name
    page.extra = given?.extra ?? []
    return page
  }
}
