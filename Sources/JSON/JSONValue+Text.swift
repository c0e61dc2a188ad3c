extension JSONValue {
  /// The value as JSON on one line.
  public var compact: String { String(decoding: bytes(.compact), as: UTF8.self) }
}
