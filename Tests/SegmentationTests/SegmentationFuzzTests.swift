import Foundation
import Learning
import Segmentation
import Testing
import Text

/// Random texts of any characters, and real pages that are cut anywhere: whatever is segmented, the
/// spans are sound.
@Suite struct SegmentationFuzzTests {
  private static let languages = ["en", "de", "ru", "tr", "el", "hy", "ar", "hi", "id", "zh", "zz"]

  /// Blocks of characters that texts are made of; the last is all of Unicode.
  private static let ranges: [ClosedRange<UInt32>] = [
    0x09...0x7E, 0xA0...0x24F, 0x370...0x52F, 0x590...0x6FF, 0x900...0x97F, 0xE00...0xE7F,
    0x2000...0x206F, 0x3000...0x30FF, 0x4E00...0x4EFF, 0xFF00...0xFF65, 0x1F300...0x1F6FF,
    0...0x10FFFF,
  ]

  /// Valid UTF-8 whose scalars come in runs from one block each, with stops and spaces between.
  private func randomText(_ random: inout SplitMix64) -> [UInt8] {
    var text = ""
    for _ in 0..<Int.random(in: 0..<12, using: &random) {
      let range = Self.ranges.randomElement(using: &random) ?? 0x20...0x7E
      for _ in 0..<Int.random(in: 0..<12, using: &random) {
        text.unicodeScalars.append(Unicode.Scalar(.random(in: range, using: &random)) ?? " ")
      }
      text += [" ", ". ", "\n", "\n\n", "。", "! ", ".\" "].randomElement(using: &random) ?? ""
    }
    return Array(text.utf8)
  }

  /// Pages of Examples as they lie on disk, markup and all.
  private static let pages: [[UInt8]] = {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Examples/articles")
    let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
    let paths = (files?.allObjects as? [URL] ?? []).filter {
      ["html", "txt"].contains($0.pathExtension)
    }
    return paths.sorted { $0.path < $1.path }.compactMap { url in
      // What is no UTF-8 becomes valid here, with marks of replacement.
      (try? Data(contentsOf: url)).map { Array(String(decoding: $0, as: UTF8.self).utf8) }
    }
  }()

  /// What is wrong with `spans`, which should cover `whole` but for white space; or nil.
  private func problem(_ spans: [Text.Span], _ text: [UInt8], _ whole: Text.Span) -> String? {
    var end = whole.start
    for span in spans {
      if span.isEmpty || span.start < end || span.end > whole.end { return "out of order: \(span)" }
      if !isBorder(span.start, text) || !isBorder(span.end, text) { return "cut: \(span)" }
      if Whitespace.trimmed(span, in: text) != span { return "not trimmed: \(span)" }
      if !Whitespace.trimmed(Text.Span(end, span.start), in: text).isEmpty {
        return "not covered before \(span)"
      }
      end = span.end
    }
    return Whitespace.trimmed(Text.Span(end, whole.end), in: text).isEmpty ? nil : "end not covered"
  }

  private func expectSound(_ text: [UInt8], _ segmenter: SentenceSegmenter, _ note: String) {
    let paragraphs = ParagraphSegmenter().paragraphs(in: text)
    let whole = Text.Span(0, text.count)
    #expect(problem(paragraphs.map(\.span), text, whole) == nil, "\(note)")
    for paragraph in paragraphs {
      #expect(problem(paragraph.lines, text, paragraph.span) == nil, "\(note)")
      let sentences = segmenter.sentences(in: text, paragraph.span)
      #expect(problem(sentences, text, paragraph.span) == nil, "\(note)")
    }
  }

  @Test(arguments: languages) func `random texts have sound sentences`(_ language: String) {
    let segmenter = SentenceSegmenter(language: language)
    for seed in 0..<300 {
      var random = SplitMix64(seed: UInt64(seed))
      expectSound(randomText(&random), segmenter, "seed \(seed)")
    }
  }

  @Test(arguments: languages) func `real texts, cut anywhere, have sound sentences`(
    _ language: String
  ) throws {
    try #require(Self.pages.count > 20)
    let segmenter = SentenceSegmenter(language: language)
    for (index, page) in Self.pages.enumerated() {
      var random = SplitMix64(seed: UInt64(index))
      var ends = (0..<2).map { _ in Int.random(in: 0...page.count, using: &random) }.sorted()
      ends = [ends[0], min(ends[1], ends[0] + 6000)].map { end in
        (0...end).last { isBorder($0, page) } ?? 0
      }
      expectSound(Array(page[ends[0]..<ends[1]]), segmenter, "page \(index), \(ends)")
    }
  }

  @Test func `a part of a text has the sentences that it has alone`() {
    let segmenter = SentenceSegmenter(language: "en")
    for seed in 0..<300 {
      var random = SplitMix64(seed: UInt64(seed))
      let inner = randomText(&random)
      let outer = Array("A. \"(".utf8) + inner + Array(")\" b. C".utf8)
      let alone = segmenter.sentences(in: inner, Text.Span(0, inner.count))
      let part = segmenter.sentences(in: outer, Text.Span(5, 5 + inner.count))
      #expect(part == alone.map { $0.moved(by: 5) }, "seed \(seed)")
    }
  }
}
