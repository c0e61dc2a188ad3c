/// Compresses pieces of a file; its context is used again, so a worker keeps one for its life.
public final class Compressor {
  private enum Encoder {
    case none
    case gzip(GzipEncoder)
    case zstd(ZstdEncoder)
  }

  /// The compression of all members.
  public let kind: Compression
  private let encoder: Encoder

  /// A compressor of one kind; `level` must be one of the kind's levels.
  public init(_ kind: Compression, level: Int? = nil) {
    let level = level ?? kind.defaultLevel
    precondition(kind.levels.contains(level), "\(kind) has no level \(level)")
    self.kind = kind
    encoder =
      switch kind {
      case .none: .none
      case .gzip: .gzip(GzipEncoder(level: level))
      case .zstd: .zstd(ZstdEncoder(level: level))
      }
  }

  /// `bytes` as one complete member or frame, the same for the same bytes.
  ///
  /// Members written one after the other are a valid file.
  public func compressMember(_ bytes: [UInt8]) -> [UInt8] {
    switch encoder {
    case .none: bytes
    case .gzip(let encoder): encoder.encode(bytes)
    case .zstd(let encoder): encoder.encode(bytes)
    }
  }
}
