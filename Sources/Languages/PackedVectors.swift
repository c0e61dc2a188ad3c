/// Vectors of which each pair of numbers is one of 256 that the model has for its place, all times a
/// length that is one of 256 too (Jégou et al., Product Quantization, 2011).
struct PackedVectors: Sendable {
  static let dimensions = 16
  private static let pairCount = dimensions / 2

  typealias Vector = InlineArray<16, Float>

  /// The sum of vectors.
  struct Sum {
    fileprivate var vector = Vector(repeating: 0)
    fileprivate var count = 0

    /// `nil` where nothing was added.
    var mean: Vector? {
      guard count > 0 else { return nil }
      let share = Float(1 / Double(count))
      return Vector { vector[$0] * share }
    }
  }

  /// By vector: the numbers of its pairs.
  private let codes: [UInt8]
  private let pairs: [SIMD2<Float>]
  /// By vector: the number of its length.
  private let lengthCodes: [UInt8]
  private let lengths: [Float]

  init(_ bytes: inout ModelBytes) {
    // Both vectors and their lengths are packed.
    precondition(bytes.integer(UInt8.self) == 1 && bytes.integer(UInt8.self) == 1)
    let count = Int(bytes.integer(Int64.self))
    precondition(bytes.integer(Int64.self) == Self.dimensions)
    codes = bytes.bytes(Int(bytes.integer(Int32.self)))
    precondition(codes.count == count * Self.pairCount)
    Self.checkQuantizer(&bytes, dimensions: Self.dimensions, parts: Self.pairCount)
    pairs = (0..<256 * Self.pairCount).map { _ in
      let floats = bytes.floats(2)
      return SIMD2(floats[0], floats[1])
    }
    lengthCodes = bytes.bytes(count)
    Self.checkQuantizer(&bytes, dimensions: 1, parts: 1)
    lengths = bytes.floats(256)
  }

  private static func checkQuantizer(_ bytes: inout ModelBytes, dimensions: Int, parts: Int) {
    let shape = (0..<4).map { _ in Int(bytes.integer(Int32.self)) }
    let part = dimensions / parts
    precondition(shape == [dimensions, parts, part, part])
  }

  func add(_ number: Int, to sum: inout Sum) {
    codes.withUnsafeBufferPointer { codes in
      pairs.withUnsafeBufferPointer { pairs in
        let length = lengths[Int(lengthCodes[number])]
        for i in 0..<Self.pairCount {
          let pair = pairs[i &* 256 &+ Int(codes[number &* Self.pairCount &+ i])]
          sum.vector[unchecked: 2 &* i] += pair.x * length
          sum.vector[unchecked: 2 &* i &+ 1] += pair.y * length
        }
      }
    }
    sum.count &+= 1
  }
}
