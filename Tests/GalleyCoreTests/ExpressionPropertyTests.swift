import GalleyCore
import Learning
import Testing

extension SplitMix64 {
  fileprivate mutating func pick<T>(_ choices: [T]) -> T {
    choices[Int.random(in: 0..<choices.count, using: &self)]
  }

  /// An expression that can be parsed, of any types.
  fileprivate mutating func expression(_ depth: Int) -> String {
    let leaves = [
      "0", "1", "-7", "2.5", "1e300", "9223372036854775807", "99999999999999999999", "''", "'é\\n'",
      "\"a'b\"", "r'\\'", "true", "false", "null", "a", "b.c", "it", "it.d", "record.a", "[]",
      "a.b.c.d", "a[0]", "it[1].a", "record.b[2][0]", "a.b[99].c",
    ]
    if depth == 0 { return pick(leaves) }
    let x = expression(depth - 1)
    let y = expression(Int.random(in: 0..<depth, using: &self))
    let sign = pick(["+", "-", "*", "/", "&&", "||"])
    return switch Int.random(in: 0..<13, using: &self) {
    case 12: "\(pick(["(\(y))", "!(\(y))", "it == 1"])) ? (\(x)) : \(y)"
    case 0: "\(x) \(sign) (\(y))"
    case 1: "(\(x))\(sign)\(y)"
    case 2, 3: "(\(x)) \(pick(["==", "!=", "<", "<=", ">", ">=", "in"])) (\(y))"
    case 4: "!(\(x))"
    case 5: "-(\(x))"
    case 6: "[\(x), \(y)]"
    case 7: "\(pick(["size", "lower"]))(\(x))"
    case 8: "\(pick(["contains", "starts_with", "ends_with", "prefix"]))(\(x), \(y))"
    case 9: "\(pick(["count", "any", "all"]))(\(x), \(y))"
    case 10: "matches(\(x), '\(pick(["a", "^.", "(a*)*b", "\\\\d"]))')"
    default: "has(\(pick(["a", "b.c", "it.d", "record.x"]))) \(pick(["&&", "||"])) (\(y))"
    }
  }

  mutating func value(_ depth: Int) -> Value {
    switch Int.random(in: 0..<(depth == 0 ? 5 : 7), using: &self) {
    case 0: .null
    case 1: .boolean(Bool.random(using: &self))
    case 2: .integer(pick([0, 1, -1, .max, .min, 42]))
    case 3:
      .decimal(pick([0, -0.0, 0.5, .nan, .infinity, -.infinity, 0x1p63, .leastNonzeroMagnitude]))
    case 4: .string(pick(["", "a", "é", "e\u{301}", "\0", "aaaa😀"]))
    case 5: .list((0..<3).map { _ in value(depth - 1) })
    default: .object(["a", "b", "c", "d"].map { Value.Member($0, value(depth - 1)) })
    }
  }

  /// Signs and words in any order.
  mutating func noise() -> String {
    let parts = [
      "a", "in", "size", "(", ")", "[", "]", ",", ".", "'", "\"", "\\", "1", "e", "-", "!", "==",
      "<",
      "&&", "||", " ", "é", "r'", "matches(a,", "count(", "null", "\u{0}", "u00", "0x", "record",
      "it", "?", ":", "[0]", "any(",
    ]
    return (0..<Int.random(in: 0...12, using: &self)).map { _ in pick(parts) }.joined()
  }
}

@Suite struct ExpressionPropertyTests {
  @Test(arguments: 0..<20)
  func `any expression has a value for any record and prints as it reads`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<100 {
      let source = generator.expression(generator.pick([1, 2, 3, 5]))
      let expression = try Expression(parsing: source)
      let record = generator.value(3)
      let again = try Expression(parsing: expression.description)
      #expect(again == expression, "\(source)")
      #expect(again.description == expression.description)
      let value = expression.evaluate(record, element: generator.pick([nil, generator.value(2)]))
      #expect(expression.type(in: ExpressionScope(fields: [])).admits(value), "\(source): \(value)")
    }
  }

  @Test(arguments: 0..<20)
  func `any expression has a value for any document and problems inside of it`(seed: UInt64) throws
  {
    var generator = SplitMix64(seed: seed)
    let scope = RecordSchema.scope([.layer("quote", attributes: [.init("speaker", .span)])])
    let document = fullDocument()
    let annotation = document.layers["quote"]?.first
    for _ in 0..<100 {
      let names = ["title", "language", "layers.quote", "extra", "blocks", "text", "stats.words"]
      let path = generator.pick(names)
      let source = generator.expression(generator.pick([1, 2, 3]))
        .replacing("b.c", with: path).replacing("it.d", with: "it.speaker")
      let expression = try Expression(parsing: source)
      #expect(
        expression.isTrue(document) == (expression.evaluate(document) == .boolean(true)),
        "\(source)")
      _ = expression.evaluate(document, annotation: annotation)
      for problem in expression.problems(in: scope, expecting: generator.pick([.boolean, nil])) {
        #expect(problem.offset + problem.length <= source.utf8.count, "\(source): \(problem)")
        #expect(problem.length > 0, "\(source): \(problem)")
      }
    }
  }

  @Test(arguments: 0..<20)
  func `any text is read or refused at a place inside it`(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<500 {
      let source = generator.noise()
      do {
        let expression = try Expression(parsing: source)
        #expect(throws: Never.self) { try Expression(parsing: expression.description) }
      } catch {
        let count = source.unicodeScalars.count
        #expect((1...count + 1).contains(error.column), "\(source)")
        #expect(error.column + error.length <= count + 1, "\(source)")
      }
    }
  }
}

extension ValueType {
  /// Whether a value that an expression of this type gives can be `value`: absent values are `null`,
  /// and an integer that overflows becomes a decimal.
  fileprivate func admits(_ value: Value) -> Bool {
    switch (self, value) {
    case (.any, _), (_, .null), (.boolean, .boolean), (.integer, .integer), (.integer, .decimal),
      (.decimal, .decimal), (.decimal, .integer), (.string, .string):
      true
    case (.list(let type), .list(let values)): values.allSatisfy { type.admits($0) }
    default: false
    }
  }
}
