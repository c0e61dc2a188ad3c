import JQ
import Testing

struct JQProgramTests {
  private func problems(_ source: String, arguments: [String: String] = [:]) throws -> [JQProblem] {
    try JQProgram(source, arguments: arguments).problems(server: server)
  }

  @Test(arguments: [
    ".", "", "# nothing but a comment",
    ".a.env, .now, {env, now: 1, $x}, \"now \\(.env) \\\" env\"",
    "def now: 5; now", ".a as $env | $env | @json \"\\(.)\"", "$__loc__",
    "[.[] | {input: 1, a: 2}]",
    "\"a\" | todate? // strftime(\"%Y\")?", "{\"a\\\"\": [1, 2], halt: (3)}",
  ])
  func `a program that can be compiled`(source: String) throws {
    #expect(try problems(source, arguments: ["x": "y"]) == [])
  }

  @Test(arguments: [
    (".a | foo(.)", "foo/1 is not defined", 5),
    (".a |\n  # a comment\n  foo(.)", "foo/1 is not defined", 21),
    ("$nothing", "$nothing is not defined", 0),
    ("\"é\" | foo", "foo/0 is not defined", 7),
  ])
  func `what the compiler says has its place`(
    source: String, message: String, offset: Int
  ) throws {
    let problem = try #require(try problems(source).first)
    #expect(problem.message == message)
    #expect(problem.offset == offset)
  }

  @Test(arguments: [".a | .[", "{a: }", "reduce .[] as $x", "\"abc", "1 +\n+ 2", "%"])
  func `a mistake of syntax is said in jq's words, once`(source: String) throws {
    let problems = try problems(source)
    #expect(!problems.isEmpty)
    for problem in problems {
      #expect(problem.message.hasPrefix("syntax error"), "\(problem)")
      #expect(!problem.message.contains("shell") && !problem.message.contains("\n"))
      let offset = try #require(problem.offset)
      #expect((0..<source.utf8.count).contains(offset))
    }
  }

  @Test func `every mistake that jq finds is said`() throws {
    #expect(
      try problems("one | two").map(\.message) == ["one/0 is not defined", "two/0 is not defined"])
  }

  @Test(arguments: [
    (". + env.HOME", "'env' cannot be used: a program does not see the environment", 4),
    ("$ENV.PATH", "'$ENV' cannot be used: a program does not see the environment", 1),
    (
      "\"at \\(now)\"",
      "'now' cannot be used: the same text must give the same result at any time and place", 6
    ),
    ("[., input]", "'input' cannot be used: a program sees one text alone", 4),
    ("import \"a\" as a; .", "'import' cannot be used: a program reads no files", 0),
    ("include \"a\"; .", "'include' cannot be used: a program reads no files", 0),
    (". | debug", "'debug' cannot be used: a program prints nothing", 4),
    ("{a: halt}", "'halt' cannot be used: a program does not end the run", 4),
    (
      "{(now | tostring): 1}",
      "'now' cannot be used: the same text must give the same result at any time and place", 2
    ),
  ])
  func `what would see more than the text is refused`(
    source: String, message: String, offset: Int
  ) throws {
    let problem = try #require(try problems(source).first)
    #expect(problem.message == message)
    #expect(problem.offset == offset)
    #expect(problem.hint != nil)
  }

  @Test func `all that is refused is said at once`() throws {
    #expect(try problems("[now, env, input]").map(\.offset) == [1, 6, 11])
  }

  @Test func `a zero byte is refused`() throws {
    #expect(try problems(".\0.") == [JQProblem("a program has no zero byte", offset: 1)])
  }

  @Test func `a program that is nested too deeply ends in a message`() throws {
    let deep = String(repeating: "[", count: 100_000)
    #expect(try !problems(deep).isEmpty)
  }
}
