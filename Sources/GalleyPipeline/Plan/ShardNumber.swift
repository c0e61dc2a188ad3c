internal import JSON

/// Which of the parts of a divided input a run works on.
public struct ShardNumber: Sendable, Equatable {
  /// From zero.
  public let index: Int
  /// How many parts there are.
  public let count: Int

  /// Part `index` of `count`.
  public init(_ index: Int, of count: Int) {
    precondition((0..<count).contains(index), "there is no such part")
    self.index = index
    self.count = count
  }

  /// What stands for `{shard}`: as many digits as the last part needs, so that names sort by number.
  public var text: String {
    let digits = String(index)
    let width = String(count - 1).utf8.count
    return String(repeating: "0", count: width - digits.utf8.count) + digits
  }

  /// As manifests hold it.
  var json: JSONValue { ["index": .integer(index), "of": .integer(count)] }
}
