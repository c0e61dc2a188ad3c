/// How far bytes look like UTF-8.
struct UTF8Census {
  /// Well-formed sequences of two bytes or more.
  private(set) var sequences = 0
  /// Ill-formed sequences, without one that the end cuts off.
  private(set) var illFormed = 0
  /// Whether every byte is part of a well-formed sequence.
  let isValid: Bool

  init(_ bytes: [UInt8]) {
    isValid = UTF8Scan.isValid(bytes)
    bytes.withUnsafeBufferPointer { count($0) }
  }

  /// Whether the bytes are UTF-8 with some damage.
  var isMostlyValid: Bool { sequences >= illFormed }

  private mutating func count(_ bytes: UnsafeBufferPointer<UInt8>) {
    var i = 0
    while i < bytes.count {
      if bytes[i] < 0x80 {
        i = UTF8Scan.firstHighByte(bytes, from: i)
        continue
      }
      let sequence = UTF8Sequence(bytes, at: i)
      if sequence.isWellFormed {
        sequences += 1
      } else if !sequence.isCutOff {
        illFormed += 1
      }
      i &+= sequence.length
    }
  }
}

/// The bytes that a UTF-8 decoder takes as one: a well-formed sequence, or the longest start of one.
struct UTF8Sequence {
  let length: Int
  let isWellFormed: Bool
  /// Whether the text ends before the sequence does.
  let isCutOff: Bool

  init(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
    let lead = bytes[start]
    let wanted = lead < 0x80 ? 1 : lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard wanted > 1, lead < 0xF5 else {
      length = 1
      isWellFormed = wanted == 1
      isCutOff = false
      return
    }
    var i = start + 1
    while i < bytes.count, i < start + wanted,
      Self.continues(bytes[i], lead: lead, place: i - start)
    {
      i += 1
    }
    length = i - start
    isWellFormed = length == wanted
    isCutOff = i == bytes.count && !isWellFormed
  }

  /// Whether `byte` may follow in `place`; RFC 3629 narrows the range of the second byte.
  private static func continues(_ byte: UInt8, lead: UInt8, place: Int) -> Bool {
    guard place == 1 else { return byte & 0xC0 == 0x80 }
    switch lead {
    case 0xE0: return byte >= 0xA0 && byte < 0xC0
    case 0xED: return byte >= 0x80 && byte < 0xA0
    case 0xF0: return byte >= 0x90 && byte < 0xC0
    case 0xF4: return byte >= 0x80 && byte < 0x90
    default: return byte & 0xC0 == 0x80
    }
  }
}
