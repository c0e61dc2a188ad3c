import GalleyCore
import JSON
import Learning
import Testing
import Text

/// Records that are none.
struct RecordCheckTests {
  private func problems(_ json: String, isWhole: Bool = true) throws -> [String] {
    RecordCheck(isWhole: isWhole).problems(of: try Value(json: Array(json.utf8))).map(\.description)
  }

  @Test func `what the encoder writes is a record`() throws {
    for document in [fullDocument(), Document(givenPage(""), workspace: Workspace())] {
      #expect(try problems(line(document)) == [])
    }
  }

  @Test func `everything wrong is told, each with its place`() throws {
    let record = line(fullDocument())
      .replacing("\"offset_unit\"", with: "\"offsets\"").replacing(
        "\"level\":2", with: "\"level\":\"2\""
      )
      .replacing("\"section\":", with: "\"section\":null,\"subtitle\":")
    #expect(
      try problems(record) == [
        "'section' takes text, found nothing", "the record has no field 'offsets'",
        "'blocks[0].level' takes an integer, found text", "'offset_unit' is missing",
      ])
  }

  @Test func `chosen fields need no others`() throws {
    let record = #"{"id":"1","published":{"value":"2026"},"stats":{"words":3}}"#
    #expect(try problems(record, isWhole: false) == [])
    #expect(try problems(record).count == 6)
    #expect(
      try problems(#"{"id":"","stats":{"wrds":3}}"#, isWhole: false) == [
        "'id' takes a name, found an empty text",
        "the record has no field 'stats.wrds', did you mean 'stats.words'?",
      ])
  }

  @Test func `cells of tables are ranges of the text`() throws {
    let block = #""blocks":[{"kind":"table","start":0,"end":4,"rows":[[[0,2],[2,5]]]}]"#
    #expect(
      try problems(#"{"text":"Größ",\#(block)}"#, isWhole: false) == [
        "'blocks[0].rows' is no range of the text: 2 to 5 of 4 code points"
      ])
  }

  /// Values that are put in at random places.
  private static let values: [JSONValue] = [
    true, 7, -1, 1.5, "x", .array([]), .object([]), .array(["x"]), ["start": 0, "end": 1],
  ]

  @Test func `what does not fit the published schema is told`() throws {
    let schema = RecordSchema.jsonSchema()
    let whole = JSONValue(try JSONDocument(Array(line(fullDocument()).utf8)).root)
    var random = SplitMix64(seed: 8)
    var wrong = 0
    for _ in 0..<3_000 {
      var left = Int.random(in: 1..<150, using: &random)
      let value = Self.values.randomElement(using: &random) ?? .null
      let record = replaced(whole, &left, value)
      guard !SchemaValidator.problems(record, schema).isEmpty else { continue }
      wrong += 1
      #expect(try problems(record.compact) != [], "\(record.compact)")
    }
    #expect(wrong > 300)
  }

  /// A copy with another value at the node number `left`.
  private func replaced(_ node: JSONValue, _ left: inout Int, _ value: JSONValue) -> JSONValue {
    left -= 1
    if left == 0 { return value }
    switch node {
    case .array(let elements): return .array(elements.map { replaced($0, &left, value) })
    case .object(let members):
      return .object(members.map { .init($0.key, replaced($0.value, &left, value)) })
    default: return node
    }
  }
}
