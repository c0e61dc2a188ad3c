internal import Cleaning
public import GalleyCore
internal import Markup

extension MetadataStage: Explaining {
  /// What the page offers for title, authors and dates, and which of it would be taken.
  public func explanation(_ document: inout Document) throws -> [Finding] {
    guard let tree = try document.markup() else { return [] }
    let url = document.metadata.url
    let found = reader.read(
      tree, url: url, text: document.text, fetched: document.metadata.fetched?.value)
    let taken = [
      "title": found.title?.from, "authors": found.authors?.from,
      "published": found.published?.from, "modified": found.modified?.from,
    ]
    let given = Self.given(document)
    var findings: [Finding] = []
    var isSeen: Set<String> = []
    for candidate in reader.candidates(tree, url: url) {
      let from = candidate.value.from
      let isTaken =
        taken[candidate.field] == from && !given.contains(candidate.field)
        && (candidate.field != "title" || found.title == candidate.value)
      if isTaken { isSeen.insert(candidate.field) }
      findings.append(
        Finding(
          "\(candidate.field): \(candidate.value.value)", isTaken ? "taken" : "not taken",
          because: given.contains(candidate.field) ? "the input gives the field" : "from \(from)"))
    }
    return findings + Self.unseen(found, except: isSeen.union(given))
  }

  /// Fields that are set before the stage and stay as they are.
  private static func given(_ document: borrowing Document) -> Set<String> {
    var given: Set<String> = []
    if document.metadata.title != nil { given.insert("title") }
    if !document.metadata.authors.isEmpty { given.insert("authors") }
    if document.metadata.published != nil { given.insert("published") }
    if document.metadata.modified != nil { given.insert("modified") }
    return given
  }

  /// What no declaration gives: what is read in the visible text.
  private static func unseen(_ found: PageMetadata, except seen: Set<String>) -> [Finding] {
    let people = found.authors.map { authors in
      Sourced(authors.value.map(\.name).joined(separator: ", "), from: authors.from)
    }
    let fields: [(String, Sourced<String>?)] = [
      ("title", found.title), ("authors", people),
      ("published", found.published.map { Sourced($0.value.value, from: $0.from) }),
      ("modified", found.modified.map { Sourced($0.value.value, from: $0.from) }),
    ]
    return fields.compactMap { name, value in
      guard let value, !seen.contains(name) else { return nil }
      return Finding("\(name): \(value.value)", "taken", because: "from \(value.from)")
    }
  }
}
