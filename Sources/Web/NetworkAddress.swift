internal import Glibc

/// The address of a machine in a network.
public enum NetworkAddress: Hashable, Sendable {
  /// IPv4, the first byte highest.
  case v4(UInt32)
  /// IPv6 in two halves, the first byte highest.
  case v6(UInt64, UInt64)

  /// An address as people write it, an IPv6 one also in brackets.
  public init?(_ text: some StringProtocol) {
    var four = in_addr()
    if inet_pton(AF_INET, String(text), &four) == 1 {
      self = .v4(UInt32(bigEndian: four.s_addr))
      return
    }
    let isBracketed = text.hasPrefix("[") && text.hasSuffix("]")
    var six = in6_addr()
    guard
      inet_pton(AF_INET6, isBracketed ? String(text.dropFirst().dropLast()) : String(text), &six)
        == 1
    else { return nil }
    self = Self.six(&six)
  }

  /// The address in a socket's; `nil` for other families.
  init?(_ address: UnsafePointer<sockaddr>) {
    let raw = UnsafeRawPointer(address)
    switch Int32(address.pointee.sa_family) {
    case AF_INET:
      self = .v4(UInt32(bigEndian: raw.loadUnaligned(as: sockaddr_in.self).sin_addr.s_addr))
    case AF_INET6:
      var six = raw.loadUnaligned(as: sockaddr_in6.self).sin6_addr
      self = Self.six(&six)
    default: return nil
    }
  }

  private static func six(_ address: inout in6_addr) -> NetworkAddress {
    withUnsafeBytes(of: &address) { bytes in
      func half(_ start: Int) -> UInt64 {
        bytes[start..<start + 8].reduce(0) { $0 << 8 | UInt64($1) }
      }
      return .v6(half(0), half(8))
    }
  }

  /// Whether it is reached over the public internet: not private, loopback, link-local, multicast or
  /// reserved (IANA IPv4 and IPv6 Special-Purpose Address Registries). An IPv6 address that carries
  /// an IPv4 one is judged by that.
  public var isPublic: Bool {
    switch self {
    case .v4(let address): !Self.reserved4.contains { address >> (32 - $0.bits) == $0.prefix }
    case .v6(let high, let low):
      if let inner = Self.carried(high, low) {
        inner.isPublic
      } else {
        // Of all addresses only 2000::/3 are given out.
        high >> 61 == 0b001 && !Self.reserved6.contains { high >> (64 - $0.bits) == $0.prefix }
      }
    }
  }

  /// The IPv4 address in a mapped (RFC 4291), translated (RFC 6052) or 6to4 (RFC 3056) one.
  private static func carried(_ high: UInt64, _ low: UInt64) -> NetworkAddress? {
    let last = UInt32(truncatingIfNeeded: low)
    if high == 0, low >> 32 == 0xFFFF { return .v4(last) }
    if high == 0x0064_FF9B_0000_0000, low >> 32 == 0 { return .v4(last) }
    if high >> 48 == 0x2002 { return .v4(UInt32(truncatingIfNeeded: high >> 16)) }
    return nil
  }

  private struct Block<Word: Sendable>: Sendable {
    let prefix: Word
    let bits: Int
  }

  private static let reserved4: [Block<UInt32>] = [
    Block(prefix: 0x00, bits: 8), Block(prefix: 0x0A, bits: 8),
    Block(prefix: 0x6440 >> 6, bits: 10),
    Block(prefix: 0x7F, bits: 8), Block(prefix: 0xA9FE, bits: 16),
    Block(prefix: 0xAC1, bits: 12), Block(prefix: 0xC00000, bits: 24),
    Block(prefix: 0xC00002, bits: 24), Block(prefix: 0xC05863, bits: 24),
    Block(prefix: 0xC0A8, bits: 16), Block(prefix: 0xC612 >> 1, bits: 15),
    Block(prefix: 0xC63364, bits: 24), Block(prefix: 0xCB0071, bits: 24),
    Block(prefix: 0xE, bits: 4), Block(prefix: 0xF, bits: 4),
  ]

  private static let reserved6: [Block<UInt64>] = [
    Block(prefix: 0x2001_0000 >> 9, bits: 23), Block(prefix: 0x2001_0DB8, bits: 32),
    Block(prefix: 0x3FFF_0000 >> 12, bits: 20),
  ]
}

extension NetworkAddress: CustomStringConvertible {
  /// As people write it, an IPv6 address without brackets.
  public var description: String {
    switch self {
    case .v4(let address):
      return (0..<4).map { String(address >> (24 - 8 * UInt32($0)) & 0xFF) }.joined(separator: ".")
    case .v6(let high, let low):
      var address = in6_addr()
      withUnsafeMutableBytes(of: &address) { bytes in
        for index in 0..<8 {
          bytes[index] = UInt8(truncatingIfNeeded: high >> (56 - 8 * UInt64(index)))
          bytes[index + 8] = UInt8(truncatingIfNeeded: low >> (56 - 8 * UInt64(index)))
        }
      }
      var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
      guard inet_ntop(AF_INET6, &address, &text, socklen_t(text.count)) != nil else { return "" }
      return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
  }
}
