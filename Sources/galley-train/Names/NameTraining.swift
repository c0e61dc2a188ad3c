import Extraction
import Learning
import Text

/// Teaches the model of names, and measures it on texts that it has not seen.
struct NameTraining {
  private let vocabulary: NameVocabulary
  private let texts: [NamedText]
  private var options = ChainTrainer.Options()

  /// Features that fewer things have are not learned.
  private static let least = 3
  /// What a text counts that is shown without its words.
  private static let blindWeight: Float = 0.5

  /// Reads the texts of a folder, and a gazetteer.
  init(folder: String, gazetteer: String) throws {
    vocabulary = try NameVocabulary(gazetteer: Files.bytes(gazetteer))
    texts = try NamedText.Source.allCases.flatMap {
      try NamedText.read("\(folder)/\($0.rawValue).jsonl", $0)
    }
  }

  /// The model that all texts teach.
  func model() -> NameModel { teach(texts, .all) }

  /// Prints scores: of each source by a model of the others, of one in folds, and of a file of texts
  /// of which no model has seen any.
  func report(unseen path: String?) throws {
    for (name, kinds) in [
      ("all features", NameFeatureKinds.all), ("words alone", .words),
      ("without gazetteers", [.words, .evidence]), ("without evidence", [.words, .gazetteers]),
    ] {
      print(name)
      var sum = 0.0
      for source in NamedText.Source.allCases {
        let tagger = NameTagger(teach(texts.filter { $0.source != source }, kinds), kinds)
        let scores = Self.scores(texts.filter { $0.source == source }, tagger)
        print("  \(source.rawValue) by the others: \(scores.line)")
        sum += scores.f1
      }
      print("  mean: \(NameScores.percent(sum / Double(NamedText.Source.allCases.count)))")
      print("  \(NamedText.Source.ewt.rawValue) in five folds: \(folds(.ewt, kinds).line)")
      if let path {
        let unseen = try NamedText.read(path, nil)
        print("  unseen: \(Self.scores(unseen, NameTagger(teach(texts, kinds), kinds)).line)")
      }
    }
  }

  private static func scores(_ texts: [NamedText], _ tagger: NameTagger) -> NameScores {
    texts.reduce(into: NameScores()) {
      $0.add($1, tagger.names(in: $1.bytes, sentences: $1.sentences, checkpoint: {}))
    }
  }

  private func folds(_ source: NamedText.Source, _ kinds: NameFeatureKinds) -> NameScores {
    let own = texts.filter { $0.source == source }
    let others = texts.filter { $0.source != source }
    var scores = NameScores()
    for fold in 0..<5 {
      let known = own.indices.filter { $0 % 5 != fold }.map { own[$0] }
      let tagger = NameTagger(teach(others + known, kinds), kinds)
      for index in own.indices where index % 5 == fold {
        let text = own[index]
        scores.add(text, tagger.names(in: text.bytes, sentences: text.sentences, checkpoint: {}))
      }
    }
    return scores
  }

  private func teach(_ texts: [NamedText], _ kinds: NameFeatureKinds) -> NameModel {
    var lessons = NameLessons()
    for text in texts {
      let weight = text.source?.weight ?? 1
      for (kinds, weight) in [
        (kinds, weight), (kinds.subtracting(.words), weight * Self.blindWeight),
      ] {
        lessons.add(
          text.bytes, sentences: text.sentences, names: text.names, vocabulary, kinds,
          weight: weight, cutsNames: text.source?.cutsNames ?? false)
      }
    }
    var trainer = ChainTrainer(
      labels: NameLabel.count, groups: NameLabel.groups, options, follows: NameLabel.follows)
    return NameModel(vocabulary, trainer.train(lessons.chains(withoutRarer: Self.least)))
  }
}
