/// What a page says about its article, each with where it says so.
public struct PageMetadata: Sendable, Equatable {
  /// The headline, without the name of the site.
  public var title: Sourced<String>?
  /// The second headline.
  public var subtitle: Sourced<String>?
  /// The description that the page gives of itself.
  public var summary: Sourced<String>?
  /// The address that the page wants to be known by, as the page spells it: it may be relative.
  public var urlCanonical: Sourced<String>?
  /// Who publishes the page.
  public var publisherName: Sourced<String>?
  /// The part of the publication.
  public var section: Sourced<String>?
  /// Where the article was written.
  public var dateline: Sourced<String>?
  /// Who wrote the article, in the page's order.
  public var authors: Sourced<[PersonName]>?
  /// When the article first appeared.
  public var published: Sourced<PageDate>?
  /// When the article was last changed.
  public var modified: Sourced<PageDate>?
  /// BCP 47 tag of the article's language: what the page declares, unless the text is another.
  public var language: Sourced<String>?
  /// How likely that is by the text, from 0 to 1; `nil` where there is no text.
  public var languageScore: Double?
  /// Words that the page files the article under.
  public var keywords: Sourced<[String]>?
  /// Pictures that stand for the article.
  public var images: Sourced<[PageImage]>?
  /// Whether the article can be read without paying.
  public var freeAccess: Sourced<Bool>?

  /// Nothing known.
  public init() {}
}

/// A name in a byline.
public struct PersonName: Sendable, Equatable {
  /// The name as the page spells it, without "by", titles of posts or addresses.
  public var name: String
  /// What the person is, as the page says.
  public var role: String?

  /// A person by name.
  public init(name: String, role: String? = nil) {
    self.name = name
    self.role = role
  }
}

/// A picture that a page names.
public struct PageImage: Sendable, Equatable {
  /// The address, as the page spells it.
  public var url: String
  /// What stands below the picture.
  public var caption: String?
  /// Whose picture it is.
  public var credit: String?

  /// A picture by its address.
  public init(url: String, caption: String? = nil, credit: String? = nil) {
    self.url = url
    self.caption = caption
    self.credit = credit
  }
}
