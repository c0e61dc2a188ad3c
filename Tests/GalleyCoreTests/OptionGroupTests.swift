import GalleyCore
import JSON
import Testing
import YAML

private struct Window: OptionGroup, Equatable {
  var before = 10
  var after = 20

  static let options = [
    Option<Window>("before", \.before, "Characters before.", in: 0...400),
    Option("after", \.after, "Characters after.", in: 0...400),
  ]
}

private struct Sample: OptionGroup {
  var path = ""
  var words: [String] = ["said"]
  var window = Window()
  var score = 0.5

  static let options = [
    Option<Sample>("path", \.path, "Where it goes.", required: true),
    Option("words", \.words, "Speech verbs."),
    Option("window", \.window, "How far to look."),
    Option("score", \.score, "Least score.", in: 0...1),
  ]
}

struct OptionGroupTests {
  @Test func `what is not given keeps its default`() throws {
    let reading = try OptionReading(Sample.self, "{ path: out, window: { after: 5 } }")
    #expect(reading.problems.isEmpty)
    #expect(reading.value?.path == "out")
    #expect(reading.value?.words == ["said"])
    #expect(reading.value?.window == Window(before: 10, after: 5))
  }

  @Test func `an unknown option is reported with the nearest`() throws {
    #expect(
      try OptionReading(Sample.self, "{ path: out, wrods: [a] }").problems == [
        "unknown option 'wrods' of stage 'test' — did you mean 'words'?"
      ])
  }

  @Test func `an unknown option with no near one is reported with all`() throws {
    #expect(
      try OptionReading(Sample.self, "{ path: out, zzzzzzzz: 1 }").problems == [
        "unknown option 'zzzzzzzz' of stage 'test' — known are path, words, window, score"
      ])
  }

  @Test func `a required option that is missing is reported with its summary`() throws {
    #expect(
      try OptionReading(Sample.self, "{ score: 1 }").problems == [
        "stage 'test' needs 'path' — Where it goes."
      ])
  }

  @Test(arguments: [("-1", false), ("0", true), ("400", true), ("401", false)])
  func `bounds belong to the range`(text: String, isAllowed: Bool) throws {
    let reading = try OptionReading(Sample.self, "{ path: a, window: { before: \(text) } }")
    #expect(
      reading.problems == (isAllowed ? [] : ["'before' must be from 0 to 400 — Characters before."])
    )
  }

  @Test func `everything that is wrong is reported at once`() throws {
    let reading = try OptionReading(
      Sample.self, "{ words: { a: b }, window: { befor: 1, after: x }, score: 2 }")
    #expect(
      reading.problems == [
        "expected list of text, found a mapping — Speech verbs.",
        "expected integer, found 'x' — Characters after.",
        "unknown option 'befor' of 'window' — did you mean 'before'?",
        "'score' must be from 0.0 to 1.0 — Least score.",
        "stage 'test' needs 'path' — Where it goes.",
      ])
  }

  @Test func `options are a mapping`() throws {
    #expect(
      try OptionReading(Sample.self, "[path]").problems == [
        "stage 'test' takes a mapping of options, found a list — write { path: … }"
      ])
  }

  @Test func `the schema has types, bounds, summaries and defaults`() {
    #expect(
      Window.schema.compact == """
        {"type":["object","null"],"properties":{"before":{"type":"integer","minimum":0,"maximum":400,\
        "description":"Characters before.","default":10},"after":{"type":"integer","minimum":0,\
        "maximum":400,"description":"Characters after.","default":20}},"required":[],\
        "additionalProperties":false}
        """)
  }

  @Test func `a required option has no default`() {
    #expect(Sample.schema["required"]?.compact == #"["path"]"#)
    #expect(Sample.schema["properties"]?["path"]?["default"] == nil)
    #expect(OptionSummary.all(of: Sample.self).map(\.defaultValue)[0] == nil)
  }

  @Test func `all options are shown with their values`() {
    #expect(
      Sample().json.compact
        == #"{"path":"","words":["said"],"window":{"before":10,"after":20},"score":0.5}"#)
  }

  @Test func `a value stands where the file has it`() throws {
    var reader = ConfigReader(file: "a.yaml")
    _ = Sample.read(try YAMLParser.parse("path: x\nscore: high\n"), &reader)
    #expect(reader.diagnostics.map(\.line) == [2])
    #expect(reader.diagnostics.map(\.column) == [8])
    #expect(reader.diagnostics.map(\.length) == [4])
  }
}
