extension Forest {
  /// The forest as bytes: bias and the number of trees in four bytes each; for each tree the number
  /// of leaves in one, the questions (feature in two, threshold in one, leaves ruled out in two),
  /// the values of two. The lowest byte of each number comes first.
  public var bytes: [UInt8] {
    var bytes: [UInt8] = []
    append(bias, to: &bytes)
    append(UInt32(trees.count), to: &bytes)
    for tree in trees {
      append(UInt8(tree.leaves.count), to: &bytes)
      for question in tree.questions {
        append(question.feature, to: &bytes)
        append(question.threshold, to: &bytes)
        append(question.ruledOut, to: &bytes)
      }
      for leaf in tree.leaves { append(leaf, to: &bytes) }
    }
    return bytes
  }

  private func append(_ value: some FixedWidthInteger, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }

  /// The forest that begins `bytes`, which lose it; `nil` where there is none.
  public init?(takenFrom bytes: inout ArraySlice<UInt8>) {
    guard let bias = bytes.take(Int32.self), let count = bytes.take(UInt32.self) else { return nil }
    self.init(bias: bias)
    for _ in 0..<count {
      guard let tree = Tree(takenFrom: &bytes) else { return nil }
      trees.append(tree)
    }
  }
}

extension Forest.Tree {
  fileprivate init?(takenFrom bytes: inout ArraySlice<UInt8>) {
    guard let count = bytes.take(UInt8.self), count > 0 else { return nil }
    var questions: [Forest.Question] = []
    for _ in 1..<count {
      guard let feature = bytes.take(UInt16.self), let threshold = bytes.take(UInt8.self),
        let ruledOut = bytes.take(UInt16.self)
      else { return nil }
      questions.append(.init(feature: feature, threshold: threshold, ruledOut: ruledOut))
    }
    let leaves = (0..<count).compactMap { _ in bytes.take(Int16.self) }
    self.init(questions, leaves: leaves)
  }
}

extension ArraySlice<UInt8> {
  /// A number, its lowest byte first, that begins the bytes, which lose it; `nil` where they are
  /// too few.
  package mutating func take<Number: FixedWidthInteger>(_: Number.Type) -> Number? {
    let size = MemoryLayout<Number>.size
    guard count >= size else { return nil }
    let number = prefix(size).reversed().reduce(Number(0)) {
      $0 << 8 | Number(truncatingIfNeeded: $1)
    }
    self = dropFirst(size)
    return number
  }
}
