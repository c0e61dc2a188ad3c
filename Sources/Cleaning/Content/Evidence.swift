internal import Markup
internal import Text

/// What names and roles say about an element: evidence, which mass of text can overrule.
struct Evidence: OptionSet, Sendable {
  let rawValue: UInt16

  /// Navigation, sharing, comments, consent, promotion: usually not the article.
  static let boilerplate = Evidence(rawValue: 1)
  /// Named as the body of an article.
  static let body = Evidence(rawValue: 2)
  /// A picture's caption or credit.
  static let caption = Evidence(rawValue: 4)
  /// The line of author and date.
  static let byline = Evidence(rawValue: 8)
  /// The introduction under the headline.
  static let standfirst = Evidence(rawValue: 16)
  /// Not shown.
  static let hidden = Evidence(rawValue: 32)
  /// A part of the page that its tag sets apart: navigation, footer, form.
  static let region = Evidence(rawValue: 128)
  /// Who made a picture.
  static let credit = Evidence(rawValue: 256)
  /// What readers wrote.
  static let comments = Evidence(rawValue: 64)
}

extension Evidence {
  /// What is no part of an article.
  static let excluded: Evidence = [.boilerplate, .region, .hidden, .comments]

  /// Why what it stands for is no part of an article; `nil` where nothing says so.
  var exclusion: BlockVerdict.Reason? {
    guard !isDisjoint(with: Evidence.excluded) else { return nil }
    if contains(.hidden) { return .hidden }
    if contains(.comments) { return .comments }
    return contains(.region) ? .region : .boilerplate
  }

  /// Words of class names, ids and roles. They are in general use; none belongs to one site.
  private static let vocabulary = TokenTable(
    words(
      """
      nav navbar navigation menu submenu breadcrumb breadcrumbs footer foot sidebar aside rail share \
      sharing sharebar sharebuttons social socials newsletter newsletters subscribe subscription \
      signup promo promos promotion promoted promobox advert adverts advertisement advertising ad \
      ads adslot adunit sponsor sponsored sponsors cookie cookies cookiebar consent gdpr privacy \
      popup popover modal dialog alertdialog cmp overlay related relatedposts relateds recommended \
      recommendation recommendations recommender recirc recirculation readmore readnext mostread \
      popular trending \
      teasers tags taglist tagcloud authorbox authorbio aboutauthor toolbar login signin register \
      pagination pager widget widgets poll outbrain taboola affiliate affiliates copyright \
      disclaimer feedback rating ratings breaking ticker crosslink crosslinks crosshead-nav skip \
      skiplink jumplinks toc tableofcontents complementary contentinfo search searchform donate \
      donation upsell cta calltoaction infobox factbox appeal follow followus latest morefrom \
      morestories nextarticle prevnext onward topics keywords print printonly
      """, .boilerplate)
      + words("comment comments commentlist disqus respond commentform", [.boilerplate, .comments])
      + words(
        """
        articlebody articlecontent articletext entrycontent postcontent postbody storybody \
        storycontent storytext bodytext contentbody bodycontent newsbody maintext maincontent \
        richtext
        """, .body)
      + words(
        """
        caption figcaption captions imagecaption photocaption legend bildunterschrift wpcaptiontext
        """, .caption)
      + words(
        """
        credit credits photocredit imagecredit photographer imagesource
        """, [.caption, .credit])
      + words(
        """
        byline bylines author authors dateline timestamp pubdate publishdate published datetime \
        postmeta entrymeta articlemeta postinfo metadata meta readingtime reading
        """, .byline)
      + words(
        """
        standfirst lead lede intro introduction teaser excerpt dek deck subtitle subheadline \
        subheading summary abstract chapo ingress vorspann kicker-text sapo entradilla sottotitolo \
        occhiello
        """, .standfirst)
      + words("hidden invisible visuallyhidden sronly screenreadertext offscreen", .hidden))

  private static func words(_ list: String, _ evidence: Evidence) -> [(String, UInt16)] {
    list.split { $0 == " " || $0 == "\n" }.map { (String($0), evidence.rawValue) }
  }

  /// Reads a class, id or role attribute: each name, and each word of a name, is looked up.
  static func read(_ bytes: ArraySlice<UInt8>) -> Evidence {
    var found: UInt16 = 0
    var name = TokenTable.seed
    var word = TokenTable.seed
    var previous: UInt8 = 0x20
    bytes.withUnsafeBufferPointer { bytes in
      for byte in bytes {
        let lower = byte &- 0x41 < 26 ? byte | 0x20 : byte
        let isLetter = lower &- 0x61 < 26
        if isLetter {
          // A capital after a small letter begins a word: articleBody.
          if byte != lower && previous &- 0x61 < 26 {
            found |= vocabulary.value(word)
            word = TokenTable.seed
          }
          word = TokenTable.add(lower, to: word)
          name = TokenTable.add(lower, to: name)
        } else {
          found |= vocabulary.value(word)
          word = TokenTable.seed
          if byte <= 0x20 {
            found |= vocabulary.value(name)
            name = TokenTable.seed
          }
        }
        previous = byte
      }
    }
    return Evidence(rawValue: found | vocabulary.value(word) | vocabulary.value(name))
  }

  /// What an element's tag says.
  static func of(_ tag: Tag) -> Evidence {
    switch tag {
    case .nav, .footer, .aside, .dialog, .menu, .search, .form, .option: .region
    case .figcaption: .caption
    default: []
    }
  }

  /// What an element's attributes say.
  static func of(
    _ node: Int, in tree: HTMLTree, _ known: inout ValueCache<Evidence>
  ) -> Evidence {
    var evidence: Evidence = []
    for number in tree.attributeNumbers(node) {
      let (name, span) = tree.attribute(number: number)
      if ElementNames.isName(name) {
        let place = known.find(span, in: tree.source)
        evidence.formUnion(
          place.value ?? known.keep(read(tree.source[span.range]), at: place))
      } else if isInvisible(name, span, tree) {
        evidence.formUnion(.hidden)
      }
    }
    return evidence
  }

  /// Whether an element's attributes say that it is not shown.
  static func visibility(_ node: Int, _ tree: HTMLTree) -> Evidence {
    var evidence: Evidence = []
    for number in tree.attributeNumbers(node) {
      let (name, span) = tree.attribute(number: number)
      if isInvisible(name, span, tree) { evidence = .hidden }
    }
    return evidence
  }

  private static func isInvisible(_ name: AttributeName, _ span: Span, _ tree: HTMLTree) -> Bool {
    switch name {
    case .hidden: true
    case .ariaHidden: span.count == 4
    case .style: isInvisible(tree.source[span.range])
    default: false
    }
  }

  /// Styles that show nothing, the last of them to all but screen readers.
  private static let invisible = ["display:none", "visibility:hidden", "clip:rect(0"].map {
    Array($0.utf8)
  }

  /// Whether a style shows nothing, whatever its white space and capitals.
  private static func isInvisible(_ style: ArraySlice<UInt8>) -> Bool {
    invisible.contains { wanted in
      var matched = 0
      // A property begins the style or stands after a semicolon: `backface-visibility` is another.
      var isProperty = true
      for byte in style where byte > 0x20 {
        let lower = byte &- 0x41 < 26 ? byte | 0x20 : byte
        let fits = lower == wanted[matched] && (matched > 0 || isProperty)
        matched = fits ? matched + 1 : 0
        if matched == wanted.count { return true }
        isProperty = byte == 0x3B
      }
      return false
    }
  }
}
