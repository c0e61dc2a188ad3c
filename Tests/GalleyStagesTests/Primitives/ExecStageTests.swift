import Foundation
import GalleyCore
import GalleyStages
import Testing
import YAML

struct ExecStageTests {
  /// A script of a test, and a stage that runs it.
  private final class Script {
    let path = FileManager.default.temporaryDirectory.path + "/exec-\(UUID().uuidString).sh"

    init(_ text: String) throws { try text.write(toFile: path, atomically: false, encoding: .utf8) }

    deinit {
      do {
        try FileManager.default.removeItem(atPath: path)
      } catch {
        print("left behind: \(error)")
      }
    }

    func stage(_ options: String = "") throws -> any Processor {
      try GalleyStagesTests.stage("exec: { command: [sh, \"\(path)\"]\(options) }")
    }
  }

  /// A script that answers every line with the same.
  private func answering(_ answer: String) throws -> Script {
    try Script("while read -r line; do cat <<'END'\n\(answer)\nEND\ndone")
  }

  @Test func `the fields of the answer are set, and others stay`() throws {
    let script = try answering(#"{"title":"New","extra":{"score":0.5}}"#)
    var stage = try script.stage()
    var document = document(.given("Two words."))
    document.metadata.section = "Politics"
    #expect(try stage.process(&document) == .keep)
    #expect(document.metadata.title == "New")
    #expect(document.metadata.section == "Politics")
    #expect(document.extra == [.init("score", .decimal(0.5))])
    #expect(document.provenance.contains { $0.field == "title" && $0.from == "exec" })
  }

  @Test func `the program is sent the record`() throws {
    let script = try Script("while read -r line; do printf '%s\\n' \"$line\"; done")
    var stage = try script.stage(", to: extra.sent")
    var document = document(.given("Two words."))
    _ = try stage.process(&document)
    let sent = document.extra[0].value
    #expect(sent["text"] == .string("Two words.") && sent["id"] == .string("1"))
    #expect(sent["schema"] != .null)
  }

  @Test(arguments: [
    ("text", #"{"text":"Two words."}"#), ("[text, id]", #"{"id":"1","text":"Two words."}"#),
  ])
  func `the program is sent the fields that are asked for`(send: String, expected: String) throws {
    let script = try Script(
      #"while read -r line; do printf '"%s"\n' "$(printf %s "$line" | tr '"' "'")"; done"#)
    var stage = try script.stage(", to: title, send: \(send)")
    var document = document(.given("Two words."))
    _ = try stage.process(&document)
    #expect(document.metadata.title == expected.replacing("\"", with: "'"))
  }

  @Test func `one program answers all documents`() throws {
    let script = try Script("n=0; while read -r line; do n=$((n+1)); echo $n; done")
    var stage = try script.stage(", to: extra.n")
    for number in 1...20 {
      var document = document(.given("Two words."))
      _ = try stage.process(&document)
      #expect(document.extra == [.init("n", .integer(number))])
    }
  }

  @Test func `the program sees the variables that are given, and few others`() throws {
    let script = try Script(
      #"while read -r line; do printf '"%s"\n' "$(env | sort | tr '\n' ' ')"; done"#)
    var stage = try script.stage(", to: title, environment: { MODEL: small }")
    var document = document(.given("Two words."))
    _ = try stage.process(&document)
    let names = try #require(document.metadata.title).split(separator: " ")
      .compactMap { $0.split(separator: "=").first }
    #expect(names.contains("MODEL"))
    #expect(
      Set(names).isSubset(of: ["HOME", "LANG", "MODEL", "PATH", "PWD", "OLDPWD", "SHLVL", "_"]))
  }

  @Test(arguments: [
    (#"{"drop":"off_topic"}"#, Verdict.drop(reason: "off_topic")), (#"{"id":"1"}"#, .keep),
    ("{}", .keep),
  ])
  func `a verdict`(answer: String, expected: Verdict) throws {
    let script = try answering(answer)
    var stage = try script.stage()
    var document = document(.given("Two words."))
    #expect(try stage.process(&document) == expected)
  }

  @Test(arguments: [
    (#"{"error":"no model"}"#, "exec_error: no model"),
    ("[]", "exec_answer: the program's answer is no object; say with 'to' where it goes"),
    (#"{"id":"2"}"#, "exec_answer: the program's answer has the id of another document"),
    (
      #"{"drop":"Off Topic"}"#,
      "exec_answer: the program drops for the reason 'Off Topic', which is no snake_case code"
    ),
    (#"{"titel":"x"}"#, "wrong_field: the record has no field 'titel', did you mean 'title'?"),
    (
      #"{"layers":{"quote":[{"start":5,"end":99}]}}"#,
      "wrong_field: 'layers.quote[0]' is no range of the text: 5 to 99 of 10 code points"
    ),
    ("{}\n{}", "exec_protocol: the program 'sh' wrote more than one line for one that it read"),
  ])
  func `an answer that fails the document`(answer: String, expected: String) throws {
    let script = try answering(answer)
    var stage = try script.stage()
    var document = document(.given("Two words."))
    #expect(failure { try stage.process(&document) } == expected)
  }

  @Test(arguments: ["no json", "{\"title\":", "\u{1}", ""])
  func `an answer that is no JSON fails the document`(answer: String) throws {
    let script = try answering(answer)
    var stage = try script.stage()
    var document = document(.given("Two words."))
    let failure = failure { try stage.process(&document) } ?? ""
    #expect(failure.hasPrefix("exec_answer: the program's answer is no JSON: "), "\(failure)")
  }

  @Test func `an answer that is not UTF-8 fails the document`() throws {
    let script = try Script(#"while read -r line; do printf '{"title":"\377"}\n'; done"#)
    var stage = try script.stage()
    var document = document(.given("Two words."))
    let failure = failure { try stage.process(&document) } ?? ""
    #expect(failure.hasPrefix("exec_answer: the program's answer is no JSON: "), "\(failure)")
  }

  @Test func `a program that hangs fails the document, and the next has a program`() throws {
    let script = try Script(
      "while read -r line; do case $line in *bad*) sleep 1000;; esac; echo '{\"title\":\"ok\"}'; done"
    )
    var stage = try script.stage(", time: 300ms, start_time: 1ms")
    for text in ["bad", "good", "bad", "good"] {
      var document = document(.given(text))
      if text == "bad" {
        let failure = failure { try stage.process(&document) } ?? ""
        #expect(
          failure.hasPrefix("exec_time_limit: the program 'sh' gave no answer within 0."),
          "\(failure)")
        #expect(
          failure.hasSuffix("seconds; it must write a line for each that it reads, and flush it"))
      } else {
        // On a machine that is slow even this may take too long, and is asked again.
        while (try? stage.process(&document)) == nil { continue }
        #expect(document.metadata.title == "ok")
      }
    }
  }

  @Test func `a program that dies every time is given up`() throws {
    let script = try Script("echo 'no such model' >&2; exit 3")
    var stage = try script.stage(", restarts: 1")
    var failures: [String?] = []
    for _ in 0..<3 {
      var document = document(.given("Two words."))
      failures.append(failure { try stage.process(&document) })
    }
    let died =
      "exec_ended: the program 'sh' ended before it answered (exit status 3); its standard error ends: no such model"
    #expect(
      failures == [
        died, died,
        "exec_gave_up: the program 'sh' failed 2 times in a row and is not started again; at last "
          + "it ended before it answered (exit status 3)",
      ])
  }

  @Test(arguments: [
    (
      "exec: { command: [no-such-program] }",
      "test.yaml:1:19: there is no program 'no-such-program' that may be run"
    ),
    ("exec: { command: [] }", "test.yaml:1:18: a command names a program"),
    (
      "exec: { command: python3 tool.py }",
      "test.yaml:1:18: no shell reads the command, so program and arguments are a list"
    ),
    ("exec: { send: text }", "test.yaml:1:7: stage 'exec' needs 'command'"),
    ("exec: { command: [sh], send: [id, txt] }", "test.yaml:1:35: the record has no field 'txt'"),
    ("exec: { command: [sh], restarts: -1 }", "test.yaml:1:34: 'restarts' must be from 0 to 1000"),
    (
      "exec: { command: [sh], provides: [quotes] }",
      "test.yaml:1:35: the record has no field 'quotes'"
    ),
  ])
  func `mistakes are shown at their place`(yaml: String, expected: String) throws {
    #expect(try problems(yaml).first == expected)
  }

  @Test func `it needs a capability`() throws {
    let entry = try #require(Registry.builtinStages.first { $0.spec.name == "exec" })
    #expect(entry.spec.needs == [.exec])
    for other in Registry.builtinStages where other.spec.name != "exec" {
      #expect(other.spec.needs == [], "\(other.spec.name)")
    }
  }
}
