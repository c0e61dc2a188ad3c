extension HTMLParser {
  /// Only the first step of `parse`, for measuring it: the number of bytes that libxml2 would see.
  public static func prefilteredSize(_ utf8: [UInt8]) -> Int { HTMLTokens(utf8).skeleton.count }
}
