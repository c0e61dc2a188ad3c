import Segmentation
import Testing
import Text

/// Layouts of plain text: each text is given as it would stand in a file, paragraphs as they must
/// come out, with wrapped lines joined and others parted by " / ".
@Suite struct TextLayoutTests {
  private func expectParagraphs(
    _ text: String, _ expected: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let bytes = Array(text.utf8)
    var joiner = LineJoiner(bytes)
    let found = ParagraphSegmenter().paragraphs(in: bytes).map {
      String(decoding: joiner.joined($0), as: UTF8.self).replacing("\n", with: " / ")
    }
    #expect(found == expected, sourceLocation: sourceLocation)
  }

  private let council = """
    The council agreed on Tuesday that the old market hall will be restored next spring, although \
    nobody could say who will pay for the works.
    """
  private let roof = """
    The roof has leaked for eleven years. Buckets stand between the stalls, and the fishmonger says \
    that he has learned to tell the weather from the sound of them.
    """
  private let vote = """
    A vote on the money is planned for June; until then the hall stays open on market days, and \
    closed on all others.
    """

  /// `text` with line ends in place of spaces so that no line has more than `width` characters.
  private func wrapped(_ text: String, _ width: Int = 72, first: String = "", rest: String = "")
    -> String
  {
    var lines: [String] = []
    var line = first
    for word in text.split(separator: " ") {
      let isEmpty = line.allSatisfy { $0 == " " }
      if !isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = rest + word
      } else {
        line += (isEmpty ? "" : " ") + word
      }
    }
    return (lines + [line]).joined(separator: "\n")
  }

  @Test(arguments: [60, 72, 80, 100])
  func `wrapped, with blank lines`(width: Int) {
    let text = [council, roof, vote].map { wrapped($0, width) }.joined(separator: "\n\n")
    expectParagraphs(text, [council, roof, vote])
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `wrapped, with the line ends of all systems`(mark: String) {
    let text = [council, roof].map { wrapped($0) }.joined(separator: "\n\n")
    expectParagraphs(text.replacing("\n", with: mark), [council, roof])
  }

  @Test func `wrapped, with first lines that stand in`() {
    for indent in ["  ", "    ", "\t"] {
      let text = [council, roof, vote, "“Rain,” he says.", "“Hail,” says his wife."]
      expectParagraphs(
        text.map { wrapped($0, 64, first: indent) }.joined(separator: "\n"), text)
    }
  }

  @Test func `wrapped, with first lines that stand out`() {
    let text = [council, roof, vote].map { wrapped($0, rest: "    ") }.joined(separator: "\n")
    expectParagraphs(text, [council, roof, vote])
  }

  @Test func `wrapped, where only short last lines end paragraphs`() {
    let text = [council, roof, vote].map { wrapped($0) }.joined(separator: "\n")
    expectParagraphs(text, [council, roof, vote])
  }

  @Test func `wrapped, set in from the margin as a whole`() {
    let text = [council, roof].map { wrapped($0, first: "    ", rest: "    ") }
    expectParagraphs(text.joined(separator: "\n\n"), [council, roof])
  }

  @Test func `a heading above wrapped lines is a line of its own`() {
    expectParagraphs(
      "Market hall to be restored\n" + wrapped(council) + "\n\n" + wrapped(roof),
      ["Market hall to be restored / " + council, roof])
  }

  @Test func `an address longer than the lines does not hide that they are wrapped`() {
    let link =
      "https://library.example/archive/2026/05/30/" + String(repeating: "market-hall/", count: 6)
    expectParagraphs(
      [wrapped(council), link, wrapped(roof)].joined(separator: "\n\n"), [council, link, roof])
  }

  @Test func `one paragraph a line, with blank lines or without`() {
    for separator in ["\n", "\n\n", "\n\n\n"] {
      expectParagraphs([council, roof, vote].joined(separator: separator), [council, roof, vote])
    }
    expectParagraphs(
      "Hall to open\n\n\(council)\n\(roof)\n\(vote)", ["Hall to open", council, roof, vote])
  }

  @Test func `full sentences under each other are paragraphs, also with blank lines elsewhere`() {
    expectParagraphs("Out now\n\nIt rains.\nIt pours.", ["Out now", "It rains.", "It pours."])
  }

  @Test func `stanzas keep their lines`() {
    let first =
      "The ferry leaves at five to two / And nobody has told the crew / Why all the gulls have gone"
    let second = "The ferryman has shut the gate / He whistles that it is too late"
    expectParagraphs(
      [first, second].joined(separator: "\n\n").replacing(" / ", with: "\n"), [first, second])
  }

  @Test func `an address keeps its lines`() {
    expectParagraphs(
      wrapped(council) + "\n\nMarket Hall Trust\n4 Quay Street\nSaltreach\n\n" + wrapped(roof),
      [council, "Market Hall Trust / 4 Quay Street / Saltreach", roof])
  }

  @Test func `items of a list are paragraphs`() {
    expectParagraphs(
      "What to bring:\n- boots\n- a lamp that burns\n- bread",
      ["What to bring:", "- boots", "- a lamp that burns", "- bread"])
    expectParagraphs(
      wrapped(council)
        + "\n\nThe works are\n1. a new roof,\n2. stalls for the fishmongers,\n3. drains.",
      [council, "The works are", "1. a new roof,", "2. stalls for the fishmongers,", "3. drains."])
  }

  @Test func `items are wrapped too`() {
    let items = ["1. " + council, "2. " + roof, "3. " + vote]
    expectParagraphs(items.map { wrapped($0, rest: "   ") }.joined(separator: "\n"), items)
    expectParagraphs(
      wrapped(vote) + "\n\n" + items.map { wrapped($0) }.joined(separator: "\n"), [vote] + items)
  }

  @Test func `a dash that wrapping has put first begins nothing`() {
    let text =
      "The mill has stood empty since the flood of the year before the last one – and it will stand so."
    expectParagraphs(
      text.replacing("one – ", with: "one\n– ") + "\n\n" + wrapped(roof, 78), [text, roof])
  }

  @Test func `Chinese and Japanese lines are joined without spaces`() {
    let chinese = String(repeating: "渡轮进港的时候港口非常安静没有人告诉船员这是为什么，", count: 5) + "完。"
    let lines = stride(from: 0, to: chinese.count, by: 30).map { start in
      String(chinese.dropFirst(start).prefix(30))
    }
    expectParagraphs(lines.joined(separator: "\n") + "\n\n港口关闭。", [chinese, "港口关闭。"])
  }

  @Test func `hyphens at the ends of lines go where the word is known without`() {
    let text = """
      The market hall is well known, and the restoration of it is as well-
      loved a subject as any. Nobody knows what it will cost to do the resto-
      ration, and the council is not saying anything about the matter now.
      """
    expectParagraphs(
      text,
      [
        "The market hall is well known, and the restoration of it is as well-loved a subject as any. "
          + "Nobody knows what it will cost to do the restoration, and the council is not saying "
          + "anything about the matter now."
      ])
  }

  @Test func `a text of one short line is one paragraph`() {
    expectParagraphs("Out now", ["Out now"])
    expectParagraphs("   Out now\n", ["Out now"])
  }
}
