import Foundation
import JSON
import Testing

/// The pipelines that the repository shows to people, over its examples.
struct GalleryTests {
  /// Runs a pipeline over a folder of `Examples`; returns its records.
  private func records(
    _ pipeline: String, over examples: String, failed: Int,
    location: SourceLocation = #_sourceLocation
  ) throws -> [JSONNode] {
    let folder = try TemporaryFolder()
    let ending = try Program.run(
      [
        "run", "\(sourceTree)/Pipelines/\(pipeline).galley.yaml", "--input",
        "\(sourceTree)/Examples/\(examples)", "--output", "out.jsonl",
      ], in: folder)
    #expect(ending.code == 0, "\(ending.error)", sourceLocation: location)
    #expect(
      ending.error.contains(" \(failed) failed\n"), "\(ending.error)", sourceLocation: location)
    return try folder.lines("out.jsonl").map { try JSONDocument(Array($0.utf8)).root }
  }

  private func record(_ path: String, in records: [JSONNode]) throws -> JSONNode {
    try #require(records.first { $0["source"]?["path"]?.string == path })
  }

  /// Values of keys, those that are not there as "-".
  private func row(_ node: JSONNode, _ keys: [String]) -> [String] {
    keys.map { node[$0]?.string ?? "-" }
  }

  @Test(arguments: [("minimal", 34), ("news", 33)])
  func `articles`(pipeline: String, count: Int) throws {
    #expect(try records(pipeline, over: "articles", failed: 2).count == count)
  }

  @Test func `events with actor and day`() throws {
    let events = try records("events-watch", over: "events", failed: 0).flatMap(events)
    #expect(
      events.map { row($0, ["day", "actor", "kind", "target", "status"]) } == [
        ["2026-06-16", "Marrow", "arms_delivery", "Sound Islands", "reported"],
        ["2026-06-17", "Vardenia", "asset_freeze", "-", "reported"],
        ["2026-06-17", "Vardenia", "expulsion", "-", "announced"],
        ["2026-06-24", "Sound Islands", "troop_movement", "-", "announced"],
        ["2026-06-22", "Sound Islands", "troop_movement", "-", "denied"],
        ["2026-06-20", "Vardenia", "troop_movement", "-", "reported"],
        ["2026-06-22", "Vardenia", "travel_ban", "-", "possible"],
        ["2026-06-22", "Vardenia", "embargo", "-", "reported"],
        ["2026-06-22", "League of Northern Ports", "ceasefire", "-", "possible"],
        ["2026-05", "European Union", "sanctions", "Vardenia", "ended"],
        ["2026-06-09", "Vardenia", "embargo", "Sound Islands", "reported"],
        ["2026-06-08", "Sound Islands", "troop_movement", "-", "reported"],
        ["2026-06-11", "League of Northern Ports", "sanctions", "-", "possible"],
        ["2026-06-30", "Vardenia", "troop_movement", "-", "reported"],
        ["2026-07-02", "United Nations", "sanctions", "Vardenia", "reported"],
        ["2026-06-30", "European Union", "arms_delivery", "Sound Islands", "reported"],
        ["2026-07-01", "League of Northern Ports", "ceasefire", "-", "reported"],
      ])
  }

  private func events(_ record: JSONNode) -> [JSONNode] {
    Array(record["extra"]!["events"]!.elements)
  }

  @Test func `quotations with their speakers`() throws {
    let records = try records("quotes", over: "articles", failed: 2)
    #expect(records.count == 30)
    let german = try record("languages/german.html", in: records)
    let text = Array((german["text"]?.string ?? "").unicodeScalars)
    let speakers = (german["layers"]?["quotation"]?.elements).map(Array.init)?.compactMap {
      $0["speaker"].map { Array($0.elements).compactMap(\.integer) }
    }
    #expect(
      speakers?.map { span in String(String.UnicodeScalarView(text[span[0]..<span[1]])) }.last
        == "er")
    #expect(speakers?.count == 4)
  }

  @Test func `a table as data`() throws {
    let records = try records("tables", over: "articles", failed: 2)
    #expect(records.map { $0["source"]?["path"]?.string } == ["2026/05/21/data-table-rents.html"])
    let table = try #require(records.first?["extra"]?["tables"]?.elements.first { _ in true })
    #expect(
      JSONValue(table).compact.hasPrefix(
        #"{"columns":["District","2025","2026","Change"],"rows":[["Saltreach",905,1035,14.4],"#))
  }

  @Test func `text for language models`() throws {
    let records = try records("corpus-build", over: "articles", failed: 2)
    #expect(records.count == 25)
    for record in records {
      #expect(record["language"]?["tag"]?.string?.hasPrefix("en") != false)
      #expect(record["blocks"] == nil && record["layers"]?.kind != .array)
      #expect((record["extra"]?["quality"]?.number ?? 0) > 0.5)
    }
  }

  @Test func `who says what by outlet and day`() throws {
    let rows = try records("social-science", over: "articles", failed: 2)
      .flatMap { Array($0["extra"]!["rows"]!.elements) }
    #expect(rows.count > 80)
    #expect(
      rows.first.map { row($0, ["day", "outlet", "section", "speaker", "cue"]) } == [
        "2026-05-12", "The Harrowmere Courier", "County", "Helen Varley", "told",
      ])
    #expect(rows.allSatisfy { $0["day"]?.string?.count == 10 && $0["speaker"]?.string != nil })
  }
}
