import Testing
import Text

@testable import Extraction

/// What is meant by names of which it is known that they are such.
struct EntityMergerTests {
  private static let vocabulary = NameModel.english.vocabulary

  /// The entities of a text by the fullest name of each, where `[Aiko Ito]p` marks a person's name.
  private static func merged(_ marked: String) -> [[String]] {
    var (text, names): ([UInt8], [TaggedName]) = ([], [])
    var start = 0
    var rest = Array(marked.utf8)[...]
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "["): start = text.count
      case UInt8(ascii: "]"):
        let kinds: [UInt8: NameKind] = [
          UInt8(ascii: "p"): .person, UInt8(ascii: "o"): .organization, UInt8(ascii: "l"): .place,
        ]
        names.append(
          TaggedName(span: Span(start, text.count), kind: rest.popFirst().flatMap { kinds[$0] }!))
      default: text.append(byte)
      }
    }
    let read = NameText(text, sentences: [Span(0, text.count)], vocabulary) {}
    let list = NameList(names: [], vocabulary: vocabulary)
    let found = EntityMerger(
      names.compactMap { read.name(at: $0.span, $0.kind) }, in: read, list
    ).result(list)
    func words(_ span: Span) -> String { String(decoding: text[span.range], as: UTF8.self) }
    return found.entities.indices.map { entity in
      [words(found.entities[entity].name)]
        + found.mentions.filter { $0.entity == entity }.map { words($0.span) }
    }
  }

  @Test(arguments: [
    // Full names, family names, first names.
    (
      "[Aiko Ito]p spoke. [Ito]p left. [AIKO]p stayed with [Piers Dahl]p. [Dahl]p slept.",
      [["Aiko Ito", "Aiko Ito", "Ito", "AIKO"], ["Piers Dahl", "Piers Dahl", "Dahl"]]
    ),
    // A headline comes first.
    (
      "[REYES]p WINS. [Elena Reyes]p won.", [["Elena Reyes", "REYES", "Elena Reyes"]]
    ),
    // Spellings.
    (
      "[Kim Jong-un]p met [Kim Jong Un]p and [Kim]p.",
      [["Kim Jong-un", "Kim Jong-un", "Kim Jong Un", "Kim"]]
    ),
    (
      "[Tomás Núñez]p and [Tomas Nunez]p", [["Tomás Núñez", "Tomás Núñez", "Tomas Nunez"]]
    ),
    // Middle names and initials.
    (
      "[George W. Bush]p and [George Bush]p, [G. Bush]p",
      [["George W. Bush", "George W. Bush", "George Bush", "G. Bush"]]
    ),
    // Two of one family name: whoever was named last, or is called so by a title.
    (
      "[Ann Ito]p and [Ben Ito]p: [Ito]p said.",
      [["Ann Ito", "Ann Ito"], ["Ben Ito", "Ben Ito", "Ito"]]
    ),
    (
      "[Ann Ito]p and [Ben Ito]p: Mrs [Ito]p said, Mr [Ito]p said.",
      [["Ann Ito", "Ann Ito", "Ito"], ["Ben Ito", "Ben Ito", "Ito"]]
    ),
    (
      "Mayor [Ann Ito]p and her son [Ben Ito]p: Mayor [Ito]p left.",
      [["Ann Ito", "Ann Ito", "Ito"], ["Ben Ito", "Ben Ito"]]
    ),
    // Families, possessives, particles.
    (
      "[Elena Reyes]p left. The [Reyeses]p stayed, and [Reyes]p's car.",
      [["Elena Reyes", "Elena Reyes", "Reyes"], ["Reyeses", "Reyeses"]]
    ),
    (
      "[Joris van Dijk]p fell. [Van Dijk]p rose; [van Dijk]p's shoe did not.",
      [["Joris van Dijk", "Joris van Dijk", "Van Dijk", "van Dijk"]]
    ),
    // Acronyms.
    (
      "The [Korean Central News Agency]o ([KCNA]o) said. [KCNA]o is old.",
      [["Korean Central News Agency", "Korean Central News Agency", "KCNA", "KCNA"]]
    ),
    (
      "[United States]l, [U.S.]l and [US]l, not [UK]l",
      [["United States", "United States", "U.S.", "US"], ["UK", "UK"]]
    ),
    // The first word of an organization; a part of another is another.
    (
      "[Halden Motors]o grew. [Halden]o sold.", [["Halden Motors", "Halden Motors", "Halden"]]
    ),
    (
      "[Bank of Lima]o and [Bank of Quito]o: the [Bank]o sold.",
      [["Bank of Lima", "Bank of Lima"], ["Bank of Quito", "Bank of Quito"], ["Bank", "Bank"]]
    ),
    // What bears a name as well is another thing.
    (
      "[Washington]l slept. [Denise Washington]p and [Washington]p ran to [Washington]l.",
      [
        ["Washington", "Washington", "Washington"],
        ["Denise Washington", "Denise Washington", "Washington"],
      ]
    ),
  ])
  func `puts together what means the same`(marked: String, entities: [[String]]) {
    #expect(Self.merged(marked) == entities)
  }

  @Test func `many people of one family name are no matter`() {
    let text = (0..<3000).map { "[N\($0)x Ito]p and [Ito]p. " }.joined()
    #expect(Self.merged(text).count >= 1)
  }

  private static func roles(_ text: String) -> [String?] {
    let bytes = Array(text.utf8)
    let found = NameFinder(language: "en").names(
      in: bytes, sentences: [Span(0, bytes.count)], checkpoint: {})
    return found.entities.filter { $0.kind == .person }.map { entity in
      entity.role.isEmpty
        ? nil
        : entity.role.map { String(decoding: bytes[$0.range], as: UTF8.self) }
          .joined(separator: " ")
    }
  }

  @Test(arguments: [
    ("In Lima, foreign minister Aiko Ito spoke.", "foreign minister"),
    ("The head of the board, Aiko Ito, spoke.", nil),
    ("Mr Piers Dahl, 58, a professor of law in Lima, spoke.", "professor of law"),
    ("Russia's top Putin foreign policy aide Yury Ushakov spoke.", "top foreign policy aide"),
    ("North Korean dictator Kim Jong-un spoke.", "dictator"),
    ("On Friday Kim Jong-un met President Xi Jinping.", "President"),
    ("Its director, Professor Henrik Aalto, spoke.", "director"),
  ])
  func `tells what somebody is`(text: String, role: String?) {
    #expect(Self.roles(text).compactMap(\.self).first == role)
  }
}
