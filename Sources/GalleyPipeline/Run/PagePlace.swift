internal import GalleyCore

/// Where a page was found, as rejects name it.
public struct PagePlace: Sendable, Hashable {
  /// The path, relative to what the reader reads.
  public let path: String
  /// The member, where the path holds several pages.
  public let record: String?

  /// A page's place.
  public init(path: String, record: String?) {
    self.path = path
    self.record = record
  }

  /// The place of a page that a reader has found.
  init(_ source: PageSource) { self.init(path: source.path, record: source.record) }
}
