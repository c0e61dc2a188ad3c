import GalleyCore
import Testing
import Text

struct LexiconStageTests {
  @Test(
    arguments: [
      ("words: [ban]", ["Ban", "ban", "ban"]), ("words: ban, ignore_case: false", ["ban", "ban"]),
      ("words: ban, boundaries: false", ["Ban", "ban", "ban", "ban"]),
      ("words: [ban], endings: [s, ’s]", ["Ban", "ban", "bans", "ban’s"]),
      ("words: [trade ban, ban]", ["Ban", "trade  ban", "ban"]),
      ("words: [trade ban, ban], overlap: keep", ["Ban", "trade  ban", "ban", "ban"]),
      ("words: [ban bans], over: document", ["ban\n\nbans"]), ("words: [ban bans]", []),
      ("words: ban, maximum: 1", ["Ban"]), ("words: ban, in: first", ["Ban"]),
    ] as [(String, [String])])
  func `adds what it finds`(options: String, expected: [String]) throws {
    let document = try Surroundings().run(
      "Ban of a trade  ban\n\nbans ban’s", "match: { pattern: ^.., over: document, emit: first }",
      "match: { pattern: ^..., over: document, emit: first }",
      "lexicon: { \(options), emit: x }")
    #expect(document.words("x") == expected)
  }

  private static let table =
    "\u{FEFF}word\tkind\tweight\r\n# comment\r\ntrade ban\ttrade\t1,5\r\n\r\n\\#exit\t\t2\r\nbare\r\n"

  @Test func `columns become attributes of the declared types`() throws {
    let around = Surroundings(
      declared: ["x": [.init("kind", .string), .init("weight", .decimal)]],
      files: ["stages/lists/w.tsv": Self.table])
    let document = try around.run(
      "A Trade Ban, #exit, bare.",
      "lexicon: { file: lists/w.tsv, emit: x, entry: word, set: { from: list } }")
    #expect(
      document.rows("x") == [
        #"Trade Ban kind=string("trade") weight=decimal(1.5) word=string("trade ban") from=string("list")"#,
        ##"#exit weight=decimal(2.0) word=string("#exit") from=string("list")"##,
        #"bare word=string("bare") from=string("list")"#,
      ])
  }

  @Test func `reads a list of lines and a list separated by commas`() throws {
    let around = Surroundings(files: [
      "stages/a.txt": "# words\nalpha, beta\n\n gamma \n",
      "stages/b.csv": "word,note\n\"alpha, beta\",\"said \"\"no\"\"\"\ngamma,\n",
    ])
    let lines = try around.run("Alpha, beta gamma", "lexicon: { file: a.txt, emit: x }")
    #expect(lines.rows("x") == ["Alpha, beta", "gamma"])
    let table = try around.run("Alpha, beta gamma", "lexicon: { file: b.csv, emit: x }")
    #expect(table.rows("x") == [#"Alpha, beta note=string("said \"no\"")"#, "gamma"])
  }

  @Test(arguments: [
    ("word\tBad Name\nban\tx", "stages/w.tsv:1:6: 'Bad Name' cannot name a column"),
    ("word\tkind\tkind\nban", "stages/w.tsv:1:11: column 'kind' stands here twice"),
    ("word\ttext\nban", "stages/w.tsv:1:6: 'text' of an annotation follows from its place"),
    ("word\tkind\nban\tx\ty", "stages/w.tsv:2:1: the row has 3 cells, the first line 2"),
    ("word\tkind\n\tx", "stages/w.tsv:2:1: the row has no word in its first column"),
    ("# nothing", "stages/test.yaml:1:18: 'w.tsv' has no words"),
  ])
  func `says what is wrong in a file and where`(content: String, problem: String) throws {
    let around = Surroundings(files: ["stages/w.tsv": content])
    #expect(try around.problems("lexicon: { file: w.tsv, emit: x }") == [problem])
  }

  @Test(arguments: [
    ("lexicon: { emit: x }", "1:10: stage 'lexicon': there are no words"),
    ("lexicon: { words: [], emit: x }", "1:19: expected list of words, found none"),
    ("lexicon: { words: [a, ' '], emit: x }", "1:23: a word has no visible character"),
    ("lexicon: { file: none.txt, emit: x }", "1:18: files cannot be read here"),
  ])
  func `says what is wrong with its options`(yaml: String, problem: String) throws {
    #expect(try Surroundings().problems(yaml) == ["stages/test.yaml:\(problem)"])
  }

  @Test func `a word has one set of columns`() throws {
    let list = "word\tkind\nGeorgia\tstate\nGeorgia\tcountry\nKent\tcounty\nKent\tcounty"
    let around = Surroundings(files: ["stages/w.tsv": list])
    let said = try around.configure("lexicon: { file: w.tsv, emit: x }").1
    #expect(said.map(\.severity) == [.warning])
    #expect(said.map(\.message) == ["'Georgia' stands in line 2 with other columns"])
    #expect(said.map(\.line) == [3])
    let document = try around.run("Georgia", "lexicon: { file: w.tsv, emit: x }")
    #expect(document.rows("x") == [#"Georgia kind=string("state")"#])
  }

  @Test func `columns hold what the layer declares`() throws {
    let around = Surroundings(
      declared: ["x": [.init("weight", .integer)]],
      files: ["stages/w.tsv": "word\tweight\na\t1,200\nb\t\nc\tmuch"])
    #expect(
      try around.problems("lexicon: { file: w.tsv, emit: x }") == [
        "stages/test.yaml:1:18: stage 'lexicon': the layer declares 'weight' as an integer, which 'much' of 'c' is not"
      ])
  }

  @Test func `columns cannot be spans`() throws {
    let around = Surroundings(
      declared: ["x": [.init("kind", .span)]], files: ["stages/w.tsv": "word\tkind\na\tb"])
    #expect(
      try around.problems("lexicon: { file: w.tsv, emit: x }") == [
        "stages/test.yaml:1:18: stage 'lexicon': column 'kind' has texts, and the layer declares it a span"
      ])
  }

  @Test func `warns where hits are left out`() throws {
    for (maximum, warnings) in [(2, ["matches_left_out"]), (3, [])] {
      let document = try Surroundings().run(
        "a a a", "lexicon: { words: a, emit: x, maximum: \(maximum) }")
      #expect(document.warnings == warnings)
    }
  }
}
