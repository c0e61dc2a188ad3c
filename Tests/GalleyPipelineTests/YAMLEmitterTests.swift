import JSON
import Testing
import YAML

@testable import GalleyPipeline

struct YAMLEmitterTests {
  @Test(arguments: [
    String(repeating: "k", count: 3000), String(repeating: "\u{7F}", count: 290), "short",
  ])
  func `keys of any length are read back`(key: String) throws {
    let value = JSONValue.object([
      .init(key, "text"), .init("list", [.object([.init(key, .object([.init("inner", "a")]))])]),
      .init("flow", [["x"], .object([.init(key, ["y", "z"])])]),
    ])
    let root = try YAMLParser.parse(YAMLEmitter.emit(value))
    #expect(root[key]?.value.text == "text")
    let listed = try #require(root["list"]?.value.elements?.first)
    #expect(listed[key]?.value["inner"]?.value.text == "a")
    let flow = try #require(root["flow"]?.value.elements?.last)
    #expect(flow[key]?.value.elements?.map(\.text) == ["y", "z"])
    #expect(YAMLEmitter.flow(.object([.init("short", "a")])) == "{ short: a }")
    let line = YAMLEmitter.flow(.object([.init(key, "a")]))
    #expect(try YAMLParser.parse(line)[key]?.value.text == "a")
  }
}
