internal import Text

/// A text in UTF-8, with the number of places at which its bytes were wrong.
struct Converted {
  var bytes: [UInt8] = []
  /// Ill-formed bytes that became U+FFFD.
  var replacements = 0

  /// Appends what a decoder made of some bytes.
  mutating func append(_ step: DecodingStep) {
    guard step.scalar != DecodingStep.wrong else { return appendReplacement() }
    bytes.append(scalar: step.scalar)
    if step.mark != 0 { bytes.append(scalar: step.mark) }
  }

  mutating func appendReplacement() {
    bytes.append(scalar: 0xFFFD)
    replacements += 1
  }
}

/// What a decoder makes of the bytes at one place.
struct DecodingStep {
  /// How many bytes it takes; one at least.
  let length: Int
  let scalar: UInt32
  /// A combining mark that comes with the scalar, or 0.
  let mark: UInt32

  /// Stands for bytes that the encoding does not allow.
  static let wrong = UInt32.max

  init(_ length: Int, _ scalar: UInt32, mark: UInt32 = 0) {
    self.length = length
    self.scalar = scalar
    self.mark = mark
  }

  /// A byte that is wrong.
  static let wrongByte = DecodingStep(1, wrong)

  /// The step for a pair of bytes: wrong where an index has nothing for it. A second byte in ASCII
  /// is then left for the next step, so that no markup is lost.
  init(pair scalar: UInt32, second: UInt8, length: Int = 2) {
    if scalar != 0 {
      self.init(length, scalar)
    } else {
      self.init(second < 0x80 ? length - 1 : length, DecodingStep.wrong)
    }
  }
}

/// Decoders of the Encoding Standard for texts in which ASCII bytes stand for themselves.
///
/// Each follows the algorithm of its section: what is taken for one error is part of it.
enum LegacyDecoder {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  /// `bytes` in UTF-8, where `charset` is one of these.
  static func decode(_ bytes: [UInt8], _ charset: Charset) -> Converted? {
    switch charset.form {
    case .singleByte(let number):
      let index = EncodingIndex.singleByte(number)
      return decode(bytes) { bytes, i in
        let scalar = index[Int(bytes[i]) - 0x80]
        return DecodingStep(1, scalar == 0 ? DecodingStep.wrong : scalar)
      }
    case .gb18030: return decode(bytes, GB18030.step)
    case .big5: return decode(bytes, Big5.step)
    case .eucJP: return decode(bytes, EUC.japanese)
    case .eucKR: return decode(bytes, EUC.korean)
    case .shiftJIS: return decode(bytes, ShiftJIS.step)
    default: return nil
    }
  }

  /// Copies ASCII and asks `step` for the rest.
  @inline(__always)
  private static func decode(_ bytes: [UInt8], _ step: (Bytes, Int) -> DecodingStep) -> Converted {
    var converted = Converted()
    converted.bytes.reserveCapacity(bytes.count + bytes.count / 4)
    bytes.withUnsafeBufferPointer { bytes in
      var i = 0
      while i < bytes.count {
        let high = UTF8Scan.firstHighByte(bytes, from: i)
        converted.bytes.append(contentsOf: bytes[i..<high])
        i = high
        while i < bytes.count, bytes[i] >= 0x80 {
          let taken = step(bytes, i)
          converted.append(taken)
          i += taken.length
        }
      }
    }
    return converted
  }
}
