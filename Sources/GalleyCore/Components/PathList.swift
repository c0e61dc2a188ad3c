/// Many paths in one buffer, because lists may have millions of entries.
public struct PathList: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  /// An empty list.
  public init() {}

  /// Adds a path at the end.
  public mutating func append(_ path: some Sequence<UInt8>) {
    bytes.append(contentsOf: path)
    ends.append(bytes.count)
  }
}

extension PathList: RandomAccessCollection {
  /// Zero.
  public var startIndex: Int { 0 }
  /// The number of paths.
  public var endIndex: Int { ends.count }

  /// The bytes of a path, which need not be UTF-8.
  public subscript(position: Int) -> ArraySlice<UInt8> {
    bytes[(position == 0 ? 0 : ends[position - 1])..<ends[position]]
  }

  /// A path as text, with U+FFFD for what is not UTF-8.
  public func text(at position: Int) -> String {
    String(decoding: self[position], as: UTF8.self)
  }
}
