internal import Glibc

extension UnsafeBufferPointer<UInt8> {
  /// Where `byte` first stands at or behind `from`.
  func offset(of byte: UInt8, from: Int) -> Int? {
    guard from < count, let base = baseAddress,
      let found = memchr(base + from, Int32(byte), count - from)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }
}

extension [UInt8] {
  /// Where `byte` first stands at or behind `from`.
  func offset(of byte: UInt8, from: Int) -> Int? {
    withUnsafeBufferPointer { $0.offset(of: byte, from: from) }
  }
}
