import GalleyCommand
import Testing

/// Every pipeline that we show to people lints clean.
struct ShippedPipelineTests {
  @Test func `pipelines in the repository lint clean, and their tests pass`() async throws {
    let folder = sourceTree + "/Pipelines"
    let lint = await galley(["lint", folder])
    #expect(lint.status == .success)
    let lines = lint.error.split(separator: "\n")
    #expect(lines.count >= 10)
    #expect(lines.allSatisfy { $0.hasSuffix("yaml: fine") }, "\(lint.error)")
    let tests = await galley(["test", folder])
    #expect(tests.status == .success, "\(tests.output)")
  }
}
