/// A commented stage file to start from.
public enum StageDraft {
  /// The file of a stage called `name`: it marks words from a list, with a test.
  public static func yaml(_ name: String) -> String { "# \(name)\n" }
}
