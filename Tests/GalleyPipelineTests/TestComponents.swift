import GalleyCore
import Glibc

/// Offers numbered texts; breaks after some of them when told so.
struct NumbersReader: Reader {
  struct Options: OptionGroup {
    var count = 0
    var breaksAfter = Int.max
    var fingerprint = ""
    static let options = [
      Option<Options>("count", \.count, "How many."),
      Option("breaks_after", \.breaksAfter, "Where the input breaks."),
      Option("fingerprint", \.fingerprint, "What tells it from other input, if anything."),
    ]
  }

  static let spec = ComponentSpec(
    "numbers", "Offers numbered texts.", provides: [.page, .text], example: "numbers: { count: 3 }")
  private let options: Options

  init(_ options: Options) { self.options = options }

  func open() throws -> any PageStream { Numbers(options: options) }

  private struct Numbers: PageStream {
    let options: Options
    var position = 0
    var expectedCount: Int? { nil }
    var problems: [String] { [] }
    var fingerprint: String? { options.fingerprint.isEmpty ? nil : options.fingerprint }

    mutating func next(_ count: Int) async throws -> [PageSource] {
      let end = min(position + count, options.count)
      defer { position = end }
      return try (position..<end).map { number in
        if number >= options.breaksAfter { throw EnvironmentError("the input broke") }
        return NumbersReader.source(number)
      }
    }
  }

  private static func source(_ number: Int) -> PageSource {
    PageSource(path: "pages", record: String(number), bytes: 100) { _ throws(PageError) in
      if number % 10 == 9 { throw PageError(reason: "unlucky", "page \(number) cannot be read") }
      let text = Array("Text number \(number).".utf8)
      let origin = Page.Origin(
        path: "pages", record: String(number), bytes: text.count, sha256: "",
        mediaType: "text/plain")
      return Page(id: "page-\(number)", origin: origin, content: .given(text))
    }
  }
}

/// An error of a stage that has no code of its own.
struct Mishap: Error, CustomStringConvertible {
  let description = "something went wrong"
}

/// Misbehaves for some of the numbered texts.
struct TroubleStage: Stage {
  struct Options: OptionGroup {
    var every = Int.max
    var kind = Kind.sleep
    static let options = [
      Option<Options>("every", \.every, "Which texts."), Option("kind", \.kind, "What happens."),
    ]
  }

  enum Kind: String, ChoiceOption { case sleep, loop, `throw`, drop }

  static let spec = ComponentSpec(
    "trouble", "Misbehaves.", reads: [.text], example: "trouble: { kind: throw }")
  private let options: Options

  init(_ options: Options) { self.options = options }

  mutating func process(_ document: inout Document) throws -> Verdict {
    let number = Int(document.page.id.dropFirst("page-".count)) ?? 0
    guard number % options.every == 0 else { return .keep }
    switch options.kind {
    case .sleep: usleep(UInt32.random(in: 0...2000))
    case .loop: while true { try document.checkDeadline() }
    case .throw: throw Mishap()
    case .drop: return .drop(reason: "even_odder")
    }
    return .keep
  }
}
