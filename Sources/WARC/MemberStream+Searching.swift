internal import Compression

extension MemberStream {
  /// Goes to the next member that begins as a record does, behind the start of the current one.
  ///
  /// Where a member is damaged, its end is not known, and a decoder may have read on into the next:
  /// so the search begins again behind the start of the damaged one, as far as it is still there.
  mutating func findNext<Failure: Error>(_ fill: Filling<Failure>) throws(Failure) {
    // Members that only begin well must not make the time grow with the square of the file.
    let distance = input.offset - memberStart
    if wentBack + distance <= fileBytes * 8 + Self.mostBack {
      wentBack += distance
      input.goBack(to: memberStart)
    }
    try need(1, fill)
    if !input.isEmpty { input.consume(1) }
    while true {
      try need(Self.probe, fill)
      guard !input.isEmpty else { break }
      if isRecord() { break }
      input.consume(max(1, distanceToMark()))
    }
    input.forget()
    leave()
  }

  private static let mostBack = 1 << 26

  /// How much of a member is looked at to see whether it begins as a record does.
  private static let probe = 1 << 14

  /// How far it is to the next byte that a member could begin with.
  private func distanceToMark() -> Int {
    input.withBytes { bytes in
      bytes.dropFirst().firstIndex { $0 == 0x1F || $0 == 0x28 } ?? bytes.count
    }
  }

  private func isRecord() -> Bool {
    guard let format = Self.format(input.bytes.prefix(4)) else { return false }
    var start = [UInt8](repeating: 0, count: WARCHead.mark.count + 1)
    let count = start.withUnsafeMutableBufferPointer { output in
      input.withBytes { probe(format, $0, output) }
    }
    return count == start.count && WARCHead.begins(start) == true
  }

  /// How many bytes the start of a member gives.
  private func probe(
    _ format: Compression, _ bytes: UnsafeBufferPointer<UInt8>,
    _ output: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    let decoder = prepared(format)
    var (read, written) = (0, 0)
    while written < output.count {
      let rest = UnsafeMutableBufferPointer(rebasing: output[written...])
      let input = UnsafeBufferPointer(rebasing: bytes.prefix(Self.probe)[read...])
      guard let piece = try? decoder.decode(input, into: rest), !piece.isStuck, !piece.isLast
      else { break }
      read += piece.read
      written += piece.written
    }
    return written
  }

  /// The dictionary that a file of Zstandard frames begins with, as the format for archives has it:
  /// a skippable frame of its own number, whose content may itself be compressed.
  mutating func readDictionary<Failure: Error>(
    _ fill: Filling<Failure>
  ) throws(Failure) -> [UInt8]? {
    guard input.bytes.starts(with: [0x5D, 0x2A, 0x4D, 0x18]), input.count >= 8 else { return nil }
    let size = input.bytes.dropFirst(4).prefix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
    guard size <= Self.largestDictionary else { return nil }
    try need(8 + size, fill)
    let content = Array(input.bytes.dropFirst(8).prefix(size))
    guard Self.format(content[...]) == .zstd else { return content }
    return try? Decompressor().decompress(content, .zstd, limit: Self.largestDictionary)
  }

  private static let largestDictionary = 1 << 24
}
