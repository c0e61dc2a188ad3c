import GalleyCore
import Testing
import Text

struct EntitiesStageTests {
  private static let text =
    "Mayor Ada Holm wrote to the Bergen News Agency. Ms Holm was late, the mayor of Lima said."

  private func words(_ document: Document) -> [String] {
    document.entities.map { "\($0.id) \($0.kind) \($0.name)" }
  }

  @Test func `names are put together as entities`() throws {
    let document = try Surroundings().run(Self.text, "segment", "entities")
    #expect(document.words("entity") == ["Ada Holm", "Bergen News Agency", "Holm", "Lima"])
    #expect(
      document.layers["entity"]?.first?.attributes == [
        .init("kind", .string("person")), .init("entity", .string("e1")),
      ])
    #expect(
      words(document) == [
        "e1 person Ada Holm", "e2 organization Bergen News Agency", "e3 place Lima",
      ])
    #expect(document.entities.first?.role == "Mayor")
    #expect(document.warnings.isEmpty)
  }

  @Test func `the record says where entities are named`() throws {
    let document = try Surroundings().run(Self.text, "segment", "entities")
    guard case .list(let entities) = try document.record(at: FieldPath(parsing: "entities")) else {
      Issue.record("there are none")
      return
    }
    #expect(entities.first?["mentions"] == .list([.integer(0), .integer(2)]))
    #expect(entities.first?["aliases"] == .list([.string("Holm")]))
    #expect(entities.first?["first"] == .list([.integer(6), .integer(14)]))
  }

  @Test func `speakers are entities`() throws {
    let document = try Surroundings().run(
      "Mayor Ada Holm came late. “The bridge is shut. It was old,” she said.", "segment",
      "entities",
      "quotes")
    let quote = try #require(document.layers["quote"]?.first)
    #expect(quote["speaker_entity"] == .value(.string("e1")))
  }

  @Test func `a language that nothing was learned from is told`() throws {
    let document = try Surroundings().run(
      "Bürgermeisterin Ada Holm schrieb der Universität Bergen. Sie war am Montag noch in Hamburg.",
      "segment", "entities")
    #expect(document.warnings == ["names_without_model"])
    #expect(words(document).contains("e1 person Ada Holm"))
  }

  @Test func `a list adds names, changes them and takes them away`() throws {
    let around = Surroundings(files: [
      "stages/names.tsv":
        "words\tkind\tname\nBergen News Agency\torganization\tBNA\nmayor\toffice\nLima\tnone\n"
    ])
    let document = try around.run(Self.text, "segment", "entities: { lexicon: names.tsv }")
    #expect(
      words(document) == ["e1 person Ada Holm", "e2 organization BNA", "e3 office mayor"])
  }

  @Test(arguments: [
    ("Lima", "has no column 'kind'"), ("words\tname\nLima\tx", "has no column 'kind'"),
    ("words\tkind\tnam\nLima\tplace\tx", "has a column 'nam'"),
    ("words\tkind\nLima", "'Lima' of 'names.tsv' has no kind"),
  ])
  func `says what is wrong in a list`(content: String, problem: String) throws {
    let around = Surroundings(files: ["stages/names.tsv": content])
    let problems = try around.problems("entities: { lexicon: names.tsv }")
    #expect(problems.contains { $0.contains(problem) }, "\(problems)")
  }

  private static let places = """
    1\tPE\tcountry\t\t33000000\t\t\tPeru\t
    2\tPE\tcapital\t1\t8000000\t-12.04\t-77.03\tLima\t
    3\tUS\tcountry\t\t330000000\t\t\tUnited States\tUS
    4\tUS\tcity\t3\t38000\t40.74\t-84.10\tLima\t

    """

  @Test func `places are linked where a table is given`() throws {
    let around = Surroundings(files: ["stages/places.tsv": Self.places])
    let document = try around.run(
      "Ada Holm flew from Lima to Atlantis.", "segment", "entities: { places: places.tsv }")
    let place = try #require(document.entities.first { $0.name == "Lima" }?.place)
    #expect(place.id == 2 && place.country == "PE" && place.score > 0.5)
    #expect(document.entities.allSatisfy { $0.name == "Lima" || $0.place == nil })
  }

  @Test func `says which line of a table is wrong`() throws {
    let around = Surroundings(files: ["stages/places.tsv": Self.places + "x\n"])
    #expect(
      try around.problems("entities: { places: places.tsv }").contains {
        $0.hasPrefix("stages/places.tsv:5:")
      })
  }
}
