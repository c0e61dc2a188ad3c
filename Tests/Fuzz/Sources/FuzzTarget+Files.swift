internal import Compression
internal import JSON
internal import YAML

@testable internal import GalleyCore
@testable internal import GalleyIO

/// Files of records, and what they are compressed with.
extension FuzzTarget {
  static let files = [
    FuzzTarget(name: "json", run: json),
    FuzzTarget(name: "jsonl", run: jsonLines),
    FuzzTarget(name: "record", run: record),
    FuzzTarget(name: "csv", run: csv),
    FuzzTarget(name: "decompress", run: decompress),
    FuzzTarget(name: "compress", run: compress),
  ]

  /// What is read is written, and what is written is read as the same.
  @Sendable private static func json(_ bytes: [UInt8]) {
    if let problem = (try? JSONDocument(bytes, mode: .lenient))?.problem {
      promise((0...bytes.count).contains(problem.offset), "an error behind the text")
    }
    do throws(JSONError) {
      let document = try JSONDocument(bytes)
      let written = JSONValue(document.root).bytes()
      guard let again = try? JSONDocument(written) else { fatalError("not JSON") }
      promise(JSONValue(again.root).bytes() == written, "another value")
    } catch {
      promise((0...bytes.count).contains(error.offset), "an error behind the text")
      checkPlace(error.line, error.column, in: bytes)
    }
  }

  /// Lines are the same however much is read at once, and with their ends all that there is. The
  /// first byte chooses how much.
  @Sendable private static func jsonLines(_ bytes: [UInt8]) {
    guard let page = try? JSONLinesPage(TextMap(), extra: .rest), let first = bytes.first else {
      return
    }
    let text = Array(bytes.dropFirst())
    let lines = Self.lines(text, piece: 1 << 18)
    // Each piece makes room for a large one, which takes time: there are at most 17.
    let piece = (Int(first) % 16 + 1) * (text.count / 16 + 1)
    promise(lines == Self.lines(text, piece: piece), "other lines")
    var joined = Array(lines.joined(separator: [0x0A]))
    if text.last == 0x0A, !lines.isEmpty { joined.append(0x0A) }
    let mark = text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    promise(joined == Array(text[mark...]), "other bytes")
    for (index, line) in lines.enumerated() {
      guard
        let page = try? page.page(line, path: "a", number: index + 1, .init(bytes: line.count))
      else { continue }
      promise(page.origin.bytes <= line.count, "more than the line has")
    }
  }

  private static func lines(_ bytes: [UInt8], piece: Int) -> [[UInt8]] {
    var rest = bytes[...]
    var buffer = LineBuffer(limit: 1 << 20)
    var lines: [[UInt8]] = []
    let fill: LineBuffer.Filling = { target in
      let part = rest.prefix(min(piece, target.count))
      _ = target.update(fromContentsOf: part)
      rest = rest.dropFirst(part.count)
      return part.count
    }
    while let line = try? buffer.next(fill) {
      guard case .line(let bytes) = line else { fatalError("a line is too long") }
      lines.append(bytes)
    }
    return lines
  }

  /// A record without problems becomes a document, which is written as a record without problems,
  /// and that again as itself.
  @Sendable private static func record(_ bytes: [UInt8]) {
    guard let record = try? Value(json: bytes) else { return }
    let check = RecordCheck(isWhole: true)
    let hasProblems = !check.problems(of: record).isEmpty
    guard let document = try? Document(record: record, workspace: Workspace()) else {
      promise(hasProblems, "a record that is no document")
      return
    }
    let written = Self.line(document)
    guard let again = try? Value(json: written) else { fatalError("not JSON") }
    if !hasProblems { promise(check.problems(of: again).isEmpty, "a problem is written") }
    guard let same = try? Document(record: again, workspace: Workspace()) else {
      fatalError("no record is written")
    }
    promise(Self.line(same) == written, "another record")
  }

  private static func line(_ document: Document) -> [UInt8] {
    var encoder = RecordEncoder()
    encoder.append(document)
    return encoder.lines
  }

  /// Rows that are written with quotation marks are read as they were. The first byte chooses the
  /// separator.
  @Sendable private static func csv(_ bytes: [UInt8]) {
    guard let first = bytes.first else { return }
    let choice = Int(first) % (CSVRows.separators.count + 1)
    let separator = choice == 0 ? nil : CSVRows.separators[choice - 1]
    let text = Array(bytes.dropFirst())
    let lines = text.count { $0 == 0x0A || $0 == 0x0D } + 1
    var rows: [[[UInt8]]] = []
    do throws(CSVError) {
      guard var table = try CSVTable(text, separator: separator) else { return }
      while let row = try table.next() {
        promise((1...lines).contains(table.line), "a line that is not there")
        promise(row.count == table.header.count, "a row of another length")
        rows.append(row)
      }
    } catch {
      promise((1...lines).contains(error.line), "a line that is not there")
    }
    let written = rows.flatMap { Array($0.map(quoted).joined(separator: [0x2C])) + [0x0A] }
    var again = CSVRows(written, separator: 0x2C)
    for row in rows {
      guard let same = try? again.next(), same == row else { fatalError("another row") }
    }
  }

  private static func quoted(_ field: [UInt8]) -> [UInt8] {
    [0x22] + field.flatMap { $0 == 0x22 ? [0x22, 0x22] : [$0] } + [0x22]
  }

  /// No more than was allowed, and the same from three ways of decoding. The first byte chooses the
  /// format.
  @Sendable private static func decompress(_ bytes: [UInt8]) {
    guard let first = bytes.first else { return }
    let codings = ContentCoding.allCases
    let coding = codings[Int(first) % codings.count]
    let (body, limit) = (Array(bytes.dropFirst()), 1 << 20)
    let decompressor = Decompressor()
    let decoded = try? decompressor.decode(body[...], coding, limit: limit)
    promise(decoded.map { $0.bytes.count <= limit } ?? true, "more than was allowed")
    guard let kind = Compression(rawValue: coding.rawValue) else { return }
    let whole = try? decompressor.decompress(body, kind, limit: limit)
    if let whole { promise(decoded?.bytes == whole, "two readings") }
    guard kind == .gzip else { return }
    var room = [UInt8](repeating: 0, count: limit)
    let outcome = body.withUnsafeBufferPointer { body in
      room.withUnsafeMutableBufferPointer { GzipMemberDecoder().decode(body, into: $0) }
    }
    guard case .whole(let read, let written) = outcome else { return }
    // One library takes codes that the other refuses as incomplete; what both take is the same.
    let member = try? decompressor.decompress(Array(body[..<read]), .gzip, limit: limit)
    if let member { promise(member == Array(room[..<written]), "two readings of a member") }
  }

  /// Members that were compressed hold what was put into them, one after the other.
  @Sendable private static func compress(_ bytes: [UInt8]) {
    for (kind, compressor) in compressors {
      let member = compressor.compressMember(bytes)
      let whole = try? Decompressor().decompress(member + member, kind, limit: bytes.count * 2)
      promise(whole == bytes + bytes, "other bytes")
    }
  }

  private static var compressors: [(Compression, Compressor)] {
    [Compression.gzip, .zstd].map { ($0, Compressor($0)) }
  }
}
