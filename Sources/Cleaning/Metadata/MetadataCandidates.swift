public import Markup

/// What a page offers for a field of its metadata, whether it is taken or not.
public struct MetadataCandidate: Sendable, Equatable {
  /// The field's name: `title`, `authors`, `published`, `modified`.
  public var field: String
  /// What the page says, with where it says so.
  public var value: Sourced<String>
}

extension MetadataReader {
  /// What the page declares as title, authors and dates, in the order in which it was seen.
  ///
  /// `read` chooses among these, and looks at the visible text where they decide nothing.
  public func candidates(_ tree: HTMLTree, url: String?) -> [MetadataCandidate] {
    let facts = facts(tree, url: url)
    let names = SiteNames(facts, address: url)
    var all = TitleChooser(facts: facts, names: names, rank: rank).all().map {
      MetadataCandidate(field: "title", value: $0)
    }
    let declared: [(Candidate.Field, String)] = [
      (.author, "authors"), (.published, "published"), (.modified, "modified"),
    ]
    for (field, name) in declared {
      all += facts.all(field).map {
        MetadataCandidate(field: name, value: Sourced($0.string, from: $0.from))
      }
    }
    let dates = DateChooser(
      facts: facts, rank: rank, address: prefer.contains(.url) ? url : nil, language: nil)
    if let date = dates.addressed() {
      let value = Sourced(date.date.value, from: date.from)
      all.append(MetadataCandidate(field: "published", value: value))
    }
    return all
  }
}
