internal import JSON
internal import Markup
internal import Text

/// The article's text as the page's structured data gives it, for pages that show it by script.
enum StructuredBody {
  /// The longest `articleBody` of the page's JSON-LD; `nil` where there is none.
  static func content(_ tree: HTMLTree) -> Content? {
    let paragraphs = parts(longestBody(tree))
    return paragraphs.isEmpty ? nil : assemble(paragraphs)
  }

  private static let key = Array("articleBody".utf8)

  /// The paragraphs of the longest `articleBody`; none where there is none.
  static func paragraphs(_ tree: HTMLTree) -> [[UInt8]] { parts(longestBody(tree)).map(\.text) }

  /// A paragraph with what the elements around it make it.
  private struct Part {
    var text: [UInt8]
    var kind = ContentBlock.Kind.paragraph
    var level: Int?
  }

  private static func longestBody(_ tree: HTMLTree) -> [UInt8] {
    var longest: [UInt8] = []
    for script in tree.scripts where script.kind == .jsonLD {
      guard tree.source[script.span.range].firstOffset(of: key[...]) != nil else { continue }
      guard let document = try? JSONDocument(tree.source, span: script.span, mode: .lenient) else {
        // A script without any JSON value holds no text either.
        continue
      }
      collect(document.root, &longest)
    }
    return longest
  }

  private static func collect(_ node: JSONNode, _ longest: inout [UInt8]) {
    switch node.kind {
    case .object:
      if let body = node["articleBody"]?.stringBytes, body.count > longest.count { longest = body }
      for member in node.members { collect(member.value, &longest) }
    case .array:
      for element in node.elements { collect(element, &longest) }
    default:
      break
    }
  }

  /// Paragraphs of a body that is plain text or HTML, with or without character references.
  private static func parts(_ body: [UInt8]) -> [Part] {
    var parser = HTMLParser()
    let isHTML = body.contains(0x3C) || body.contains(0x26)
    guard isHTML else { return lines(body[...]) }
    // Line ends of plain text would be white space like any other in HTML.
    let marked = body.contains(0x3C) ? body : separated(body)
    guard let tree = try? parser.parse(marked) else { return lines(body[...]) }
    var scanner = BlockScanner(tree)
    scanner.scan()
    return scanner.blocks.map { block in
      Part(
        text: scanner.text(of: block),
        kind: block.role == .table ? .paragraph : block.role.kind,
        level: tree.tag(block.node).headingLevel)
    }
  }

  private static func lines(_ body: ArraySlice<UInt8>) -> [Part] {
    body.split(separator: 0x0A).map { Part(text: Whitespace.squeezed($0)) }
      .filter { !$0.text.isEmpty }
  }

  private static func separated(_ body: [UInt8]) -> [UInt8] {
    body.split(separator: 0x0A).reduce(into: []) { $0 += Array("<p>".utf8) + $1 }
  }

  private static func assemble(_ paragraphs: [Part]) -> Content {
    var content = Content()
    content.source = .structuredData
    for paragraph in paragraphs {
      if paragraph.kind == .caption || CaptionText(paragraph: paragraph.text) != nil {
        let caption = CaptionText(paragraph.text)
        content.figures.append(
          ContentFigure(image: nil, caption: caption.caption, credit: caption.credit))
        continue
      }
      if !content.text.isEmpty { content.text += [0x0A, 0x0A] }
      let start = content.text.count
      content.text += paragraph.text
      content.blocks.append(
        ContentBlock(
          kind: paragraph.kind, span: Span(start, content.text.count), node: nil,
          level: paragraph.level))
    }
    return content
  }
}
