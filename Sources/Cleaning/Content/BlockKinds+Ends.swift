internal import Text

/// What follows the last words of an article without being any of them.
extension BlockKinds {
  /// Leaves out the lines at the end that say who helped, who holds the rights or who the author is.
  mutating func nameEnds() {
    let kept = verdicts.indices.filter { verdicts[$0].kind != nil }
    for index in kept.dropFirst().suffix(8).reversed() {
      guard isEnd(index) else { return }
      verdicts[index] = .left(.after)
    }
  }

  private func isEnd(_ index: Int) -> Bool {
    let block = blocks[index]
    guard verdicts[index] != .kept(.table), verdicts[index] != .kept(.code) else { return false }
    guard block.words <= 60 else { return false }
    let text = survey.scanner.text(of: block)
    return TitleKeys.key(text).isEmpty || Self.claimsRights(text)
      || block.words <= 40 && Self.isSigned(text)
      || !block.endsSentence && Self.namesAgency(text) || isAboutAuthor(text)
  }

  /// "© 2026 The Paper", "Copyright …".
  private static func claimsRights(_ text: [UInt8]) -> Bool {
    text.starts(with: "©".utf8)
      || CaseFolding.lowercased(text.prefix(10)).starts(with: "copyright ".utf8)
      || CaseFolding.lowercased(text.prefix(4)).starts(with: "(c) ".utf8)
  }

  /// "Reporting by …", "… contributed to this report."
  private static func isSigned(_ text: [UInt8]) -> Bool {
    let line = CaseFolding.lowercased(text.first == 0x28 ? text.dropFirst() : text[...])
    return openings.contains { line.starts(with: $0) }
      || line.count < 200 && closings.contains { line[...].firstOffset(of: $0[...]) != nil }
  }

  private static let openings = [
    "source: ", "quelle: ", "fuente: ", "fonte: ", "reporting by ", "additional reporting ",
    "editing by ", "writing by ", "edited by ",
    "mit material von ", "mit material der ", "mit agenturmaterial", "avec afp", "avec les agences",
    "avec agences", "con información de ", "con informazioni ", "com informações d",
    "met informatie van ", "z wykorzystaniem materiałów ",
  ].map { Array($0.utf8) }

  private static let closings = [
    "contributed to this report", "contributed to this story", "contributed to this article",
    "contributed reporting", "hat zu diesem bericht beigetragen", "a contribué à cet article",
    "contribuyó a este informe", "contribuíram para esta reportagem",
  ].map { Array($0.utf8) }

  /// "dpa/lno", "(AFP)", "- Reuters".
  private static func namesAgency(_ text: [UInt8]) -> Bool {
    guard text.count <= 40 else { return false }
    let name = text.split { [0x28, 0x29, 0x5B, 0x5D, 0x2E, 0x2A].contains($0) }.first ?? []
    let words = name.split(separator: 0x20).filter { $0 != [0x2D] && $0 != Array("–".utf8)[...] }
    return AgencyNames.contains(
      String(decoding: Array(words.joined(separator: [0x20])), as: UTF8.self))
  }

  /// Whether the words begin with a name that the line of authors has.
  private func isAboutAuthor(_ text: [UInt8]) -> Bool {
    let words = text.split(separator: 0x20, maxSplits: 2)
    guard words.count == 3, words[..<2].allSatisfy(\.startsUpper) else { return false }
    let name = words[0] + [0x20] + words[1]
    return verdicts.indices.contains { index in
      guard verdicts[index].kind == nil, namesAuthors(index) else { return false }
      return survey.scanner.text[blocks[index].span.range].firstOffset(of: name) != nil
    }
  }

  /// Whether a block names the authors, by the elements around it or, before the text, by its words.
  private func namesAuthors(_ index: Int) -> Bool {
    let block = blocks[index]
    guard block.words <= 16, !block.endsSentence else { return false }
    if survey.rules[index] == .left(.byline) || evidence(block).contains(.byline) { return true }
    return index < first + 4 && !BylineText.people(survey.scanner.text(of: block)).isEmpty
  }
}
