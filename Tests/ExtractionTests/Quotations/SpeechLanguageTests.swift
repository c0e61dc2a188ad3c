import Testing

@Test(arguments: [
  (
    "„Ich bin nicht wütend“, sagte Hinrich Tönnies.",
    "direct: Hinrich Tönnies sagte: Ich bin nicht wütend"
  ),
  ("„Wir bleiben“, erklärte die Landrätin.", "direct: die Landrätin erklärte: Wir bleiben"),
  ("„Das ist absurd“, so Tönnies.", "direct: Tönnies so: Das ist absurd"),
  (
    "Am Mittwoch sagte ein Sprecher der Polizei, die Brücke sei gesperrt.",
    "indirect: ein Sprecher der Polizei sagte: die Brücke sei gesperrt"
  ),
  (
    "Hinrich Tönnies erklärte, dass er nicht gehe.",
    "indirect: Hinrich Tönnies erklärte: er nicht gehe"
  ),
  (
    "Laut Feuerwehr wurde niemand verletzt.",
    "indirect: Feuerwehr Laut: wurde niemand verletzt"
  ),
  (
    "Frieda Holm hat am Freitag angekündigt, den Vertrag zu kündigen.",
    "indirect: Frieda Holm angekündigt: den Vertrag zu kündigen"
  ),
])
func `reads German`(text: String, expected: String) {
  #expect(quoted(text, "de") == [expected])
}

@Test(arguments: [
  (
    "« C’est ridicule », a dit René Pujol, qui a pris deux parts.",
    "direct: René Pujol a dit: C’est ridicule"
  ),
  ("« Nous attendons », a-t-elle ajouté.", "direct: elle a-t-elle ajouté: Nous attendons"),
  (
    "Selon la préfecture, la route restera fermée.",
    "indirect: la préfecture Selon: la route restera fermée"
  ),
  (
    "La maire, Inès Carrel, a affirmé que le pont serait rouvert.",
    "indirect: Inès Carrel a affirmé: le pont serait rouvert"
  ),
])
func `reads French`(text: String, expected: String) {
  #expect(quoted(text, "fr") == [expected])
}

@Test func `reads cues between the marks`() {
  #expect(
    quoted("« Si chacun vient, nous y sommes, calcule-t-il. Sinon nous fermons. »", "fr") == [
      "direct: il calcule: Si chacun vient, nous y sommes",
      "direct: il calcule: Sinon nous fermons.",
    ])
}

@Test(arguments: [
  (
    "«No nos vamos», dijo la alcaldesa, Marta Olmedo.",
    "direct: Marta Olmedo dijo: No nos vamos"
  ),
  (
    "Según la Guardia Civil, el puente sigue cerrado.",
    "indirect: la Guardia Civil = Guardia Civil Según: el puente sigue cerrado"
  ),
  (
    "Olmedo aseguró que las obras acabarán en junio.",
    "indirect: Olmedo aseguró: las obras acabarán en junio"
  ),
])
func `reads Spanish`(text: String, expected: String) {
  #expect(quoted(text, "es") == [expected])
}

@Test func `reads dialogues with dashes`() {
  #expect(
    quoted("—No vamos —dijo Ana Ruiz—. Nadie nos lo pidió.", "es") == [
      "direct: Ana Ruiz dijo: No vamos", "direct: Ana Ruiz dijo: Nadie nos lo pidió.",
    ])
}

@Test func `a verb without a subject goes on with the last speaker`() {
  #expect(
    quoted("Marta Olmedo aseguró que llueve. Añadió que nieva.", "es") == [
      "indirect: Marta Olmedo aseguró: llueve", "indirect: Marta Olmedo Añadió: nieva",
    ])
}

@Test func `other languages have marks and colons`() {
  #expect(
    quoted("Rui Prata: «Não sei o que fazer com isto».", "pt")
      == ["direct: Rui Prata: Não sei o que fazer com isto"])
}
