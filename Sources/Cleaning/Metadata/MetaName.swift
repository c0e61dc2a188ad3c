internal import Text

/// What a `meta` element is about, by its name.
struct MetaName {
  var field: Candidate.Field
  /// Whether pages often use the name for something else.
  var isWeak: Bool

  /// Looks up a name, property or itemprop, which is given in lower case.
  static func named(_ name: String) -> MetaName? {
    if let known = table[name] { return known }
    let bytes = Array(name.utf8)
    if let last = bytes.split(whereSeparator: { $0 == 0x3A || $0 == 0x2E }).last,
      last.count < bytes.count, let known = table[String(decoding: last, as: UTF8.self)],
      known.field == .published || known.field == .modified
    {
      return MetaName(field: known.field, isWeak: true)
    }
    return isDate(bytes) ? MetaName(field: .published, isWeak: true) : nil
  }

  /// Whether a name that is not known speaks of a date of publication.
  private static func isDate(_ name: [UInt8]) -> Bool {
    // Most names have none of the words.
    guard published.contains(where: { name[...].firstOffset(of: $0.dropFirst()) != nil }) else {
      return false
    }
    let key = TitleKeys.key(name)
    let isPublished = published.contains { TitleKeys.contains(key, $0) }
    return isPublished && dates.contains { TitleKeys.contains(key, $0) }
  }

  private static let published = [" published", " publish", " publication", " uploaded"].map {
    Array($0.utf8)
  }
  private static let dates = [" date", " time", " at", " on"].map { Array($0.utf8) }

  private static let table: [String: MetaName] = {
    var table: [String: MetaName] = [:]
    for (field, strong, weak) in names {
      for name in strong.split(separator: " ") {
        table[String(name)] = .init(field: field, isWeak: false)
      }
      for name in weak.split(separator: " ") {
        table[String(name)] = .init(field: field, isWeak: true)
      }
    }
    return table
  }()

  private static let names: [(Candidate.Field, strong: String, weak: String)] = [
    (
      .title,
      """
      og:title citation_title parsely-title sailthru.title headline article:title hdl \
      dc.title dcterms.title rnews:headline
      """,
      "twitter:title title dcterms.alternative name"
    ),
    (.subtitle, "article:subtitle subtitle alternativeheadline", ""),
    (
      .summary,
      "og:description description dc.description dcterms.abstract",
      "twitter:description sailthru.description dcterms.description abstract citation_abstract"
    ),
    (
      .author,
      """
      author article:author dc.creator dcterms.creator citation_author parsely-author \
      sailthru.author byl byline article:author_name dc.author authors article.author creator \
      author_name author.name rnews:author cxenseparse:author article_author og:author \
      news_authors article:author:name dable:author og:article:author \
      shareaholic:article_author_name vr:author book:author
      """,
      "twitter:creator dc.contributor dcterms.contributor web_author twitter:author"
    ),
    (
      .published,
      """
      article:published_time article:published article:publish_date og:published_time \
      og:article:published_time datepublished date.published dc.date.issued dcterms.issued \
      dcterms.created dc.date.created dc.created dc.issued pubdate publishdate publish_date \
      publish-date publication_date publication-date published published_date published-date \
      published_time citation_publication_date citation_date citation_online_date \
      parsely-pub-date sailthru.date originalpublicationdate displaydate article.published \
      article.created date.created datecreated article:create_date published_at ptime pdate \
      cxenseparse:recs:publishtime cxenseparse:publishtime shareaholic:article_published_time \
      rnews:datepublished rbpubdate prism.publicationdate article_date_original \
      article:post_date dateofpublication.dd.mm.yyyy release_date og:pubdate created \
      creation_date article_publication_date first_published video:release_date
      """,
      "date dc.date dcterms.date timestamp dcterms.available article.date article:date uploaddate uploaded publishtime og:date"
    ),
    (
      .modified,
      """
      article:modified_time article:modified og:updated_time og:modified_time datemodified \
      dcterms.modified dc.date.modified dc.modified last-modified lastmod modified \
      modified_time article.updated date.modified updated updated_time lastmodified \
      last_modified revision_date last-updated article:updated_time updated_at
      """,
      "revised dateupdated"
    ),
    (
      .publisher,
      "og:site_name dc.publisher dcterms.publisher publisher citation_publisher",
      "application-name copyright citation_journal_title dc.rights apple-mobile-web-app-title cre"
    ),
    (
      .section,
      "article:section parsely-section section article.section articlesection og:article:section",
      "category dc.subject prism.section"
    ),
    (
      .keywords, "keywords news_keywords article:tag parsely-tags og:article:tag",
      "sailthru.tags citation_keywords"
    ),
    (
      .language,
      "og:locale content-language dc.language dcterms.language inlanguage", "language lang"
    ),
    (
      .image, "og:image og:image:url og:image:secure_url image",
      "twitter:image twitter:image:src thumbnail parsely-image-url sailthru.image.full"
    ),
    (.canonical, "og:url", "twitter:url parsely-link"),
    (.access, "isaccessibleforfree article:content_tier og:article:content_tier", ""),
  ]
}
