import Compression
import Foundation
import Testing

/// Something that is done to a finished output, and how the lines begin that must tell of it.
struct PlantedDamage: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let output: String
  let told: [String]
  let plant: @Sendable (FinishedRun) throws -> Void

  init(
    _ name: String, in output: String = "n.jsonl", _ told: [String],
    _ plant: @escaping @Sendable (FinishedRun) throws -> Void
  ) {
    testDescription = name
    self.output = output
    self.told = told
    self.plant = plant
  }

  static let all = bytes + manifests + lines + neighbours

  private static let bytes = [
    PlantedDamage(
      "a flipped byte", ["out/n.jsonl.manifest.json:33: out/n.jsonl has SHA-256 "]
    ) { try $0.damage { bytes in bytes[52] ^= 1 } },
    PlantedDamage(
      "a flipped byte in gzip", in: "n.jsonl.gz",
      ["out/n.jsonl.gz.manifest.json:33: out/n.jsonl.gz has SHA-256 ", "out/n.jsonl.gz:"]
    ) { try $0.damage { bytes in bytes[bytes.count / 2] ^= 0x10 } },
    PlantedDamage(
      "a flipped byte in Zstandard", in: "n.jsonl.zst",
      ["out/n.jsonl.zst.manifest.json:33: out/n.jsonl.zst has SHA-256 ", "out/n.jsonl.zst:"]
    ) { try $0.damage { bytes in bytes[bytes.count / 2] ^= 0x10 } },
    PlantedDamage(
      "a cut file",
      ["out/n.jsonl.manifest.json:33: out/n.jsonl has ", "out/n.jsonl:11: column "]
    ) { try $0.damage { bytes in bytes.removeLast(9) } },
    PlantedDamage(
      "a cut gzip member", in: "n.jsonl.gz", ["out/n.jsonl.gz:12: "]
    ) { try $0.forge { bytes in bytes.removeLast(4) } },
    PlantedDamage(
      "a cut Zstandard frame", in: "n.jsonl.zst", ["out/n.jsonl.zst:"]
    ) { try $0.forge { bytes in bytes.removeLast(4) } },
    PlantedDamage(
      "something behind the last gzip member", in: "n.jsonl.gz", ["out/n.jsonl.gz:12: "]
    ) { try $0.forge { bytes in bytes += Array("more".utf8) } },
    PlantedDamage(
      "a missing file",
      ["out/n.jsonl.manifest.json:33: cannot read out/n.jsonl: No such file or directory"]
    ) { try FileManager.default.removeItem(atPath: $0.folder.file("out/n.jsonl")) },
  ]

  private static let manifests = [
    PlantedDamage(
      "a wrong hash", ["out/n.jsonl.manifest.json:33: out/n.jsonl has SHA-256 "]
    ) { try $0.forgeManifest(#/"sha256": "[0-9a-f]{8}(?=.*\n    })/#, "\"sha256\": \"01234567") },
    PlantedDamage(
      "a wrong size", ["out/n.jsonl.manifest.json:33: out/n.jsonl has "]
    ) { try $0.forgeManifest(#/"bytes": /#, "\"bytes\": 1") },
    PlantedDamage(
      "a wrong number of inputs",
      [
        "out/n.jsonl.manifest.json:18: 14 inputs are not 11 outputs + 1 dropped + 1 failed"
      ]
    ) { try $0.forgeManifest(#/"inputs": 13/#, "\"inputs\": 14") },
    PlantedDamage(
      "a wrong number of failures",
      [
        "out/n.jsonl.manifest.json:18: 13 inputs are not 11 outputs + 1 dropped + 2 failed",
        "out/n.jsonl.manifest.json:18: 2 failed by 'fetch' for 'bad_json', and 1 in ",
      ]
    ) { try $0.forgeManifest(#/"bad_json": 1/#, "\"bad_json\": 2") },
    PlantedDamage(
      "a wrong number of records",
      [
        "out/n.jsonl.manifest.json:18: 11 outputs, and 12 records in the files",
        "out/n.jsonl.manifest.json:33: out/n.jsonl has 11 records, and 12 are listed",
      ]
    ) { try $0.forgeManifest(#/"records": 11/#, "\"records\": 12") },
    PlantedDamage(
      "a path that leads out",
      ["out/n.jsonl.manifest.json:33: '../n.jsonl' leads out of the output's folder"]
    ) { try $0.forgeManifest(#/"path": "n.jsonl"/#, "\"path\": \"../n.jsonl\"") },
    PlantedDamage(
      "another kind of manifest",
      [
        "out/n.jsonl.manifest.json:1: this is no manifest of 'galley.manifest/1', but of 'x/1'"
      ]
    ) { try $0.forgeManifest(#/galley.manifest\/1/#, "x/1") },
    PlantedDamage(
      "a manifest that is no JSON", ["out/n.jsonl.manifest.json:34: column 13: "]
    ) { try $0.forgeManifest(#/{(?=\n      "path")/#, "") },
  ]

  private static let lines = [
    PlantedDamage(
      "an extra line", in: "n.jsonl.zst",
      [
        "out/n.jsonl.zst.manifest.json:33: out/n.jsonl.zst has 12 records, and 11 are listed"
      ]
    ) { try $0.forgeLines { lines in lines.append(lines[0].replacing("\"d1\"", with: "\"e\"")) } },
    PlantedDamage(
      "a missing line", in: "n.jsonl.gz",
      [
        "out/n.jsonl.gz.manifest.json:33: out/n.jsonl.gz has 10 records, and 11 are listed"
      ]
    ) { try $0.forgeLines { lines in lines.remove(at: 4) } },
    PlantedDamage("a line that is no JSON", ["out/n.jsonl:4: column 2: "]) {
      try $0.forgeLines { lines in lines[3] = "{schema" }
    },
    PlantedDamage("an empty line", ["out/n.jsonl:4: column 2: "]) {
      try $0.forgeLines { lines in lines[3] = " " }
    },
    PlantedDamage("a line that is no object", ["out/n.jsonl:11: the line is no object"]) {
      try $0.forgeLines { lines in lines[10] = "[1]" }
    },
    PlantedDamage(
      "a field that there is not",
      ["out/n.jsonl:2: the record has no field 'titel', did you mean 'title'?"]
    ) { try $0.forgeLine(2, "\"title\":", "\"titel\":") },
    PlantedDamage("a wrong shape", ["out/n.jsonl:2: 'title' takes "]) {
      try $0.forgeLine(2, "\"Title 2\"", "2")
    },
    PlantedDamage("a wrong shape inside", ["out/n.jsonl:2: 'stats.words' takes "]) {
      try $0.forgeLine(2, "\"words\":7", "\"words\":7.5")
    },
    PlantedDamage("a missing field", ["out/n.jsonl:2: 'text' is missing"]) {
      try $0.forgeLine(2, "\"text\":\"Öl is dear, 2 times. It rained.\",", "")
    },
    PlantedDamage(
      "a span outside of the text",
      [
        "out/n.jsonl:5: 'layers.sentence[1]' is no range of the text: 21 to 32 of 31 code points"
      ]
    ) { try $0.forgeLine(5, "{\"start\":21,\"end\":31}", "{\"start\":21,\"end\":32}") },
    PlantedDamage(
      "a span that ends before it starts",
      [
        "out/n.jsonl:5: 'layers.token[0]' is no range of the text: 2 to 0 of 31 code points"
      ]
    ) { try $0.forgeLine(5, "{\"start\":0,\"end\":2,", "{\"start\":2,\"end\":0,") },
    PlantedDamage("an id twice", ["out/n.jsonl:6: a record before has the id 'd2' as well"]) {
      try $0.forgeLine(6, "\"id\":\"d6\"", "\"id\":\"d2\"")
    },
    PlantedDamage("an empty id", ["out/n.jsonl:6: 'id' takes a name, found an empty text"]) {
      try $0.forgeLine(6, "\"id\":\"d6\"", "\"id\":\"\"")
    },
    PlantedDamage(
      "a record of another schema",
      ["out/n.jsonl:6: 'schema' takes 'galley.article/1', found 'galley.article/9'"]
    ) { try $0.forgeLine(6, "article/1", "article/9") },
  ]

  private static let neighbours = [
    PlantedDamage(
      "a partial file", ["out/n.jsonl.partial: left behind by a run that was stopped"]
    ) { try $0.folder.write("out/n.jsonl.partial", "{}\n") },
    PlantedDamage(
      "missing rejects", ["out/n.jsonl.manifest.json:41: cannot read out/rejects.jsonl: "]
    ) { try FileManager.default.removeItem(atPath: $0.folder.file("out/rejects.jsonl")) },
    PlantedDamage(
      "a journal", ["out/.n.jsonl.journal: left behind by a run that was stopped"]
    ) { try $0.folder.write("out/.n.jsonl.journal", "") },
    PlantedDamage(
      "a missing reject",
      [
        "out/n.jsonl.manifest.json:41: out/rejects.jsonl has ",
        "out/n.jsonl.manifest.json:41: out/rejects.jsonl has 1 rejects, and 2 are listed",
        "out/n.jsonl.manifest.json:18: 1 dropped by 'drop' for 'seven', and 0 in the rejects",
      ]
    ) {
      let lines = try $0.folder.lines("out/rejects.jsonl")
      try $0.folder.write("out/rejects.jsonl", lines[1] + "\n")
    },
    PlantedDamage(
      "a reject of another reason",
      [
        "out/n.jsonl.manifest.json:41: out/rejects.jsonl has SHA-256 ",
        "out/n.jsonl.manifest.json:18: 0 dropped by 'drop' for 'eight', and 1 in ",
        "out/n.jsonl.manifest.json:18: 1 dropped by 'drop' for 'seven', and 0 in ",
      ]
    ) {
      let text = try $0.folder.text("out/rejects.jsonl")
      try $0.folder.write("out/rejects.jsonl", text.replacing("\"seven\"", with: "\"eight\""))
    },
    PlantedDamage(
      "a reject that is none",
      [
        "out/n.jsonl.manifest.json:41: out/rejects.jsonl has ",
        "out/rejects.jsonl:3: a reject needs id, source.path, outcome, stage and reason",
        "out/n.jsonl.manifest.json:41: out/rejects.jsonl has 3 rejects, and 2 are listed",
      ]
    ) {
      let text = try $0.folder.text("out/rejects.jsonl")
      try $0.folder.write("out/rejects.jsonl", text + "{\"id\":\"d1\"}\n")
    },
  ]
}
