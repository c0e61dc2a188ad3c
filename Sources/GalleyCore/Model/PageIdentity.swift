internal import Digest

/// Makes ids that stay the same whatever is extracted from a page.
public enum PageIdentity {
  /// 32 hexadecimal digits of the SHA-256 of the path and, where a file holds several pages, the
  /// member.
  public static func id(path: String, member: String? = nil) -> String {
    var bytes = Array(path.utf8)
    if let member {
      bytes.append(0)
      bytes.append(contentsOf: member.utf8)
    }
    return SHA256.hash(bytes).hex(prefixBytes: 16)
  }
}
