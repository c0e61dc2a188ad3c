internal import Compression
internal import GalleyCore

/// Which files an output is made of.
struct StreamLayout: Sendable {
  /// The path as it was given: that of the only file, and of the manifest.
  let path: String
  /// The folder of the path, with its slash.
  let folder: String
  /// Whether there may be any number of files.
  let isSet: Bool
  /// When another file begins.
  let split: SplitOptions?
  /// How members are compressed.
  let compression: Compression
  /// The level of that.
  let level: Int?

  private let fileName: String

  /// The files of an output at `path`.
  init(_ path: String, split: SplitOptions?, isPartitioned: Bool, level: Int?) {
    self.path = path
    self.split = split
    self.level = level
    folder = OutputFolder.of(path)
    fileName = String(path.dropFirst(folder.count))
    isSet = split != nil || isPartitioned
    compression = Compression(path: path)
  }

  /// The file at a place, relative to the folder: `en/2026-05/news-00002.jsonl.gz`.
  func name(at place: String, number: Int) -> String {
    guard isSet else { return path == "-" ? "-" : fileName }
    let folder = place.isEmpty ? "" : place + "/"
    guard split != nil else { return folder + fileName }
    let digits = String(number)
    let part = String(repeating: "0", count: max(0, 5 - digits.count)) + digits
    let stem = fileName.dropFirst().firstIndex(of: ".") ?? fileName.endIndex
    return folder + fileName[..<stem] + "-" + part + fileName[stem...]
  }

  /// Whether a file has all records that it may have, or would become too large by a member.
  func isFull(_ file: OutputFile, before member: [UInt8]) -> Bool {
    if let limit = split?.records { return file.records >= limit }
    guard let limit = split?.bytes?.bytes, file.bytes > 0 else { return false }
    return file.bytes + member.count > limit
  }

  /// Some of the records of a part as a member.
  func member(of records: OutputPart.Uncut, _ range: Range<Int>) -> [UInt8] {
    let start = range.lowerBound == 0 ? 0 : records.ends[range.lowerBound - 1]
    let bytes = Array(records.bytes[start..<records.ends[range.upperBound - 1]])
    return Compressor(compression, level: level).compressMember(bytes)
  }
}
