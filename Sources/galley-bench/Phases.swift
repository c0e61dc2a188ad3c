import Cleaning
import Digest
import GalleyCommand
import GalleyCore
import GalleyIO
import GalleyPipeline
import Markup
import Segmentation
import Text

/// The phases of a page's way, each over what the one before leaves.
enum Phases {
  static func all(_ folder: PageFolder) throws -> [Phase] {
    let decoded = folder.raw.map {
      CharacterDecoder.decode($0, transportCharset: nil, isHTML: true).bytes
    }
    var parser = HTMLParser()
    let trees = try decoded.map { try parser.parse($0) }
    let extractor = ContentExtractor()
    let texts = trees.map { extractor.extract($0) }
    return [
      Phase("DOM parse (libxml2)") {
        folder.raw.count { DOMReference.parseOnly($0) }
      },
      Phase("byte scan") { folder.raw.reduce(0) { $0 + ByteScan.sum($1) } },
      Phase("decode") {
        folder.raw.reduce(0) {
          $0 + CharacterDecoder.decode($1, transportCharset: nil, isHTML: true).bytes.count
        }
      },
      Phase("prefilter") { decoded.reduce(0) { $0 + HTMLParser.prefilteredSize($1) } },
      Phase("parse") {
        var parser = HTMLParser()
        return try decoded.reduce(0) { try $0 + parser.parse($1).count }
      },
      Phase("clean") { trees.reduce(0) { $0 + extractor.extract($1).text.count } },
      Phase("metadata") {
        let reader = MetadataReader()
        return trees.reduce(0) { $0 + (reader.read($1, url: nil).title == nil ? 0 : 1) }
      },
      Phase("segment") {
        let segmenter = SentenceSegmenter(language: "en")
        return texts.reduce(0) { sum, content in
          content.blocks.reduce(sum) { $0 + segmenter.sentences(in: content.text, $1.span).count }
        }
      },
      try pipeline("clean + metadata + JSON", ["clean", "metadata"], folder),
      try pipeline("the same + sentences", ["clean", "metadata", "segment"], folder),
      try pipeline(
        "the whole news pipeline",
        ["clean", "metadata", "segment", "entities", "quotes", "dates", "acronyms"], folder),
      try pipeline("ten stages", checkFile(DefinedStages.plain), folder),
      try pipeline("ten stages, each defined", checkFile(DefinedStages.defined), folder),
    ]
  }

  /// Pages in memory to lines in memory, through the worker that a run uses.
  private static func pipeline(
    _ name: String, _ stages: [String], _ folder: PageFolder
  ) throws -> Phase {
    try pipeline(name, check(stages.joined(separator: ", ")), folder)
  }

  private static func pipeline(
    _ name: String, _ pipeline: Pipeline, _ folder: PageFolder
  ) throws -> Phase {
    var worker = try PipelineWorker(pipeline)
    var counts = RunCounts(stages: PipelineWorker.stageNames(of: pipeline))
    var encoder = RecordEncoder()
    return Phase(name) {
      var bytes = 0
      for page in folder.pages {
        encoder.clear()
        let outcome = worker.process(source(page), counts: &counts)
        if case .kept(let document) = outcome { encoder.append(document) }
        bytes += encoder.lines.count
      }
      return bytes
    }
  }

  /// A pipeline of stages, as a file would list them.
  static func check(_ stages: String) throws -> Pipeline {
    try checkFile(
      """
      galley: 1
      fetch: { files: { root: "." } }
      stages: [\(stages)]
      output: { jsonl: { path: /dev/null } }
      """)
  }

  private static func checkFile(_ text: String) throws -> Pipeline {
    let file = PipelineFile(path: "bench", text: Array(text.utf8))
    let result = file.check(registry: .builtin, environment: [:])
    guard let pipeline = result.pipeline else {
      throw BenchError("the pipeline of the benchmark is wrong: \(result.diagnostics)")
    }
    return pipeline
  }

  /// A page as if it had just been read: its hash is computed anew.
  static func source(_ page: Page) -> PageSource {
    PageSource(path: page.origin.path, bytes: page.origin.bytes) { _ in
      var page = page
      if case .html(let bytes) = page.content { page.origin.sha256 = SHA256.hash(bytes).hex }
      return page
    }
  }
}

/// What reading every byte once costs.
enum ByteScan {
  static func sum(_ bytes: [UInt8]) -> Int {
    var sum = 0
    for byte in bytes { sum &+= byte == 0x3C ? 1 : 0 }
    return sum
  }
}

/// Why a benchmark cannot run.
struct BenchError: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}
