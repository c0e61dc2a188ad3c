import GalleyCore
import GalleyIO
import Testing
import YAML

struct BuiltinIOTests {
  @Test func `every stored property of every reader and writer is an option`() {
    for entry in Registry.builtinReaders {
      #expect(entry.storedPropertyCount == entry.options.count, "\(entry.spec.name)")
    }
    for entry in Registry.builtinWriters {
      #expect(entry.storedPropertyCount == entry.options.count, "\(entry.spec.name)")
    }
  }

  @Test func `every example can be read`() throws {
    for entry in Registry.builtinReaders {
      let options = try YAMLParser.parse(entry.spec.example)[entry.spec.name]?.value
      var reader = ConfigReader(file: "example.yaml")
      #expect(entry.configure(options, &reader) != nil, "\(reader.diagnostics)")
    }
    for entry in Registry.builtinWriters {
      let options = try YAMLParser.parse(entry.spec.example)[entry.spec.name]?.value
      var reader = ConfigReader(file: "example.yaml")
      #expect(entry.configure(options, &reader) != nil, "\(reader.diagnostics)")
    }
  }

  @Test func `the option that the command line replaces is there`() {
    for entry in Registry.builtinReaders {
      #expect(entry.options.contains { $0.name == entry.spec.place }, "\(entry.spec.name)")
    }
  }
}
