internal import GalleyCore
internal import Glibc

/// An output whose files grow member by member: one file, or one after the other where it is split,
/// in each folder of a partition.
struct StreamSink: OutputSink {
  private let layout: StreamLayout
  private let context: OutputContext
  private let manifest: OutputManifest?
  private var files: [File] = []
  /// The file that is written at each place.
  private var current: [String: Int] = [:]
  /// Open files of a set, the one that was written last at the end.
  private var open: [Int] = []
  /// Files that have grown since the last `sync`.
  private var grown: Set<Int> = []
  /// Folders in which files were begun since then.
  private var begun: Set<String> = []
  /// Files that have become full since they were told of.
  private var full: [WrittenExtent] = []

  /// Most files that are open at a time.
  static let mostOpen = 64

  /// The file, or how many there are and where.
  var path: String { layout.isSet ? "\(files.count) files below \(place)" : layout.path }

  var folder: String { layout.folder }

  private var place: String { layout.folder.isEmpty ? "./" : layout.folder }

  var freeSpace: FreeSpace? {
    files.first?.file.isDirect == true ? nil : OutputFolder.freeSpace(layout.folder)
  }

  private struct File {
    var file: OutputFile
    let name: String
    /// Which of the files of its place it is, from zero.
    let number: Int
  }

  /// Opens the output. Throws an `EnvironmentError`, or an `OptionError` where an old output is there
  /// that may not be replaced.
  init(_ layout: StreamLayout, _ context: OutputContext) throws {
    self.layout = layout
    self.context = context
    manifest = layout.isSet ? try OutputManifest(of: layout.path, context) : nil
    for name in context.abandoned where SafeName.isBelow(name) {
      unlink(layout.folder + name + OutputFile.partial)
    }
    try goOn(context.resumed ?? [])
    if layout.isSet {
      try OutputFolder.make(above: layout.path)
    } else if files.isEmpty {
      try begin()
    }
  }

  /// Opens the only file. Nothing of it was noted; a run that had come to its end with nothing in the
  /// file may have given it its name.
  private mutating func begin() throws {
    let name = layout.name(at: "", number: 0)
    let path = layout.folder + name
    if context.resumed != nil,
      OutputFile.isRegular(path) || OutputFile.isRegular(path + OutputFile.partial)
    {
      try goOn(WrittenExtent(path: name, bytes: 0, records: 0))
    } else {
      _ = try next(at: "")
    }
  }

  /// Opens the files of a run that was stopped, or of a finished one that is gone on with: the last one
  /// at each place is written to, though it may be listed as whole.
  private mutating func goOn(_ extents: [WrittenExtent]) throws {
    var last: [String: Int] = [:]
    for (index, extent) in extents.enumerated() { last[place(of: extent)] = index }
    for (index, extent) in extents.enumerated() {
      let isLast = last[place(of: extent)] == index
      try goOn(isLast ? extent.unsealed : extent)
    }
  }

  private func place(of extent: WrittenExtent) -> String {
    layout.isSet ? String(OutputFolder.of(extent.path).dropLast()) : ""
  }

  /// Opens a file of a run that was stopped.
  private mutating func goOn(_ extent: WrittenExtent) throws {
    let place = place(of: extent)
    let number = current[place].map { files[$0].number + 1 } ?? 0
    guard extent.path == layout.name(at: place, number: number), SafeName.isBelow(extent.path)
    else {
      throw EnvironmentError("the journal names \(extent.path), which is no file of this output")
    }
    if let old = current[place] { try close(old) }
    if open.count >= Self.mostOpen { try close(open[0]) }
    let file = try OutputFile(layout.folder + extent.path, goingOn: extent)
    files.append(File(file: file, name: extent.path, number: number))
    current[place] = files.count - 1
    if !file.isSealed { open.append(files.count - 1) }
  }

  mutating func sync() throws {
    for index in grown.sorted() {
      try files[index].file.flush()
      if !open.contains(index) { try files[index].file.suspend() }
    }
    grown = []
    for folder in begun.sorted() { try OutputFolder.sync(folder) }
    begun = []
  }

  @discardableResult
  mutating func write(_ part: OutputPart) throws -> [WrittenExtent] {
    defer { full = [] }
    let extents = try append(part)
    return extents + full
  }

  private mutating func append(_ part: OutputPart) throws -> [WrittenExtent] {
    guard let limit = layout.split?.records, let uncut = part.uncut else {
      let index = try current(at: part.place, before: part.member)
      return [try append(part.member, part.records, to: index)]
    }
    // Workers compress whole members. Only where a file ends inside of one is it done again.
    var extents: [WrittenExtent] = []
    var first = 0
    while first < part.records {
      let index = try current(at: part.place, before: part.member)
      let count = min(limit - files[index].file.records, part.records - first)
      let isWhole = count == part.records
      let member = isWhole ? part.member : layout.member(of: uncut, first..<first + count)
      extents.append(try append(member, count, to: index))
      first += count
    }
    return extents
  }

  mutating func finish(manifest bytes: ([WrittenFile]) -> [UInt8]?) throws {
    if files.first?.file.isDirect == true { return }
    let written = files.map { $0.file.written(as: $0.name) }
    let text = bytes(written)
    var context = context
    context.replaces = true
    let manifest =
      try manifest ?? (text == nil ? nil : OutputManifest(of: layout.path, context))
    try manifest?.clear(for: written)
    for index in files.indices { try files[index].file.finish() }
    for folder in Set(files.map { OutputFolder.of($0.file.path) }).sorted() {
      try OutputFolder.sync(folder)
    }
    if let text { try manifest?.write(text) }
  }

  mutating func discard() {
    for index in files.indices { files[index].file.discard() }
  }

  mutating func stop() throws -> String {
    var last = ""
    for index in files.indices { last = try files[index].file.stop() }
    return layout.isSet ? "\(files.count) files .partial below \(place)" : last
  }
}

// Files, which are made when something is to be written to them.
extension StreamSink {
  private mutating func append(
    _ member: [UInt8], _ records: Int, to index: Int
  ) throws -> WrittenExtent {
    try touch(index)
    grown.insert(index)
    try files[index].file.write(member, records: records)
    return files[index].file.extent(as: files[index].name)
  }

  /// The file that is written at a place; a new one where there is none yet, or it is full.
  private mutating func current(at place: String, before member: [UInt8]) throws -> Int {
    if let index = current[place], !files[index].file.isSealed,
      !layout.isFull(files[index].file, before: member)
    {
      return index
    }
    return try next(at: place)
  }

  private mutating func next(at place: String) throws -> Int {
    let number = current[place].map { files[$0].number + 1 } ?? 0
    if let old = current[place] { try seal(old) }
    if open.count >= Self.mostOpen { try close(open[0]) }
    let name = layout.name(at: place, number: number)
    let file = try OutputFile(layout.folder + name, replaces: context.replaces)
    begun.insert(OutputFolder.of(file.path))
    files.append(File(file: file, name: name, number: number))
    current[place] = files.count - 1
    open.append(files.count - 1)
    return files.count - 1
  }

  /// Makes room for a file among the open ones, and notes that it was used.
  private mutating func touch(_ index: Int) throws {
    if let position = open.lastIndex(of: index) {
      open.remove(at: position)
    } else if open.count >= Self.mostOpen {
      try close(open[0])
    }
    open.append(index)
  }

  /// Nothing more comes to a file.
  private mutating func seal(_ index: Int) throws {
    guard !files[index].file.isSealed else { return }
    open.removeAll { $0 == index }
    try files[index].file.seal()
    full.append(files[index].file.extent(as: files[index].name))
  }

  private mutating func close(_ index: Int) throws {
    open.removeAll { $0 == index }
    try files[index].file.suspend()
  }
}
