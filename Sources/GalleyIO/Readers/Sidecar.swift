internal import GalleyCore
internal import JSON

/// What a JSON file beside a page says about it.
enum Sidecar {
  private static let maximumSize = 1_000_000

  /// Facts from `NAME.json` beside the file at `path`, where NAME is the file's name with or
  /// without its extensions; no facts where there is no such file.
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
    let json = Array(".json".utf8)
    let folderEnd = path.lastIndex(of: 0x2F) ?? -1
    let dot = path[(folderEnd + 1)...].dropFirst().firstIndex(of: 0x2E)
    let stem = dot.map { Array(path[..<$0]) } ?? path
    return stem == path ? [path + json] : [path + json, stem + json]
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
