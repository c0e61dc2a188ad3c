internal import GalleyCore

/// Why a text is no template, and where.
struct PartitionError: Error, Equatable {
  let description: String
  let hint: String?
  /// The byte at which it stands, and its length.
  let offset: Int
  let length: Int
}

/// Reads a template.
struct PartitionParser {
  private let bytes: [UInt8]
  private var at = 0

  init(_ source: String) { bytes = Array(source.utf8) }

  mutating func folders() throws(PartitionError) -> [[PartitionTemplate.Piece]] {
    var folders: [[PartitionTemplate.Piece]] = []
    repeat {
      if !folders.isEmpty { at += 1 }
      folders.append(try folder())
    } while at < bytes.count
    return folders
  }

  private mutating func folder() throws(PartitionError) -> [PartitionTemplate.Piece] {
    let start = at
    var pieces: [PartitionTemplate.Piece] = []
    while at < bytes.count, bytes[at] != UInt8(ascii: "/") {
      pieces.append(bytes[at] == UInt8(ascii: "{") ? try field() : .literal(try literal()))
    }
    if pieces.isEmpty { throw error("a folder has no name", start, 1, "write {NAME} or a word") }
    if [[.literal(".")], [.literal("..")]].contains(pieces) {
      throw error(
        "'\(text(start, at))' would lead out of the output's folder", start, at - start,
        "write {NAME} or a word")
    }
    return pieces
  }

  private mutating func literal() throws(PartitionError) -> String {
    let start = at
    while at < bytes.count, bytes[at] != UInt8(ascii: "/"), bytes[at] != UInt8(ascii: "{") {
      guard bytes[at] != UInt8(ascii: "}") else {
        throw error("'}' without '{'", at, 1, "write {NAME}")
      }
      guard bytes[at] >= 0x20, bytes[at] != 0x7F else {
        throw error("a folder's name has no control characters", at, 1, nil)
      }
      at += 1
    }
    return text(start, at)
  }

  private mutating func field() throws(PartitionError) -> PartitionTemplate.Piece {
    let start = at + 1
    guard let end = bytes[start...].firstIndex(of: UInt8(ascii: "}")) else {
      throw error("'{' is not closed", at, 1, "write '}' behind the name")
    }
    at = end + 1
    let bracket = bytes[start..<end].firstIndex(of: UInt8(ascii: "[")) ?? end
    let length = bracket < end ? try length(bracket, end) : nil
    let path: RecordPath
    do {
      path = try RecordPath(parsing: text(start, bracket))
    } catch {
      throw self.error(error.description, start, bracket - start, error.hint)
    }
    switch path.type {
    case .any, .boolean, .integer, .decimal, .string: return .field(path, length: length)
    case .list, .object, .span:
      let parts = path.type.memberNames.first.map { "such as {\(path).\($0)}" }
      throw error(
        "'\(path)' is no single value, and cannot name a folder", start, bracket - start, parts)
    }
  }

  /// The number of `[:7]`.
  private func length(_ start: Int, _ end: Int) throws(PartitionError) -> Int {
    let written = text(start, end)
    guard written.hasPrefix("[:"), written.hasSuffix("]"),
      let length = Int(written.dropFirst(2).dropLast()), length > 0
    else {
      throw error(
        "'\(written)' is no start of a text", start, end - start,
        "write [:4] for the first four characters")
    }
    return length
  }

  private func text(_ start: Int, _ end: Int) -> String {
    String(decoding: bytes[start..<end], as: UTF8.self)
  }

  private func error(
    _ description: String, _ offset: Int, _ length: Int, _ hint: String?
  ) -> PartitionError {
    PartitionError(description: description, hint: hint, offset: offset, length: max(1, length))
  }
}

extension ValueType {
  /// Names of an object's members.
  fileprivate var memberNames: [String] {
    guard case .object(let fields) = self else { return [] }
    return fields.map(\.name)
  }
}
