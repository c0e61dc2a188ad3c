internal import Glibc

/// Why a file or folder could not be read.
public struct FileError: Error, Equatable, Sendable {
  /// What stands in the way.
  public enum Fact: Equatable, Sendable {
    /// Nothing is there, or no longer.
    case missing
    /// A folder stands where a file should.
    case isFolder
    /// A file stands where a folder should.
    case isNoFolder
    /// A pipe, socket or device.
    case isNoFile
    /// The file has more bytes than were allowed.
    case tooLarge(size: Int, limit: Int)
    /// The file grew or shrank while it was read.
    case changed
    /// The system refused; the number is its `errno`.
    case system(errno: Int32)
  }

  /// The file or folder, with U+FFFD for bytes that are not UTF-8.
  public let path: String
  /// What stands in the way.
  public let fact: Fact

  /// A failure at `path`.
  public init(_ path: String, _ fact: Fact) {
    self.path = path
    self.fact = fact
  }
}

extension FileError {
  /// The failure that `errno` stands for.
  init(_ path: [UInt8], errno: Int32) {
    let fact: Fact =
      switch errno {
      case ENOENT: .missing
      case ENOTDIR: .isNoFolder
      case EISDIR: .isFolder
      default: .system(errno: errno)
      }
    self.init(path, fact)
  }

  init(_ path: [UInt8], _ fact: Fact) {
    self.init(String(decoding: path, as: UTF8.self), fact)
  }
}

extension FileError: CustomStringConvertible {
  /// The path and the sentence.
  public var description: String { "\(path): \(fact)" }
}

extension FileError.Fact: CustomStringConvertible {
  /// The sentence, without the path.
  public var description: String {
    switch self {
    case .missing: "no such file or folder"
    case .isFolder: "is a folder, not a file"
    case .isNoFolder: "is not a folder"
    case .isNoFile: "is not a regular file"
    case .tooLarge(let size, let limit): "has \(size) bytes, more than the limit of \(limit)"
    case .changed: "changed while it was read"
    case .system(let errno): String(cString: strerror(errno))
    }
  }
}
