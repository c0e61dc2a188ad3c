/// How the bytes of a file are compressed.
public enum Compression: String, CaseIterable, Hashable, Sendable {
  case none
  /// Gzip (RFC 1952), one or more members.
  case gzip
  /// Zstandard (RFC 8878), one or more frames.
  case zstd

  /// The compression that the end of `path` stands for: `.gz`, `.zst`, or none.
  public init(path: String) {
    self = Self.allCases.last { path.hasSuffix($0.suffix) } ?? .none
  }

  /// What a file name ends in; empty for none.
  public var suffix: String {
    switch self {
    case .none: ""
    case .gzip: ".gz"
    case .zstd: ".zst"
    }
  }

  /// The levels a writer may ask for, from fastest to smallest.
  public var levels: ClosedRange<Int> {
    switch self {
    case .none: 0...0
    case .gzip: 1...9
    case .zstd: 1...19
    }
  }

  /// The level that is used if none is asked for.
  public var defaultLevel: Int {
    switch self {
    case .none: 0
    case .gzip: 6
    case .zstd: 3
    }
  }
}
