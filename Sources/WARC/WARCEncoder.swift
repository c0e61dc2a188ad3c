public import Compression

/// Writes records as members of a web archive: each a gzip member or zstd frame of its own, so that
/// one can be read without those before it.
///
/// The same record gives the same bytes.
public struct WARCEncoder {
  private let compressor: Compressor

  /// An encoder; `level` must be one of the compression's levels.
  public init(compression: Compression = .gzip, level: Int? = nil) {
    compressor = Compressor(compression, level: level)
  }

  /// A record as it stands in a file. Members one after the other are an archive.
  public mutating func member(_ record: WARCRecord) -> [UInt8] {
    compressor.compressMember(record.encoded)
  }
}

extension WARCRecord {
  /// The record as the format writes it, uncompressed.
  public var encoded: [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(block.count + 1024)
    output.append(contentsOf: "WARC/\(version)\r\n".utf8)
    fields.write(to: &output, without: "Content-Length")
    output.append(contentsOf: "Content-Length: \(block.count)\r\n\r\n".utf8)
    output.append(contentsOf: block)
    output.append(contentsOf: "\r\n\r\n".utf8)
    return output
  }
}
