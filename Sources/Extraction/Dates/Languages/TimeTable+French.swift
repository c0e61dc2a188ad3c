extension TimeTable {
  static let french = TimeTable(
    rows: centuries("e") + frenchCalendar + frenchAmounts + frenchRelations + frenchGrammar,
    pastEndings: ["ait", "aient", "èrent", "irent"],
    futureEndings: ["era", "ira", "dra", "eront", "iront", "dront"],
    infinitiveEndings: ["er", "ir", "dre"], isMonthFirst: false)

  private static let frenchCalendar: [Row] =
    series(
      .month, from: 1,
      [
        "janvier", "février", "", "avril", "mai", "juin", "juillet", "août", "septembre",
        "octobre", "novembre", "décembre",
      ])
    + series(
      .month, from: 1, weak: true,
      [
        "janv", "févr,fév,fevrier", "mars", "avr", "", "", "juil", "aout", "sept", "oct", "nov",
        "déc,decembre",
      ])
    + series(
      .weekday, from: 1,
      ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"])
    + series(
      .weekdays, from: 1,
      ["lundis", "mardis", "mercredis", "jeudis", "vendredis", "samedis", "dimanches"])
    + [
      row(.season, 0, "printemps"), weak(.season, 1, "été"), row(.season, 2, "automne"),
      row(.season, 3, "hiver"),
      holiday(1225, "noël,Noel"), holiday(101, "jour de l'an,Nouvel An"),
      holiday(1224, "veille de noël,réveillon de noël"), holiday(1231, "Saint-Sylvestre"),
      holiday(501, "fête du travail"), holiday(714, "fête nationale"), holiday(815, "Assomption"),
      holiday(1101, "Toussaint"), holiday(1111, "armistice"), holiday(4998, "vendredi saint"),
      holiday(5000, "Pâques,dimanche de Pâques"), holiday(5001, "lundi de Pâques"),
      holiday(5039, "Ascension"), holiday(5049, "Pentecôte"), holiday(5050, "lundi de Pentecôte"),
      holiday(214, "Saint-Valentin"),
      row(.dayPart, 0, "matin,matins,matinée,au matin,dans la matinée,en matinée"),
      row(.dayPart, 2, "après-midi,dans l'après-midi"),
      row(.dayPart, 3, "soir,soirs,soirée,au soir,dans la soirée,en soirée"),
      row(.dayPart, 4, "nuit,dans la nuit"), row(.dayPart, 1, "midi"),
      row(.meridiem, 0, "du matin"), row(.meridiem, 12, "de l'après-midi,du soir"),
      row(.day, -2, "avant-hier"), row(.day, -1, "hier"), row(.day, 0, "aujourd'hui"),
      row(.day, 1, "demain"), row(.day, 2, "après-demain"),
      row(.tonight, 3, "ce soir"), row(.tonight, 4, "cette nuit"), row(.tonight, 0, "ce matin"),
      row(.textDay, 1, "le lendemain,lendemain,le jour suivant,le jour d'après"),
      row(.textDay, -1, "la veille,le jour précédent,le jour d'avant"),
      row(.textDay, 2, "le surlendemain"), row(.textDay, -2, "l'avant-veille"),
      row(.textDay, 0, "le jour même,le même jour"),
      row(.clockName, 0, "minuit,à minuit"), row(.clockName, 720, "à midi"),
      row(.decadeLead, 0, "années,les années,la décennie"),
    ]

  private static let frenchAmounts: [Row] =
    series(
      .number, from: 2,
      [
        "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze",
        "douze", "treize", "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf",
        "vingt",
      ])
    + series(
      .ordinal, from: 1,
      [
        "premier,première,1er", "deuxième,second,seconde", "troisième", "quatrième", "cinquième",
        "sixième", "septième", "huitième", "neuvième", "dixième",
      ])
    + [
      row(.one, 1, "un,une"), row(.half, 0, "demi,demie,demi-,demie-"),
      row(.number, 10, "une dizaine d',une dizaine de"), row(.number, 30, "trente"),
      row(.number, 15, "une quinzaine de,une quinzaine d'"),
      row(.number, 12, "une douzaine de,une douzaine d'"),
      row(.number, 20, "une vingtaine d',une vingtaine de"),
      row(.number, 30, "une trentaine d',une trentaine de"),
      row(.number, 40, "quarante"), row(.number, 50, "cinquante"), row(.number, 60, "soixante"),
      row(.number, 70, "soixante-dix"), row(.number, 80, "quatre-vingts,quatre-vingt"),
      row(.number, 90, "quatre-vingt-dix"), row(.number, 100, "cent"),
      row(.number, 1000, "mille"), row(.multiplier, 1_000_000, "millions d',million d'"),
      row(.multiplier, 1_000_000_000, "milliards d',milliard d'"),
      row(.vague, 0, "quelques,plusieurs,de nombreuses,de nombreux,des"),
      row(.ordinalSuffix, 0, "er,ère,e,ème,eme,re"),
      row(.times, 0, "fois"), row(.per, 0, "par"),
    ]
    + unit(.second, "seconde", "secondes") + unit(.minute, "minute", "minutes")
    + unit(.hour, "heure", "heures") + unit(.day, "jour,journée", "jours,journées")
    + unit(.week, "semaine", "semaines") + unit(.weekend, "week-end,weekend", "week-ends")
    + unit(.month, "mois", "mois") + unit(.quarter, "trimestre", "trimestres")
    + unit(.year, "an,année", "ans,années") + unit(.decade, "décennie", "décennies")
    + unit(.century, "siècle", "siècles")
    + [
      frequency(.day, "quotidiennement,tous les jours,chaque jour,quotidienne"),
      weak(.frequency, TimeUnit.day.rawValue, "quotidien,quotidiens"),
      weak(.frequency, TimeUnit.week.rawValue, "hebdomadaire,hebdomadaires"),
      weak(.frequency, TimeUnit.month.rawValue, "mensuel,mensuels"),
      frequency(.week, "toutes les semaines,chaque semaine"),
      frequency(.month, "tous les mois,mensuellement,mensuelle,chaque mois"),
      frequency(.year, "tous les ans,chaque année,annuellement,annuel,annuelle,annuels,annuelles"),
      frequency(.quarter, "trimestriel,trimestrielle,tous les trimestres"),
    ]
}
