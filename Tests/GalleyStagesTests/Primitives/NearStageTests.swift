import GalleyCore
import Testing
import Text

struct NearStageTests {
  @Test(
    arguments: [
      ("words: [said]", ["Q b=said", "Q b=said"]), ("words: [told]", ["Q b=told", "Q b=told"]),
      ("words: [said, told], side: before", ["Q", "Q b=said"]),
      ("words: [said, told], side: after", ["Q b=said", "Q b=told"]),
      ("words: [ito], within: 16", ["Q b=Ito", "Q b=Ito"]),
      ("words: [ito], within: 15", ["Q b=Ito", "Q"]),
      ("words: [Ito], within: 3", ["Q", "Q"]), ("words: [SAID], ignore_case: false", ["Q", "Q"]),
      ("pattern: '\\p{Lu}\\w+'", ["Q b=Ito", "Q b=Ito"]),
      ("words: told, within: 3, required: true", ["Q b=told"]),
      ("words: q, inside_annotation: true", ["Q b=Q", "Q b=Q"]),
      ("words: q", ["Q b=Q", "Q b=Q"]), ("pattern: 's(ai)d', take: '1'", ["Q b=ai", "Q b=ai"]),
    ] as [(String, [String])])
  func `attaches the nearest hit`(options: String, expected: [String]) throws {
    let document = try Surroundings().run(
      "Ito é: Q said then Q told.\n\nto Ito", "match: { pattern: Q, emit: a }",
      "near: { of: a, set: b, \(options) }")
    #expect(document.rows("a") == expected, "\(options)")
  }

  @Test func `asks about those alone for which a condition holds`() throws {
    let document = try Surroundings().run(
      "x Q y Q", "match: { pattern: Q, emit: a }",
      "near: { of: a, set: b, words: x, within: 1 }",
      "near: { of: a, where: '!has(b)', set: b, words: y, required: true }")
    #expect(document.rows("a") == ["Q b=x", "Q b=y"])
  }

  @Test func `takes spans of a layer that nobody declares`() throws {
    let around = Surroundings(declared: ["a": [.init("b", .span), .init("c", .span)]])
    let document = try around.run(
      "Q on 3 May 2024 says Ito", "segment", "dates", "match: { pattern: Q, emit: a }",
      "match: { pattern: 'says (?<who>Ito)', emit: attribution }",
      "near: { of: a, set: b, layer: attribution, take: who }",
      "near: { of: a, set: c, layer: date, take: value }")
    #expect(document.rows("a") == ["Q b=Ito"])
  }

  @Test func `of two hits at one distance takes the one before`() throws {
    let document = try Surroundings().run(
      "x é Q é y", "match: { pattern: Q, emit: a }", "near: { of: a, set: b, words: [x, y] }")
    #expect(document.rows("a") == ["Q b=x"])
  }

  @Test(arguments: [("sentence", "Q"), ("paragraph", "Q b=Ito"), ("document", "Q b=Ito")])
  func `stays inside its bound`(scope: String, expected: String) throws {
    let document = try Surroundings().run(
      "Ito came. He said Q.", "segment: { levels: [sentence] }", "match: { pattern: Q, emit: a }",
      "near: { of: a, set: b, words: Ito, inside: \(scope) }")
    #expect(document.rows("a") == [expected])
  }

  @Test func `takes what annotations of a layer say`() throws {
    let around = Surroundings(declared: [
      "a": [.init("day", .string), .init("name", .string), .init("number", .integer)]
    ])
    let document = try around.run(
      "Q on 3 May 2024 by Ito, 1,200", "segment", "dates", "match: { pattern: Q, emit: a }",
      "near: { of: a, set: day, layer: date, take: value }",
      "near: { of: a, set: name, words: ito }",
      "near: { of: a, set: number, pattern: '[0-9,]{4,}$' }")
    #expect(
      document.rows("a") == [
        #"Q day=string("2024-05-03") name=string("Ito") number=integer(1200)"#
      ])
  }

  @Test func `finds the parts of a quoted statement`() throws {
    let around = Surroundings(declared: [
      "statement": [.init("cue", .span), .init("speaker", .span)]
    ])
    let document = try around.run(
      "Aiko Ito said: “We will appeal.”",
      "match: { over: paragraph, pattern: '[“\"](?<body>[^”\"]{3,600})[”\"]', group: body, emit: statement }",
      "near: { of: statement, words: [said], within: 60, set: cue }",
      "near: { of: statement, pattern: '\\b\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+)+', within: 60, set: speaker }"
    )
    #expect(document.rows("statement") == ["We will appeal. cue=said speaker=Aiko Ito"])
  }

  @Test(arguments: [
    ("near: { of: a, set: b }", "1:7: stage 'near': there is nothing to look for"),
    (
      "near: { of: a, set: b, words: c, layer: d }",
      "1:7: stage 'near': it looks for one kind of thing"
    ),
    (
      "near: { of: a, set: b, pattern: c, take: d }",
      "1:42: stage 'near': the pattern has no group 'd'"
    ),
    (
      "near: { of: a, set: b, words: c, take: d }",
      "1:40: stage 'near': the list of words has no column 'd'"
    ),
    (
      "near: { of: a, set: end, words: c }",
      "1:21: stage 'near': 'end' of an annotation follows from its place"
    ),
  ])
  func `says what is wrong with its options`(yaml: String, problem: String) throws {
    #expect(
      try Surroundings().problems(yaml) == ["stages/test.yaml:\(problem)"])
  }

  @Test func `agrees with looking at every hit`() throws {
    var state: UInt64 = 5
    func random(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    for _ in 0..<200 {
      let text = (0..<30).map { _ in ["Q", "x", " ", "é"][random(4)] }.joined()
      let window = random(8)
      let document = try Surroundings().run(
        text, "match: { pattern: Q, emit: a }", "match: { pattern: x+, emit: h }",
        "near: { of: a, set: b, layer: h, within: \(window) }")
      let hits = document.layers["h"]?.map(\.span) ?? []
      for annotation in document.layers["a"] ?? [] {
        let span = annotation.span
        func distance(_ hit: Span) -> Int {
          let gap = hit.end <= span.start ? hit.end..<span.start : span.end..<hit.start
          return String(decoding: document.text[gap], as: UTF8.self).unicodeScalars.count
        }
        let near = hits.filter { distance($0) <= window }
        let expected = near.min { (distance($0), $0.start) < (distance($1), $1.start) }
        #expect(annotation.attributes == (expected.map { [.init("b", $0)] } ?? []), "\(text)")
      }
    }
  }
}
