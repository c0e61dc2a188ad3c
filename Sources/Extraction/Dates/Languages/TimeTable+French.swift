extension TimeTable {
  static let french = TimeTable(
    rows: centuries("e") + frenchCalendar + frenchAmounts + frenchGrammar, isMonthFirst: false)

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
        "janv", "févr,fév", "mars", "avr", "", "", "juil", "aout", "sept", "oct", "nov", "déc",
      ])
    + series(
      .weekday, from: 1,
      ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"])
    + series(
      .weekdays, from: 1,
      ["lundis", "mardis", "mercredis", "jeudis", "vendredis", "samedis", "dimanches"])
    + [
      row(.season, 0, "printemps"), weak(.season, 1, "été"), row(.season, 2, "automne"),
      row(.season, 3, "hiver"), row(.holiday, 1225, "Noël"), row(.holiday, 101, "jour de l'an"),
      row(.dayPart, 0, "matin,matinée,au matin,dans la matinée,du matin"),
      row(.dayPart, 1, "midi"), row(.dayPart, 2, "après-midi,de l'après-midi,dans l'après-midi"),
      row(.dayPart, 3, "soir,soirée,au soir,dans la soirée,du soir"),
      row(.dayPart, 4, "nuit,dans la nuit"),
      row(.day, -2, "avant-hier"), row(.day, -1, "hier"), row(.day, 0, "aujourd'hui"),
      row(.day, 1, "demain"), row(.day, 2, "après-demain"),
      row(.clockName, 0, "minuit"), row(.clockName, 720, "à midi"),
      row(.decadeLead, 0, "années"),
    ]

  private static let frenchAmounts: [Row] =
    series(
      .number, from: 1,
      [
        "un,une", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze",
        "douze", "treize", "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf",
        "vingt",
      ])
    + series(
      .ordinal, from: 1,
      ["premier,première", "deuxième,second,seconde", "troisième", "quatrième"])
    + [
      row(.number, 10, "une dizaine d',une dizaine de"), row(.number, 30, "trente"),
      row(.number, 40, "quarante"), row(.number, 50, "cinquante"), row(.number, 60, "soixante"),
      row(.number, 20, "une vingtaine d',une vingtaine de"),
      row(.number, 70, "soixante-dix"), row(.number, 80, "quatre-vingts,quatre-vingt"),
      row(.number, 90, "quatre-vingt-dix"), row(.number, 100, "cent"),
      row(.number, 1000, "mille"), row(.multiplier, 1_000_000, "millions d',million d'"),
      row(.vague, 0, "quelques,plusieurs"),
      row(.ordinalSuffix, 0, "er,ère,e,ème,eme,re"),
    ]
    + unit(.second, "seconde", "secondes") + unit(.minute, "minute", "minutes")
    + unit(.hour, "heure", "heures") + unit(.day, "jour,journée", "jours")
    + unit(.week, "semaine", "semaines") + unit(.weekend, "week-end,weekend", "week-ends")
    + unit(.month, "mois", "mois") + unit(.quarter, "trimestre", "trimestres")
    + unit(.year, "an,année", "ans,années") + unit(.decade, "décennie", "décennies")
    + unit(.century, "siècle", "siècles")
    + [
      frequency(.day, "quotidiennement,tous les jours,chaque jour"),
      frequency(.week, "toutes les semaines,hebdomadaire"),
      frequency(.month, "tous les mois,mensuellement"),
      frequency(.year, "tous les ans,chaque année,annuellement"),
    ]

  private static let frenchGrammar: [Row] = [
    row(.shift, -1, "dernier,dernière,derniers,dernières,passé,passée"),
    row(.shift, 0, "ce,cet,cette,en cours"),
    row(.shift, 1, "prochain,prochaine,prochains,prochaines"),
    row(.later, 1, "plus tard,après"), row(.later, -1, "plus tôt,auparavant,avant"),
    row(.agoLead, -1, "il y a,voici,voilà"), row(.agoLead, 1, "dans,d'ici à"),
    row(.durationLead, 0, "depuis,pendant,durant,pour,après,en"),
    row(.every, 1, "chaque,tous les,toutes les"),
    row(
      .reference, 0, "maintenant,actuellement,en ce moment,à présent,désormais,à l'heure actuelle"),
    row(.reference, -1, "récemment,naguère,autrefois,jadis,dernièrement"),
    row(.reference, 1, "bientôt,prochainement,à l'avenir"),
    row(.modifier, 0, "début,fin,mi,début de,début du,la fin de,la fin du,fin de,fin du,milieu de"),
    row(.clockWord, 0, "h,heures,heure"), row(.clockLead, 0, "à,vers,dès,jusqu'à,de"),
    row(.zone, 0, "GMT,UTC,HNE,heure locale,heure de Paris"),
    row(.tense, -1, "était,étaient,avait,avaient,a,ont,fut,furent,été,eu"),
    row(.tense, 1, "sera,seront,aura,auront,va,vont,devra,devront,doit,doivent,pourra,fera"),
    row(.tense, 1, "tiendra,aller,prévu,prévue"),
    row(.yearLead, 2, "en,depuis,dès,jusqu'en,année,début,fin,courant,l'an"),
    row(.yearLead, 1, "de,à,et,d',le,la,les,du,entre,avant,après,pour"),
    row(.link, 0, "de,d',de l'année"), row(.article, 0, "le,la,les,l'"),
    row(.dateLead, 0, "le,du,au,en,depuis,dès,ce,jusqu'au,d',de,l',cet,à,dès le"),
    row(.conjunction, 0, "et,ou,à"), row(.era, -1, "av. J.-C.,avant J.-C.,avant notre ère"),
    row(.era, 1, "apr. J.-C.,après J.-C."),
    row(.quantity, 0, "personnes,euros,dollars,mètres,kilomètres,km,tonnes,habitants,salariés"),
    row(.quantity, 0, "emplois,morts,hommes,femmes,soldats"), row(.age, 0, "d'âge"),
    row(.quarterLetter, 0, "T"),
  ]
}
