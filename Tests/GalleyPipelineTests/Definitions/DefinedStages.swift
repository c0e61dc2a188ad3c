import GalleyCore
import GalleyIO
import GalleyPipeline
import GalleyStages

/// Files by path, of which `p.galley.yaml` is a pipeline that takes `stages`.
struct DefinedStages {
  var files: [String: String]

  init(_ stages: String, _ files: [String: String] = [:], head: String = "") {
    self.files = files
    self.files["p.galley.yaml"] = """
      galley: 1
      fetch: { jsonl: { path: a.jsonl, fields: { text: text } } }
      output: { jsonl: { path: out.jsonl } }
      \(head)
      stages:
      \(stages)
      """
  }

  /// What the check of one of the files finds.
  func check(_ path: String = "p.galley.yaml") -> PipelineFile.Result {
    let registry = Registry(
      readers: Registry.builtinReaders, stages: Registry.builtinStages,
      writers: Registry.builtinWriters)
    let file = PipelineFile(path: path, text: Array((files[path] ?? "").utf8))
    return file.check(registry: registry, environment: [:]) { [files] path in
      guard let text = files[path] else { throw EnvironmentError("there is no \(path)") }
      return Array(text.utf8)
    }
  }

  /// Everything that is said, a line each.
  func said(_ path: String = "p.galley.yaml") -> [String] {
    check(path).diagnostics.map { "\($0)" + ($0.hint.map { " (\($0))" } ?? "") }
  }

  /// What becomes of a text: the reason for which it is dropped, and its layers.
  func outcome(_ text: String) throws -> (verdict: Verdict, document: Document) {
    var document = Document(Self.page(text), workspace: Workspace())
    for step in check().pipeline?.steps ?? [] {
      var stage = try step.stage.make()
      let verdict = try stage.process(&document)
      if verdict != .keep { return (verdict, document) }
    }
    return (.keep, document)
  }

  private static func page(_ text: String) -> Page {
    let bytes = Array(text.utf8)
    let origin = Page.Origin(
      path: "a.txt", bytes: bytes.count, sha256: "", mediaType: "text/plain")
    return Page(id: "a", origin: origin, content: .given(bytes))
  }
}
