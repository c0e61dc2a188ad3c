import Testing

@testable import Languages

struct LanguageScoresTests {
  private func scores(_ all: [String: Double], letters: Int = 40) -> LanguageScores {
    LanguageScores(
      all.sorted { $0.key < $1.key }.map { .init(tag: $0.key, probability: $0.value) },
      letters: letters)
  }

  @Test func `parts count as much as they have letters`() throws {
    var whole = scores(["en": 0.9, "de": 0.1], letters: 300)
    whole.add(scores(["de": 1], letters: 100))
    whole.add(LanguageScores())
    #expect(whole.letters == 400)
    let english = try #require(whole.all.first { $0.tag == "en" })
    #expect(abs(english.probability - 0.675) < 1e-9)
    #expect(whole.decision()?.tag == "en")
  }

  @Test func `a declared language wins where the text is open`() {
    let open = scores(["sv": 0.5, "da": 0.4])
    #expect(open.decision()?.tag == "sv")
    #expect(open.decision(declared: ["da-DK"])?.tag == "da-DK")
    #expect(open.decision(declared: ["da-DK"])?.declared == 0)
    #expect(open.decision(declared: ["en", "da"])?.declared == 1)
  }

  @Test func `a plain text wins over what is declared`() {
    let german = scores(["de": 0.98, "en": 0.01])
    #expect(german.decision(declared: ["en"])?.tag == "de")
    #expect(german.decision(declared: ["en"])?.declared == nil)
  }

  @Test func `a declaration counts for less beside a long text`() {
    let all = ["id": 0.6, "en": 0.2]
    #expect(scores(all, letters: 30).decision(declared: ["en"])?.tag == "en")
    #expect(scores(all, letters: 5000).decision(declared: ["en"])?.tag == "id")
  }

  @Test func `a declared language that the model has not learned is believed of odd texts`() {
    // Hausa, which the model takes for one or another of its neighbours.
    let odd = scores(["so": 0.4, "id": 0.2, "en": 0.1])
    #expect(odd.decision(declared: ["ha"])?.tag == "ha")
    #expect(scores(["en": 0.97]).decision(declared: ["ha"])?.tag == "en")
  }

  @Test func `languages too close to tell are settled by use, unless the text is sure`() {
    #expect(scores(["ms": 0.6, "id": 0.3]).decision()?.tag == "id")
    #expect(scores(["ms": 0.95, "id": 0.03]).decision()?.tag == "ms")
    #expect(scores(["ms": 0.3, "id": 0.3, "en": 0.4]).decision()?.tag == "id")
    #expect(scores(["id": 0.9]).decision(declared: ["ms-MY"])?.tag == "ms-MY")
    #expect(scores(["sh": 0.6, "sr": 0.2, "hr": 0.1]).decision()?.tag == "sr")
  }

  @Test func `the score is that of the family`() throws {
    let decision = try #require(scores(["no": 0.5, "nn": 0.3, "da": 0.2]).decision())
    #expect(decision.tag == "no")
    #expect(abs(decision.score - 0.8) < 1e-9)
  }

  @Test func `a part is foreign only where it is plainly so`() {
    #expect(scores(["de": 0.99]).foreign(to: "en")?.tag == "de")
    #expect(scores(["de": 0.99]).foreign(to: "de-AT") == nil)
    #expect(scores(["de": 0.99]).foreign(to: nil) == nil)
    #expect(scores(["de": 0.5, "nl": 0.4]).foreign(to: "en") == nil)
    #expect(scores(["de": 0.99], letters: 12).foreign(to: "en") == nil)
    #expect(scores(["nn": 0.99]).foreign(to: "nb") == nil)
  }
}
