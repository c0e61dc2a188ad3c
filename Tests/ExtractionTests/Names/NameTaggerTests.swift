import Learning
import Segmentation
import Testing
import Text

@testable import Extraction

/// What is learned from a handful of sentences.
struct NameTaggerTests {
  private static let gazetteer = """
    anna\tgiven_f
    bert\tgiven_m
    lima\tcapital city1
    quito\tcapital city1
    port elwood\tcity3
    mr\ttitle
    said\tsay_verb
    bank\tdesignator_end
    in\tlocative link common
    of\tlink common
    the\tlink common
    """

  private static let lessons: [(text: String, names: [(String, NameKind)])] = [
    ("Mr Moss said so in Lima.", [("Moss", .person), ("Lima", .place)]),
    (
      "Anna Kerr met Mr Dahl in Quito.",
      [
        ("Anna Kerr", .person), ("Dahl", .person), ("Quito", .place),
      ]
    ),
    ("The Elm Bank said no.", [("Elm Bank", .organization)]),
    (
      "Bert Olsen left the Lakes Bank.",
      [
        ("Bert Olsen", .person), ("Lakes Bank", .organization),
      ]
    ),
    ("Nothing was said in the end.", []),
  ]

  private static func named(_ text: String, _ names: [(String, NameKind)]) -> [TaggedName] {
    let bytes = Array(text.utf8)
    return names.compactMap { name, kind in
      bytes.firstRange(of: Array(name.utf8)).map {
        TaggedName(span: Span($0.lowerBound, $0.upperBound), kind: kind)
      }
    }
  }

  private static func model() throws -> NameModel {
    let vocabulary = try NameVocabulary(gazetteer: Array(gazetteer.utf8))
    var lessons = NameLessons()
    for _ in 0..<20 {
      for (text, names) in Self.lessons {
        lessons.add(
          Array(text.utf8), sentences: [Span(0, text.utf8.count)], names: named(text, names),
          vocabulary, .all, weight: 1)
      }
    }
    #expect(lessons.missed == 0)
    var options = ChainTrainer.Options()
    options.rowBits = 12
    var trainer = ChainTrainer(
      labels: NameLabel.count, groups: NameLabel.groups, options, follows: NameLabel.follows)
    return NameModel(vocabulary, trainer.train(lessons.chains(withoutRarer: 2)))
  }

  private static func found(_ text: String, _ model: NameModel) -> [String] {
    let bytes = Array(text.utf8)
    return NameTagger(model).names(in: bytes, sentences: [Span(0, bytes.count)], checkpoint: {})
      .map { "\($0.kind) " + String(decoding: bytes[$0.span.range], as: UTF8.self) }
  }

  @Test func `learns, and tells names that it has not met`() throws {
    let model = try Self.model()
    for (text, names) in Self.lessons {
      #expect(Self.found(text, model) == names.map { "\($0.1) \($0.0)" })
    }
    #expect(Self.found("Mr Quill said so in Quito.", model) == ["person Quill", "place Quito"])
    #expect(Self.found("The Orchard Bank said no.", model) == ["organization Orchard Bank"])
    #expect(Self.found("", model) == [])
  }

  @Test func `bytes hold the model, and no other bytes do`() throws {
    let model = try Self.model()
    let bytes = model.bytes
    #expect(NameModel(bytes: bytes) == model)
    #expect(NameModel(bytes: bytes + [0]) == nil)
    for count in stride(from: 0, to: bytes.count, by: 997) {
      #expect(NameModel(bytes: Array(bytes[..<count])) == nil)
    }
    var odd = bytes
    odd[0] ^= 1
    #expect(NameModel(bytes: odd) == nil)
  }

  @Test func `names that no run holds are counted`() throws {
    let vocabulary = try NameVocabulary(gazetteer: Array(Self.gazetteer.utf8))
    var lessons = NameLessons()
    let text = "he met somebody there and Anna too"
    lessons.add(
      Array(text.utf8), sentences: [Span(0, text.utf8.count)],
      names: Self.named(text, [("somebody", .person), ("Anna", .person)]), vocabulary, .all,
      weight: 1)
    #expect(lessons.missed == 1)
    #expect(lessons.chains.map(\.labels) == [[NameLabel.label(.only, .person)]])
  }

  @Test(arguments: ["x", "x\tcity9", "x\tcapital\ty", "ok\tcapital\nx\t capital nothing"])
  func `a line of a gazetteer that is none has its number`(text: String) {
    let lines = text.split(separator: "\n").count
    #expect(throws: GazetteerError(line: lines)) {
      _ = try NameVocabulary(gazetteer: Array(text.utf8))
    }
  }

  @Test func `labels follow each other only as names do`() {
    let begin = Int(NameLabel.label(.begin, .place))
    let last = Int(NameLabel.label(.last, .place))
    let other = Int(NameLabel.label(.last, .person))
    #expect(NameLabel.follows(begin, last) && !NameLabel.follows(begin, other))
    #expect(!NameLabel.follows(begin, 0) && !NameLabel.follows(0, last))
    #expect(NameLabel.follows(last, begin) && NameLabel.follows(last, 0))
    #expect(NameLabel.follows(0, begin) && NameLabel.follows(0, 0))
  }

  @Test func `a sum of flags is what its names say`() {
    #expect(NameFlags(named: "title office") == [.title, .office])
    #expect(NameFlags(named: "given_m given_f") == .given)
    #expect(NameFlags(named: "country facility")?.isSubset(of: .place) == true)
    #expect(NameFlags(named: "designator_start designator_end") == .designator)
    #expect(NameFlags(named: "demonym group") == .demonym)
    #expect(NameFlags(named: "common link locative") == [.common, .link, .locative])
    #expect(NameFlags(named: "no_flag") == nil)
  }
}
