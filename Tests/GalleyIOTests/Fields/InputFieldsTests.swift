import GalleyCore
import JSON
import Testing

@testable import GalleyIO

struct InputFieldsTests {
  private func fields(
    _ pairs: [(String, String)], extra: ExtraKeys = .listed([])
  ) throws -> InputFields {
    try InputFields(
      TextMap(pairs.map { (key: $0.0, value: $0.1) }), extra: extra, among: InputField.ofPages)
  }

  private func node(_ json: String) throws -> JSONNode { try JSONDocument(Array(json.utf8)).root }

  private func extra(_ fields: InputFields, _ json: String) throws -> String {
    let members = fields.extraMembers(in: try node(json))
    return members.map { "\($0.key)=\($0.value)" }.joined(separator: " ")
  }

  @Test func `keys inside each other are found, and those with points in them first`() throws {
    let fields = try fields([("url", "meta.url"), ("title", "meta.head.title")])
    let record = try node(#"{"meta.url":"whole","meta":{"url":"inner","head":{"title":"T"}}}"#)
    #expect(fields.value(.fact(.url), in: record)?.string == "whole")
    #expect(fields.value(.fact(.title), in: record)?.string == "T")
    #expect(fields.value(.fact(.title), in: try node(#"{"meta":{"head":"x"}}"#)) == nil)
  }

  @Test func `what is left goes to extra where that is asked for`() throws {
    let json = #"{"text":"x","a":1,"b":null,"m":{"url":"u"},"a":2}"#
    #expect(try extra(fields([("text", "text")]), json) == "")
    #expect(
      try extra(fields([("text", "text"), ("extra.n", "a")]), json) == "n=integer(1)")
    let rest = try fields([("text", "text"), ("url", "m.url")], extra: .rest)
    #expect(rest.extraMembers(in: try node(json)).map(\.key) == ["a", "m"])
  }

  @Test func `an object called extra gives its members where nothing is mapped`() throws {
    let json = #"{"text":"x","extra":{"a":1},"b":2}"#
    #expect(try extra(fields([]), json) == "a=integer(1)")
    #expect(try extra(fields([], extra: .rest), json) == "a=integer(1) b=integer(2)")
    #expect(try extra(fields([("text", "text")], extra: .rest), json).hasPrefix("extra=object"))
  }

  @Test(arguments: [
    (#""A""#, ["A"]), (#"["A","B"]"#, ["A", "B"]), (#"[{"name":"A"},{"x":1}]"#, ["A"]),
    (#"{"name":"A"}"#, ["A"]), ("[]", []), ("3", []),
  ])
  func `authors come in several forms`(json: String, names: [String]) throws {
    let facts = try fields([]).facts(try node("{\"authors\":\(json)}"), from: "x")
    #expect(facts.facts.authors == names)
    #expect(facts.warnings == (json == "3" ? ["given_authors_unreadable"] : []))
  }

  @Test func `a record of our own is read back`() throws {
    let facts = try fields([]).facts(
      try node(
        #"{"published":{"value":"2026","precision":"year"},"language":{"tag":"de"},"title":5}"#),
      from: "x")
    #expect(facts.facts.published == "2026")
    #expect(facts.facts.language == "de")
    #expect(facts.facts.title == "5")
    #expect(facts.warnings.isEmpty)
  }

  @Test func `what cannot be a field is told`() throws {
    let facts = try fields([]).facts(try node(#"{"url":["x"],"title":true}"#), from: "x")
    #expect(facts.warnings == ["given_url_unreadable", "given_title_unreadable"])
  }

  @Test(arguments: [
    ("titel", "x", "no field is called 'titel'"),
    ("extra.", "x", "'extra.' is no member of 'extra'"),
    ("extra.a.b", "x", "'extra.a.b' is no member of 'extra'"),
    ("title", "a..b", "'a..b' is no key"),
    ("title", "", "'' is no key"),
  ])
  func `wrong fields are refused`(name: String, key: String, problem: String) {
    let error = #expect(throws: OptionError.self) { try fields([(name, key)]) }
    #expect(error?.description == problem)
  }
}
