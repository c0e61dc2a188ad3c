internal import Text

/// FNV-1a in 32 bits, with a mixed end, so that every bit counts.
struct NameHash {
  private var state: UInt32 = 0x811C_9DC5

  init() {}

  /// The hash of a word.
  init(_ word: some StringProtocol) {
    for scalar in word.unicodeScalars { add(scalar: scalar.value) }
  }

  /// The hash of a word in lower case.
  init(folding word: ArraySlice<UInt8>) {
    var at = word.startIndex
    while at < word.endIndex {
      let scalar = word.scalar(at: at)
      add(scalar: SimpleCase.lowercase(scalar.value))
      at += scalar.length
    }
  }

  /// A word in lower case.
  static func lowercased(_ word: ArraySlice<UInt8>) -> [UInt8] {
    var (lowered, at) = ([UInt8](), word.startIndex)
    while at < word.endIndex {
      let scalar = word.scalar(at: at)
      lowered.append(scalar: SimpleCase.lowercase(scalar.value))
      at += scalar.length
    }
    return lowered
  }

  var value: UInt32 { Self.mixed(state) }

  @inline(__always)
  mutating func add(scalar: UInt32) {
    state = (state ^ scalar & 0xFF) &* 0x0100_0193
    if scalar >= 0x80 { state = (state ^ scalar >> 8) &* 0x0100_0193 }
  }

  /// The finalizer of MurmurHash3 (Appleby 2011).
  @inline(__always)
  static func mixed(_ value: UInt32) -> UInt32 {
    var x = value
    x = (x ^ x >> 16) &* 0x85EB_CA6B
    x = (x ^ x >> 13) &* 0xC2B2_AE35
    return x ^ x >> 16
  }

  /// One hash of two.
  @inline(__always)
  static func joined(_ a: UInt32, _ b: UInt32) -> UInt32 { mixed(a &* 0x9E37_79B1 ^ b) }
}

/// The hash of tokens in a row, by their lower case.
struct PhraseHash {
  private(set) var value: UInt32 = 0x2545_F491

  init() {}

  init(_ folded: UInt32) { add(folded) }

  @inline(__always)
  mutating func add(_ folded: UInt32) { value = NameHash.joined(value, folded) }
}

extension ArraySlice<UInt8> {
  func hasSuffix(_ ending: [UInt8]) -> Bool {
    count >= ending.count && suffix(ending.count).elementsEqual(ending)
  }
}
