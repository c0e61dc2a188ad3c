internal import Compression
internal import GalleyCore
internal import JSON

/// What a table beside a tree says of its pages.
struct TreeIndex: Sendable {
  private let options: IndexOptions
  private let key: FieldKey
  private let fields: InputFields

  /// How a table is read. Throws an `OptionError` for what cannot be.
  init(_ options: IndexOptions) throws(OptionError) {
    guard !options.path.isEmpty, let key = FieldKey(options.key) else {
      let option = options.path.isEmpty ? "path" : "key"
      throw OptionError("'metadata' has no \(option)", at: .value("metadata"))
    }
    self.options = options
    self.key = key
    do {
      fields = try InputFields(options.fields, extra: options.extra, among: InputField.ofFacts)
    } catch {
      throw OptionError("\(error)", at: .value("metadata"), hint: error.hint)
    }
  }

  /// The file.
  var path: String { options.path }

  /// What a record says of its page. It was made here, and can be read.
  func facts(_ record: [UInt8]) -> InputFacts {
    do {
      return fields.facts(try JSONDocument(record).root, from: "index")
    } catch {
      preconditionFailure("a record of the table was not kept as JSON: \(error)")
    }
  }

  /// Reads the whole table. Throws an `EnvironmentError` with the line of what is wrong.
  func read() throws(EnvironmentError) -> PageIndex {
    var index = PageIndex()
    if isJSONLines { try readLines(&index) } else { try readTable(&index) }
    do throws(PageIndex.Repeated) {
      try index.seal()
    } catch {
      throw wrong(error.second, "'\(error.key)' is already at line \(error.first)")
    }
    return index
  }

  private var isJSONLines: Bool {
    let name = path.dropLast(Compression(path: path).suffix.count)
    return [".jsonl", ".ndjson", ".json"].contains { name.hasSuffix($0) }
  }

  /// A path that an index begins with `./` is the same without.
  static func normalised(_ path: [UInt8]) -> ArraySlice<UInt8> {
    path[...].dropFirst(path.starts(with: [0x2E, 0x2F]) ? 2 : 0)
  }

  private func wrong(_ line: Int, _ problem: String) -> EnvironmentError {
    EnvironmentError("\(path):\(line): \(problem)")
  }
}

extension TreeIndex {
  private static let maximumLine = 16_000_000

  private func readLines(_ index: inout PageIndex) throws(EnvironmentError) {
    var lines = try LineReader(path, limit: Self.maximumLine)
    defer { lines.close() }
    var number = 0
    while let line = try lines.next() {
      number += 1
      if line.isBlank { continue }
      guard case .line(let bytes) = line else { throw wrong(number, "the line is too long") }
      try add(bytes, number, &index)
    }
  }

  private func add(
    _ line: [UInt8], _ number: Int, _ index: inout PageIndex
  ) throws(EnvironmentError) {
    let record: JSONNode
    do {
      record = try JSONDocument(line).root
    } catch {
      throw EnvironmentError("\(path):\(number):\(error.column): \(error.fact)")
    }
    guard record.kind == .object else { throw wrong(number, "the line holds no JSON object") }
    guard let page = key.value(in: record)?.stringBytes, !page.isEmpty else {
      throw wrong(number, "the line has no string under '\(key.name)'")
    }
    index.add(Self.normalised(page), kept(record, whole: line), line: number)
  }

  /// The part of a record that fields are read from.
  private func kept(_ record: JSONNode, whole: [UInt8]) -> [UInt8] {
    guard let needed = fields.neededKeys else { return whole }
    var json = JSONWriter()
    json.beginObject()
    for member in record.members where needed.contains(member.key) {
      json.key(member.key)
      JSONValue(member.value).write(to: &json)
    }
    json.endObject()
    return json.bytes
  }
}

extension TreeIndex {
  private static let maximumTable = 2_000_000_000

  private func readTable(_ index: inout PageIndex) throws(EnvironmentError) {
    let bytes = try content()
    let table = try placed { () throws(CSVError) in
      try CSVTable(bytes, separator: options.separator?.byte)
    }
    guard var table else { throw EnvironmentError("\(path): the table has no header") }
    let columns = try columns(of: table.header)
    while let fields = try placed({ () throws(CSVError) in try table.next() }) {
      let page = fields[columns.key]
      if page.isEmpty { throw wrong(table.line, "'\(key.name)' is empty") }
      index.add(
        Self.normalised(page), record(fields, table.header, columns.kept), line: table.line)
    }
  }

  /// What `read` gives; what is wrong with the table says where.
  private func placed<Result>(
    _ read: () throws(CSVError) -> Result
  ) throws(EnvironmentError) -> Result {
    do throws(CSVError) {
      return try read()
    } catch {
      throw wrong(error.line, "\(error.fact)")
    }
  }

  /// The column of the paths, and those that fields are read from.
  private func columns(
    of header: [String]
  ) throws(EnvironmentError) -> (key: Int, kept: [Int]) {
    for name in [key.name] + namedColumns where !header.contains(name) {
      let near = Suggestion.hint(for: name, among: header).map { ", \($0)" } ?? ""
      throw wrong(1, "no column is called '\(name)'\(near)")
    }
    let column = header.firstIndex(of: key.name) ?? 0
    let needed = fields.neededKeys
    return (column, header.indices.filter { needed?.contains(header[$0]) ?? ($0 != column) })
  }

  /// Columns that the options name.
  private var namedColumns: [String] {
    guard case .listed(let extra) = options.extra else { return options.fields.pairs.map(\.value) }
    return options.fields.pairs.map(\.value) + extra
  }

  /// The fields of a row that are not empty, as a record.
  private func record(_ fields: [[UInt8]], _ header: [String], _ columns: [Int]) -> [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    for column in columns where !fields[column].isEmpty {
      json.key(header[column])
      json.string(fields[column])
    }
    json.endObject()
    return json.bytes
  }

  private func content() throws(EnvironmentError) -> [UInt8] {
    let file = try InputFile(path)
    defer { file.close() }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = try piece.withUnsafeMutableBufferPointer { piece throws(EnvironmentError) in
        try file.read(into: piece)
      }
      if count == 0 { return bytes }
      guard bytes.count + count <= Self.maximumTable else {
        throw EnvironmentError("\(path): more than \(Self.maximumTable) bytes")
      }
      bytes += piece[..<count]
    }
  }
}
