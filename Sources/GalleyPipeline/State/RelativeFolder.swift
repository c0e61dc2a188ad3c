/// Folders as they are seen from others, by their names alone.
enum RelativeFolder {
  /// The folder `target` as it is seen from the folder `base`, both with their slashes; `target`
  /// itself where nothing but the disk could tell.
  static func path(_ target: String, from base: String) -> String {
    let (to, from) = (segments(target), segments(base))
    let shared = zip(to, from).prefix { $0 == $1 }.count
    let up = from[shared...]
    guard isAbsolute(target) == isAbsolute(base), !up.contains("..") else { return target }
    return (up.map { _ in ".." } + to[shared...].map(String.init)).map { $0 + "/" }.joined()
  }

  /// The deepest folder that all are in, with its slash.
  static func common(_ folders: [String]) -> String {
    var shared = folders.first.map(segments) ?? []
    for folder in folders.dropFirst() {
      shared = zip(shared, segments(folder)).prefix { $0 == $1 }.map(\.0)
    }
    let root = folders.first.map(isAbsolute) == true ? "/" : ""
    return root + shared.map { $0 + "/" }.joined()
  }

  private static func isAbsolute(_ path: String) -> Bool { path.utf8.first == 0x2F }

  private static func segments(_ path: String) -> [Substring] {
    path.split(separator: "/").filter { $0 != "." }
  }
}
