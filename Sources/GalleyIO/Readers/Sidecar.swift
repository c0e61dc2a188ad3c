internal import Compression
internal import GalleyCore
internal import JSON

/// What a JSON file beside a page says about it.
enum Sidecar {
  /// A sidecar has at most this many bytes.
  static let maximumSize = 1_000_000

  /// What `NAME.json` beside the file at `path` says, where NAME is one of `names`; `nil` where there
  /// is no such file.
  static func facts(beside path: [UInt8]) throws(PageError) -> InputFacts? {
    for candidate in names(of: path) {
      let bytes: [UInt8]
      do {
        bytes = try FileContent.read(candidate, limit: maximumSize)
      } catch {
        if error.fact == .missing { continue }
        throw PageError(reason: "bad_sidecar", "\(error)")
      }
      return try facts(bytes, name: candidate)
    }
    return nil
  }

  /// What the sidecar of this name says.
  static func facts(_ bytes: [UInt8], name: [UInt8]) throws(PageError) -> InputFacts {
    let record: JSONNode
    do {
      record = try JSONDocument(bytes).root
    } catch {
      throw wrong(name, "\(error)")
    }
    guard record.kind == .object else { throw wrong(name, "a sidecar holds one JSON object") }
    return fields.facts(record, from: "sidecar")
  }

  /// Names that the sidecar of a page may have, the first that is there counts: the page's name,
  /// whole, without `.gz` or `.zst`, or also without the extension before it, and `.json`.
  static func names(of path: [UInt8]) -> [[UInt8]] {
    let compression = Compression(path: String(decoding: path, as: UTF8.self))
    let page = Array(path.dropLast(compression.suffix.utf8.count))
    let nameStart = page.lastIndex(of: 0x2F).map { $0 + 1 } ?? 0
    var names = page == path ? [path] : [path, page]
    if let dot = page[nameStart...].lastIndex(of: 0x2E), dot > nameStart {
      names.append(Array(page[..<dot]))
    }
    return names.map { $0 + suffix }
  }

  /// What the name of a sidecar ends in.
  static let suffix = Array(".json".utf8)

  private static func wrong(_ name: [UInt8], _ problem: String) -> PageError {
    PageError(reason: "bad_sidecar", "\(String(decoding: name, as: UTF8.self)): \(problem)")
  }

  /// Every fact from the key of its own name.
  private static let fields: InputFields = {
    do {
      return try InputFields(TextMap(), extra: .listed([]), among: InputField.ofFacts)
    } catch {
      preconditionFailure("the fields of sidecars are wrong: \(error)")
    }
  }()
}
