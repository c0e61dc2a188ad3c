extension TimeTable {
  static let german = TimeTable(
    rows: germanCalendar + germanCompounds + germanDays + germanHolidays + germanAmounts
      + germanRelations
      + germanGrammar,
    pastEndings: ["te", "ten"], infinitiveEndings: ["en"], nounsHaveCapitals: true,
    isMonthFirst: false)

  private static let germanWeekdays = [
    "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag",
  ]

  private static let germanCalendar: [Row] =
    series(
      .month, from: 1,
      [
        "januar,jänner", "februar,feber", "märz", "april", "mai", "juni", "juli", "august",
        "september", "oktober", "november", "dezember",
      ])
    + series(
      .month, from: 1, weak: true,
      ["jan", "feb", "mrz", "apr", "mai", "jun", "jul", "aug", "sept,sep", "okt", "nov", "dez"])
    + series(.weekday, from: 1, germanWeekdays.map { "\($0),\($0)s,\($0)e" })
    + [row(.weekday, 6, "sonnabend")]
    + series(.weekday, from: 1, weak: true, ["Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"])
    // "montags" is every Monday, "des Montags" is not.
    + series(.weekdays, from: 1, germanWeekdays.map { "\($0)s" })
    // "Montagen" are works of fitters.
    + series(.weekdays, from: 2, germanWeekdays.dropFirst().map { "\($0)en" })
    + [
      row(.season, 0, "frühling,frühjahr,frühlings,frühjahrs"), row(.season, 1, "sommer,sommers"),
      row(.season, 2, "herbst,herbstes"), row(.season, 3, "winter,winters"),
      row(.decade, 20, "zwanzigerjahre,zwanziger jahre,zwanzigerjahren,zwanziger jahren"),
      row(.decade, 30, "dreißigerjahre,dreißiger jahre,dreißigerjahren,dreißiger jahren"),
      row(.decade, 40, "vierzigerjahre,vierziger jahre,vierzigerjahren,vierziger jahren"),
      row(.decade, 50, "fünfzigerjahre,fünfziger jahre,fünfzigerjahren,fünfziger jahren"),
      row(.decade, 60, "sechzigerjahre,sechziger jahre,sechzigerjahren,sechziger jahren"),
      row(.decade, 70, "siebzigerjahre,siebziger jahre,siebzigerjahren,siebziger jahren"),
      row(.decade, 80, "achtzigerjahre,achtziger jahre,achtzigerjahren,achtziger jahren"),
      row(.decade, 90, "neunzigerjahre,neunziger jahre,neunzigerjahren,neunziger jahren"),
      row(.decade, 20, "Zwanziger,Zwanzigern"), row(.decade, 30, "Dreißiger,Dreißigern"),
      row(.decade, 40, "Vierziger,Vierzigern"), row(.decade, 50, "Fünfziger,Fünfzigern"),
      row(.decade, 60, "Sechziger,Sechzigern"), row(.decade, 70, "Siebziger,Siebzigern"),
      row(.decade, 80, "Achtziger,Achtzigern"), row(.decade, 90, "Neunziger,Neunzigern"),
      edge(.year, .end, "jahresende,jahresendes"), edge(.year, .start, "jahresbeginn,jahresanfang"),
      edge(.year, .mid, "jahresmitte"), edge(.month, .end, "monatsende"),
      edge(.month, .start, "monatsbeginn,monatsanfang"), edge(.month, .mid, "monatsmitte"),
      edge(.week, .start, "wochenbeginn,wochenanfang"), edge(.week, .mid, "wochenmitte"),
    ]

  private static let germanDays: [Row] =
    germanDayParts("", .dayPart)
    + germanWeekdays.enumerated().flatMap { number, day in
      germanDayParts(day, .dayPart) + germanDayParts(day, .weekday, number + 1)
    }
    + [
      row(.dayPart, 0, "Morgen,früh,morgens,vormittags,Morgens"), row(.dayPart, 1, "mittags"),
      row(.dayPart, 2, "nachmittags"), row(.dayPart, 3, "abends"), row(.dayPart, 4, "nachts"),
      row(.meridiem, 0, "morgens,vormittags,früh,am Morgen"),
      row(.meridiem, 12, "nachmittags,abends,am Nachmittag,am Abend"),
      row(.day, -2, "vorgestern"), row(.day, -1, "gestern"), row(.day, 0, "heute"),
      row(.day, 1, "morgen"), row(.day, 2, "übermorgen"),
      row(.textDay, 1, "am Tag darauf,tags darauf,einen Tag darauf,am Tag danach,Folgetag"),
      row(.textDay, -1, "am Tag zuvor,tags zuvor,Vortag,am Tag davor,Vortags"),
      row(.textDay, 0, "gleichentags"),
      row(.clockName, 0, "Mitternacht"), row(.clockName, 720, "zwölf Uhr mittags"),
    ]

  /// Parts of the day, alone or behind a weekday's name, with a value or with their own.
  private static func germanDayParts(
    _ day: String, _ kind: TimeSense.Kind, _ value: Int? = nil
  ) -> [Row] {
    let parts = [
      (0, "morgen"), (0, "vormittag"), (0, "früh"), (1, "mittag"), (2, "nachmittag"),
      (3, "abend"), (4, "nacht"),
    ]
    // Alone, a part of the day is a noun with a capital: "morgen" is tomorrow.
    return parts.filter { !day.isEmpty || $0.1 != "früh" }.map { part, name in
      row(kind, value ?? part, day.isEmpty ? name.capitalizedFirst : day + name)
    }
  }

  private static let germanHolidays: [Row] = [
    holiday(1224, "Heiligabend,Heiliger Abend,Heiligen Abend"), holiday(1225, "Weihnachten"),
    holiday(1226, "zweiter Weihnachtstag,zweiten Weihnachtstag"), holiday(1231, "Silvester"),
    holiday(101, "Neujahr,Neujahrstag"), holiday(501, "Tag der Arbeit,Maifeiertag"),
    holiday(1003, "Tag der Deutschen Einheit"), holiday(1031, "Reformationstag"),
    holiday(1101, "Allerheiligen"), holiday(308, "Weltfrauentag,Internationaler Frauentag"),
    holiday(1206, "Nikolaustag"), holiday(106, "Heilige Drei Könige,Dreikönigstag"),
    holiday(4998, "Karfreitag"), holiday(5000, "Ostern,Ostersonntag"), holiday(5001, "Ostermontag"),
    holiday(5039, "Christi Himmelfahrt"), holiday(5049, "Pfingsten,Pfingstsonntag"),
    holiday(5050, "Pfingstmontag"), holiday(5060, "Fronleichnam"), holiday(4954, "Aschermittwoch"),
    holiday(4952, "Rosenmontag"),
  ]

  private static let germanAmounts: [Row] =
    series(
      .number, from: 1,
      [
        "eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf",
        "zwölf,ein dutzend", "dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn",
        "achtzehn", "neunzehn", "zwanzig",
      ])
    + germanOrdinals
    + [
      row(.one, 1, "ein,eine,einen,einem,einer,eines"),
      row(.number, 24, "vierundzwanzig"), row(.number, 25, "fünfundzwanzig"),
      row(.number, 30, "dreißig,dreissig"), row(.number, 40, "vierzig"),
      row(.number, 50, "fünfzig"), row(.number, 60, "sechzig"), row(.number, 70, "siebzig"),
      row(.number, 80, "achtzig"), row(.number, 90, "neunzig"), row(.number, 100, "hundert"),
      row(.number, 1000, "tausend"), row(.multiplier, 1_000_000, "Millionen"),
      row(.multiplier, 1_000_000_000, "Milliarden"),
      row(.half, 0, "halbe,halben,halbes,halber"), row(.half, 1, "eineinhalb,anderthalb"),
      row(.half, 2, "zweieinhalb"), row(.half, 3, "dreieinhalb"), row(.half, 4, "viereinhalb"),
      row(.half, 5, "fünfeinhalb"), row(.half, 6, "sechseinhalb"),
      row(.vague, 0, "ein paar,wenige,wenigen,einige,einigen,mehrere,mehreren,vielen,viele"),
      row(.vague, 0, "paar,einiger,mehrerer"),
      row(.times, 1, "einmal"), row(.times, 2, "zweimal"), row(.times, 3, "dreimal"),
      row(.times, 0, "mal,Mal"), row(.per, 0, "pro,im,am,die,je,jede,jeden,jedes"),
    ]
    + unit(.second, "sekunde", "sekunden") + unit(.minute, "minute", "minuten,minütige,minütigen")
    + unit(.hour, "stunde", "stunden,stündige,stündigen,stündiger")
    + unit(.day, "tag,tages", "tage,tagen,tägige,tägigen,tägiger,tägiges")
    + unit(.week, "woche", "wochen,wöchige,wöchigen,wöchiger,wöchiges")
    + unit(.weekend, "wochenende,wochenendes", "wochenenden")
    + unit(.month, "monat,monats", "monate,monaten,monatige,monatigen,monatiger")
    + unit(.quarter, "quartal,quartals", "quartale,quartalen")
    + unit(.year, "jahr,jahres,jahre", "jahre,jahren")
    + unit(.decade, "jahrzehnt,jahrzehnts", "jahrzehnte,jahrzehnten")
    + unit(.century, "jahrhundert,jahrhunderts,jh", "jahrhunderte,jahrhunderten")
    + [
      frequency(.day, "täglich,tägliche,täglichen,täglicher,tagtäglich"),
      frequency(.week, "wöchentlich,wöchentliche,wöchentlichen"),
      frequency(.month, "monatlich,monatliche,monatlichen"), frequency(.hour, "stündlich"),
      frequency(.year, "jährlich,jährliche,jährlichen,alljährlich,alljährliche,alljährlichen"),
      frequency(.quarter, "vierteljährlich,quartalsweise"),
    ]

  /// "dreitägig", "zweiwöchige": numbers and units in one word.
  private static let germanCompounds: [Row] = {
    let numbers: [(Int, String)] = [
      (1, "ein"), (2, "zwei"), (3, "drei"), (4, "vier"), (5, "fünf"), (6, "sechs"), (7, "sieben"),
      (8, "acht"), (9, "neun"), (10, "zehn"), (12, "zwölf"), (14, "vierzehn"),
    ]
    let units: [(TimeUnit, String)] = [
      (.minute, "minütig"), (.hour, "stündig"), (.day, "tägig"), (.week, "wöchig"),
      (.month, "monatig"),
    ]
    return numbers.flatMap { number, prefix in
      units.flatMap { unit, stem in
        let forms = ["e", "en", "er", "es", "em"].map { prefix + stem + $0 }.joined(separator: ",")
        return [row(.number, number, forms), row(.units, unit.rawValue, forms)]
      }
    }
  }()

  private static let germanOrdinals: [Row] = series(
    .ordinal, from: 1,
    [
      "erst", "zweit", "dritt", "viert", "fünft", "sechst", "siebt", "acht", "neunt", "zehnt",
      "elft", "zwölft", "dreizehnt", "vierzehnt", "fünfzehnt", "sechzehnt", "siebzehnt",
      "achtzehnt", "neunzehnt", "zwanzigst", "einundzwanzigst",
    ].map { "\($0)e,\($0)en,\($0)er,\($0)es" })
}

extension String {
  /// The same with a capital at its start.
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
