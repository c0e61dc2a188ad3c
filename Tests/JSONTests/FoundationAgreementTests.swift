import Foundation
import JSON
import Testing

/// Foundation's parser and ours read each other's texts alike.
struct FoundationAgreementTests {
  private struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      var mixed = state
      mixed = (mixed ^ (mixed >> 33)) &* 0xFF51_AFD7_ED55_8CCD
      return mixed ^ (mixed >> 33)
    }
  }

  private static func string(_ random: inout Seeded) -> String {
    let pieces = [
      "a", "é", "𝄞", "\"", "\\", "\n", "\u{0}", "\u{1F}", "\u{2028}", "/", "plain words", "\u{7F}",
    ]
    return (0..<Int.random(in: 0..<8, using: &random))
      .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
  }

  private static func value(_ depth: Int, _ random: inout Seeded) -> JSONValue {
    switch Int.random(in: 0..<(depth > 0 ? 7 : 5), using: &random) {
    case 0: .null
    case 1: .boolean(Bool.random(using: &random))
    case 2:
      .integer(Int(truncatingIfNeeded: random.next()) >> Int.random(in: 0..<64, using: &random))
    // Foundation rounds long fractions wrongly in the last digit, so these are short.
    case 3: .number(Double(Int.random(in: -1_000_000...1_000_000, using: &random)) / 64)
    case 4: .string(string(&random))
    case 5: .array((0..<4).map { _ in value(depth - 1, &random) })
    default: .object((0..<4).map { .init("\($0)" + string(&random), value(depth - 1, &random)) })
    }
  }

  /// What Foundation read, as a value of ours; keys are sorted on both sides.
  private static func converted(_ object: Any, like model: JSONValue) -> JSONValue {
    switch (object, model) {
    case (is NSNull, _): return .null
    case (let number as NSNumber, .boolean): return .boolean(number.boolValue)
    case (let number as NSNumber, .integer): return .integer(number.intValue)
    case (let number as NSNumber, _): return .number(number.doubleValue)
    case (let string as String, _): return .string(string)
    case (let list as [Any], .array(let models)) where list.count == models.count:
      return .array(zip(list, models).map { converted($0, like: $1) })
    case (let members as [String: Any], .object(let models)):
      return .object(
        models.filter { members[$0.key] != nil }.map {
          .init($0.key, converted(members[$0.key] ?? "", like: $0.value))
        })
    default: return .string("unexpected \(object)")
    }
  }

  @Test(arguments: 0..<200)
  func `Foundation reads what we write`(seed: Int) throws {
    var random = Seeded(state: UInt64(seed))
    let value = Self.value(5, &random)
    for style in [JSONWriter.Style.compact, .pretty] {
      let data = Data(value.bytes(style))
      let read = try JSONSerialization.jsonObject(with: data, options: .fragmentsAllowed)
      #expect(Self.converted(read, like: value) == value)
    }
  }

  @Test(arguments: 0..<200)
  func `we read what Foundation writes`(seed: Int) throws {
    var random = Seeded(state: UInt64(seed))
    let value = Self.value(5, &random)
    let object = try JSONSerialization.jsonObject(
      with: Data(value.bytes()), options: .fragmentsAllowed)
    let data = try JSONSerialization.data(
      withJSONObject: [object], options: [.prettyPrinted, .sortedKeys])
    let read = JSONValue(try JSONDocument(Array(data)).root)
    let again = try JSONSerialization.jsonObject(with: Data(read.bytes()))
    #expect((again as? NSArray) == ([object] as NSArray))
  }
}
