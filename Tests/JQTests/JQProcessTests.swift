import ChildProcess
import JQ
import JSON
import Testing

let server = JQServer.command(program: "galley")

/// Runs a program over a text once.
func outputs(
  _ program: String, _ text: String, arguments: [String: String] = [:],
  limits: JQProcess.Limits = generous
) throws(JQFailure) -> [String] {
  let process = JQProcess(
    JQProgram(program, arguments: arguments), server: server, limits: limits)
  return try process.run(Array(text.utf8)).map { JSONValue($0).compact }
}

/// A limit that a machine at work does not reach.
var generous: JQProcess.Limits {
  var limits = JQProcess.Limits()
  limits.time = .seconds(60)
  return limits
}

struct JQProcessTests {
  @Test(arguments: [
    (".", #"{"b":1,"a":[null,true,"é\n\u0001"]}"#, [#"{"b":1,"a":[null,true,"é\n\u0001"]}"#]),
    (".a[]", #"{"a":[1,"two",{"c":[]}]}"#, ["1", #""two""#, #"{"c":[]}"#]),
    ("empty", "1", []),
    ("{n: (.w | length), now: 1, env: .env}", #"{"w":"Füße"}"#, [#"{"n":4,"now":1,"env":null}"#]),
    ("[.[] | select(test(\"^[a-z]+$\"))]", #"["ab","1"]"#, [#"["ab"]"#]),
    ("$greeting + .", #""x""#, [#""hallox""#]),
    ("1e3, 0.5, nan, 1e1000", "0", ["1000", "0.5", "null", "1.7976931348623157e+308"]),
    ("def now: 5; now", "0", ["5"]),
  ])
  func `a program gives its outputs`(program: String, text: String, expected: [String]) throws {
    #expect(try outputs(program, text, arguments: ["greeting": "hallo"]) == expected)
  }

  @Test func `one process takes many texts`() throws {
    let process = JQProcess(JQProgram(". + 1"), server: server, limits: generous)
    for number in 0..<200 {
      let result = try process.run(Array("\(number)".utf8))
      #expect(result.first?.integer == number + 1)
    }
  }

  @Test(arguments: [
    (".a", "[1]", #"Cannot index array with string "a""#),
    ("error(\"no \" + .)", #""luck""#, "no luck"),
    ("error({code: 1})", "0", #"{"code":1}"#),
    ("first(.[] | error), 1", "[2]", "2"),
    (".", "{", "Unfinished JSON term"),
    (
      ".[\"a\"] | test(\"(\")", #"{"a":"b"}"#,
      "end pattern with unmatched parenthesis"
    ),
  ])
  func `a program that fails says why, and goes on with the next`(
    program: String, text: String, message: String
  ) throws {
    let process = JQProcess(JQProgram(program), server: server, limits: generous)
    for _ in 0..<2 {
      #expect { try process.run(Array(text.utf8)) } throws: {
        guard case .failed(let said) = $0 as? JQFailure else { return false }
        return said.contains(message)
      }
    }
  }

  @Test func `no more outputs are made than are asked for`() throws {
    var limits = generous
    limits.outputs = 2
    #expect(try outputs("repeat(1)", "0", limits: limits) == ["1", "1"])
  }

  @Test func `a program knows neither variables nor files of the machine`() throws {
    // What calls them is refused; these find their way around that.
    #expect(try outputs("def env: 1; [builtins | length > 50]", "0") == ["[true]"])
    #expect(server.environment.isEmpty)
  }
}
