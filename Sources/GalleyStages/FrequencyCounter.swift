internal import Extraction
internal import Languages
internal import Segmentation
public import Text

/// Makes the file that the option `frequencies` of `keywords` reads; words are cut as that stage does.
public struct FrequencyCounter {
  private var counter = DocumentFrequencyCounter()
  private var extractors = LanguageCache { KeywordExtractor(language: $0) }
  private var segmenters = LanguageCache { SentenceSegmenter(language: $0) }

  /// A counter of nothing.
  public init() {}

  /// How many documents were counted.
  public var documents: Int { counter.documents }

  /// Counts the words of a document, each once.
  ///
  /// Where sentences or language are not known, they are found as `segment` and `keywords` find them.
  public mutating func add(_ text: [UInt8], sentences: [Span]?, language: String?) throws {
    let language = language ?? LanguageDetector.likelyTag(of: text)
    let sentences = sentences ?? found(in: text, language)
    counter.add(try extractors[language].words(in: text, sentences: sentences), of: text)
  }

  private mutating func found(in text: [UInt8], _ language: String?) -> [Span] {
    var sentences: [Span] = []
    let segmenter = segmenters[language]
    for paragraph in ParagraphSegmenter().paragraphs(in: text) {
      segmenter.appendSentences(in: text, paragraph.span, to: &sentences)
    }
    return sentences
  }

  /// The bytes of the file, without the words of fewer than `least` documents.
  public func file(atLeast least: Int) -> [UInt8] {
    var bytes = Array("\(counter.documents)\n".utf8)
    for (word, documents) in counter.frequencies(atLeast: least) {
      bytes += word
      bytes += "\t\(documents)\n".utf8
    }
    return bytes
  }
}
