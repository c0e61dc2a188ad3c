import GalleyCommand
import GalleyCore
import Testing

/// Conditions on annotations, and components that a draft cannot use, with stages made for that.
struct ConditionTests {
  /// Does nothing but to have a condition on the sentences.
  private struct AskStage: Stage {
    struct Options: OptionGroup {
      var from: LayerReference?
      var condition: ElementCondition?
      static let options = [
        Option<Options>("from", \.from, "A layer.", required: true),
        Option("where", \.condition, "A condition.", required: true),
      ]
    }

    static let spec = ComponentSpec(
      "ask", "Asks of each annotation.",
      example: "ask: { from: sentence, where: \"size(text) < 20\" }")
    static func reads(_ options: Options) -> [Slot] {
      (options.from.map { [$0.slot()] } ?? []) + spec.reads
    }
    static func subject(_ options: Options) -> String? { options.from?.name }
    init(_ options: Options) {}
    func process(_ document: inout Document) throws -> Verdict { .keep }
  }

  /// Needs a file, which a draft does not have.
  private struct ListStage: Stage {
    struct Options: OptionGroup {
      var file: AttachedFile?
      static let options = [Option<Options>("file", \.file, "Words.", required: true)]
    }

    static let spec = ComponentSpec(
      "list", "Reads a list.", reads: [.text], example: "list:\n  file: words.txt")
    init(_ options: Options) {}
    func process(_ document: inout Document) throws -> Verdict { .keep }
  }

  /// Needs what nothing provides.
  private struct LostStage: Stage {
    typealias Options = NoOptions
    static let spec = ComponentSpec(
      "lost", "Needs a layer.", reads: [.layer("nowhere")], example: "lost")
    init(_ options: Options) {}
    func process(_ document: inout Document) throws -> Verdict { .keep }
  }

  private var registry: Registry {
    var registry = Registry.builtin
    registry.stages += [.stage(AskStage.self), .stage(ListStage.self), .stage(LostStage.self)]
    return registry
  }

  @Test func `explains conditions on annotations`() async throws {
    let folder = try TemporaryFolder()
    let page = try folder.write(
      "a.txt",
      "It rained. The ferry stayed in the harbour. " + String(repeating: "Oh no. ", count: 6))
    let path = try folder.write(
      "p.galley.yaml",
      """
      galley: 1
      fetch: { files: { root: pages } }
      stages:
        - clean
        - segment
        - ask: { from: sentence, where: "size(text) < 20 && record.stats.words > 9" }
      output: { jsonl: { path: out.jsonl } }
      """)
    let short = await galley(["explain", path, page], in: folder, registry: registry)
    let lines = short.output.split(separator: "\n").drop { !$0.hasPrefix("ask@1") }.dropFirst()
    #expect(
      lines.prefix(3) == [
        "  where of \"It rained.\": size(text) < 20: text is \"It rained.\", size(text) is 10 → true",
        "  where of \"It rained.\": record.stats.words > 9: record.stats.words is 20 → true",
        "  where of \"It rained.\": size(text) < 20 && record.stats.words > 9 → true",
      ])
    #expect(lines.dropFirst(15).first == "  and of 3 more annotations")
    let all = await galley(["explain", path, page, "--all"], in: folder, registry: registry)
    #expect(all.output.split(separator: "\n").count { $0.hasPrefix("  where of ") } == 24)
  }

  @Test func `drafts what cannot be used as a comment`() async throws {
    let folder = try TemporaryFolder()
    let draft = await galley(["create", "ask", "list", "lost"], registry: registry)
    let text = draft.output
    #expect(
      text.contains(
        """
          # Asks of each annotation.
          - ask:
              # A layer. (name of a layer)
              from: sentence
              # A condition. (condition on an annotation)
              where: "size(text) < 20"
          # Reads a list.
          # Commented out: files cannot be read here.
          # - list:
          #     file: words.txt
          # Needs a layer.
          # Commented out: nothing above provides layers.nowhere.
          # - lost

        """), "\(text)")
    let path = try folder.write("p.galley.yaml", text)
    #expect(await galley(["lint", path], registry: registry).status == .success)
  }
}
