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

  @Test func `a bare name is enough where no option is required, and only there`() throws {
    for entry in Registry.builtinStages {
      var reader = ConfigReader(file: "bare.yaml")
      let isEnough = try entry.configure(YAMLParser.parse("{}"), &reader) != nil
      let needsOptions = entry.options.contains { $0.defaultValue == nil }
      #expect((entry.configure(nil, &reader) != nil) == isEnough, "\(entry.spec.name)")
      #expect(isEnough != (needsOptions || reader.hasErrors), "\(entry.spec.name)")
    }
  }

  @Test func `names are unique`() {
    let names = Registry.builtinStages.map(\.spec.name)
    #expect(Set(names).count == names.count)
  }
}
