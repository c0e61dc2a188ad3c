/// What a batch gives for one file of an output.
public struct OutputPart: Sendable, Equatable {
  /// Which file: a path below the output's own place, empty where the output is one file.
  public var place: String
  /// Bytes that are complete in themselves: files of members end in a whole one wherever they are
  /// cut between two.
  public var member: [UInt8]
  /// How many records the member holds.
  public var records: Int
  /// The same records one by one, where the sink may have to cut between them.
  public var uncut: Uncut?

  /// A member for a place.
  public init(place: String = "", member: [UInt8], records: Int, uncut: Uncut? = nil) {
    self.place = place
    self.member = member
    self.records = records
    self.uncut = uncut
  }

  /// Records before they are compressed.
  public struct Uncut: Sendable, Equatable {
    /// All records, one after the other.
    public var bytes: [UInt8]
    /// Where each record ends in `bytes`.
    public var ends: [Int]

    /// Records with their ends.
    public init(bytes: [UInt8], ends: [Int]) {
      self.bytes = bytes
      self.ends = ends
    }
  }
}

/// How far a file has come: what lies before `bytes` are complete members.
public struct WrittenExtent: Sendable, Equatable {
  /// The file, relative to the folder that the output is in.
  public let path: String
  /// Its length.
  public let bytes: Int
  /// How many records it holds.
  public let records: Int
  /// SHA-256 of its bytes in hexadecimal, where the file is whole and will not grow.
  public let sha256: String?

  /// The length of a file and its records.
  public init(path: String, bytes: Int, records: Int, sha256: String? = nil) {
    self.path = path
    self.bytes = bytes
    self.records = records
    self.sha256 = sha256
  }

  /// The same of a file that may still grow.
  public var unsealed: WrittenExtent {
    WrittenExtent(path: path, bytes: bytes, records: records)
  }
}

/// A file of a finished output.
public struct WrittenFile: Sendable, Equatable {
  /// How far it came.
  public let extent: WrittenExtent
  /// SHA-256 of its bytes in hexadecimal.
  public let sha256: String

  /// A finished file.
  public init(_ extent: WrittenExtent, sha256: String) {
    self.extent = extent
    self.sha256 = sha256
  }
}

extension WrittenFile {
  /// The same file seen from another folder.
  public func below(_ folder: String) -> WrittenFile {
    let inside = WrittenExtent(
      path: folder + extent.path, bytes: extent.bytes, records: extent.records)
    return WrittenFile(inside, sha256: sha256)
  }
}

/// What is free on the file system that a folder is on.
public struct FreeSpace: Sendable, Equatable {
  /// The folder.
  public let folder: String
  /// Bytes that this process may still write there.
  public let bytes: Int

  /// So many bytes, where `folder` is.
  public init(folder: String, bytes: Int) {
    self.folder = folder
    self.bytes = bytes
  }
}
