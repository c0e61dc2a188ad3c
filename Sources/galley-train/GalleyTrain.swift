import Cleaning
import Glibc
import Learning

/// Prints how well weights of the model of main content do on pages of hosts that they have not
/// seen; where a file is named, also learns from all pages and writes the weights to it.
@main
struct GalleyTrain {
  static func main() async throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard let folder = arguments.first else {
      print("usage: galley-train CORPORA [TREES [FILE]]")
      return
    }
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
    write(weights.bytes, path)
  }

  private static func write(_ bytes: [UInt8], _ path: String) {
    guard let file = fopen(path, "w") else { return perror(path) }
    if fwrite(bytes, 1, bytes.count, file) < bytes.count { perror(path) }
    if fclose(file) != 0 { perror(path) }
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
