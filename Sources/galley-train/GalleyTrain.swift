import Cleaning
import Extraction
import Learning

/// Measures the models that come with the libraries on what they have not seen, and teaches them.
@main
struct GalleyTrain {
  private static let usage = """
    usage: galley-train content CORPORA [TREES [FILE]]
           galley-train names TEXTS GAZETTEER [--unseen TEXTS.jsonl] [--to FILE]
    """

  static func main() async throws {
    var arguments = CommandLine.arguments.dropFirst()
    switch arguments.popFirst() {
    case "content"? where !arguments.isEmpty: try await trainContent(Array(arguments))
    case "names"? where arguments.count >= 2: try trainNames(Array(arguments))
    default: print(usage)
    }
  }

  /// Prints how well the model of names does on texts of sources that it has not seen; or learns
  /// from all, and writes the model to the file that is named.
  private static func trainNames(_ arguments: [String]) throws {
    func option(_ name: String) -> String? {
      arguments.firstIndex(of: name).flatMap { arguments.dropFirst($0 + 1).first }
    }
    let training = try NameTraining(folder: arguments[0], gazetteer: arguments[1])
    if let path = option("--to") {
      try Files.write(training.model().bytes, path)
    } else {
      try training.report(unseen: option("--unseen"))
    }
  }

  /// Prints how well weights of the model of main content do on pages of hosts that they have not
  /// seen; where a file is named, also learns from all pages and writes the weights to it.
  private static func trainContent(_ arguments: [String]) async throws {
    let folder = arguments[0]
    var options = ForestTrainer.Options()
    options.trees = 150
    options.rate = 0.12
    if let trees = arguments.dropFirst().first.flatMap({ Int($0) }) { options.trees = trees }
    var pages: [TrainingPage] = []
    for name in Corpus.Name.allCases { pages += try await Corpus.read(folder, name) }
    show("rules", pages) { pages[$0].text(keeping: pages[$0].isKeptByRules) }
    show("labels", pages) { pages[$0].text(keeping: pages[$0].labels.map { $0 == true }) }
    let scores = await Folds.scores(pages, options)
    for shift in [-0.85, -0.4, 0, 0.4, 0.85] {
      show("folds, threshold moved by \(shift)", pages) { pages[$0].text(scores[$0], shift: shift) }
    }
    let confidence = Confidence(pages, scores)
    print("confidence, folds")
    for line in confidence.reliability { print("  " + line) }
    guard let path = arguments.dropFirst(2).first else { return }
    var weights = Folds.teach(pages, options)
    weights.confidence = confidence.forest()
    try Files.write(weights.bytes, path)
  }

  private static func show(
    _ name: String, _ pages: [TrainingPage], _ text: (Int) -> String
  ) {
    print(name)
    for set in Corpus.Name.allCases {
      var scores = Scores()
      for (index, page) in pages.enumerated() where page.set == set {
        scores.add(page, text(index))
      }
      print("  \(set.rawValue): \(scores.line)")
    }
  }
}
