/// An HTML element known by name, or what stands for another kind of node.
public enum Tag: UInt8, Sendable, CaseIterable {
  /// The root of every tree.
  case document
  /// A run of text.
  case text
  /// An element that HTML does not define.
  case unknown
  case html, head, body, p
  case a, abbr, acronym, address, applet, area, article, aside, audio
  case b, base, basefont, bdi, bdo, big, blink, blockquote, br, button
  case canvas, caption, center, cite, code, col, colgroup
  case data, datalist, dd, del, details, dfn, dialog, dir, div, dl, dt
  case em, embed, fieldset, figcaption, figure, font, footer, form, frame, frameset
  case h1, h2, h3, h4, h5, h6, header, hgroup, hr
  case i, iframe, image, img, input, ins, kbd, keygen, label, legend, li, link, listing
  case main, map, mark, marquee, math, menu, menuitem, meta, meter
  case nav, nobr, noembed, noframes, noscript, object, ol, optgroup, option, output
  case param, picture, plaintext, portal, pre, progress, q, rb, rp, rt, rtc, ruby
  case s, samp, script, search, section, select, slot, small, source, span, strike, strong
  case style, sub, summary, sup, svg
  case table, tbody, td, template, textarea, tfoot, th, thead, time, title, tr, track, tt
  case u, ul, `var`, video, wbr, xmp

  /// The element with this name, in any ASCII case; `.unknown` where HTML defines none.
  public static func named(_ bytes: some Collection<UInt8>) -> Tag {
    Tag(rawValue: names.value(of: PackedName(bytes))) ?? .unknown
  }

  /// The element's name in lower case; `#document`, `#text` and `unknown` for the other kinds.
  public var name: String { Self.spellings[Int(rawValue)] }

  /// Whether browsers begin a new line, cell or list item for the element.
  public var isBlock: Bool {
    switch self {
    case .document, .html, .body, .p, .address, .article, .aside, .blockquote, .caption, .center,
      .dd, .details, .dialog, .dir, .div, .dl, .dt, .fieldset, .figcaption, .figure, .footer,
      .form, .frameset, .h1, .h2, .h3, .h4, .h5, .h6, .header, .hgroup, .hr, .legend, .li,
      .listing, .main, .menu, .nav, .ol, .optgroup, .option, .plaintext, .pre, .search, .section,
      .summary, .table, .tbody, .td, .tfoot, .th, .thead, .tr, .ul, .xmp:
      return true
    default:
      return false
    }
  }

  /// Whether the element never has content.
  public var isVoid: Bool {
    switch self {
    case .area, .base, .basefont, .br, .col, .embed, .frame, .hr, .img, .input, .keygen, .link,
      .meta, .param, .source, .track, .wbr:
      return true
    default:
      return false
    }
  }

  /// Whether the element may stand in a page's head, so that it does not begin the body.
  var isHeadContent: Bool {
    switch self {
    case .html, .head, .title, .meta, .link, .base, .basefont, .script, .style, .noscript,
      .template:
      return true
    default:
      return false
    }
  }

  /// Whether the element is a heading, `h1` to `h6`.
  public var isHeading: Bool { rawValue >= Tag.h1.rawValue && rawValue <= Tag.h6.rawValue }

  /// Whether the node is an element.
  public var isElement: Bool { rawValue >= Tag.unknown.rawValue }

  /// Whether the element's start tag ends SVG and MathML content, as the HTML standard lists.
  var breaksOutOfForeignContent: Bool {
    switch self {
    case .b, .big, .blockquote, .body, .br, .center, .code, .dd, .div, .dl, .dt, .em, .embed, .h1,
      .h2, .h3, .h4, .h5, .h6, .head, .hr, .i, .img, .li, .listing, .menu, .meta, .nobr, .ol, .p,
      .pre, .ruby, .s, .small, .span, .strong, .strike, .sub, .sup, .table, .tt, .u, .ul, .var:
      return true
    default:
      return false
    }
  }

  private static let spellings = allCases.map { tag in
    switch tag {
    case .document: "#document"
    case .text: "#text"
    default: "\(tag)"
    }
  }

  static let names = NameTable(
    allCases.filter { $0.rawValue > Tag.unknown.rawValue }.map { ($0.name, $0.rawValue) },
    otherwise: Tag.unknown.rawValue)
}
