internal import GalleyCore
internal import Glibc

/// Finds files that look like parts of an output and are not listed, and its journal: of a run that was
/// stopped, or of an earlier one.
struct OutputLeftovers {
  private let account: OutputAccount
  private let listed: Set<String>
  /// The output's name up to its first dot, and from there on.
  private let stem: String
  private let ending: String
  /// Whether there may be any number of files.
  private let isSet: Bool
  /// Whether the output is a folder, all of which belongs to it.
  private let isTree: Bool
  /// How many folders deep listed files are.
  private let depth: Int

  init(_ account: OutputAccount) {
    self.account = account
    listed = Set(account.files.map(\.path))
    let name = String(account.output.dropFirst(account.folder.count))
    let dot = name.dropFirst().firstIndex(of: ".") ?? name.endIndex
    (stem, ending) = (String(name[..<dot]), String(name[dot...]))
    isTree = Self.kind(account.output) == S_IFDIR
    isSet = listed != [name]
    depth = account.files.map { $0.path.utf8.count { $0 == 0x2F } }.max() ?? 0
  }

  /// Their paths, sorted within each folder.
  func paths() -> [String] {
    let journal = OutputFolder.journal(of: account.output)
    var found = Self.kind(journal) == S_IFREG ? [journal] : []
    search(isTree ? stem + ending + "/" : "", depth: isTree ? .max : depth, &found)
    return found
  }

  /// Looks through a folder that is seen from that of the output.
  private func search(_ folder: String, depth: Int, _ found: inout [String]) {
    for name in Self.names(account.folder + folder) {
      let path = folder + name
      switch Self.kind(account.folder + path) {
      case S_IFDIR where depth > 0: search(path + "/", depth: depth - 1, &found)
      case S_IFREG where !listed.contains(path) && isOurs(name, in: folder):
        found.append(account.folder + path)
      default: continue
      }
    }
  }

  private func isOurs(_ name: String, in folder: String) -> Bool {
    if isTree { return true }
    guard name.hasSuffix(OutputFile.partial) else {
      // What has a manifest is an output of its own.
      return isSet && isNamed(name)
        && access(account.folder + folder + name + ManifestForm.suffix, F_OK) != 0
    }
    let whole = String(name.dropLast(OutputFile.partial.count))
    return isNamed(whole) || (whole.hasPrefix(".") && isNamed(String(whole.dropFirst())))
  }

  /// Whether a file of this output could have this name.
  private func isNamed(_ name: String) -> Bool {
    if name == stem + ending { return true }
    guard isSet, name.hasPrefix(stem + "-"), name.hasSuffix(ending) else { return false }
    let number = name.utf8.dropFirst(stem.utf8.count + 1).dropLast(ending.utf8.count)
    return number.count >= 5 && number.allSatisfy { 0x30...0x39 ~= $0 }
  }

  private static func kind(_ path: String) -> mode_t? {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
  }

  /// The names in a folder; none where it cannot be read, as then files that are listed are missed.
  private static func names(_ folder: String) -> [String] {
    guard let stream = opendir(folder.isEmpty ? "." : folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }
}
