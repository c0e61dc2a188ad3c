import Cleaning
import Learning
import Glibc

/// Grows the weights of the model of main content, and prints how well forests do on pages of
/// hosts that they have not seen.
@main
struct GalleyTrain {
  static func main() async throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard let folder = arguments.first else {
      print("usage: galley-train CORPORA [TREES [FILE]]")
      return
    }
    var options = ForestTrainer.Options()
    if let trees = arguments.dropFirst().first.flatMap({ Int($0) }) { options.trees = trees }
    var pages: [TrainingPage] = []
    for name in Corpus.Name.allCases { pages += try await Corpus.read(folder, name) }
    show("rules", pages) { pages[$0].isKeptByRules }
    show("labels", pages) { pages[$0].labels.map { $0 == true } }
    if let path = arguments.dropFirst(2).first { return write(pages, options, path) }
    let predictions = await Folds.predictions(pages, options)
    for threshold in [0.3, 0.4, 0.5, 0.6, 0.7] {
      show("folds at \(threshold)", pages) { index in
        zip(predictions[index], pages[index].isFixed).map { $0 >= threshold && !$1 }
      }
    }
  }

  /// Learns from all pages and writes the weights to a file.
  private static func write(
    _ pages: [TrainingPage], _ options: ForestTrainer.Options, _ path: String
  ) {
    let bytes = Folds.teach(pages, options).bytes
    guard let file = fopen(path, "w") else { return perror(path) }
    if fwrite(bytes, 1, bytes.count, file) < bytes.count { perror(path) }
    if fclose(file) != 0 { perror(path) }
  }

  private static func show(
    _ name: String, _ pages: [TrainingPage], _ kept: (Int) -> [Bool]
  ) {
    print(name)
    for set in Corpus.Name.allCases {
      var scores = Scores()
      for (index, page) in pages.enumerated() where page.set == set {
        scores.add(page, page.text(keeping: kept(index)))
      }
      print("  \(set.rawValue): \(scores.line)")
    }
  }
}
