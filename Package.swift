// swift-tools-version: 6.2
import PackageDescription

let swiftSettings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
  // Small functions of Text and Markup must inline into their callers in other targets.
  .unsafeFlags(["-cross-module-optimization"], .when(configuration: .release)),
]

/// A system C library: headers and a `shim.h`, wrapped by exactly one Swift target.
func system(_ name: String, pkgConfig: String, apt: String) -> Target {
  .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([apt])])
}

/// A system C library that comes without a file for pkg-config.
func system(_ name: String, header: String, apt: String) -> Target {
  .systemLibrary(name: name, providers: [.apt([apt])])
}

/// A C face of our own for a system library whose names Swift cannot see.
func face(
  _ name: String, library: String, header: String, apt: String, path: String? = nil,
  dependencies: [Target.Dependency] = []
) -> Target {
  .target(
    name: name, dependencies: dependencies, path: path, linkerSettings: [.linkedLibrary(library)])
}

/// The same for a library that is loaded when it is first called, and not linked.
func late(_ name: String, pkgConfig: String, apt: String) -> Target { .target(name: name) }

func library(_ name: String, _ dependencies: Target.Dependency...) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: swiftSettings)
}

func program(_ name: String, _ dependencies: Target.Dependency...) -> Target {
  .executableTarget(name: name, dependencies: dependencies, swiftSettings: swiftSettings)
}

func tests(_ name: String, _ dependencies: Target.Dependency...) -> Target {
  .testTarget(name: name, dependencies: dependencies, swiftSettings: swiftSettings)
}

let package = Package(
  name: "galley",
  products: [
    .executable(name: "galley", targets: ["galley"]),
    .library(name: "Cleaning", targets: ["Cleaning"]),
    .library(name: "Languages", targets: ["Languages"]),
    .library(name: "Segmentation", targets: ["Segmentation"]),
  ],
  targets: [
    // C libraries. Each is imported by one target alone.
    system("CLibXML2", pkgConfig: "libxml-2.0", apt: "libxml2-dev"),
    system("CUchardet", pkgConfig: "uchardet", apt: "libuchardet-dev"),
    system("CLibYAML", pkgConfig: "yaml-0.1", apt: "libyaml-dev"),
    system("CPCRE2", pkgConfig: "libpcre2-8", apt: "libpcre2-dev"),
    system("CNettle", pkgConfig: "nettle", apt: "nettle-dev"),
    system("CZlib", pkgConfig: "zlib", apt: "zlib1g-dev"),
    system("CZstd", pkgConfig: "libzstd", apt: "libzstd-dev"),
    system("CIDN2", pkgConfig: "libidn2", apt: "libidn2-dev"),
    system("CBrotli", pkgConfig: "libbrotlidec", apt: "libbrotli-dev"),
    system("CLibDeflate", pkgConfig: "libdeflate", apt: "libdeflate-dev"),
    system("CArchive", pkgConfig: "libarchive", apt: "libarchive-dev"),
    system("CJQ", header: "jq.h", apt: "libjq-dev"),

    // Libraries behind a C face: one is loaded when it is first called, one has its version in each name.
    late("CCurl", pkgConfig: "libcurl", apt: "libcurl4-openssl-dev"),
    face("CICU", library: "icuuc", header: "unicode/ubrk.h", apt: "libicu-dev"),

    // Counts what the benchmark allocates.
    .target(name: "CAllocations"),

    // Functions of the system's C library that Swift's module of it leaves out.
    .systemLibrary(name: "CSpawn"),
    .systemLibrary(name: "CSync"),

    // The model of languages, as it lies in one file.
    .target(name: "CLanguages", exclude: ["lid.176.ftz"]),

    // Learned weights, as they lie in one file.
    .target(name: "CWeights", exclude: ["content.weights"]),

    // The model of names, and the gazetteer with which it was taught.
    .target(
      name: "CNames", exclude: ["english.names", "gazetteer.tsv", "german.nouns", "LICENSES.txt"]),

    // The indexes of character encodings, as they lie in one file.
    .target(name: "CEncodings", exclude: ["encodings.tables"]),

    // Under which names domains are registered, as they lie in one file.
    .target(name: "CPublicSuffix", exclude: ["public_suffixes.txt"]),

    // Foundations: bytes, JSON, hashes, patterns, YAML. No galley word in them.
    library("Text"),
    library("JSON", "Text"),
    library("Digest", "CNettle"),
    library("Compression", "CBrotli", "CLibDeflate", "CZlib", "CZstd"),
    library("Archives", "CArchive"),
    library("Patterns", "CPCRE2", "Text"),
    library("Lexicons", "Text"),
    library("YAML", "CLibYAML"),
    library("ChildProcess", "CSpawn"),
    library("Learning"),
    library("JQ", "CJQ", "ChildProcess", "JSON"),
    library("ICU", "CICU", "Text"),
    library("PublicSuffix", "CPublicSuffix"),

    library("WARC", "Compression", "Digest", "Text"),

    // Algorithms: libraries that somebody could import alone.
    library("Markup", "CEncodings", "CLibXML2", "CUchardet", "Text"),
    library("Languages", "CLanguages", "Text"),
    library("Cleaning", "CWeights", "Learning", "Languages", "Markup", "JSON", "Text"),
    library("Segmentation", "ICU", "Text"),
    library("Extraction", "CNames", "Learning", "Segmentation", "Text"),

    // Asking for pages over the web.
    library("Web", "CCurl", "CIDN2", "Markup"),

    // The pipeline.
    library(
      "GalleyCore", "Text", "JSON", "Digest", "Patterns", "PublicSuffix", "YAML", "Markup"),
    library(
      "GalleyStages", "GalleyCore", "Cleaning", "Segmentation", "Extraction", "Languages",
      "Lexicons", "Markup", "ChildProcess", "JQ", "Patterns", "YAML", "JSON", "Text"),
    library(
      "GalleyIO", "GalleyCore", "Archives", "Compression", "Digest", "WARC", "Web", "YAML", "JSON",
      "Text", "CSync"),
    library("GalleyPipeline", "GalleyCore", "Digest", "Markup", "Patterns", "YAML", "JSON", "Text"),
    library(
      "GalleyCommand", "GalleyPipeline", "GalleyStages", "GalleyIO", "GalleyCore", "ChildProcess",
      "Compression", "JSON", "Text"),
    program("galley", "GalleyCommand", "JQ"),
    program(
      "galley-bench", "CAllocations", "GalleyCommand", "GalleyPipeline", "GalleyIO", "GalleyCore",
      "Cleaning",
      "Segmentation", "Extraction", "Languages", "ICU", "Markup", "Digest", "JSON", "Lexicons",
      "Patterns", "WARC", "Text"),
    // Learns what comes with Cleaning and Extraction, and measures it on what was held back.
    program(
      "galley-train", "Cleaning", "Extraction", "Learning", "Segmentation", "GalleyCore",
      "GalleyIO", "Markup", "JSON", "Text"),

    // The programs that tests compare with.
    .target(name: "Engines", path: "Tests/Engines", swiftSettings: swiftSettings),

    tests("ArchitectureTests"),
    tests("TextTests", "Text"),
    tests("JSONTests", "JSON", "Text"),
    tests("DigestTests", "Digest"),
    tests("CompressionTests", "Compression", "Learning"),
    tests("WARCTests", "Engines", "WARC", "Compression", "Digest", "Learning"),
    tests("ArchivesTests", "Archives", "Learning"),
    tests("PatternsTests", "Learning", "Patterns", "Text"),
    tests("LexiconsTests", "Learning", "Lexicons", "Text"),
    tests("LearningTests", "Learning"),
    tests("YAMLTests", "YAML"),
    tests("ChildProcessTests", "ChildProcess"),
    tests("JQTests", "JQ", "ChildProcess", "JSON", "galley"),
    tests("ICUTests", "ICU", "Text"),
    tests("PublicSuffixTests", "PublicSuffix"),
    tests("MarkupTests", "Learning", "Markup", "Text"),
    // With the library that the model of languages was taught with.
    face(
      "CFastText", library: "fasttext", header: "fasttext/fasttext.h", apt: "libfasttext-dev",
      path: "Tests/FastText", dependencies: ["CLanguages"]),
    tests("LanguagesTests", "CFastText", "Languages", "Learning", "Text"),
    tests("WebTests", "Web", "Learning"),
    tests("CleaningTests", "Cleaning", "Learning", "Markup", "JSON", "Text"),
    // Pages with what readers would want of them; a page is a folder, without code.
    .testTarget(
      name: "GoldenTests", dependencies: ["GalleyStages", "GalleyCore", "JSON"],
      exclude: ["Pages"],
      swiftSettings: swiftSettings),
    tests("SegmentationTests", "Learning", "Segmentation", "Text"),
    // News of our own with what a reader marks in them.
    .testTarget(
      name: "ExtractionTests",
      dependencies: ["Extraction", "Learning", "Segmentation", "YAML", "Text"],
      exclude: ["News"], swiftSettings: swiftSettings),
    tests("GalleyCoreTests", "Learning", "GalleyCore", "YAML", "JSON", "Text"),
    tests("GalleyStagesTests", "GalleyStages", "GalleyCore", "YAML", "JSON", "Text", "galley"),
    // With the validators of the formats that are written.
    .testTarget(
      name: "GalleyIOTests",
      dependencies: [
        "Engines", "GalleyIO", "GalleyCore", "Compression", "Digest", "WARC", "Web", "Learning",
        "YAML", "JSON", "Text",
      ],
      exclude: ["Validators"], swiftSettings: swiftSettings),
    tests(
      "GalleyPipelineTests", "GalleyPipeline", "GalleyStages", "GalleyIO", "GalleyCore", "YAML",
      "JSON", "Text"),
    // Wrong files with what is said of them.
    .testTarget(
      name: "GalleyCommandTests",
      dependencies: [
        "GalleyCommand", "GalleyPipeline", "GalleyStages", "GalleyIO", "GalleyCore", "Compression",
        "Digest", "Engines",
        "JSON", "Text",
      ],
      exclude: ["Lint/Wrong"], swiftSettings: swiftSettings),
    // With a web server's hostile backend.
    .testTarget(
      name: "EndToEndTests", dependencies: ["Engines", "galley", "JSON", "Learning"],
      exclude: ["Web/backend.py"], swiftSettings: swiftSettings),
  ]
)

// `Scripts/fuzz` alone builds this: it needs the runtime of a fuzzer.
if Context.environment["GALLEY_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "galley-fuzz",
      dependencies: [
        "GalleyCommand", "GalleyPipeline", "GalleyIO", "GalleyCore", "Compression", "Extraction",
        "JSON", "Markup", "Text", "WARC", "Web", "YAML",
      ],
      path: "Tests/Fuzz/Sources", swiftSettings: swiftSettings))
}
