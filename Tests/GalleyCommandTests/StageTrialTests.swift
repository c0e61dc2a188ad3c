import GalleyCommand
import Testing

/// A stage file is tried on pages without a pipeline around it.
struct StageTrialTests {
  private static let page = """
    <html lang="en"><body><article>
    <p>The bridge over the Tarn will cost £700, the county said on Monday after a long day.</p>
    </article></body></html>
    """

  private static let stage = """
    stage: sums@1
    summary: Sums.
    params:
      sign: { type: text, default: £ }
    needs: [layers.sentence]
    provides: [layers.sum]
    steps:
      - match: { pattern: '{{ sign | pattern }}\\d+', over: sentence, emit: sum }
    """

  private func folder(stage: String = stage) throws -> (TemporaryFolder, stage: String) {
    let folder = try TemporaryFolder()
    try folder.write("pages/bridge.html", Self.page)
    return (folder, try folder.write("sums.stage.yaml", stage))
  }

  @Test func `what it needs is made before it`() async throws {
    let (folder, stage) = try folder()
    let result = await galley(["try", stage, folder.file("pages")], in: folder)
    #expect(
      result.withoutLearnedMeasures
        == CommandResult(
          .success,
          output: """
            bridge.html
              clean
                + text                 84 characters, 17 words
                + blocks               1: paragraph 1
                + source.charset       "utf-8"
                + source.charset_from  "detected"
                + stats.link_density   0.0
                + warning              charset_guessed
              segment
                + stats.sentences             1
                + stats.mean_sentence_length  17.0
                + layers.sentence             1 annotation
                    "The bridge over the Tarn will cost £700, the county said on Monday after…"
              sums
                + layers.sum  1 annotation
                    "£700"
              kept

            """))
  }

  @Test(arguments: [["tap", "--after", "sums"], ["explain"], ["try", "--record-test"]])
  func `other commands that look at pages take it, too`(_ command: [String]) async throws {
    let (folder, stage) = try folder()
    let result = await galley(command + [stage, folder.file("pages/bridge.html")], in: folder)
    #expect(result.status == .success, "\(result)")
    #expect(result.output.contains("£700"))
  }

  @Test func `one that must be given something cannot be tried alone`() async throws {
    let (folder, stage) = try folder(
      stage: Self.stage.replacing("text, default: £", with: "text"))
    let result = await galley(["try", stage, folder.file("pages")], in: folder)
    #expect(
      result
        == CommandResult(
          .usage,
          error: """
            sums.stage.yaml:1:8: error: sums@1 cannot be tried alone: 'sign' must be given
                1 | stage: sums@1
                  |        ^^^^^^ use it in a pipeline, or give 'sign' a default

            """))
  }

  @Test func `one that needs what nothing provides cannot be tried alone`() async throws {
    let (folder, stage) = try folder(
      stage: Self.stage.replacing("[layers.sentence]", with: "[layers.sentence, layers.remark]"))
    let result = await galley(["try", stage, folder.file("pages")], in: folder)
    #expect(
      result
        == CommandResult(
          .usage,
          error: """
            sums.stage.yaml:1:8: error: sums@1 cannot be tried alone: nothing provides layers.remark
                1 | stage: sums@1
                  |        ^^^^^^ use it in a pipeline, below a stage that does

            """))
  }

  @Test func `it is no pipeline that can be run`() async throws {
    let (folder, stage) = try folder()
    let result = await galley(["run", stage], in: folder)
    #expect(
      result
        == CommandResult(
          .usage,
          error: "galley: sums.stage.yaml defines a stage; name it under 'use' in a pipeline\n"))
  }
}
