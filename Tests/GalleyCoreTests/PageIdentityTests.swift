import GalleyCore
import Testing

struct PageIdentityTests {
  @Test func `ids never change`() {
    #expect(PageIdentity.id(path: "a/b.html") == "4832fefddf6a845c4425bfda9491e849")
    #expect(PageIdentity.id(path: "a.jsonl", member: "7") == "9f58132bf1a86ca1f9f8a479d7f71e6f")
  }

  @Test func `path and member do not run into each other`() {
    let ids = [
      PageIdentity.id(path: "ab"), PageIdentity.id(path: "a", member: "b"),
      PageIdentity.id(path: "ab", member: ""), PageIdentity.id(path: "a"),
    ]
    #expect(Set(ids).count == ids.count)
    #expect(ids.allSatisfy { $0.utf8.count == 32 })
  }
}
