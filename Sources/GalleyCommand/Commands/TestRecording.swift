internal import GalleyCore
internal import GalleyIO
internal import GalleyPipeline
internal import Glibc

/// Gathers pages with what became of them, for `galley try --record-test`.
struct TestRecording {
  private var pages: [RecordedTest.Page] = []
  private let root: String?
  private let pipelineFile: String

  /// A recording for the tests of a pipeline file.
  init(_ pipeline: Pipeline, file: String) {
    pipelineFile = file
    root = PageSelection.root(pipeline)
  }

  /// Adds a page; says of one that could not be loaded that it cannot be tested.
  mutating func add(
    _ source: PageSource, _ document: Document?, _ reject: Reject?, _ console: Console
  ) {
    guard let document else {
      console.note("galley: \(source.name) could not be loaded and makes no test")
      return
    }
    pages.append(RecordedTest.Page(document, reject: reject, file: file(of: source)))
  }

  /// The `tests` of the pipeline file.
  func yaml() throws -> String {
    pages.isEmpty ? "" : try RecordedTest.yaml(pages)
  }

  /// The page's own file, relative to the pipeline file: as it was named, or below the folder that
  /// the pipeline reads.
  private func file(of source: PageSource) -> String? {
    guard source.record == nil else { return nil }
    let below = root.map { $0 == "." ? source.path : "\($0)/\(source.path)" }
    let path = [below, source.path].compactMap { $0 }
      .first { PageList.isBarePage($0) && PageList.exists($0) }
    return path.map { Self.relative($0, to: pipelineFile) }
  }

  /// The path of `target` from the folder of `file`.
  private static func relative(_ target: String, to file: String) -> String {
    var there = WorkingFolder.absolute(target)[...]
    var here = WorkingFolder.absolute(file).dropLast()
    while let first = there.first, there.count > 1, here.first == first {
      there.removeFirst()
      here.removeFirst()
    }
    return (here.map { _ in ".." } + there).joined(separator: "/")
  }
}

/// Paths from the top of the file system.
private enum WorkingFolder {
  /// The segments of `path`, without `.` and `..`.
  static func absolute(_ path: String) -> [String] {
    var segments: [String] = []
    for segment in ((path.hasPrefix("/") ? "" : current) + "/" + path).split(separator: "/") {
      switch segment {
      case ".": continue
      case "..": _ = segments.popLast()
      default: segments.append(String(segment))
      }
    }
    return segments
  }

  private static var current: String {
    guard let path = getcwd(nil, 0) else { return "" }
    defer { free(path) }
    return String(cString: path)
  }
}
