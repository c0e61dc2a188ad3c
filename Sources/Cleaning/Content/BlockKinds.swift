internal import Markup
internal import Text

/// Says what the blocks that are kept are, and adds the parts that are asked for.
struct BlockKinds {
  let survey: ContentSurvey
  let blocks: [TextBlock]
  var verdicts: [BlockVerdict]
  /// The first block that is kept.
  let first: Int

  init(_ survey: ContentSurvey) {
    self.survey = survey
    blocks = survey.scanner.blocks
    verdicts = survey.verdicts
    first = verdicts.firstIndex { $0.kind != nil } ?? verdicts.count
  }

  /// The verdicts with all parts of `parts` kept.
  consuming func verdicts(keeping parts: Set<ContentOptions.Part>) -> [BlockVerdict] {
    nameTitles()
    nameAsides()
    nameReferences()
    nameHead()
    nameTables()
    nameEnds()
    dropRepeated()
    if !parts.isEmpty { keep(parts) }
    return verdicts
  }

  /// The headline leaves the text: before the first sentences, and where a heading repeats it.
  private mutating func nameTitles() {
    let text = survey.scanner.text
    let title = verdicts.firstIndex(of: .left(.title)).map { text[blocks[$0].span.range] }
    for index in verdicts.indices where verdicts[index] == .kept(.heading) {
      if index == first && isHeadline(index, hasTitle: title != nil)
        || text[blocks[index].span.range] == title
      {
        verdicts[index] = .left(.title)
      }
    }
  }

  /// Whether the heading that the text begins with is the headline: the document's title begins with
  /// it, or it stands before the first sentences of a page that has no other.
  private func isHeadline(_ index: Int, hasTitle: Bool) -> Bool {
    let isMain = blocks[index].role == .heading1 && survey.rules[index] == .left(.before)
    if isMain && !hasTitle { return true }
    guard blocks[index].words >= 3, let node = survey.tree.first(tagged: .title) else {
      return false
    }
    var title: [UInt8] = []
    survey.tree.appendText(of: node, to: &title)
    let key = TitleKeys.key(survey.scanner.text(of: blocks[index]))
    return TitleKeys.key(title).starts(with: key)
  }

  /// "Read more: ", and a link behind it, leads to another article.
  private mutating func nameReferences() {
    let text = survey.scanner.text
    for index in verdicts.indices where verdicts[index] == .kept(.paragraph) {
      let block = blocks[index]
      guard survey.rules[index] == .left(.links),
        let colon = text[block.span.range].prefix(40).firstIndex(of: 0x3A)
      else { continue }
      // The space behind the colon may be in the link, or not.
      let rest = block.span.end - colon - 1
      if (rest - 1...rest).contains(block.linkBytes) { verdicts[index] = .left(.links) }
    }
  }

  /// Captions leave the text wherever they stand: in what the rules take for another part of the
  /// page, and among paragraphs, where their own words say what they are. So do comments, by the
  /// names of the elements around them.
  private mutating func nameAsides() {
    for index in verdicts.indices where verdicts[index].kind != nil {
      let block = blocks[index]
      if survey.rules[index].kind == nil {
        if let reason = aside(block, score: survey.scores[index]) {
          verdicts[index] = .left(reason)
        }
      } else if verdicts[index] == .kept(.paragraph),
        CaptionText(paragraph: survey.scanner.text(of: block)) != nil
      {
        verdicts[index] = .left(.caption)
      }
    }
  }

  /// What the elements around a block say that it is beside the text. Some pages call whole texts a
  /// caption, or their own commentaries comments: where the model is sure, only a block that names
  /// the maker of a picture is a caption, and none a comment.
  private func aside(_ block: TextBlock, score: Int32) -> BlockVerdict.Reason? {
    let evidence = evidence(block)
    let isSure = score >= ContentThreshold.certain
    let isCalledCaption = block.role == .caption || evidence.contains(.caption)
    if isCalledCaption, !evidence.contains(.standfirst), !isSure || isCredited(block) {
      return .caption
    }
    return !isSure && evidence.contains(.comments) ? .comments : nil
  }

  private func isCredited(_ block: TextBlock) -> Bool {
    block.words <= 60 && CaptionText(survey.scanner.text(of: block)).credit != nil
  }

  /// The line of the authors, and the introduction at the head of the text.
  private mutating func nameHead() {
    var isHead = true
    for index in verdicts.indices where verdicts[index].kind != nil {
      let block = blocks[index]
      if survey.rules[index] == .left(.byline) {
        verdicts[index] = .kept(.byline)
        continue
      }
      if index < first + 4, isByline(block) {
        verdicts[index] = .left(.byline)
        continue
      }
      if isHead, index < first + 4, isDateline(block) || isReadingTime(index) {
        verdicts[index] = .left(.date)
        continue
      }
      let isLine = block.role == .paragraph || block.role == .heading
      isHead = isHead && isLine && index < first + 4 && evidence(block).contains(.standfirst)
      if isHead, block.words >= 5 { verdicts[index] = .kept(.standfirst) }
    }
  }

  /// Whether a line is no sentence and says by its words that it names who wrote the text.
  private func isByline(_ block: TextBlock) -> Bool {
    guard block.role == .paragraph, !block.endsSentence, block.words <= 12 else { return false }
    return !BylineText.people(survey.scanner.text(of: block)).isEmpty
  }

  /// Whether a line is no sentence and has a day and hardly more words than a name.
  private func isDateline(_ block: TextBlock) -> Bool {
    guard block.role == .paragraph, !block.endsSentence, block.words <= 12, block.digits >= 5 else {
      return false
    }
    let line = survey.scanner.text[block.span.range]
    guard let match = DateScanner(line, order: .dayFirst).firstDay()?.match else { return false }
    var date = TextBlock(span: Span(match.start, match.end), node: block.node, first: block.first)
    BlockMeasures.fill(&date, survey.scanner.text)
    return block.words <= date.words + 4
  }

  /// "4 min read": a number in a few words that the rules leave out.
  private func isReadingTime(_ index: Int) -> Bool {
    let block = blocks[index]
    return survey.rules[index].kind == nil && block.role == .paragraph && !block.endsSentence
      && block.words <= 4 && block.span.count <= 30 && (1...3).contains(block.digits)
  }

  /// Cells of tables of data are cells even where they hold sentences.
  private mutating func nameTables() {
    var index = 0
    while index < verdicts.count {
      guard blocks[index].role == .table,
        let table = survey.tree.nearest(blocks[index].node, where: { $0 == .table })
      else {
        index += 1
        continue
      }
      let range = survey.root.blocks(table).clamped(to: index..<verdicts.count)
      guard !range.isEmpty else { return }
      if holdsData(table, range) { nameCells(range) }
      index = range.upperBound
    }
  }

  /// Of a table of which most is kept, no cell is lost.
  private mutating func nameCells(_ range: Range<Int>) {
    let isWhole = range.count { verdicts[$0].kind != nil } * 2 > range.count
    for cell in range where blocks[cell].role == .table {
      if verdicts[cell].kind != nil || isWhole && verdicts[cell] != .left(.hidden) {
        verdicts[cell] = .kept(.table)
      }
    }
  }

  /// Whether several rows have several cells, and these are no more than a few lines each; tables
  /// that lay out a page hold it in a few large cells.
  private func holdsData(_ table: Int, _ range: Range<Int>) -> Bool {
    var rows = 0
    var cells = 0
    var inRow = 0
    for node in (table + 1)..<survey.tree.subtreeEnd(table) {
      switch survey.tree.tag(node) {
      case .table: return false
      case .tr: inRow = 0
      case .td, .th:
        cells += 1
        inRow += 1
        if inRow == 2 { rows += 1 }
      default: break
      }
    }
    let words = range.reduce(0) { $0 + blocks[$1].words }
    return rows >= 2 && range.count <= 2 * cells && words <= 25 * cells
  }

  /// Pages hold a paragraph once for each of two sizes of screen, or once more as a quotation set
  /// large. One that comes again and again is how the text is, for better or worse.
  private mutating func dropRepeated() {
    let long = verdicts.indices.filter { index in
      let isText = verdicts[index] != .kept(.table) && verdicts[index] != .kept(.code)
      return verdicts[index].kind != nil && isText && blocks[index].words >= 8
    }
    let text = survey.scanner.text
    var texts = HashIndex(capacity: long.count)
    var groups: [[Int]] = []
    for index in long {
      let number = texts.number(of: hash(blocks[index].span))
      if number == groups.count { groups.append([]) }
      groups[number].append(index)
    }
    for places in groups where places.count == 2 {
      let spans = places.map { blocks[$0].span.range }
      if text[spans[0]] == text[spans[1]] { verdicts[places[1]] = .left(.repeated) }
    }
  }

  private func hash(_ span: Span) -> UInt64 {
    survey.scanner.text[span.range].withUnsafeBufferPointer {
      $0.reduce(TokenTable.seed) { TokenTable.add($1, to: $0) }
    }
  }

  func evidence(_ block: TextBlock) -> Evidence { survey.root.allEvidence(block.node) }
}
