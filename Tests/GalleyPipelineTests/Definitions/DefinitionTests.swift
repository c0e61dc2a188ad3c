import GalleyCore
import GalleyPipeline
import Testing

struct DefinitionTests {
  private static let minimum = """
    stage: minimum@1
    summary: Drops short texts.
    params:
      words: { type: integer, default: 3, minimum: 1, maximum: 9, help: least words }
      reason: { type: text, default: too_short }
    needs: [text]
    steps:
      - drop: { when: "stats.words < {{ words }}", reason: "{{ reason }}" }
    """

  @Test func `takes the defaults of its parameters`() throws {
    let stages = DefinedStages("  - minimum@1", ["m.yaml": Self.minimum], head: "use: m.yaml")
    #expect(stages.said() == [])
    #expect(try stages.outcome("two words").verdict == .drop(reason: "too_short"))
    #expect(try stages.outcome("now three words").verdict == .keep)
  }

  @Test func `takes what a use gives`() throws {
    let stages = DefinedStages(
      "  - minimum@1: { words: 5, reason: tiny }", ["m.yaml": Self.minimum], head: "use: [m.yaml]")
    #expect(stages.said() == [])
    #expect(try stages.outcome("now there are four").verdict == .drop(reason: "tiny"))
  }

  @Test func `keeps bounds and names what is meant`() {
    let stages = DefinedStages(
      "  - minimum@1: { wrods: 5 }\n  - minimum@1: { words: 12 }\n  - minimum@1: { words: many }",
      ["m.yaml": Self.minimum], head: "use: m.yaml")
    #expect(
      stages.said() == [
        "p.galley.yaml:6:18: error: unknown option 'wrods' of stage 'minimum' (did you mean 'words'?)",
        "p.galley.yaml:7:25: error: 12 is more than 9 (it takes integer from 1 to 9: least words)",
        "p.galley.yaml:8:25: error: expected integer, found 'many' (it takes integer from 1 to 9: least words)",
      ])
  }

  @Test func `says where a value is wrong inside the stage`() {
    let stages = DefinedStages(
      "  - minimum@1: { reason: Too Short }", ["m.yaml": Self.minimum], head: "use: m.yaml")
    #expect(
      stages.said() == [
        "p.galley.yaml:6:16: error: expected snake_case code, found 'Too Short' (m.yaml:8:56, with these options) (write too_short)"
      ])
  }

  @Test func `notes a name without a version and takes the newest`() throws {
    let second = Self.minimum.replacing("minimum@1", with: "minimum@2")
      .replacing("default: 3", with: "default: 4")
    let stages = DefinedStages(
      "  - minimum", ["a.yaml": Self.minimum, "b.yaml": second], head: "use: [b.yaml, a.yaml]")
    #expect(
      stages.said() == [
        "p.galley.yaml:6:5: note: 'minimum' means minimum@2 today (write 'minimum@2' to keep that version)"
      ])
    #expect(try stages.outcome("now three words").verdict == .drop(reason: "too_short"))
    #expect(stages.check().pipeline?.steps.map(\.stage.spec.versionedName) == ["minimum@2"])
  }

  @Test func `keeps versions side by side`() throws {
    let second = Self.minimum.replacing("minimum@1", with: "minimum@2")
      .replacing("too_short", with: "short")
    let stages = DefinedStages(
      "  - minimum@2: { words: 2 }\n  - minimum@1", ["a.yaml": Self.minimum, "b.yaml": second],
      head: "use: [a.yaml, b.yaml]")
    #expect(stages.said() == [])
    #expect(try stages.outcome("one").verdict == .drop(reason: "short"))
    #expect(try stages.outcome("one two").verdict == .drop(reason: "too_short"))
  }

  @Test func `refuses cycles and shows the way round`() {
    func stage(_ name: String, _ uses: String) -> String {
      "stage: \(name)@1\nsummary: x\nuse: \(uses).yaml\nsteps: [\(uses)@1]\n"
    }
    let stages = DefinedStages(
      "  - a@1", ["a.yaml": stage("a", "b"), "b.yaml": stage("b", "c"), "c.yaml": stage("c", "a")],
      head: "use: a.yaml")
    // The files are read innermost first, so that the way begins there.
    #expect(
      stages.said() == [
        "b.yaml:4:9: error: a stage cannot be made of itself: c@1 → a@1 → b@1 → c@1 (take one of these uses out)"
      ])
  }

  @Test func `finds files from the file that names them`() {
    let stages = DefinedStages(
      "  - outer@1",
      [
        "stages/outer.yaml": """
        stage: outer@1
        summary: x
        use: deep/inner.yaml
        needs: [text]
        steps: [inner@1]
        """,
        "stages/deep/inner.yaml": """
        stage: inner@1
        summary: x
        needs: [text]
        steps: [{ drop: { when: "stats.wrds > 1" } }]
        """,
      ], head: "use: stages/outer.yaml")
    #expect(
      stages.said() == [
        "stages/deep/inner.yaml:4:32: error: unknown field 'stats.wrds' (did you mean 'stats.words'?)"
      ])
  }

  @Test func `checks a stage file on its own`() {
    let files = [
      "s.yaml": """
      stage: strange@1
      summary: x
      params:
        never: { type: text, default: x }
      needs: [text, layer.sentence]
      provides: [layers.nothing]
      steps:
        - drop: { when: "size(layers.sentence) > {{ mst }}" }
        - drop: { when: "has(title)" }
      """
    ]
    #expect(
      DefinedStages("", files).said("s.yaml") == [
        "s.yaml:4:3: warning: no step uses the parameter 'never' (write {{ never }} where it belongs, or leave it out)",
        "s.yaml:5:15: error: 'layer.sentence' is no part of a document (a part is text, blocks, page, a field of the record, or layers.NAME)",
        "s.yaml:8:19: error: no parameter is called 'mst' (known are never)",
        "s.yaml:9:5: error: 'drop' needs title, which no earlier stage provides (add title to 'needs')",
      ])
  }

  @Test func `asks for what the steps need`() {
    let files = [
      "s.yaml": """
      stage: strange@1
      summary: x
      needs: [text]
      steps:
        - drop: { when: "has(title) && size(layers.sentence) > 2" }
      """
    ]
    #expect(
      DefinedStages("", files).said("s.yaml") == [
        "s.yaml:5:5: error: 'drop' needs layers.sentence, which no earlier stage provides (add layers.sentence to 'needs')",
        "s.yaml:5:5: error: 'drop' needs title, which no earlier stage provides (add title to 'needs')",
      ])
  }

  @Test(arguments: [
    ("stage: segment@2", "'segment' is a built-in stage (choose another name)"),
    ("stage: mine", "a stage has a version (write 'mine@1', and raise it with changes)"),
    ("stage: mine@0", "a stage has a version (write 'mine@1', and raise it with changes)"),
    ("stage: My@1", "'My' cannot name a stage (use lower-case letters, digits and '_')"),
  ])
  func `refuses names that would confuse`(_ line: String, _ message: String) {
    let said = DefinedStages("", ["s.yaml": "\(line)\nsummary: x\nsteps: [clean]"]).said("s.yaml")
    #expect(said == ["s.yaml:1:8: error: \(message)"])
  }

  @Test func `refuses two definitions of one version`() {
    let stages = DefinedStages(
      "  - minimum@1", ["a.yaml": Self.minimum, "b.yaml": Self.minimum],
      head: "use: [a.yaml, b.yaml]")
    #expect(
      stages.said() == [
        "b.yaml:1:8: error: minimum@1 is defined in a.yaml already (raise the version, or choose another name)"
      ])
  }

  @Test func `says which file is missing`() {
    let stages = DefinedStages("  - clean", head: "use: gone.yaml")
    #expect(
      stages.said() == [
        "p.galley.yaml:4:6: error: there is no gone.yaml (paths are relative to p.galley.yaml)"
      ])
  }

  @Test func `provides the fields of extra that its steps set`() {
    let head = """
      define:
        - stage: inner@1
          summary: x
          needs: [text]
          provides: [extra.score, extra.parts, extra.first.letter]
          steps:
            - set: { extra.score: "1", extra.first.letter: "text" }
            - split: { from: text, by: ';', to: extra.parts }
      """
    #expect(DefinedStages("  - inner@1", head: head).said() == [])
    let wrong = head.replacing("extra.first.letter]", with: "extra.last]")
    #expect(
      DefinedStages("  - inner@1", head: wrong).said() == [
        "p.galley.yaml:8:42: error: no step provides extra.last (emit it, or leave it out of 'provides')"
      ])
  }

  @Test func `removes layers that it does not provide`() throws {
    let stages = DefinedStages(
      "  - segment: { levels: [paragraph] }\n  - inner@1",
      head: """
        define:
          - stage: inner@1
            summary: x
            needs: [text]
            provides: [layers.sentence]
            steps: [{ segment: { levels: [paragraph, sentence] } }]
        """)
    #expect(stages.said() == [])
    let document = try stages.outcome("One. Two.\n\nThree.").document
    #expect(document.layers["sentence"]?.count == 3)
    #expect(document.layers["paragraph"]?.count == 2)
    #expect(document.layers.all.map(\.name).sorted() == ["paragraph", "sentence"])
  }

  @Test func `removes layers that it makes out of others`() throws {
    let stages = DefinedStages(
      "  - segment: { levels: [paragraph] }\n  - inner@1",
      head: """
        define:
          - stage: inner@1
            summary: x
            needs: [layers.paragraph]
            provides: [layers.part]
            steps:
              - split: { from: layers.paragraph, by: ',', to: layers.half }
              - split: { from: layers.half, by: '.', to: layers.part }
              - join: { from: layers.paragraph, gap: 2, to: layers.paragraph }
        """)
    #expect(stages.said() == [])
    let document = try stages.outcome("One, two.\n\nThree.").document
    #expect(document.layers.all.map(\.name).sorted() == ["paragraph", "part"])
    #expect(document.layers["paragraph"]?.count == 1)
  }

  @Test func `names the step inside that failed`() throws {
    let stages = DefinedStages("  - minimum@1", ["m.yaml": Self.minimum], head: "use: m.yaml")
    let pipeline = try #require(stages.check().pipeline)
    #expect(pipeline.steps[0].stage.steps.map(\.id) == ["drop"])
  }

  @Test func `says nothing of a condition that a parameter decides`() {
    let stage = """
      stage: strict@1
      summary: x
      params: { on: { type: boolean, default: true } }
      needs: [text]
      steps:
        - drop: { when: "{{ on }}" }
        - drop: { when: "stats.words < 2 && {{ on }}" }
      """
    #expect(DefinedStages("", ["s.yaml": stage]).said("s.yaml") == [])
    let uses = DefinedStages(
      "  - strict@1: { on: false }\n  - drop: { when: 'has(text)' }", ["s.yaml": stage],
      head: "use: s.yaml")
    #expect(uses.said() == [])
  }

  @Test func `says which step no document reaches behind a stage that drops all`() {
    let stage = """
      stage: nothing@1
      summary: x
      params: { on: { type: boolean, default: false } }
      needs: [text]
      steps: [{ drop: { when: "{{ on }}" } }]
      """
    let stages = DefinedStages(
      "  - nothing@1: { on: true }\n  - drop: { when: 'has(text)' }", ["s.yaml": stage],
      head: "use: s.yaml")
    #expect(
      stages.said() == [
        "p.galley.yaml:7:5: warning: no document reaches 'drop' ('nothing' at line 6 drops every document)"
      ])
  }
}
