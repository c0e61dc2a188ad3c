import Foundation
import JSON
import Testing

/// The pipelines that the repository shows to people, over its examples.
struct GalleryTests {
  /// Runs a pipeline over a folder of `Examples`; returns its records, or its rejects.
  private func records(
    _ pipeline: String, over examples: String, failed: Int, rejects: Bool = false,
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
    let output = rejects ? "out/\(pipeline).rejects.jsonl" : "out.jsonl"
    return try folder.lines(output).map { try JSONDocument(Array($0.utf8)).root }
  }

  private func record(_ path: String, in records: [JSONNode]) throws -> JSONNode {
    try #require(records.first { $0["source"]?["path"]?.string == path })
  }

  /// Values of keys, those that are not there as "-".
  private func row(_ node: JSONNode, _ keys: [String]) -> [String] {
    keys.map { node[$0]?.string ?? "-" }
  }

  @Test(arguments: [("minimal", 34), ("news", 32)])
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

  @Test(arguments: [
    (
      "Ostermarscher Bote",
      [
        ["Antje Brunkhorst", "sagte"], ["Hinrich Tönnies", "sagte"], ["Hinrich Tönnies", "-"],
        ["Uwe Dierksen", "sagte"],
      ]
    ),
    (
      "Le Courrier d’Orvanne",
      [
        ["Odile Marchetti", "se souvient"], ["Odile Marchetti", "-"], ["René Pujol", "dit"],
        ["René Pujol", "dit"], ["Étienne Lacombe", "calcule"], ["Étienne Lacombe", "calcule"],
      ]
    ),
    (
      "Brannoch Vale Herald",
      [
        ["Jacques Ferrand", "said"], ["Jacques Ferrand", "-"], ["Piers Holloway", "said"],
        ["Piers Holloway", "said"], ["Piers Holloway", "-"],
      ]
    ),
  ])
  func `a line for each quotation`(outlet: String, expected: [[String]]) throws {
    let rows = try records("quotes", over: "articles", failed: 2)
    let spoken = rows.filter {
      $0["outlet"]?.string == outlet && $0["kind"]?.string != "indirect"
    }
    #expect(spoken.map { row($0, ["speaker", "cue"]) } == expected)
  }

  @Test func `a table as data`() throws {
    let records = try records("tables", over: "articles", failed: 2)
    #expect(records.map { $0["source"]?["path"]?.string } == ["2026/05/21/data-table-rents.html"])
    let table = try #require(records.first?["extra"]?["tables"]?.elements.first { _ in true })
    #expect(
      JSONValue(table).compact.hasPrefix(
        #"{"caption":"Monthly rent of a two-bedroom flat, new tenancies, January to March","#
          + #""columns":["District","2025","2026","Change"],"rows":[["Saltreach",905,1035,14.4],"#))
  }

  @Test func `text for language models`() throws {
    let records = try records("corpus-build", over: "", failed: 2)
    #expect(records.count == 29)
    for record in records {
      #expect(record["language"]?["tag"]?.string?.hasPrefix("en") != false)
      #expect(record["blocks"] == nil && record["layers"]?.kind != .array)
      #expect((record["extra"]?["quality"]?.number ?? 0) >= 0.7)
      #expect(record["extra"]?["day"]?.string?.count == 10)
    }
    let article = try record("corpus/boilerplate.html", in: records)
    let text = try #require(article["text"]?.string)
    #expect(text.components(separatedBy: "\n\n").count == 4)
    #expect(!text.contains("Sign up") && !text.contains("Advertisement"))
  }

  @Test func `a reason for all that is left out`() throws {
    let rejects = try records("corpus-build", over: "corpus", failed: 0, rejects: true)
    #expect(
      rejects.map { [$0["source"]?["path"]?.string, $0["stage"]?.string, $0["reason"]?.string] }
        == [
          ["blind-text.html", "language", "language_not_accepted"],
          ["keywords.html", "quality", "few_function_words"],
          ["repeated.html", "quality", "repetition"], ["results.html", "quality", "symbols"],
        ])
  }

  @Test func `who says what by outlet and day`() throws {
    let rows = try records("social-science", over: "articles", failed: 2)
      .flatMap { Array($0["extra"]!["rows"]!.elements) }
    #expect(rows.count > 100)
    #expect(
      rows.first.map { row($0, ["day", "outlet", "section", "speaker", "cue"]) } == [
        "2026-05-12", "The Harrowmere Courier", "County", "Helen Varley", "told",
      ])
    let marchbanks = rows.filter { $0["speaker"]?.string == "Mrs Marchbanks" }
    #expect(marchbanks.map { $0["name"]?.string } == ["Lucy Marchbanks", "Lucy Marchbanks"])
    #expect(rows.allSatisfy { $0["day"]?.string?.count == 10 && $0["speaker"]?.string != nil })
  }
}
