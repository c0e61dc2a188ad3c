import Segmentation
import Testing
import Text

@Suite struct TokenKindTests {
  /// The tokens with their kinds, parted by spaces.
  private func kinds(_ text: String) throws -> String {
    let bytes = Array(text.utf8)
    return try tokens(bytes).map {
      String(decoding: bytes[$0.span.range], as: UTF8.self) + "/" + $0.kind.rawValue
    }.joined(separator: " ")
  }

  @Test(arguments: [
    (
      "see https://host.example/a_(b)?c=1#d.",
      "see/word https://host.example/a_(b)?c=1#d/url ./punctuation"
    ),
    ("(http://a.example)", "(/punctuation http://a.example/url )/punctuation"),
    ("www.host.example, host.co.uk/x", "www.host.example/url ,/punctuation host.co.uk/x/url"),
    ("mail jane.d-e@mail.example!", "mail/word jane.d-e@mail.example/email !/punctuation"),
    ("5x@y.example", "5x@y.example/email"),
    ("@jane @a_b@social.example.", "@jane/handle @a_b@social.example/handle ./punctuation"),
    ("#open #日本 #1", "#open/hashtag #日本/hashtag #/symbol 1/number"),
    ("a@b", "a/word @/symbol b/word"),
  ])
  func `knows addresses`(_ text: String, _ found: String) throws {
    #expect(try kinds(text) == found)
  }

  @Test(arguments: [
    ("Hi 👩‍👩‍👧👍🏽!", "Hi/word 👩‍👩‍👧/emoji 👍🏽/emoji !/punctuation"),
    ("🇩🇪🇫🇷", "🇩🇪/emoji 🇫🇷/emoji"), ("1️⃣ #️⃣", "1️⃣/emoji #️⃣/emoji"), ("☀️ ©", "☀️/emoji ©/symbol"),
    ("ok :-) ;) <3", "ok/word :-)/emoji ;)/emoji <3/emoji"), ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", "🏴󠁧󠁢󠁥󠁮󠁧󠁿/emoji"),
  ])
  func `keeps emoji whole`(_ text: String, _ found: String) throws {
    #expect(try kinds(text) == found)
  }

  @Test(arguments: [
    ("20th 1990s -5 10:30 '90s", "20th/number 1990s/number -5/number 10:30/number '90s/number"),
    ("20°C 5% US$5", "20/number °C/symbol 5/number %/symbol US$/symbol 5/number"),
    ("٣٫٥ १२", "٣٫٥/number १२/number"),
    ("dogs' – don't", "dogs/word '/word –/punctuation do/word n't/word"),
    ("e.g. 5G", "e.g./word 5G/word"), ("\u{200F}", "\u{200F}/symbol"),
    ("a\u{AD}b", "a\u{AD}b/word"),
  ])
  func `tells words, numbers, punctuation and symbols`(_ text: String, _ found: String) throws {
    #expect(try kinds(text) == found)
  }
}
