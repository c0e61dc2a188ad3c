import Cleaning
import GalleyCore
import GalleyIO
import JSON
import Markup

/// Pages with what is known of their articles: a folder with `gold.jsonl` and pages in `html`.
struct Corpus {
  enum Name: String, CaseIterable, Sendable { case news, articles, snippets }

  /// Reads the pages of a folder, in the order of their names.
  static func read(_ folder: String, _ name: Name) async throws -> [TrainingPage] {
    var options = FilesReader.Options()
    options.root = "\(folder)/\(name.rawValue)/html"
    var stream = try FilesReader(options).open()
    var gold = try Self.gold("\(folder)/\(name.rawValue)/gold.jsonl")
    var pages: [TrainingPage] = []
    while true {
      let sources = try await stream.next(64)
      if sources.isEmpty { break }
      for source in sources {
        let page = try source.load(PageLimits(bytes: 100_000_000))
        let id = identifier(page.origin.path)
        guard case .html(let bytes) = page.content, let row = gold.removeValue(forKey: id) else {
          continue
        }
        pages.append(try read(bytes, row, id, name))
      }
    }
    return pages.sorted { $0.id < $1.id }
  }

  private static func identifier(_ path: String) -> String {
    var name = path.split(separator: "/").last.map(String.init) ?? path
    for ending in [".gz", ".html"] where name.hasSuffix(ending) { name.removeLast(ending.count) }
    return name
  }

  private static func read(
    _ bytes: [UInt8], _ row: JSONDocument, _ id: String, _ name: Name
  ) throws -> TrainingPage {
    var parser = HTMLParser()
    let decoded = CharacterDecoder.decode(bytes, transportCharset: nil, isHTML: true).bytes
    let study = ContentStudy(try parser.parse(decoded))
    var page = TrainingPage(
      set: name, id: id, host: host(row.root["url"]?.string ?? id),
      gold: row.root["text"]?.string ?? "", study: study, blocks: study.texts,
      isKeptByRules: study.isKeptByRules, features: study.features,
      names: study.names, words: study.words, wordCounts: study.wordCounts)
    page.wanted = strings(row.root["with"])
    page.unwanted = strings(row.root["without"])
    Labels.fill(&page)
    return page
  }

  private static func strings(_ node: JSONNode?) -> [String] {
    node.map { $0.elements.compactMap(\.string) } ?? []
  }

  /// The last two labels of the host's name, roughly whose site it is.
  private static func host(_ address: String) -> String {
    let rest = address.split(separator: "//", maxSplits: 1).last ?? ""
    let name = rest.prefix { $0 != "/" && $0 != ":" && $0 != "?" }
    return name.split(separator: ".").suffix(2).joined(separator: ".")
  }

  private static func gold(_ path: String) throws -> [String: JSONDocument] {
    var rows: [String: JSONDocument] = [:]
    let bytes = try FileContent.read(path, limit: 1 << 30)
    for line in bytes.split(separator: 0x0A) {
      let row = try JSONDocument(Array(line))
      if let id = row.root["id"]?.string { rows[id] = row }
    }
    return rows
  }
}
