internal import Text

// What was put together.
extension EntityMerger {
  /// The mentions, and what they mean in the order in which it is first named.
  func result(_ list: NameList) -> NamedEntities {
    var result = NamedEntities()
    var numbers = Array(repeating: -1, count: entities.count)
    let named = NamedTokens(forms.map(\.name))
    let roles = EntityRoles(text) { named.contains($0) }
    var sentences = text.sentences[...]
    for (i, form) in forms.enumerated() {
      let tokens = form.name.tokens
      while let sentence = sentences.first, sentence.tokens.upperBound <= tokens.lowerBound {
        sentences.removeFirst()
      }
      let own = entityOf[i]
      if numbers[own] < 0 {
        numbers[own] = result.entities.count
        result.entities.append(
          NamedEntity(kind: form.name.kind, name: form.name.span(in: text)))
      }
      let number = numbers[own]
      let span = form.name.span(in: text)
      result.mentions.append(NameMention(span: span, entity: number))
      if let name = form.name.given.flatMap({ list.names[$0].name }) {
        result.entities[number].listedName = name
      }
      if form.name.kind == .person, result.entities[number].role.isEmpty,
        let sentence = sentences.first?.tokens
      {
        result.entities[number].role = roles.role(of: tokens, in: sentence)
      }
    }
    for (own, number) in numbers.enumerated() where number >= 0 {
      result.entities[number].name = fullest(entities[own].forms).name.span(in: text)
    }
    return result
  }

  /// The form with the most words; of several the first that is not in capitals, so that a name is
  /// not given as a headline or an acronym has it.
  private func fullest(_ indices: [Int]) -> NameForm {
    let known = indices.map { forms[$0] }
    let plain = known.filter { !$0.isAllCapitals }
    let most = (plain.isEmpty ? known : plain).map(\.words.count).max()
    return (plain.isEmpty ? known : plain).first { $0.words.count == most } ?? known[0]
  }
}

/// Says which tokens are of names, asked in any order.
private struct NamedTokens {
  private let starts: [Int]
  private let ends: [Int]

  init(_ names: [TokenName]) {
    starts = names.map(\.tokens.lowerBound)
    ends = names.map(\.tokens.upperBound)
  }

  func contains(_ token: Int) -> Bool {
    let next = starts.partitionPoint { $0 <= token }
    return next > 0 && token < ends[next - 1]
  }
}
