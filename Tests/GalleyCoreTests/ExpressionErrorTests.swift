import GalleyCore
import Testing

/// Column, length, sentence and hint of the error that parsing throws.
private func failure(_ source: String) -> String {
  do {
    return "no error: \(try Expression(parsing: source))"
  } catch {
    return "\(error.column)+\(error.length) \(error)" + (error.hint.map { "; \($0)" } ?? "")
  }
}

@Suite struct ExpressionErrorTests {
  @Test(arguments: [
    ("", "1+0 the expression is empty"), ("  ", "1+2 the expression is empty"),
    ("1 +", "4+0 expected a value, found the end"), ("(1", "3+0 expected ')', found the end"),
    ("1 2", "3+1 expected an operator, found '2'"), (")", "1+1 expected a value, found ')'"),
    ("[1 2]", "4+1 expected ',' or ']', found '2'"), ("a.", "3+0 expected a name, found the end"),
    ("[1,]", "4+1 expected a value, found ']'"), ("a.'b'", "3+3 expected a name, found 'b'"),
    ("a = 1", "3+1 '=' has no meaning in an expression; write '=='"),
    ("a & b", "3+1 '&' has no meaning in an expression; write '&&'"),
    ("'é' # b", "5+1 '#' has no meaning in an expression"),
    ("a and b", "3+3 expected an operator, found 'and'; write '&&'"),
    ("not a", "5+1 expected an operator, found 'a'; write '!' for 'not'"),
    ("title contains 'x'", "7+8 expected an operator, found 'contains'; write contains(…, …)"),
    (
      "title.startsWith('x')",
      "1+16 expected an operator, found '('; write starts_with(title, …)"
    ),
    ("text.size() > 3", "1+9 expected an operator, found '('; write size(text)"),
    ("'abc", "1+4 a quotation mark is not closed"),
    (
      "matches(a, '\\d')",
      "13+2 unknown escape '\\d'; write '\\\\' for a backslash, or r'…' for a text without escapes"
    ),
    (
      "'\\ud800'",
      "2+2 unknown escape '\\u'; write '\\\\' for a backslash, or r'…' for a text without escapes"
    ),
    ("a[b]", "3+1 expected the position of an element, from 0, found 'b'"),
    ("a[-1]", "3+1 expected the position of an element, from 0, found '-'"),
    ("a[0", "4+0 expected ']', found the end"), ("a ? b", "6+0 expected ':', found the end"),
    ("a ? : b", "5+1 expected a value, found ':'"),
    ("a : b", "3+1 expected an operator, found ':'"),
    ("1x", "1+2 '1x' is no number"), ("1e999", "1+5 '1e999' is no number"),
    ("1.2.3", "4+1 expected an operator, found '.'"), ("0x10", "1+4 '0x10' is no number"),
    ("1e", "1+2 '1e' is no number"),
    ("1 < a < 3", "7+1 a comparison cannot be compared; join comparisons with '&&'"),
    ("a in b in c", "8+2 a comparison cannot be compared; join comparisons with '&&'"),
    ("sizes(a)", "1+5 unknown function 'sizes'; did you mean 'size'?"),
    (
      "f(a)",
      "1+1 unknown function 'f'; known are all, any, contains, count, ends_with, has, lower, matches, prefix, size, starts_with"
    ),
    ("size(a, b)", "1+10 'size' takes 1 argument, found 2"),
    ("count(a)", "1+8 'count' takes 2 arguments, found 1"), ("has('a')", "5+3 'has' takes a path"),
    ("matches(a, b)", "12+1 the pattern of 'matches' must be written out"),
    ("matches(e, 'é(b')", "16+1 missing closing parenthesis in pattern"),
    ("matches(a, r'*b')", "14+1 quantifier does not follow a repeatable item in pattern"),
    ("matches(a, 'x\\\\n(b')", "12+8 missing closing parenthesis in pattern"),
  ])
  func `says what is wrong and where`(source: String, expected: String) {
    #expect(failure(source) == expected)
  }

  @Test(arguments: [
    (String(repeating: "(", count: 100_000), "(nested)"),
    (String(repeating: "!", count: 100_000), ""),
    (String(repeating: "-", count: 100_000), ""), (String(repeating: "[", count: 100_000), ""),
    (String(repeating: "size(", count: 100_000), ""),
    ("1" + String(repeating: " + a", count: 100_000), ""),
    (String(repeating: "a ? b : ", count: 100_000) + "c", ""),
    (String(repeating: "a ? (", count: 100_000), ""),
  ])
  func `refuses what is nested too deep`(source: String, note: String) {
    #expect(failure(source).contains("the expression is nested too deep"))
  }

  @Test(arguments: [
    ("1" + String(repeating: " + a", count: 199), Value.null),
    (String(repeating: "!", count: 49) + "a", .boolean(true)),
    (
      String(repeating: "any([1], ", count: 48) + "true" + String(repeating: ")", count: 48),
      .boolean(true)
    ),
  ])
  func `walks the deepest that is allowed`(source: String, expected: Value) throws {
    let expression = try Expression(parsing: source)
    #expect(expression.evaluate(Value.null) == expected)
    #expect(expression.problems(in: ExpressionScope(fields: [.init("a", .any)])) == [])
    #expect(try Expression(parsing: expression.description) == expression)
  }

  @Test func `follows a path of any length`() throws {
    let source = "extra" + String(repeating: ".a[0]", count: 100_000)
    let expression = try Expression(parsing: source + " == 1")
    #expect(!expression.isTrue(Value.null))
    #expect(expression.problems(in: RecordSchema.scope([])) == [])
  }

  @Test func `joins any number of conditions`() throws {
    let source = String(repeating: "a == 1 || ", count: 10_000) + "true"
    #expect(try Expression(parsing: source).isTrue(Value.null))
  }
}
