extension TimeTable {
  static let german = TimeTable(
    rows: germanCalendar + germanAmounts + germanGrammar, isMonthFirst: false)

  private static let germanCalendar: [Row] =
    series(
      .month, from: 1,
      [
        "Januar,Jänner", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September",
        "Oktober", "November", "Dezember",
      ])
    + series(
      .month, from: 1, weak: true,
      ["Jan", "Feb", "Mrz", "Apr", "Mai", "Jun", "Jul", "Aug", "Sept,Sep", "Okt", "Nov", "Dez"])
    + series(
      .weekday, from: 1,
      [
        "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag,Sonnabend", "Sonntag",
      ])
    + series(
      .weekdays, from: 1,
      [
        "montags", "dienstags", "mittwochs", "donnerstags", "freitags", "samstags,sonnabends",
        "sonntags",
      ])
    + [
      row(.season, 0, "Frühling,Frühjahr"), row(.season, 1, "Sommer"), row(.season, 2, "Herbst"),
      row(.season, 3, "Winter"), row(.holiday, 1224, "Heiligabend,Heiliger Abend"),
      row(.holiday, 1225, "Weihnachten"), row(.holiday, 1231, "Silvester"),
      row(.holiday, 101, "Neujahr"), row(.dayPart, 0, "Morgen,Vormittag,früh,morgens"),
      row(.dayPart, 1, "Mittag,mittags"), row(.dayPart, 2, "Nachmittag,nachmittags"),
      row(.dayPart, 3, "Abend,abends"), row(.dayPart, 4, "Nacht,nachts"),
      row(.day, -2, "vorgestern"), row(.day, -1, "gestern"), row(.day, 0, "heute"),
      row(.day, 1, "morgen"), row(.day, 2, "übermorgen"), row(.clockName, 0, "Mitternacht"),
      row(.decade, 20, "Zwanzigerjahre,Zwanziger Jahre,Zwanzigerjahren,Zwanziger Jahren"),
      row(.decade, 30, "Dreißigerjahre,Dreißigerjahren,Dreißiger Jahren"),
      row(.decade, 50, "Fünfzigerjahre,Fünfzigerjahren,Fünfziger Jahren"),
      row(.decade, 60, "Sechzigerjahre,Sechzigerjahren,Sechziger Jahren"),
      row(.decade, 70, "Siebzigerjahre,Siebzigerjahren,Siebziger Jahren"),
      row(.decade, 80, "Achtzigerjahre,Achtzigerjahren,Achtziger Jahren"),
      row(.decade, 90, "Neunzigerjahre,Neunzigerjahren,Neunziger Jahren"),
    ]

  private static let germanAmounts: [Row] =
    series(
      .number, from: 1,
      [
        "eins,eine,einen,einem,einer,ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben",
        "acht", "neun", "zehn", "elf", "zwölf", "dreizehn", "vierzehn", "fünfzehn", "sechzehn",
        "siebzehn", "achtzehn", "neunzehn", "zwanzig",
      ])
    + series(
      .ordinal, from: 1,
      [
        "erste,ersten,erster,erstes", "zweite,zweiten,zweiter,zweites",
        "dritte,dritten,dritter,drittes", "vierte,vierten,vierter,viertes",
      ])
    + [
      row(.number, 30, "dreißig"), row(.number, 40, "vierzig"), row(.number, 50, "fünfzig"),
      row(.number, 60, "sechzig"), row(.number, 70, "siebzig"), row(.number, 80, "achtzig"),
      row(.number, 90, "neunzig"), row(.number, 100, "hundert"), row(.number, 1000, "tausend"),
      row(.multiplier, 1_000_000, "Millionen"), row(.multiplier, 1_000_000_000, "Milliarden"),
      row(.vague, 0, "ein paar,wenige,wenigen,einige,einigen,mehrere,mehreren,vielen,viele"),
    ]
    + unit(.second, "Sekunde", "Sekunden") + unit(.minute, "Minute", "Minuten")
    + unit(.hour, "Stunde", "Stunden") + unit(.day, "Tag,Tages", "Tage,Tagen")
    + unit(.week, "Woche", "Wochen") + unit(.weekend, "Wochenende", "Wochenenden")
    + unit(.month, "Monat,Monats", "Monate,Monaten") + unit(.quarter, "Quartal", "Quartale")
    + unit(.year, "Jahr,Jahres,Jahre", "Jahren")
    + [row(.units, TimeUnit.year.rawValue, "Jahre")]
    + unit(.decade, "Jahrzehnt", "Jahrzehnte,Jahrzehnten")
    + unit(.century, "Jahrhundert,Jahrhunderts", "Jahrhunderte,Jahrhunderten")
    + [
      frequency(.day, "täglich,tägliche,täglichen"), frequency(.week, "wöchentlich"),
      frequency(.month, "monatlich"), frequency(.hour, "stündlich"),
      frequency(.year, "jährlich,jährliche,jährlichen,alljährlich"),
    ]

  private static let germanGrammar: [Row] = [
    row(.shift, -1, "letzte,letzten,letzter,letztes,letztem,vorige,vorigen,voriger,voriges"),
    row(.shift, -1, "vergangene,vergangenen,vergangener,vergangenes"),
    row(.shift, 0, "diese,diesen,dieser,dieses,diesem,laufenden"),
    row(.shift, 1, "nächste,nächsten,nächster,nächstes,nächstem,kommende,kommenden,kommender"),
    row(.shift, 1, "kommendes"),
    row(.later, 1, "später,danach"), row(.later, -1, "zuvor,früher,vorher"),
    row(.agoLead, -1, "vor"), weak(.agoLead, 1, "in"),
    row(.durationLead, 0, "seit,für,während,nach,über,binnen,innerhalb von"),
    row(.every, 1, "jede,jeden,jeder,jedes,jedem,alle"),
    row(.reference, 0, "jetzt,derzeit,momentan,zurzeit,gegenwärtig,aktuell,heutzutage,nun"),
    row(.reference, -1, "kürzlich,neulich,jüngst,zuletzt,vor kurzem,unlängst,einst,früher"),
    row(.reference, 1, "bald,demnächst,künftig,in Zukunft"),
    row(.modifier, 0, "Anfang,Ende,Mitte,zu Beginn,Anfang des,Ende des,Mitte des,frühen,späten"),
    row(.clockWord, 0, "Uhr"), row(.clockLead, 0, "um,gegen,ab,bis"),
    row(.zone, 0, "MEZ,MESZ,UTC,GMT,Ortszeit"),
    row(.tense, -1, "war,waren,hatte,hatten,wurde,wurden,sagte,hat,haben,kam,ging,gab,worden"),
    row(.tense, 1, "wird,werden,soll,sollen,will,wollen"),
    row(.yearLead, 2, "im Jahr,im Jahre,seit,Anfang,Mitte,Ende,bis,Jahr,Jahre,Jahres"),
    row(.yearLead, 1, "von,in,und,ab,vor,nach,zwischen,aus,der,die,das,den,dem,des"),
    row(.link, 0, "des Jahres"), row(.article, 0, "der,die,das,den,dem,des"),
    row(.dateLead, 0, "am,im,vom,zum,seit,bis,ab,den,der"),
    row(.decadeSuffix, 0, "er,er Jahre,er-Jahre,er Jahren,er-Jahren"),
    row(.conjunction, 0, "und,oder,bis"),
    row(.era, -1, "v. Chr.,v. Chr"), row(.era, 1, "n. Chr.,n. Chr"),
    row(.quantity, 0, "Menschen,Prozent,Euro,Dollar,Meter,Kilometer,Tonnen,Personen,Mitarbeiter"),
    row(.age, 0, "alt,alte,alter,alten"), row(.quarterLetter, 0, "Q"),
  ]
}
