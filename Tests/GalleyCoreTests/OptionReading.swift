import GalleyCore
import Testing
import YAML

/// What came of reading a value from YAML text.
struct OptionReading<Value: OptionValue> {
  let value: Value?
  /// Message and, after a dash, hint of everything that is wrong.
  let problems: [String]

  init(_ type: Value.Type = Value.self, _ yaml: String) throws {
    let node = try YAMLParser.parse(yaml)
    var reader = ConfigReader(file: "test.yaml")
    reader.component = "stage 'test'"
    let value = Value.read(node, &reader)
    self.value = value
    problems = reader.diagnostics.map { $0.message + ($0.hint.map { " — \($0)" } ?? "") }
  }
}
