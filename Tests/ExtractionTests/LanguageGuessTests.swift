import Extraction
import Testing

@Suite struct LanguageGuessTests {
  @Test(arguments: [
    ("The council of the town has voted for the bridge on Monday.", "en"),
    ("Der Rat der Stadt hat am Montag für die neue Brücke gestimmt und das Geld bewilligt.", "de"),
    ("Le conseil de la ville a voté pour les travaux du pont et une piste dans la vallée.", "fr"),
    (
      "El consejo votó por las obras del puente y una senda para los vecinos que la pidieron.", "es"
    ),
  ])
  func `knows a language by its frequent words`(text: String, language: String) {
    #expect(LanguageGuess().language(of: Array(text.utf8)) == language)
  }

  @Test(arguments: ["", "1984", "Tanska äiti löysi kirjan", "Совет города проголосовал за мост."])
  func `says nothing where no language has enough of them`(text: String) {
    #expect(LanguageGuess().language(of: Array(text.utf8)) == nil)
  }
}
