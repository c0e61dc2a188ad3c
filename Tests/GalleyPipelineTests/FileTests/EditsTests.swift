import Testing

@testable import GalleyPipeline

/// The way from one list to another.
struct EditsTests {
  @Test(arguments: [
    ("", "", ""), ("abc", "abc", "abc"), ("", "ab", "+a+b"), ("ab", "", "-a-b"),
    ("abc", "axc", "a-b+xc"), ("abcd", "bd", "-ab-cd"), ("ab", "ba", "-ab+a"),
    ("kitten", "sitting", "-k+sitt-e+in+g"),
  ])
  func `finds the shortest way`(first: String, second: String, way: String) {
    let (a, b) = (Array(first), Array(second))
    let edits = Edits.between(a.count, b.count) { a[$0] == b[$1] }
    let text = edits.map { edit in
      switch edit {
      case .same(let i, _): "\(a[i])"
      case .missing(let i): "-\(a[i])"
      case .extra(let j): "+\(b[j])"
      }
    }.joined()
    #expect(text == way)
  }

  @Test func `leads from any list to any other`() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<500 {
      let a = (0..<Int.random(in: 0...12, using: &random)).map { _ in Int.random(in: 0...3) }
      let b = (0..<Int.random(in: 0...12, using: &random)).map { _ in Int.random(in: 0...3) }
      let edits = Edits.between(a.count, b.count) { a[$0] == b[$1] }
      var (from, to): ([Int], [Int]) = ([], [])
      for edit in edits {
        switch edit {
        case .same(let i, let j):
          #expect(a[i] == b[j])
          from.append(i)
          to.append(j)
        case .missing(let i): from.append(i)
        case .extra(let j): to.append(j)
        }
      }
      #expect(from == Array(a.indices) && to == Array(b.indices), "\(a) \(b)")
    }
  }

  @Test func `takes long lists that have nothing in common as other`() {
    let edits = Edits.between(3000, 3000) { $0 == $1 && $0 < 5 }
    #expect(edits.count == 5 + 2 * 2995)
  }
}
