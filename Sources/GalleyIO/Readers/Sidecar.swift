internal import Compression
internal import GalleyCore
internal import JSON

/// What a JSON file beside a page says about it.
enum Sidecar {
  private static let maximumSize = 1_000_000

  /// Facts from `NAME.json` beside the file at `path`, where NAME is the file's name, whole, without
  /// `.gz` or `.zst`, or also without the extension before it; no facts where there is no such file.
  static func facts(beside path: [UInt8]) throws(PageError) -> Page.Facts {
    for candidate in candidates(path) {
      let bytes: [UInt8]
      do {
        bytes = try FileContent.read(candidate, limit: maximumSize)
      } catch {
        if error.fact == .missing { continue }
        throw PageError(reason: "bad_sidecar", "\(error)")
      }
      do {
        return try facts(JSONDocument(bytes).root)
      } catch {
        let name = String(decoding: candidate, as: UTF8.self)
        throw PageError(reason: "bad_sidecar", "\(name): \(error)")
      }
    }
    return Page.Facts()
  }

  private static func candidates(_ path: [UInt8]) -> [[UInt8]] {
    let compression = Compression(path: String(decoding: path, as: UTF8.self))
    let page = Array(path.dropLast(compression.suffix.utf8.count))
    let nameStart = page.lastIndex(of: 0x2F).map { $0 + 1 } ?? 0
    var names = page == path ? [path] : [path, page]
    if let dot = page[nameStart...].lastIndex(of: 0x2E), dot > nameStart {
      names.append(Array(page[..<dot]))
    }
    return names.map { $0 + Array(".json".utf8) }
  }

  private static func facts(_ node: JSONNode) throws -> Page.Facts {
    guard node.kind == .object else {
      throw PageError(reason: "bad_sidecar", "a sidecar holds one JSON object")
    }
    var facts = Page.Facts(from: "sidecar")
    facts.url = node["url"]?.string
    facts.fetched = node["fetched"]?.string
    facts.published = node["published"]?.string
    facts.language = node["language"]?.string
    facts.title = node["title"]?.string
    return facts
  }
}
