/// Ten stages that people put together, each once as it is and once inside a stage that a file
/// defines with a parameter.
enum DefinedStages {
  /// Steps with the layers that they give and need.
  private static let steps: [(step: String, needs: String, provides: String)] = [
    ("clean: {}", "page", "text"),
    ("metadata: {}", "page", "title"),
    ("segment: {}", "text", "layers.sentence"),
    ("dates: {}", "text, layers.sentence", "layers.date"),
    ("drop: { when: 'stats.words < 1', reason: short }", "text", ""),
    ("keep: { when: 'size(text) > 1', reason: empty }", "text", ""),
    ("match: { pattern: '(?<amount>\\d+) percent', emit: share }", "text", "layers.share"),
    ("lexicon: { words: [said, told, warned], emit: cue }", "text", "layers.cue"),
    (
      "near: { of: cue, set: who, pattern: '\\p{Lu}\\p{Ll}+', within: 40 }", "text, layers.cue",
      "layers.cue"
    ),
    ("set: { extra.cues: 'size(layers.cue)' }", "layers.cue", "extra.cues"),
  ]

  /// The steps in a pipeline.
  static var plain: String {
    head + "stages:\n" + steps.map { "  - \($0.step)\n" }.joined() + tail
  }

  /// The same work by stages that the file defines.
  static var defined: String {
    let definitions = steps.enumerated().map { number, step in
      """
        - stage: step\(number)@1
          summary: One step.
          params: { label: { type: text, default: none, help: Nothing. } }
          needs: [\(step.needs)]
          provides: [\(step.provides)]
          steps:
            - \(step.step)
            - set: { extra.label: "'{{ label }}'" }

      """
    }
    let uses = steps.indices.map { "  - step\($0)@1\n" }
    return head + "define:\n" + definitions.joined() + "stages:\n" + uses.joined() + tail
  }

  private static let head = "galley: 1\nfetch: { files: { root: '.' } }\n"
  private static let tail = "output: { jsonl: { path: /dev/null } }\n"
}
