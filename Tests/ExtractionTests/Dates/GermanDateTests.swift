import Testing

/// Sentences as news have them, with all that they name.
@Test(arguments: [
  ("Am Dienstag tagte der Rat der Stadt.", ["Dienstag = 2024-06-25 date"]),
  ("Die Schleuse wird am Freitag geöffnet.", ["Freitag = 2024-06-28 date"]),
  (
    "Am Mittwoch, dem 19. Juni 2024, tagte der Rat.",
    ["Mittwoch, dem 19. Juni 2024 = 2024-06-19 date"]
  ),
  (
    "Am 19. und 20. Juni fuhr kein Schiff.",
    ["19. = 2024-06-19 date", "20. Juni = 2024-06-20 date"]
  ),
  (
    "Vom 19. bis 21. Juni fuhr kein Schiff.",
    ["19. = 2024-06-19 date", "21. Juni = 2024-06-21 date"]
  ),
  (
    "Zwischen dem 3. und dem 5. Mai 2023 regnete es.",
    ["3. = 2023-05-03 date", "5. Mai 2023 = 2023-05-05 date"]
  ),
  (
    "Von März bis August 2011 sank der Preis.",
    ["März = 2011-03 date", "August 2011 = 2011-08 date"]
  ),
  ("Letzte Woche sank der Preis.", ["Letzte Woche = 2024-W25 date"]),
  ("Vergangenen Montag sank der Preis.", ["Vergangenen Montag = 2024-06-24 date"]),
  ("Donnerstag nächster Woche ist frei.", ["Donnerstag nächster Woche = 2024-07-04 date"]),
  ("Im Sommer 2022 schloss das Werk.", ["Sommer 2022 = 2022-SU date"]),
  ("Im vergangenen Herbst kamen viele.", ["vergangenen Herbst = 2023-FA date"]),
  ("Anfang Juni war es kalt.", ["Anfang Juni = 2024-06 date, start"]),
  ("Ende 2019 zog sie aus.", ["Ende 2019 = 2019 date, end"]),
  ("In den 1990er Jahren war es laut.", ["den 1990er Jahren = 199 date"]),
  ("In den 80er-Jahren war es laut.", ["den 80er-Jahren = 198 date"]),
  ("In den Siebzigerjahren war es laut.", ["den Siebzigerjahren = 197 date"]),
  ("Im 19. Jahrhundert stand hier ein Turm.", ["19. Jahrhundert = 18 date"]),
  ("Vor drei Tagen kam ein Brief.", ["Vor drei Tagen = 2024-06-23 date"]),
  ("Vor einem Jahr kam ein Brief.", ["Vor einem Jahr = 2023 date"]),
  ("In drei Wochen wird gewählt.", ["In drei Wochen = 2024-W29 date"]),
  ("Seit 1998 wohnt er dort.", ["1998 = 1998 date"]),
  ("Im Jahr 2014 begann der Bau.", ["2014 = 2014 date"]),
  ("In den Jahren 2014 und 2015 ruhte er.", ["2014 = 2014 date", "2015 = 2015 date"]),
  ("Dieses Jahr soll er enden.", ["Dieses Jahr = 2024 date"]),
  ("Im Juni vergangenen Jahres war es warm.", ["Juni vergangenen Jahres = 2023-06 date"]),
  ("Im ersten Quartal dieses Jahres stieg er.", ["ersten Quartal dieses Jahres = 2024-Q1 date"]),
  ("Jeden Montag ist Markt.", ["Jeden Montag = XXXX-WXX-1 set"]),
  ("Freitags ist Markt.", ["Freitags = XXXX-WXX-5 set"]),
  ("Die Fähre fährt alle zwei Stunden.", ["alle zwei Stunden = PT2H set"]),
  ("Die Fähre fährt zweimal pro Woche.", ["zweimal pro Woche = P1W set"]),
  ("Um 14.30 Uhr legte sie ab.", ["14.30 Uhr = 2024-06-26T14:30 time"]),
  ("Morgen um 9 Uhr legt sie ab.", ["Morgen um 9 Uhr = 2024-06-27T09:00 time"]),
  ("Um 20 Uhr MESZ legt sie ab.", ["20 Uhr MESZ = 2024-06-26T20:00+02:00 time"]),
  ("Am Montagabend brannte ein Stall.", ["Montagabend = 2024-06-24TEV time"]),
  ("Seit Sonntagnacht brennt ein Stall.", ["Sonntagnacht = 2024-06-23TNI time"]),
  ("Gestern Abend brannte ein Stall.", ["Gestern Abend = 2024-06-25TEV time"]),
  ("Heute Morgen brannte ein Stall.", ["Heute Morgen = 2024-06-26TMO time"]),
  ("An Heiligabend bleibt er zu.", ["Heiligabend = 2024-12-24 date"]),
  ("Die dreitägige Fahrt war schön.", ["dreitägige = P3D duration"]),
  ("Er wartete anderthalb Jahre.", ["anderthalb Jahre = P1.5Y duration"]),
  ("Sie wartete ein halbes Jahr.", ["ein halbes Jahr = P6M duration"]),
  ("Sie wartete seit einem Monat.", ["einem Monat = P1M duration"]),
  ("Der Preis lag am 25.06.2024 höher.", ["25.06.2024 = 2024-06-25 date"]),
  ("Am 12.5. wurde gewählt.", ["12.5. = 2024-05-12 date"]),
  ("Am Sonntag, 23. Juni, wurde gewählt.", ["Sonntag, 23. Juni = 2024-06-23 date"]),
  ("Sie kaufte kürzlich ein Boot.", ["kürzlich = PAST_REF date"]),
  ("am wochenende war es ruhig", ["wochenende = 2024-W25-WE date"]),
  ("am montag kam niemand", ["montag = 2024-06-24 date"]),
])
func `reads German news`(text: String, mentions: [String]) {
  #expect(found(text, "de") == mentions)
}

@Test(arguments: [
  "Der 24-jährige Mann kam an.", "Die 30 Jahre alte Frau kam an.", "Es kamen 2000 Menschen.",
  "Es fehlten 1500 Euro.", "Eines Tages wird er gehen.", "Er kam auf Platz 3.", "Guten Morgen!",
])
func `takes none of these German words for a time`(text: String) {
  #expect(found(text, "de") == [])
}
