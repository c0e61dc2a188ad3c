// galley-bench FOLDER [ROUNDS] [SEARCH]: how long each phase takes over the pages of a folder, each
// also as a ratio to libxml2's plain DOM parse of the same pages in the same run. With SEARCH, only
// the searches that have it in their name, or with SEARCH `reading` only the reading of lines. Of a
// web archive: how long it takes to read it.
import Glibc

/// Writes text to standard output.
func show(_ text: String) { print(text) }

/// `number` with `digits` decimals, right-aligned to `width`.
func column(_ number: Double, _ digits: Int, _ width: Int) -> String {
  var scale = 1.0
  for _ in 0..<digits { scale *= 10 }
  let whole = Int((number * scale).rounded())
  var text = String(whole / Int(scale))
  if digits > 0 {
    let rest = String(whole % Int(scale))
    text += "." + String(repeating: "0", count: digits - rest.count) + rest
  }
  return String(repeating: " ", count: max(0, width - text.count)) + text
}

/// Peak resident memory of this process in megabytes.
func peakMemory() -> Double {
  var usage = rusage()
  getrusage(Int32(RUSAGE_SELF.rawValue), &usage)
  return Double(usage.ru_maxrss) / 1000
}

/// Measures all phases in turn, round by round, and prints the best of each.
func bench(_ path: String, rounds: Int) async throws {
  let folder = try await PageFolder(path)
  guard !folder.pages.isEmpty else { throw BenchError("no pages in \(path)") }
  var phases = try Phases.all(folder)
  for _ in 0..<rounds {
    for index in phases.indices { try phases[index].run() }
  }
  let megabytes = Double(folder.bytes) / 1e6
  let (reference, scan) = (phases[0].seconds, phases[1].seconds)
  show("\(folder.pages.count) pages, \(column(megabytes, 1, 0)) MB, best of \(rounds), one core")
  show(
    "phase                       ms/page   pages/s     MB/s  x DOM parse  x byte scan  allocations/page"
  )
  for phase in phases {
    let name = phase.name + String(repeating: " ", count: max(0, 25 - phase.name.count))
    let perPage = phase.seconds / Double(folder.pages.count)
    show(
      name + column(perPage * 1000, 3, 10) + column(1 / perPage, 0, 10)
        + column(megabytes / phase.seconds, 0, 9) + column(reference / phase.seconds, 2, 13)
        + column(scan / phase.seconds, 3, 13)
        + column(Double(phase.allocations) / Double(folder.pages.count), 0, 18))
  }
  try benchTexts(folder, rounds: rounds)
  try benchSearch(folder, rounds: rounds)
  try ExpressionBench.show(folder, rounds: rounds)
  try await ReadingPhases.run(folder, rounds: rounds)
  for workers in [1, 2] {
    var best = Double.infinity
    for _ in 0..<3 { best = min(best, try await WholeRun.seconds(path, workers: workers)) }
    show(
      "whole run over files, \(workers) worker\(workers == 1 ? " " : "s"):"
        + column(Double(folder.pages.count) / best, 0, 7) + " pages/s (wall clock)")
  }
  show("peak memory: \(column(peakMemory(), 0, 0)) MB")
}

/// Measures what is found in the texts of the pages, in megabytes of text.
func benchTexts(_ folder: PageFolder, rounds: Int) throws {
  let search = try SearchPhases(folder)
  let (texts, bytes) = (search.texts, search.bytes)
  try benchTexts("segmentation", SegmentationPhases(texts: texts).all(), bytes, rounds: rounds)
  try benchTexts("extraction", ExtractionPhases(texts: texts).all(), bytes, rounds: rounds)
}

/// Measures `phases`, of which the first is what the others are compared with.
func benchTexts(_ name: String, _ phases: [Phase], _ bytes: Int, rounds: Int) throws {
  var phases = phases
  for _ in 0..<rounds {
    for index in phases.indices { try phases[index].run() }
  }
  let megabytes = Double(bytes) / 1e6
  let reference = phases[0].seconds
  let title = "\(name) of \(column(megabytes, 1, 0)) MB"
  let margin = String(repeating: " ", count: max(0, 32 - title.count))
  show(title + margin + "ms      MB/s   x byte scan      found")
  for phase in phases {
    let name = phase.name + String(repeating: " ", count: max(0, 25 - phase.name.count))
    show(
      name + column(phase.seconds * 1000, 1, 9) + column(megabytes / phase.seconds, 0, 10)
        + column(reference / phase.seconds, 3, 14) + column(Double(phase.sum), 0, 11))
  }
}

/// Measures searches over the texts of the pages, in megabytes of text.
func benchSearch(_ folder: PageFolder, rounds: Int, only name: String? = nil) throws {
  let search = try SearchPhases(folder)
  var phases = try search.all().filter { phase in name.map { phase.name.contains($0) } ?? true }
  for _ in 0..<rounds {
    for index in phases.indices { try phases[index].run() }
  }
  let megabytes = Double(search.bytes) / 1e6
  show("search over \(column(megabytes, 1, 0)) MB of text    ms      MB/s      found")
  for phase in phases {
    let name = phase.name + String(repeating: " ", count: max(0, 34 - phase.name.count))
    show(
      name + column(phase.seconds * 1000, 1, 9) + column(megabytes / phase.seconds, 0, 10)
        + column(Double(phase.sum), 0, 11))
  }
}

let arguments = CommandLine.arguments.dropFirst()
do {
  guard let path = arguments.first else {
    throw BenchError("usage: galley-bench FOLDER [ROUNDS] [SEARCH]")
  }
  let rounds = arguments.dropFirst().first.flatMap { Int($0) } ?? 5
  if ArchiveBench.isArchive(path) {
    try ArchiveBench.measure(path, rounds: rounds)
  } else if arguments.dropFirst(2).first == "reading" {
    try await ReadingPhases.run(try await PageFolder(path), rounds: rounds)
  } else if let name = arguments.dropFirst(2).first {
    try benchSearch(try await PageFolder(path), rounds: rounds, only: name)
  } else {
    try await bench(path, rounds: rounds)
  }
} catch {
  print("galley-bench: \(error)")
  exit(1)
}
