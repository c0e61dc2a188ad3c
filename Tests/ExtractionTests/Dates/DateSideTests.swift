import Testing

/// On which side of the day of writing, Wednesday, 26 June 2024, a time lies.
@Test(arguments: [
  ("The head, who will visit us on Friday, rejected it.", "en", "Friday = 2024-06-28 date"),
  ("It will shut its coal-fired plant on Friday.", "en", "Friday = 2024-06-28 date"),
  ("It will be hot until Friday.", "en", "Friday = 2024-06-28 date"),
  ("It was hot until Friday.", "en", "Friday = 2024-06-21 date"),
  ("A deal by mid-July.", "en", "mid-July = 2024-07 date, mid"),
  ("He should go before Friday.", "en", "Friday = 2024-06-28 date"),
  ("The trial continues on Monday.", "en", "Monday = 2024-07-01 date"),
  ("“We wait for Friday,” she said.", "en", "Friday = 2024-06-21 date"),
  ("Ask me again in a year.", "en", "in a year = 2025 date"),
  ("Die Wahl ist für Sonntag geplant.", "de", "Sonntag = 2024-06-30 date"),
  ("Er hat versprochen, am Freitag zu kommen.", "de", "Freitag = 2024-06-28 date"),
  ("Le ministre, qui se rendra ici vendredi, a parlé.", "fr", "vendredi = 2024-06-28 date"),
  ("On leur a proposé de partir avant la fin juillet.", "fr", "la fin juillet = 2024-07 date, end"),
  ("La réponse est attendue vendredi.", "fr", "vendredi = 2024-06-28 date"),
  ("Il est accusé d'avoir menti vendredi.", "fr", "vendredi = 2024-06-21 date"),
  ("Convocó una marcha para el 7 de julio.", "es", "7 de julio = 2024-07-07 date"),
  ("Dijo que cobraría antes del viernes.", "es", "viernes = 2024-06-28 date"),
  ("Dijo que podría llover el viernes.", "es", "viernes = 2024-06-28 date"),
])
func `the verb of the clause tells the side`(text: String, language: String, mention: String) {
  #expect(found(text, language) == [mention])
}

struct StoryTimeTests {
  @Test func `an hour that is told of is of the day of the story`() {
    #expect(
      found([["It sank on Monday.", "They were saved at noon."], ["All went home by 9 p.m."]]) == [
        "Monday = 2024-06-24 date", "noon = 2024-06-24T12:00 time",
        "9 p.m. = 2024-06-24T21:00 time",
      ])
    #expect(
      found([["It sank on Monday.", "It will be raised at noon."]]).last
        == "noon = 2024-06-26T12:00 time")
    #expect(
      found([["It sank on Monday.", "By midnight all were saved."]]).last
        == "midnight = 2024-06-25T00:00 time")
  }

  @Test func `earlier is before what has happened`() {
    #expect(
      found([["It sank on Monday.", "It will be raised on Friday.", "Three days earlier it left."]])
        .last == "Three days earlier = 2024-06-21 date")
  }

  @Test func `a weekday with its article is one that the text told of`() {
    #expect(
      found([["It vanished between 7 and 10 June.", "We saw it on the Thursday."]]).last
        == "Thursday = 2024-06-13 date")
  }

  @Test func `the night to a day is of the day before`() {
    #expect(
      found("Es brannte in der Nacht zum Mittwoch.", "de") == [
        "Nacht zum Mittwoch = 2024-06-25TNI time"
      ])
    #expect(
      found([["Es brannte in der Nacht auf Dienstag.", "Um 5.40 Uhr war alles aus."]], "de")
        .last == "5.40 Uhr = 2024-06-25T05:40 time")
  }
}

/// Ages are no lengths of time.
@Test(arguments: [
  ("Mein Vater starb im Alter von 91 Jahren.", "de"), ("Émile Astruc, 52 ans, dort.", "fr"),
  ("Mon père, qui a 83 ans, dort.", "fr"), ("C'est gratuit pour les moins de 26 ans.", "fr"),
  ("Une infirmière de 44 ans est ici.", "fr"), ("Habla Pilar Otero, de 71 años.", "es"),
  ("El alcalde tiene 71 años.", "es"), ("Le quotidien «Le Rivage» dort.", "fr"),
  ("El diario La Voz duerme.", "es"), ("Elle rentrait de Sept-Anses.", "fr"),
  ("Train 1912, as it is known, ran.", "en"), ("Mehr als 2000 Beschäftigte kamen.", "de"),
])
func `ages, names and papers are no times`(text: String, language: String) {
  #expect(found(text, language) == [])
}

/// Forms that a language has of its own.
@Test(arguments: [
  ("Nobody looked for half a century.", "en", ["half a century = P50Y duration"]),
  ("It lost all within minutes.", "en", ["minutes = PTXM duration"]),
  ("It shut for two more weeks.", "en", ["two more weeks = P2W duration"]),
  ("Sie war 1887 gegründet worden.", "de", ["1887 = 1887 date"]),
  ("An schönen Sonntagen kommen viele.", "de", ["Sonntagen = XXXX-WXX-7 set"]),
  ("In den Siebzigern galt das nicht.", "de", ["den Siebzigern = 197 date"]),
  ("Tous les matins, elle part.", "fr", ["Tous les matins = XXXX-XX-XXTMO set"]),
  (
    "Une battue est prévue samedi, de 7 heures à midi.", "fr",
    ["samedi, de 7 heures = 2024-06-29T07:00 time", "à midi = 2024-06-29T12:00 time"]
  ),
  ("Nos prometieron agua en los noventa.", "es", ["los noventa = 199 date"]),
  ("Llegó el lunes a las 6.20.", "es", ["lunes a las 6.20 = 2024-06-24T06:20 time"]),
  (
    "Abrirá el sábado, de 20.00 a 23.30.", "es",
    ["sábado, de 20.00 = 2024-06-29T20:00 time", "23.30 = 2024-06-29T23:30 time"]
  ),
])
func `reads forms of one language`(text: String, language: String, mentions: [String]) {
  #expect(found(text, language) == mentions)
}
