import Testing
import Text

@testable import Segmentation

@Suite struct FollowerTests {
  @Test(
    arguments: [
      ("The end", .upper), ("“The", .upper), ("— Да", .upper), ("and", .lower), ("(see", .lower),
      ("15 men", .digit), ("(b) two", .listMark), ("ii) two", .listMark), ("2) two", .listMark),
      (", and", .continuation), (") and", .continuation), ("他", .uncased), ("...and", .ellipsis),
      ("***", .end), ("= 5", .symbol), ("", .end),
    ] as [(String, Follower.Kind)])
  func `tells what comes`(_ text: String, _ kind: Follower.Kind) {
    let bytes = Array(text.utf8)
    #expect(Follower(in: bytes, at: 0, to: bytes.count).kind == kind)
  }

  @Test func `finds the first word`() {
    let bytes = Array("“Don’t go".utf8)
    let follower = Follower(in: bytes, at: 0, to: bytes.count)
    #expect(String(decoding: bytes[follower.word.range], as: UTF8.self) == "Don’t")
  }
}
