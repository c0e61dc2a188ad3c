import Testing

@testable import Extraction

/// Names while they change.
struct NameDraftTests {
  @Test func `a name takes the place of those that share tokens with it`() {
    var draft = NameDraft(count: 6)
    draft.claim(0..<3, .person)
    draft.claim(4..<5, .place)
    draft.claim(2..<4, .organization)
    #expect(draft.names.map(\.tokens) == [2..<4, 4..<5])
    #expect(draft.names.map(\.kind) == [.organization, .place])
    #expect(draft.kind(0) == nil)
  }

  @Test func `names side by side are two`() {
    var draft = NameDraft(count: 4)
    draft.claim(0..<2, .person)
    draft.claim(2..<4, .person)
    #expect(draft.name(at: 1) == 0..<2)
    #expect(draft.name(at: 2) == 2..<4)
  }

  @Test func `a dropped name is none`() {
    var draft = NameDraft(count: 3)
    draft.claim(0..<3, .place)
    draft.drop(1..<2)
    #expect(draft.names.isEmpty)
  }
}
