internal import GalleyCore
internal import JSON
internal import YAML

/// What `given` says: the content of a page in one of several forms, and facts about it.
struct GivenOptions: NamedGroup {
  var text: String?
  var html: String?
  var htmlFile: AttachedFile?
  var textFile: AttachedFile?
  var record = UnreadValue()
  var path: String?
  var url: String?
  var published: String?
  var fetched: String?
  var language: String?
  var title: String?
  var authors: [String] = []
  var charset: String?

  static let title = "'given'"

  static let options = [
    Option<GivenOptions>("text", \.text, "The text, taken over to the byte."),
    Option("html", \.html, "A page of HTML."),
    Option("html_file", \.htmlFile, "A file with a page of HTML, relative to this file."),
    Option("text_file", \.textFile, "A file of plain text, read as a page is."),
    Option("record", \.record, "Fields of a record: text, blocks, layers and all others."),
    Option("path", \.path, "Where the page is said to be, from which its id follows."),
    Option("url", \.url, "Address that the page was fetched from."),
    Option("published", \.published, "When it was published, ISO 8601."),
    Option("fetched", \.fetched, "When it was fetched, ISO 8601."),
    Option("language", \.language, "BCP 47 tag."),
    Option("title", \.title, "Title of the article."),
    Option("authors", \.authors, "Names of those who wrote it."),
    Option("charset", \.charset, "Character set that the transport declared."),
  ]

  /// Keys that give the content of a page.
  static let contents = ["text", "html", "html_file", "text_file", "record"]
}
