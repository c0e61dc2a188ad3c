internal import Text

// Names that stand in a row without a mark between them.
extension TokenName {
  /// The name, or the names that it is in a row.
  func apart(in text: NameText) -> [TokenName] {
    guard given == nil, tokens.count > 1 else { return [self] }
    switch kind {
    case .person: return people(in: text)
    case .place: return placeAndRegion(in: text)
    default: return [self]
    }
  }

  /// "Ana Reyes Tom Okafor": people in a list without commas.
  private func people(in text: NameText) -> [TokenName] {
    guard tokens.count >= 4, tokens.count % 2 == 0 else { return [self] }
    let pairs = stride(from: tokens.lowerBound, to: tokens.upperBound, by: 2)
    let isList = pairs.allSatisfy { i in
      text.tokens[i].shape == .capital && text.tokens[i + 1].shape == .capital
        && !text.flags[i].isDisjoint(with: .given)
        && (text.flags[i + 1].isDisjoint(with: .given) || text.flags[i + 1].contains(.family))
    }
    return isList ? pairs.map { TokenName(tokens: $0..<$0 + 2, kind: .person) } : [self]
  }

  /// "Miramar California" is two places.
  private func placeAndRegion(in text: NameText) -> [TokenName] {
    guard text.flags(of: tokens).isDisjoint(with: .place) else { return [self] }
    for start in tokens.dropFirst() {
      let (town, region) = (tokens.lowerBound..<start, start..<tokens.upperBound)
      guard !text.flags(of: town).isDisjoint(with: .city),
        !text.flags(of: region).isDisjoint(with: [.country, .region])
      else { continue }
      return [TokenName(tokens: town, kind: .place), TokenName(tokens: region, kind: .place)]
    }
    return [self]
  }
}
