import GalleyCore
import Testing

struct ExpressionConstantTests {
  @Test(arguments: [
    ("true", true), ("1 > 2", false), ("!(1 > 2)", true), ("size('abc') == 3", true),
    ("stats.words < 80 || true", true), ("false && has(title)", false),
    ("any(layers.sentence, false)", false), ("all(layers.sentence, true)", true),
    ("true ? 1 < 2 : has(title)", true), ("has(title) ? 1 < 2 : true", true),
    ("any([1, 2], 1 > 2)", false),
  ])
  func `knows conditions that ask nothing`(source: String, answer: Bool) throws {
    #expect(try Expression(parsing: source).constant == answer)
  }

  @Test(arguments: [
    "stats.words < 80", "has(title) && true", "false || has(title)", "any(layers.sentence, true)",
    "all(layers.sentence, false)", "has(title) ? true : false", "any([1, 2], it > 1)",
  ])
  func `knows conditions that depend on the document`(source: String) throws {
    #expect(try Expression(parsing: source).constant == nil)
  }
}
