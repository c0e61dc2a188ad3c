/// The files of an input with their sizes, in the order in which they are read: what plans divide.
public struct InputFiles: Sendable {
  /// Their paths, as the reader knows them; they need not be UTF-8.
  public private(set) var paths = PathList()
  /// Their stored sizes in bytes.
  public private(set) var sizes: [Int] = []

  /// None.
  public init() {}

  /// Adds a file at the end.
  public mutating func append(_ path: some Sequence<UInt8>, size: Int) {
    paths.append(path)
    sizes.append(size)
  }

  /// How many there are.
  public var count: Int { paths.count }
  /// Their sizes together; of what a file says of them, the sum may be none.
  public var bytes: Int { sizes.reduce(0, &+) }
}

/// A reader of files, whose input can be divided among several runs.
public protocol DivisibleReader: Reader {
  /// The files that it would read. Throws an `EnvironmentError` when the input is not there.
  func files() throws -> InputFiles
  /// Starts reading these files alone, which were found at some time before.
  ///
  /// A page whose file has another size by now fails as `changed`. Where files hold many pages, one
  /// that has another size is an `OptionError`, and one that is gone an `EnvironmentError`.
  func open(_ files: InputFiles) throws -> any PageStream
}
