/// A block of YAML as a file that can be checked: a stage, a pipeline, or a part of one with the
/// rest around it.
struct ManualFile {
  /// The name of the file.
  let name: String
  /// The file.
  let text: String
  /// How many lines stand in it above the block.
  let linesAbove: Int

  /// The steps before those of a block.
  private static let steps = [
    "clean", "metadata", "segment: { levels: [paragraph, sentence] }", "dates",
  ]
  /// What a pipeline has besides its stages and tests.
  private static let ends = fetch + rest
  private static let fetch = "fetch: { files: { root: pages } }\n"
  private static let rest = "galley: 1\noutput: { jsonl: { path: out.jsonl } }\n"

  /// The file; `nil` where the block is none of these.
  init?(_ block: ManualPage.Block) {
    let top = block.text.split(separator: "\n").filter { !$0.hasPrefix(" ") && !$0.hasPrefix("#") }
    let keys = Set(top.map { $0.prefix { $0 != ":" } })
    if keys.contains("stage") || keys.contains("galley") {
      name = block.caption ?? (keys.contains("stage") ? "block.stage.yaml" : "block.galley.yaml")
      text = block.text
      linesAbove = 0
    } else if keys == ["tests"] {
      name = "tests.galley.yaml"
      text = block.text + "stages: [\(Self.steps.joined(separator: ", "))]\n" + Self.ends
      linesAbove = 0
    } else if keys == ["fetch"] {
      name = "fetch.galley.yaml"
      text = block.text + "stages: [clean]\n" + Self.rest
      linesAbove = 0
    } else if !top.isEmpty, top.allSatisfy({ $0.hasPrefix("- ") }) {
      name = "steps.yaml"
      text = "stages:\n" + Self.steps.map { "- \($0)\n" }.joined() + block.text + Self.ends
      linesAbove = 1 + Self.steps.count
    } else {
      return nil
    }
  }

  /// What lint says of the file, with lines counted from the beginning of the block.
  func placed(_ message: String) -> String {
    guard linesAbove > 0 else { return message }
    return message.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let parts = line.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
      if parts.count == 3, parts[0] == name, let number = Int(parts[1]) {
        return "\(name):\(number - linesAbove):\(parts[2])"
      }
      guard let bar = line.firstIndex(of: "|"),
        let number = Int(line[..<bar].drop { $0 == " " }.prefix { $0 != " " })
      else { return String(line) }
      let shown = "\(number - linesAbove)"
      let width = line[..<bar].count - 1 - shown.count
      return String(repeating: " ", count: width) + shown + " " + line[bar...]
    }.joined(separator: "\n")
  }
}
