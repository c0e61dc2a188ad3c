extension WARCRecord {
  /// Whether the record holds what its digests say.
  public enum Integrity: Equatable, Sendable {
    /// A digest was checked, and is right.
    case proven
    /// The digest in this field is that of something else.
    case broken(field: String)
    /// There is no digest that can be checked.
    case unknown
  }

  /// Checks the digest of the block, or that of the payload where there is none of the block.
  ///
  /// The block has all bytes of the record, so what its digest proves needs no second proof; and
  /// what a payload is, programs do not agree on: it may be right for the body as it is stored, or
  /// without its transfer coding.
  public func checkDigests() -> Integrity {
    if let digest = digest("WARC-Block-Digest") {
      return digest.matches(block[...]) ? .proven : .broken(field: "WARC-Block-Digest")
    }
    guard let digest = digest("WARC-Payload-Digest"), type != .revisit else { return .unknown }
    return isPayload(of: digest) ? .proven : .broken(field: "WARC-Payload-Digest")
  }

  private func digest(_ field: String) -> WARCDigest? { fields[field].flatMap { WARCDigest($0) } }

  private func isPayload(of digest: WARCDigest) -> Bool {
    guard isHTTP, let message = HTTPMessage(block) else { return digest.matches(block[...]) }
    if digest.matches(message.body) { return true }
    guard let body = message.withoutChunks() else { return false }
    return digest.matches(body[...])
  }
}
