/// What the tokenizer makes of one page.
struct HTMLTokens {
  /// The bare tags and placeholders that libxml2 reads.
  private(set) var skeleton: [UInt8] = []
  private(set) var tokens: [SourceToken] = []
  private(set) var attributes: [SourceAttribute] = []
  private(set) var scripts: [EmbeddedScript] = []

  /// - Parameter foldsPhrases: Whether libxml2 is given texts in the place of phrases.
  init(_ page: [UInt8], foldsPhrases: Bool = true) {
    let capacity = HTMLTokenizer.skeletonCapacity(page.count)
    skeleton = [UInt8](unsafeUninitializedCapacity: capacity) { skeleton, count in
      guard let room = skeleton.baseAddress else { return }
      page.withUnsafeBufferPointer { source in
        var tokenizer = HTMLTokenizer(
          source: source, skeleton: room, foldsPhrases: foldsPhrases)
        tokenizer.run()
        count = tokenizer.skeletonCount
        tokens = tokenizer.tokens
        attributes = tokenizer.attributes
        scripts = tokenizer.scripts
      }
    }
  }
}
