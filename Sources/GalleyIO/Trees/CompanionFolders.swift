internal import GalleyCore
internal import Text

/// Folders that browsers save beside a page, with what it is made of: `NAME_files` beside
/// `NAME.html`. Pages in them are frames and advertisements.
enum CompanionFolders {
  /// What browsers add to the page's name, in the languages that they speak.
  private static let endings = [
    "_files", ".files", "-Dateien", "_fichiers", "_archivos", "_arquivos", "_bestanden", "-filer",
    "_ficheiros", "_pliki", "_soubory", "_tiedostot", "_elemei", "_dosyalar", "_file", "_fails",
    "_datoteke", "_fitxers", "_bylos", "_fajlovi",
  ].map { Array($0.utf8) }

  private static let pages = [".html", ".htm", ".xhtml"].map { Array($0.utf8) }

  /// `paths`, which are in order, without those in companion folders, and how many those are.
  static func leftOut(of paths: PathList) -> (kept: PathList, count: Int) {
    var kept = PathList()
    var last: (folder: ArraySlice<UInt8>, isCompanion: Bool) = ([], false)
    for path in paths {
      let folder = path[..<(path.lastIndex(of: 0x2F) ?? path.startIndex)]
      if folder != last.folder { last = (folder, isInside(folder, paths)) }
      if !last.isCompanion { kept.append(path) }
    }
    return (kept, paths.count - kept.count)
  }

  /// Whether `folder`, or one that it is in, is the companion of a page.
  private static func isInside(_ folder: ArraySlice<UInt8>, _ paths: PathList) -> Bool {
    var folder = folder
    while !folder.isEmpty {
      if isCompanion(folder, paths) { return true }
      folder = folder[..<(folder.lastIndex(of: 0x2F) ?? folder.startIndex)]
    }
    return false
  }

  private static func isCompanion(_ folder: ArraySlice<UInt8>, _ paths: PathList) -> Bool {
    for ending in endings where folder.count > ending.count {
      guard folder.suffix(ending.count).elementsEqual(ending) else { continue }
      let name = folder.dropLast(ending.count)
      if pages.contains(where: { contains(name + $0, paths) }) { return true }
    }
    return false
  }

  private static func contains(_ path: ArraySlice<UInt8>, _ paths: PathList) -> Bool {
    let place = paths.partitionPoint { $0.lexicographicallyPrecedes(path) }
    return place < paths.count && paths[place] == path
  }
}
