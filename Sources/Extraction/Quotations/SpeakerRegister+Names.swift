public import Text

// What is known of the names of a text from elsewhere.
extension SpeakerRegister {
  /// Takes over who is a person and who an organization, and the fullest names of all.
  ///
  /// - Parameter known: The names of the text.
  mutating func know(_ known: NamedEntities) {
    guard !known.mentions.isEmpty else { return }
    for (span, entry) in mentions {
      guard let entity = known.entity(endingIn: span) else { continue }
      switch known.entities[entity].kind {
      case .person: (entries[entry].isPerson, entries[entry].isBody) = (true, false)
      case .organization: (entries[entry].isPerson, entries[entry].isBody) = (false, true)
      case .place, .other: continue
      }
      let name = known.entities[entity].name
      if name.count > entries[entry].name.count { entries[entry].name = name }
    }
  }
}

extension NamedEntities {
  /// The entity of the name with which a stretch ends, as far as one begins in it.
  public func entity(endingIn span: Span) -> Int? {
    let next = mentions.partitionPoint { $0.span.start < span.end }
    guard next > 0, mentions[next - 1].span.end >= span.end else { return nil }
    return mentions[next - 1].entity
  }
}
