import GalleyCore
import GalleyStages
import Testing
import YAML

struct BuiltinStagesTests {
  @Test func `every stored property of every stage is an option`() {
    for entry in Registry.builtinStages {
      #expect(entry.storedPropertyCount == entry.options.count, "\(entry.spec.name)")
    }
  }

  @Test func `every example can be read`() throws {
    for entry in Registry.builtinStages {
      let example = try YAMLParser.parse(entry.spec.example)
      var reader = ConfigReader(file: "example.yaml")
      let options = example[entry.spec.name]?.value
      #expect(entry.spec.example.hasPrefix(entry.spec.name))
      let configured = entry.configure(options, &reader)
      #expect(configured != nil && reader.diagnostics.isEmpty, "\(entry.spec.name)")
      _ = try configured?.make()
    }
  }

  @Test func `a bare name is enough where no option is required, or says what is missing`() throws {
    let nothing = try YAMLParser.parse("{}")
    for entry in Registry.builtinStages {
      var reader = ConfigReader(file: "bare.yaml")
      let needsOptions = entry.options.contains { $0.defaultValue == nil }
      let configured = entry.configure(nothing, &reader)
      #expect((configured == nil) == reader.hasErrors, "\(entry.spec.name)")
      if needsOptions { #expect(configured == nil, "\(entry.spec.name)") }
    }
  }

  @Test func `names are unique`() {
    let names = Registry.builtinStages.map(\.spec.name)
    #expect(Set(names).count == names.count)
  }
}
