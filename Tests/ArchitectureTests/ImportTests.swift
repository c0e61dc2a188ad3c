import Foundation
import Testing

/// Imports point one way.
struct ImportTests {
  /// What each target may import, besides the standard library's own modules.
  static let allowed: [String: Set<String>] = [
    "Text": [],
    "JSON": ["Text"],
    "Digest": ["CNettle"],
    "Compression": ["CBrotli", "CLibDeflate", "CZlib", "CZstd"],
    "WARC": ["Compression", "Digest", "Text"],
    "Archives": ["CArchive"],
    "Patterns": ["CPCRE2", "Text"],
    "Lexicons": ["Text"],
    "Learning": [],
    "YAML": ["CLibYAML"],
    "ChildProcess": ["CSpawn"],
    "JQ": ["CJQ", "ChildProcess", "JSON"],
    "Markup": ["CEncodings", "CLibXML2", "CUchardet", "Text"],
    "Languages": ["CLanguages", "Text"],
    "Cleaning": ["CWeights", "Learning", "Languages", "Markup", "JSON", "Text"],
    "ICU": ["CICU", "Text"],
    "PublicSuffix": ["CPublicSuffix"],
    "Segmentation": ["ICU", "Text"],
    "Extraction": ["CNames", "Learning", "Segmentation", "Text"],
    "Web": ["CCurl", "CIDN2", "Markup"],
    "GalleyCore": ["Text", "JSON", "Digest", "Patterns", "PublicSuffix", "YAML", "Markup"],
    "GalleyStages": [
      "GalleyCore", "Cleaning", "Segmentation", "Extraction", "Languages", "Lexicons", "Markup",
      "ChildProcess", "JQ", "Patterns", "YAML", "JSON", "Text",
    ],
    "GalleyIO": [
      "GalleyCore", "Archives", "CSync", "Compression", "Digest", "WARC", "Web", "JSON", "YAML",
      "Text",
    ],
    "GalleyPipeline": ["GalleyCore", "Digest", "Markup", "Patterns", "YAML", "JSON", "Text"],
    "GalleyCommand": [
      "GalleyPipeline", "GalleyStages", "GalleyIO", "GalleyCore", "ChildProcess", "Compression",
      "JSON", "Text",
    ],
    "galley": ["GalleyCommand", "JQ"],
    "galley-train": [
      "Cleaning", "Extraction", "Learning", "Segmentation", "GalleyCore", "GalleyIO", "Markup",
      "JSON", "Text",
    ],
    "galley-bench": [
      "CAllocations", "GalleyCommand", "GalleyPipeline", "GalleyIO", "GalleyCore", "Cleaning",
      "Segmentation",
      "Extraction", "Languages", "ICU", "Markup", "Digest", "JSON", "Lexicons", "Patterns", "Text",
      "WARC",
    ],
  ]

  static let algorithms = [
    "Text", "JSON", "Digest", "Compression", "Archives", "WARC", "Patterns", "Lexicons", "Learning",
    "YAML", "ChildProcess", "JQ", "ICU", "PublicSuffix", "Markup", "Web",
    "Languages", "Cleaning", "Segmentation", "Extraction",
  ]

  private static let system: Set<String> = ["Glibc", "Dispatch", "Synchronization"]

  private func imports(_ file: SourceTree.File) -> [String] {
    file.lines.compactMap { line in
      let words = line.split(separator: " ")
      guard let index = words.firstIndex(of: "import"), index <= 2, !line.hasPrefix(" "),
        words[..<index].allSatisfy({ ["public", "internal", "@testable"].contains($0) })
      else { return nil }
      return words.last.map { String($0.prefix { $0 != "." }) }
    }
  }

  @Test func `every target imports what it may and nothing else`() throws {
    let files = try SourceTree.swiftFiles("Sources")
    #expect(files.count > 100)
    for file in files {
      let allowed = try #require(Self.allowed[file.target], "\(file.path)")
      for name in imports(file) where !Self.system.contains(name) {
        #expect(allowed.contains(name), "\(file.path) imports \(name)")
      }
    }
  }

  @Test func `algorithms know nothing of galley`() throws {
    for (target, allowed) in Self.allowed where Self.algorithms.contains(target) {
      #expect(allowed.allSatisfy { !$0.hasPrefix("Galley") }, "\(target)")
    }
    for file in try SourceTree.swiftFiles("Sources") where Self.algorithms.contains(file.target) {
      #expect(!file.text.lowercased().contains("galley."), "\(file.path)")
    }
  }

  @Test func `the pipeline knows no component, and the core no stage`() {
    #expect(Self.allowed["GalleyPipeline"]?.isDisjoint(with: ["GalleyStages", "GalleyIO"]) == true)
    #expect(
      Self.allowed["GalleyCore"]?
        .isDisjoint(with: ["GalleyStages", "Cleaning", "Segmentation", "Extraction"]) == true)
  }

  @Test func `each C library is imported by one target`() throws {
    var importers: [String: Set<String>] = [:]
    for file in try SourceTree.swiftFiles("Sources") {
      for name in imports(file) where Self.isCLibrary(name) {
        importers[name, default: []].insert(file.target)
        #expect(file.text.contains("internal import \(name)"), "\(file.path)")
      }
    }
    #expect(
      importers == [
        "CLibXML2": ["Markup"], "CUchardet": ["Markup"], "CLibYAML": ["YAML"],
        "CPCRE2": ["Patterns"], "CNettle": ["Digest"], "CZlib": ["Compression"],
        "CZstd": ["Compression"], "CBrotli": ["Compression"], "CLibDeflate": ["Compression"],
        "CArchive": ["Archives"], "CSpawn": ["ChildProcess"], "CSync": ["GalleyIO"], "CJQ": ["JQ"],
        "CWeights": ["Cleaning"], "CEncodings": ["Markup"], "CPublicSuffix": ["PublicSuffix"],
        "CLanguages": ["Languages"], "CNames": ["Extraction"], "CICU": ["ICU"], "CCurl": ["Web"],
        "CIDN2": ["Web"], "CAllocations": ["galley-bench"],
      ])
  }

  @Test func `the manifest declares what the table allows`() throws {
    let manifest = try SourceTree.file("Package.swift").text
    for (target, allowed) in Self.allowed {
      let declared = try #require(dependencies(of: target, in: manifest), "\(target)")
      #expect(declared == allowed, "\(target)")
    }
  }

  /// The names after `library("Target", …)` or `program("Target", …)`.
  private func dependencies(of target: String, in manifest: String) -> Set<String>? {
    let quoted = "\"\(target)\""
    let compact = manifest.split(whereSeparator: \.isWhitespace).joined()
    for call in ["library(", "program("] {
      guard let start = compact.firstRange(of: call + quoted) else { continue }
      let names = compact[start.upperBound...].prefix { $0 != ")" }
      return Set(
        names.split(separator: ",").map { String($0.filter { $0 != "\"" }) })
    }
    return nil
  }

  private static func isCLibrary(_ name: String) -> Bool {
    let letters = Array(name)
    return letters.count > 1 && letters[0] == "C" && letters[1].isUppercase
  }
}
