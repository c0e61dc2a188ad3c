/// Reads a page once and splits it in two: a skeleton of bare tags and placeholders for libxml2,
/// and tables of the text and attributes that the skeleton stands for.
///
/// Follows the tokenization rules of the HTML standard (section 13.2.5). Comments, scripts, styles
/// and the content of elements that hold no text of the page never reach the skeleton.
struct HTMLTokenizer {
  let page: PageBytes
  var at = 0

  /// The skeleton; the caller provides room for `skeletonCapacity` bytes.
  let skeleton: UnsafeMutablePointer<UInt8>
  var skeletonCount = 0
  /// `skeletonCount` after the latest placeholder, to see whether a tag came since.
  var textPosition = -1

  var tokens: [SourceToken] = []
  var attributes: [SourceAttribute] = []
  var scripts: [EmbeddedScript] = []

  /// Start tags written less end tags written, by tag: never less than the open elements.
  var open = InlineArray<256, Int32>(repeating: 0)
  /// Whether an element of the head was written.
  var hasHead = false
  /// The element whose content is being dropped, and how many of its kind are open.
  var dropped: Tag?
  var droppedDepth = 0
  var droppedMayBreak = false
  /// Phrases that are open, the innermost last.
  var phrases: [OpenPhrase] = []
  let foldsPhrases: Bool
  /// No end tag of `object` follows, so its content is kept.
  var objectsAreOpen = false

  let tagNames = Tag.names
  let attributeNames = AttributeName.names
  let nameEnds = Self.nameEnds

  /// Room that the skeleton of a page of `count` bytes needs at most.
  static func skeletonCapacity(_ count: Int) -> Int { 2 * count + 64 }

  init(
    source: UnsafeBufferPointer<UInt8>, skeleton: UnsafeMutablePointer<UInt8>, foldsPhrases: Bool
  ) {
    self.foldsPhrases = foldsPhrases
    // An empty array has no address; nothing is read through this one then.
    page = PageBytes(source: source.baseAddress ?? UnsafePointer(skeleton), end: source.count)
    self.skeleton = skeleton
    tokens.reserveCapacity(end / 40 + 16)
    attributes.reserveCapacity(end / 60 + 16)
  }

  /// Reads the whole page.
  mutating func run() {
    // The root is written first and never closed: libxml2 stops for good when nothing is open.
    write("<html")
    tokens.append(
      SourceToken(position: UInt32(skeletonCount), source: 0, first: 0, end: 0, tag: .html))
    write(">")
    while at < end {
      let start = at
      at = page.nextMarkup(from: at)
      if at > start { text(from: start, to: at, .references) }
      if at < end { markup() }
    }
    // Keeps libxml2 from treating a last placeholder differently from the others.
    write("</x>")
  }

  var source: UnsafePointer<UInt8> { page.source }
  var end: Int { page.end }

  // MARK: Markup

  private mutating func markup() {
    switch source[at + 1] {
    case UInt8(ascii: "/"): endTag()
    case UInt8(ascii: "!"): declaration()
    case UInt8(ascii: "?"): at = page.offset(after: UInt8(ascii: ">"), from: at + 2)
    default: startTag()
    }
  }

  private mutating func endTag() {
    let name = at + 2
    guard page.isLetter(source[name]) else {
      at = page.offset(after: UInt8(ascii: ">"), from: name)
      return
    }
    at = name
    let packed = readName()
    let nameEnd = at
    guard skipAttributes() else { return }
    let tag = Tag(rawValue: tagNames.value(of: packed)) ?? .unknown
    if dropped != nil {
      guard leaveDropped(tag) else { return }
    }
    writeEndTag(tag, name, nameEnd)
  }

  private mutating func startTag() {
    let start = at
    at += 1
    let packed = readName()
    let nameEnd = at
    let firstAttribute = attributes.count
    guard let selfClosing = readAttributes() else {
      // A tag that the end of the page cuts off is no tag.
      attributes.removeLast(attributes.count - firstAttribute)
      return
    }
    let tag = Tag(rawValue: tagNames.value(of: packed)) ?? .unknown
    if dropped != nil, stayDropped(tag, selfClosing: selfClosing, name: packed) {
      attributes.removeLast(attributes.count - firstAttribute)
      return
    }
    open(tag, start, nameEnd, firstAttribute: firstAttribute, selfClosing: selfClosing)
  }

  private mutating func open(
    _ tag: Tag, _ start: Int, _ nameEnd: Int, firstAttribute: Int, selfClosing: Bool
  ) {
    switch tag {
    case .html:
      if tokens[0].first == tokens[0].end {
        tokens[0].source = UInt32(start)
        tokens[0].first = UInt32(firstAttribute)
        tokens[0].end = UInt32(attributes.count)
      }
      return
    case .script, .style:
      rawElement(tag, firstAttribute: firstAttribute)
      return
    default:
      break
    }
    beginBody(before: tag)
    beginPhrase(tag)
    put(UInt8(ascii: "<"))
    writeName(tag, start + 1, nameEnd)
    tokens.append(
      SourceToken(
        position: UInt32(skeletonCount), source: UInt32(start), first: UInt32(firstAttribute),
        end: UInt32(attributes.count), tag: tag))
    put(UInt8(ascii: ">"))
    if tag == .br || tag == .img, endPhrase(tag) { return }
    open[Int(tag.rawValue)] &+= 1
    content(of: tag, start + 1, nameEnd, selfClosing: selfClosing)
  }

  /// What the standard reads otherwise than as markup, and what we do not read at all.
  private mutating func content(of tag: Tag, _ name: Int, _ nameEnd: Int, selfClosing: Bool) {
    switch tag {
    case .svg, .math:
      if selfClosing { writeEndTag(tag, name, nameEnd) } else { drop(tag) }
    case .template:
      drop(tag)
    case .object where !objectsAreOpen:
      if page.closeTag("object", from: at) < end { drop(tag) } else { objectsAreOpen = true }
    case .iframe: at = page.closeTag("iframe", from: at)
    case .noembed: at = page.closeTag("noembed", from: at)
    case .noframes: at = page.closeTag("noframes", from: at)
    case .textarea: at = page.closeTag("textarea", from: at)
    case .title: rawText(upTo: page.closeTag("title", from: at), .references)
    case .xmp: rawText(upTo: page.closeTag("xmp", from: at), .verbatim)
    case .plaintext: rawText(upTo: end, .verbatim)
    case .pre, .listing: at += page.matches("\r\n", at: at) ? 2 : page.matches("\n", at: at) ? 1 : 0
    default: break
    }
  }

  private mutating func drop(_ tag: Tag) {
    dropped = tag
    droppedDepth = 1
    droppedMayBreak = tag == .svg || tag == .math
  }

  /// Whether a start tag inside dropped content is dropped too.
  private mutating func stayDropped(_ tag: Tag, selfClosing: Bool, name: PackedName) -> Bool {
    if tag == dropped {
      droppedDepth += selfClosing && tag != .template ? 0 : 1
    } else if droppedMayBreak, tag.breaksOutOfForeignContent {
      let left = dropped
      dropped = nil
      phrases.removeAll(keepingCapacity: true)
      write(left == .svg ? "</svg>" : "</math>")
      return false
    } else if tag == .title || name == Self.foreignObject || name == Self.desc {
      // HTML is allowed in there, so that it does not end the content any more.
      droppedMayBreak = false
    } else if dropped == .template || dropped == .object, tag == .script || tag == .style {
      at = tag == .script ? page.scriptEnd(from: at) : page.closeTag("style", from: at)
    }
    return true
  }

  /// Whether an end tag inside dropped content ends it.
  private mutating func leaveDropped(_ tag: Tag) -> Bool {
    guard tag == dropped else { return false }
    droppedDepth -= 1
    guard droppedDepth == 0 else { return false }
    dropped = nil
    return true
  }

  private static let foreignObject = PackedName("foreignobject")
  private static let desc = PackedName("desc")

  // MARK: Text

  mutating func text(from start: Int, to stop: Int, _ style: TextStyle) {
    guard dropped == nil else { return }
    var i = start
    // NUL is left out of text.
    while i < stop, page.isBlank(source[i]) || source[i] == 0 { i &+= 1 }
    let style = i == stop ? TextStyle.blank : style
    putPlaceholder(isBlank: style == .blank)
    tokens.append(
      SourceToken(
        position: UInt32(skeletonCount), source: UInt32(start), first: UInt32(start),
        end: UInt32(stop), tag: .text, style: style))
  }

  private mutating func rawText(upTo stop: Int, _ style: TextStyle) {
    if stop > at { text(from: at, to: stop, style) }
    at = stop
  }
}
