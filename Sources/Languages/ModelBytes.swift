/// Reads the numbers of a model from its bytes, in which the lowest byte of each comes first.
///
/// The model is part of the program: bytes that are no model are a mistake in the program.
struct ModelBytes {
  private let bytes: UnsafeRawBufferPointer
  private var position = 0

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  var isAtEnd: Bool { position == bytes.count }

  mutating func integer<Integer: FixedWidthInteger>(_ type: Integer.Type = Integer.self) -> Integer
  {
    let size = MemoryLayout<Integer>.size
    precondition(bytes.count - position >= size)
    defer { position += size }
    return Integer(
      littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: Integer.self))
  }

  mutating func floats(_ count: Int) -> [Float] {
    (0..<count).map { _ in Float(bitPattern: integer(UInt32.self)) }
  }

  mutating func bytes(_ count: Int) -> [UInt8] {
    precondition(bytes.count - position >= count)
    defer { position += count }
    return Array(bytes[position..<position + count])
  }

  /// Bytes up to a zero, which is read too.
  mutating func word() -> [UInt8] {
    let start = position
    while bytes[position] != 0 { position += 1 }
    position += 1
    return Array(bytes[start..<position - 1])
  }

  mutating func skip(_ count: Int) { position += count }
}
