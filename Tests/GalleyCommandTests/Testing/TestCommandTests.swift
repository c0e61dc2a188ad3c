import GalleyCommand
import Testing

/// What `galley test` prints and how it ends.
struct TestCommandTests {
  private static let mixed = """
    - name: is kept
      given: { text: One sentence. Two sentences. }
      expect: { layers: { sentence: 2 } }
    - name: has another title
      given: { text: One., title: Old }
      expect: { equals: { title: New } }
    - name: has no layer
      given: { text: One. }
      expect: { layers: { sentence: [] } }
    """

  @Test func `prints a line for each test and what differs`() async throws {
    let result = try await TestedPipeline(Self.mixed).test()
    #expect(
      result
        == CommandResult(
          .failure,
          output: """
            ok    p.galley.yaml:6: is kept (0 ms)
            FAIL  p.galley.yaml:9: has another title (0 ms)
                  p.galley.yaml:11:25: title is not as expected
                    - "New"
                    + "Old"
            FAIL  p.galley.yaml:12: has no layer (0 ms)
                  p.galley.yaml:14:25: layers.sentence has 1 row, not 0
                    + { "text": "One." }
            3 tests in 1 file: 1 passed, 2 failed

            """))
  }

  @Test func `runs the tests whose names have a text in them`() async throws {
    let result = try await TestedPipeline(Self.mixed).test("--filter", "kept")
    #expect(
      result
        == CommandResult(
          .success,
          output: """
            ok    p.galley.yaml:6: is kept (0 ms)
            1 test in 1 file: 1 passed

            """))
  }

  @Test func `does not take no test for success`() async throws {
    let result = try await TestedPipeline(Self.mixed).test("--filter", "nothing")
    #expect(result.status == .usage)
    #expect(result.error.hasPrefix("galley test: no test has 'nothing' in its name\n"))
  }

  @Test func `stops at the first failure where it is told to`() async throws {
    let result = try await TestedPipeline(Self.mixed).test("--fail-fast")
    #expect(result.status == .failure)
    #expect(result.output.hasSuffix("\n2 tests in 1 file: 1 passed, 1 failed\n"))
  }

  @Test func `says of a file that it has no tests`() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      "p.galley.yaml",
      "galley: 1\nfetch: { files: { root: . } }\nstages: [clean]\noutput: { jsonl: { path: o } }\n")
    let result = await galley(["test", path], in: folder)
    #expect(
      result
        == CommandResult(
          .success, output: "p.galley.yaml has no tests\n0 tests in 1 file: 0 passed\n"))
  }

  @Test func `runs nothing of a file with errors`() async throws {
    let result = try await TestedPipeline(
      """
      - name: a
        given: { text: One. }
        expect: { equal: { title: A } }
      """
    ).test()
    #expect(
      result
        == CommandResult(
          .usage, output: "0 tests in 1 file: 0 passed, 1 file with errors not run\n",
          error: """
            p.galley.yaml:8:15: error: unknown option 'equal' of 'expect'
                8 |     expect: { equal: { title: A } }
                  |               ^^^^^ did you mean 'equals'?

            """))
  }

  @Test func `writes one object a file as JSON`() async throws {
    let result = try await TestedPipeline(
      """
      - name: a
        given: { text: One. }
        expect: { equals: { title: A } }
      """
    ).test("--format", "json")
    #expect(
      result
        == CommandResult(
          .failure,
          output: """
            [
              {
                "file": "p.galley.yaml",
                "is_wrong": false,
                "tests": [
                  {
                    "name": "a",
                    "line": 6,
                    "passed": false,
                    "seconds": 0,
                    "failures": [
                      {
                        "file": "p.galley.yaml",
                        "line": 8,
                        "column": 25,
                        "message": "title is not as expected",
                        "difference": [
                          "  - \\"A\\"",
                          "  + null"
                        ]
                      }
                    ]
                  }
                ]
              }
            ]

            """))
  }
}
