internal import Compression
public import GalleyCore
public import JSON

/// A file of rejects of a finished run.
public enum RejectsFile {
  private static let mostLine = 256_000_000
  private static let memberBytes = 1 << 20

  /// Copies the lines of the file at `path` that `keeps` wants into its partial file, which a run can go
  /// on with. Throws an `EnvironmentError`, or a `WrongLine` for what is no JSON.
  public static func copy(
    _ path: String, where keeps: (JSONNode) throws -> Bool
  ) throws -> WrittenExtent {
    var reader = try LineReader(path, limit: mostLine, ignoresRest: false)
    defer { reader.close() }
    var output = try OutputFile(path, replaces: true)
    let compressor = Compressor(Compression(path: path))
    var (kept, records, number) = ([UInt8](), 0, 0)
    func flush() throws {
      if records > 0 { try output.write(compressor.compressMember(kept), records: records) }
      (kept, records) = ([], 0)
    }
    do {
      while let line = try reader.next() {
        number += 1
        guard case .line(let bytes) = line else {
          throw WrongLine(path, number, "the line has more than \(mostLine) bytes")
        }
        guard try keeps(root(bytes, path, number)) else { continue }
        kept += bytes + [0x0A]
        records += 1
        if kept.count >= memberBytes { try flush() }
      }
      try flush()
      _ = try output.stop()
    } catch {
      output.discard()
      throw error
    }
    return output.extent(as: String(path.dropFirst(OutputFolder.of(path).count)))
  }

  private static func root(
    _ line: [UInt8], _ path: String, _ number: Int
  ) throws(WrongLine) -> JSONNode {
    do {
      return try JSONDocument(line).root
    } catch {
      throw WrongLine(path, number, "column \(error.column): \(error.fact)")
    }
  }
}
