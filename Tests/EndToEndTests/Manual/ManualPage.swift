import Foundation

/// A page of the manual: prose and blocks between fences, as they stand in the file.
struct ManualPage {
  /// A block with what stands on its fence, such as `yaml`, and the file that it is called in the
  /// line before it, written "`name`:".
  struct Block {
    var info: String
    var caption: String?
    var text: String
  }

  enum Part {
    case prose(String)
    case block(Block)

    var isBlock: Bool {
      if case .block = self { true } else { false }
    }
  }

  /// The path in the source tree.
  let path: String
  var parts: [Part] = []

  init(_ path: String) throws {
    self.path = path
    let text = try String(contentsOfFile: sourceTree + "/" + path, encoding: .utf8)
    var open: Block?
    var lastLine = ""
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      if var block = open {
        if line == "```" {
          parts.append(.block(block))
          open = nil
        } else {
          block.text += line + "\n"
          open = block
        }
      } else if line.hasPrefix("```") {
        open = Block(info: String(line.dropFirst(3)), caption: Self.caption(lastLine), text: "")
      } else {
        parts.append(.prose(String(line)))
      }
      if !line.isEmpty { lastLine = String(line) }
    }
  }

  private static func caption(_ line: String) -> String? {
    guard line.hasPrefix("`"), line.hasSuffix("`:"), line.count > 3 else { return nil }
    let name = line.dropFirst().dropLast(2)
    return name.contains("`") || name.contains(" ") ? nil : String(name)
  }

  /// The file.
  var text: String {
    parts.map { part in
      switch part {
      case .prose(let line): line + "\n"
      case .block(let block): "```\(block.info)\n\(block.text)```\n"
      }
    }.joined()
  }

  var blocks: [Block] {
    parts.compactMap { if case .block(let block) = $0 { block } else { nil } }
  }

  /// All pages of the manual, and the files beside it.
  static func all() throws -> [ManualPage] {
    let files = FileManager.default
    let top = try files.contentsOfDirectory(atPath: sourceTree).filter { $0.hasSuffix(".md") }
    let manual = try files.subpathsOfDirectory(atPath: sourceTree + "/docs")
      .filter { $0.hasSuffix(".md") }
    return try (top.sorted() + manual.sorted().map { "docs/" + $0 }).map { try ManualPage($0) }
  }
}
