internal import Glibc

/// Reads the entries of one folder and says what each is.
struct FolderReader {
  /// What tells two folders apart, whatever their paths.
  struct Identity: Hashable {
    var device: UInt
    var inode: UInt
  }

  private typealias Name = UnsafeBufferPointer<UInt8>

  private(set) var entries = FolderEntries()
  private(set) var leftOut = DirectoryListing.LeftOut()
  /// Entries of which the system does not say what they are.
  private(set) var problems: [FileError] = []
  private let path: [UInt8]
  private let followLinks: Bool

  init(path: [UInt8], followLinks: Bool) {
    self.path = path
    self.followLinks = followLinks
  }

  mutating func read() throws(FileError) -> Identity {
    guard let folder = opendir(path.map { CChar(bitPattern: $0) } + [0]) else {
      throw FileError(path, errno: errno)
    }
    defer { closedir(folder) }
    var status = stat()
    guard fstat(dirfd(folder), &status) == 0 else { throw FileError(path, errno: errno) }
    while true {
      // The end of a folder and a failure differ only in this.
      errno = 0
      guard let entry = readdir(folder) else { break }
      add(entry, folder)
    }
    guard errno == 0 else { throw FileError(path, errno: errno) }
    entries.sort()
    return Identity(device: status.st_dev, inode: status.st_ino)
  }

  private mutating func add(_ entry: UnsafeMutablePointer<dirent>, _ folder: OpaquePointer) {
    let name = Self.name(of: entry)
    if name.first == UInt8(ascii: ".") {
      let isItselfOrParent = name.count == 1 || (name.count == 2 && name[1] == name[0])
      if !isItselfOrParent { leftOut.hidden += 1 }
      return
    }
    guard let kind = kind(of: name, entry.pointee.d_type, folder) else { return }
    if kind == .file, Self.isTemporary(name) {
      leftOut.temporary += 1
    } else {
      entries.append(name, kind)
    }
  }

  /// What `name` is; nil if it is left out. The system is asked only if the entry does not tell.
  private mutating func kind(
    of name: Name, _ type: UInt8, _ folder: OpaquePointer
  ) -> FolderEntries.Kind? {
    switch Int(type) {
    case DT_REG: return .file
    case DT_DIR: return .folder
    case DT_LNK where followLinks, DT_UNKNOWN: return askedKind(of: name, folder)
    case DT_LNK: leftOut.links += 1
    default: leftOut.special += 1
    }
    return nil
  }

  private mutating func askedKind(of name: Name, _ folder: OpaquePointer) -> FolderEntries.Kind? {
    var status = stat()
    let flags = followLinks ? 0 : AT_SYMLINK_NOFOLLOW
    let text = name.map { CChar(bitPattern: $0) } + [0]
    guard fstatat(dirfd(folder), text, &status, flags) == 0 else {
      problems.append(FileError(path + [0x2F] + name, errno: errno))
      return nil
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    case S_IFLNK: leftOut.links += 1
    default: leftOut.special += 1
    }
    return nil
  }

  /// The name, valid until the next entry is read.
  private static func name(of entry: UnsafeMutablePointer<dirent>) -> Name {
    // The field's declared size is a fiction: a name ends where its zero is.
    let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
    let start = UnsafeRawPointer(entry) + offset
    let length = strlen(start.assumingMemoryBound(to: CChar.self))
    return Name(start: start.assumingMemoryBound(to: UInt8.self), count: length)
  }

  private static func isTemporary(_ name: Name) -> Bool {
    switch name.last {
    case UInt8(ascii: "~"): true
    case UInt8(ascii: "#"): name.count > 1 && name.first == UInt8(ascii: "#")
    default: ends(name, ".tmp") || ends(name, ".part") || ends(name, ".swp")
    }
  }

  private static func ends(_ name: Name, _ suffix: StaticString) -> Bool {
    suffix.withUTF8Buffer { name.suffix($0.count).elementsEqual($0) }
  }
}
