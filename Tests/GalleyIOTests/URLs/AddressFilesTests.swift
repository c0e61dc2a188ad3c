import GalleyCore
import Testing

@testable import GalleyIO

struct AddressFilesTests {
  private func lines(_ files: [(String, String)]) throws -> [String] {
    let folder = try TemporaryFolder()
    let paths = try files.map { try folder.write($0.0, Array($0.1.utf8)) }
    var reader = try AddressFiles(paths)
    var found: [String] = []
    while let line = try reader.next() {
      let place = line.place.replacing(folder.path + "/", with: "")
      switch line.address {
      case .success(let address):
        let extra = address.extra.map { "\($0.key)" }.joined(separator: ",")
        found.append("\(place) \(address.text) \(address.id ?? "-") \(extra)")
      case .failure(let error): found.append("\(place) \(error.reason)")
      }
    }
    return found
  }

  @Test func `a line is an address, with a remark behind it`() throws {
    let text = "\u{FEFF}http://a.example/1\r\n\n# a remark\n  http://a.example/2  the second\n"
    #expect(
      try lines([("a.txt", text), ("b.txt", "x")]) == [
        "a.txt:1 http://a.example/1 - ", "a.txt:4 http://a.example/2 - ", "b.txt:1 x - ",
      ])
  }

  @Test func `a line of JSON has more to say`() throws {
    let text = """
      {"url": "http://a.example/1", "id": 7, "topic": "boats", "none": null}
      {"url": "http://a.example/2", "id": "x"}
      {"id": "y"}
      {"url": 5
      """
    #expect(
      try lines([("a.jsonl", text)]) == [
        "a.jsonl:1 http://a.example/1 7 topic", "a.jsonl:2 http://a.example/2 x ",
        "a.jsonl:3 bad_json", "a.jsonl:4 bad_json",
      ])
  }

  @Test func `a file that is not there is known at once`() {
    #expect(throws: EnvironmentError.self) { try AddressFiles(["/nowhere/list.txt"]) }
  }
}
