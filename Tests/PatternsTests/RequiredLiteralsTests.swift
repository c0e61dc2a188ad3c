import Testing

@testable import Patterns

/// The literals of a pattern as text, those without case marked.
private func literals(_ source: String, _ options: Pattern.Options = []) -> [String]? {
  RequiredLiterals.of(source, options).map { literals in
    literals.map {
      String(decoding: $0.bytes, as: UTF8.self) + ($0.ignoresCase ? "/i" : "")
    }.sorted()
  }
}

struct RequiredLiteralsTests {
  @Test(
    arguments: [
      ("said", ["said"]), ("\\p{Lu}\\w+ (?:said|told)", [" said", " told"]),
      ("[$€£]\\s?\\d+", ["$", "£", "€"]),
      ("\\d+ ?(?:%|percent)", [" %", " percent", "%", "percent"]),
      ("“([^”]+)”", ["“"]), ("(?<tag>#\\w+)", ["#"]), ("colou?r", ["color", "colour"]),
      ("sanction(?:s|ed)?", ["sanction", "sanctioned", "sanctions"]), ("a.*bcd", ["bcd"]),
      ("(?i)Ban", ["ban/i"]), ("(?:(?i)ban)x", ["banx/i"]), ("(?i:as)b", ["asb/i", "ſ"]),
      ("a(?=said)b", ["ab"]), ("(?:ab)+cd", ["ab"]), ("(?:ab){2}", ["ab"]), ("x{ab", ["x{ab"]),
      ("\\$\\.\\n", ["$.\n"]), ("[^a]bc", ["bc"]), ("[a-z]bc", ["bc"]), ("[]x]bc", ["]bc", "xbc"]),
      ("(?|ab|cd)", ["ab", "cd"]), ("(?>ab)", ["ab"]), ("(?'n'ab)", ["ab"]), ("(?P<n>ab)", ["ab"]),
      ("(?x) a b # c", ["ab"]), ("ab(?#c)", nil), ("\\bab\\b", ["ab"]), ("(?i)é€%", ["€%"]),
    ] as [(String, [String]?)])
  func `finds what every match must hold`(source: String, expected: [String]?) {
    #expect(literals(source) == expected)
  }

  @Test(arguments: [
    "", "a", "\\w+", "(?:said)?", "(?:said)*", "said|\\d", "said|", "(?:said){0,2}", "\\Qsaid\\E",
    "(said)(?1)", "(?R)?said", "(*UTF)said", "(?(?=a)said|told)", "\\x41said", "(?xx)said",
    "(?^i)said", "said(?C1)", "a{,3}said", "(?=said)", "(?i)ä", "[[:alpha:]]said", "\\1said(a)",
  ])
  func `promises nothing where it is not sure`(source: String) {
    #expect(literals(source) == nil)
  }

  @Test func `heeds the options of the whole pattern`() {
    #expect(literals("sa id # x", .extended) == ["said"])
    #expect(literals("Task", .ignoreCase) == ["\u{212A}", "task/i", "ſ"])
  }

  @Test func `gives up where there are too many texts`() {
    #expect(literals("[abc][abc][abc][abc][abc]")?.count == 27)
    #expect(literals("[abc]x[abc]y[abc]z[abc]")?.first == "axayaz")
  }
}
