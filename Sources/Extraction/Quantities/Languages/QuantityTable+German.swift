extension QuantityTable {
  static func german(_ locale: QuantityLocale) -> QuantityTable {
    QuantityTable(
      rows: germanNumbers + germanBounds + germanMoney + germanUnits + germanGrammar,
      numbers: .comma, nouns: .capital, scalesStandAlone: true, joinsNumerals: true, degree: "Cel")
  }

  private static let germanNumbers: [Row] =
    series(
      from: 2,
      "zwei,zwo drei vier fünf,fuenf sechs sieben acht neun zehn elf zwölf,zwoelf dreizehn vierzehn "
        + "fünfzehn,fuenfzehn sechzehn siebzehn achtzehn neunzehn")
    + tens(
      from: 20,
      "zwanzig dreißig,dreissig vierzig fünfzig,fuenfzig sechzig siebzig achtzig neunzig")
    + [
      row(.number, 0, "null"), weak(.one, 1, "ein,eine,einer,einem,einen,eins"),
      row(.hundred, 100, "hundert"), row(.scale, 3, "tausend"),
      row(.scale, 6, "Million,Millionen"), row(.scale, 9, "Milliarde,Milliarden"),
      row(.scale, 12, "Billion,Billionen"), row(.scale, 15, "Billiarde,Billiarden"),
      row(.scaleSign, 6, "Mio,Mio.,mio,mio."), row(.scaleSign, 9, "Mrd,Mrd.,mrd,mrd."),
      row(.scaleSign, 12, "Bio,Bio."), row(.scaleSign, 3, "Tsd,Tsd.,tsd."),
      weak(.scaleSign, 6, "M"), weak(.scaleSign, 3, "k"),
      row(.collective, 12, "Dutzend"), row(.vague, 12, "Dutzende,Dutzenden,dutzende"),
      row(.vague, 100, "Hunderte,Hunderten,hunderte"),
      row(.vague, 1000, "Tausende,Tausenden,tausende"),
      row(.vague, 10_000, "Zehntausende,Zehntausenden,zehntausende"),
      row(.vague, 100_000, "Hunderttausende,Hunderttausenden,hunderttausende"),
      row(.vague, 1_000_000, "Millionen,Abermillionen"), row(.vague, 1_000_000_000, "Milliarden"),
      row(.few, 1, "einige,mehrere,wenige,ein paar,paar,einigen,mehreren,viele"),
      row(.half, "halbe,halben,halbes,halb"),
      row(.fraction, 3, "Drittel"), row(.fraction, 4, "Viertel"), row(.fraction, 5, "Fünftel"),
      row(.fraction, 6, "Sechstel"), row(.fraction, 7, "Siebtel"), row(.fraction, 8, "Achtel"),
      row(.fraction, 9, "Neuntel"), row(.fraction, 10, "Zehntel"),
      row(.wholeFraction, 2, "Hälfte"),
    ]

  private static let germanBounds: [Row] = [
    modifier(.about, "rund,etwa,ungefähr,circa,ca,ca.,zirka,an die,um die,schätzungsweise"),
    modifier(.moreThan, "über,mehr als,gut,oberhalb von,weit über,mehr wie,deutlich über"),
    modifier(.lessThan, "unter,weniger als,unterhalb von"),
    modifier(.atLeast, "mindestens,wenigstens,zumindest,nicht weniger als"),
    modifier(.atMost, "höchstens,maximal,bis zu,nicht mehr als,allenfalls"),
    modifier(.almost, "fast,beinahe,knapp,nahezu,annähernd"),
    behind(.atLeast, "oder mehr"), behind(.atMost, "oder weniger"),
    row(.between, "zwischen"), row(.from, "von"), row(.to, "bis"), row(.or, "oder"),
    row(.and, "und"), row(.minus, "minus"),
  ]

  private static let germanMoney: [Row] = [
    row(.percent, "Prozent,Prozentpunkt,Prozentpunkte,Prozentpunkten,prozent"),
    code(.currency, "EUR", "Euro,Euros,euro"), code(.currency, "USD", "Dollar,US-Dollar,Dollars"),
    code(.currency, "CAD", "kanadische Dollar"), code(.currency, "AUD", "australische Dollar"),
    code(.currency, "CHF", "Franken,Schweizer Franken,Fr.,Stutz"),
    code(.currency, "GBP", "britische Pfund,Pfund Sterling"), cent("EUR", "Cent,Eurocent"),
    cent("CHF", "Rappen"), code(.currency, "JPY", "Yen"), code(.currency, "CNY", "Yuan"),
    code(.currency, "INR", "Rupien,indische Rupien"), code(.currency, "RUB", "Rubel"),
    code(.currency, "PLN", "Zloty,Złoty"), code(.currency, "CZK", "tschechische Kronen"),
    code(.currency, "SEK", "schwedische Kronen"), code(.currency, "NOK", "norwegische Kronen"),
    code(.currency, "DKK", "dänische Kronen"), code(.currency, "", "Kronen,Pesos,Dinar"),
    code(.currency, "DEM", "Mark,D-Mark,DM"), code(.currency, "TRY", "Lira,türkische Lira"),
    code(.currency, "HUF", "Forint"), code(.currency, "UAH", "Hrywnja"),
    code(.currency, "GBP", "Pfund"),
  ]

  private static let germanUnits: [Row] =
    [
      ("m", "Meter", "Kilo,Zenti,Milli,Mikro,Nano"), ("g", "Gramm", "Kilo,Milli,Mikro"),
      ("l", "Liter", "Milli,Hekto"), ("W", "Watt", "Kilo,Mega,Giga"),
      ("W.h", "Wattstunden", "Kilo,Mega,Giga,Tera"), ("Hz", "Hertz", "Kilo,Mega,Giga"),
      ("By", "Byte", "Kilo,Mega,Giga,Tera"), ("V", "Volt", "Kilo"), ("J", "Joule", "Kilo,Mega"),
      ("Bq", "Becquerel", "Mega"), ("Sv", "Sievert", "Milli"),
    ].flatMap { base, name, prefixes in
      germanMetric(base, name, prefixes.split(separator: ","))
    }
    + ["", "kilo", "zenti", "milli"].flatMap { prefix in
      let symbol = ["": "m", "kilo": "km", "zenti": "cm", "milli": "mm"][prefix] ?? ""
      return [
        code(.unit, symbol + "2", "Quadrat\(prefix)meter,Quadrat\(prefix)metern"),
        code(.unit, symbol + "3", "Kubik\(prefix)meter,Kubik\(prefix)metern"),
      ]
    }
    + [
      code(.unit, "kg", "Kilo,Kilos"), code(.unit, "har", "Hektar"),
      code(.unit, "t", "Tonne,Tonnen"), code(.unit, "[mi_i]", "Meile,Meilen"),
      code(.unit, "[nmi_i]", "Seemeile,Seemeilen"), code(.unit, "[ft_i]", "Fuß"),
      code(.unit, "[in_i]", "Zoll"), code(.unit, "[bbl_us]", "Barrel,Fass"),
      code(.unit, "[acr_us]", "Acre,Acres"), code(.unit, "[lb_av]", "Pfund"),
      code(.unit, "[kn_i]", "Knoten"), code(.unit, "[HP]", "PS"), code(.unit, "dB", "Dezibel"),
      code(.unit, "[ly]", "Lichtjahr,Lichtjahre,Lichtjahren"),
      code(.unit, "km/h", "Stundenkilometer,Stundenkilometern"),
      code(.unit, "kcal", "Kalorien,Kilokalorien"), code(.unit, "[gal_us]", "Gallonen"),
      code(.unit, "ar", "Ar"), row(.degree, "Grad"), code(.degreeScale, "Cel", "Celsius"),
      code(.degreeScale, "[degF]", "Fahrenheit"), row(.per, "pro,je,in der"),
      code(.time, "s", "Sekunde,Sekunden"), code(.time, "min", "Minute,Minuten"),
      code(.time, "h", "Stunde,Stunden,Std"), code(.time, "d", "Tag,Tage,Tagen,Tages"),
      code(.time, "wk", "Woche,Wochen"), code(.time, "mo", "Monat,Monate,Monaten,Monats"),
      code(.time, "a", "Jahr,Jahre,Jahren,Jahres"),
      row(.time, "Jahrzehnte,Jahrzehnten,Jahrhunderte,Jahrhunderten,Nächte,Nächten,Wochenenden"),
      row(.time, "mal,Mal,Male,Spieltage,Quartale,Jahrtausende,Jahrtausenden,Generationen"),
      row(.age, "alt,alte,alten,alter,altes"), row(.ageLead, "im Alter von,Alter von"),
      row(.ageAdjective, "jährig,jährige,jährigen,jähriger,jähriges,jährigem"),
    ]

  private static func germanMetric(_ base: String, _ name: String, _ prefixes: [Substring]) -> [Row]
  {
    let letters = [
      "Kilo": "k", "Zenti": "c", "Milli": "m", "Mikro": "u", "Nano": "n", "Mega": "M",
      "Giga": "G", "Tera": "T", "Hekto": "h",
    ]
    let endings = name.hasSuffix("er") ? ["", "n"] : [""]
    return endings.flatMap { ending in
      [code(.unit, base, name + ending)]
        + prefixes.map { prefix in
          code(.unit, (letters[String(prefix)] ?? "") + base, prefix + name.lowercased() + ending)
        }
    }
  }

  private static let germanGrammar: [Row] = [
    row(
      .month,
      "Januar,Jänner,Februar,März,April,Mai,Juni,Juli,August,September,Oktober,November,Dezember"
    ),
    row(.clock, "Uhr"), row(.clockLead, "um,ab,gegen,bis"),
    row(
      .label, "Nr,Nr.,Nummer,Artikel,Art,Paragraf,Paragraph,Absatz,Abs,Kapitel,Seite,Platz,Linie"),
    row(.label, "Rang,Gruppe,Klasse,Stufe,Phase,Band,Teil,Tor,Gleis,Zimmer,Raum,Halle,Folge,Runde"),
    row(.label, "Kategorie,Typ,Stadium,Etappe,Punkt,Liga,Bundesstraße,Autobahn,Haus,Route,Version"),
    row(.label, "Jahr,Jahre,Jahrgang,eins von,einer von,eine von,Tag,Woche,Spieltag"),
    row(.yearLead, "in,seit,bis,von,vor,nach,ab,um,zum,Jahr,Anfang,Ende,Mitte,im,der,die,des,dem"),
    row(.of, "von"), row(.determiner, "der,die,das,den,dem,des,ihrer,seiner,aller,diese,dieser"),
    row(.verb, "waren,war,sind,ist,haben,hatten,wurden,werden,würden,starben,kamen"),
    row(
      .stop, "und,oder,in,im,an,am,auf,aus,bei,mit,nach,seit,zu,zum,zur,vor,für,durch,um,als,wie"),
    row(.stop, "dass,weil,wenn,aber,nicht,auch,nur,sich,es,er,sie,wir,ihr,ich,man,hat,habe,wird"),
    row(.stop, "kann,können,soll,sollen,will,muss,müssen,sein,gegen,ohne,zwischen,während,bis,ab"),
    row(.stop, "pro,je,davon,noch,schon,wieder,dann,da,dort,hier,so,sehr,eine,einen,einem,lang"),
    row(.stop, "hoch,breit,tief,groß,schwer,weit,entfernt,später,zuvor,lang,beim,vom,ins,was,wer"),
    row(.stop, "sowie,bzw,laut,unter,über,neben,hinter,statt,trotz,wegen,doch,denn,damit,gab,kam"),
  ]
}
