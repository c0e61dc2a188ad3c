extension QuantityTable {
  static func french(_ locale: QuantityLocale) -> QuantityTable {
    QuantityTable(
      rows: frenchNumbers + frenchBounds + frenchMoney(locale) + frenchUnits + frenchGrammar,
      numbers: .comma, nouns: .first, andJoinsTens: true, isVigesimal: true,
      scalesStandAlone: true, degree: "Cel")
  }

  private static let frenchNumbers: [Row] =
    series(
      from: 2,
      "deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize "
        + "dix-sept dix-huit dix-neuf")
    + tens(from: 20, "vingt trente quarante cinquante soixante septante huitante,octante nonante")
    + [
      row(.number, 0, "zéro"), row(.number, 80, "quatre-vingt,quatre-vingts"),
      weak(.one, 1, "un,une"), row(.hundred, 100, "cent,cents"), row(.scale, 3, "mille"),
      row(.scale, 6, "million,millions"), row(.scale, 9, "milliard,milliards"),
      row(.scale, 12, "billion,billions"), row(.scaleSign, 9, "Mds,Md,mds,mrd"),
      row(.scaleSign, 6, "Mio"), weak(.scaleSign, 6, "M"), weak(.scaleSign, 3, "k"),
      row(.collective, 12, "douzaine"), weak(.collective, 10, "dizaine"),
      weak(.collective, 15, "quinzaine"), weak(.collective, 20, "vingtaine"),
      weak(.collective, 30, "trentaine"), weak(.collective, 40, "quarantaine"),
      weak(.collective, 50, "cinquantaine"), weak(.collective, 60, "soixantaine"),
      weak(.collective, 100, "centaine"), weak(.collective, 1000, "millier"),
      row(.vague, 10, "dizaines"), row(.vague, 12, "douzaines"), row(.vague, 100, "centaines"),
      row(.vague, 1000, "milliers"), row(.vague, 1_000_000, "millions"),
      row(.vague, 1_000_000_000, "milliards"), row(.few, 1, "quelques,plusieurs"),
      row(.half, "demi,demie"), row(.fraction, 3, "tiers"), row(.fraction, 4, "quart,quarts"),
      row(.fraction, 5, "cinquième,cinquièmes"), row(.fraction, 6, "sixième,sixièmes"),
      row(.fraction, 8, "huitième,huitièmes"), row(.fraction, 10, "dixième,dixièmes"),
      row(.wholeFraction, 2, "moitié"), row(.wholeFraction, 3, "le tiers"),
      row(.wholeFraction, 4, "le quart"),
    ]

  private static let frenchBounds: [Row] = [
    modifier(
      .about, "environ,quelque,autour de,près d',aux alentours de,à peu près,approximativement"),
    modifier(.about, "environ les,à environ,d'environ,de quelque"),
    modifier(.moreThan, "plus de,plus d',au-delà de,supérieur à,supérieure à"),
    modifier(.lessThan, "moins de,moins d',en dessous de,au-dessous de,inférieur à,inférieure à"),
    modifier(.atLeast, "au moins,au minimum,pas moins de,minimum"),
    modifier(.atMost, "au plus,au maximum,jusqu'à,pas plus de,tout au plus,maximum"),
    modifier(.almost, "presque,près de,quasiment"),
    behind(.about, "environ"), behind(.atLeast, "ou plus,au moins,au minimum"),
    behind(.atMost, "ou moins,au plus,au maximum,maximum"),
    row(.between, "entre"), row(.from, "de"), row(.to, "à"), row(.or, "ou"), row(.and, "et"),
    row(.minus, "moins"),
    row(.change, "passer,passe,passé,passée,passant,passent,passés,passées,augmenté,baissé,reculé"),
    row(
      .change, "progressé,grimpé,chuté,tombé,monté,augmente,recule,baisse,grimpe,chute,progresse"),
  ]

  private static func frenchMoney(_ locale: QuantityLocale) -> [Row] {
    [
      row(.percent, "pour cent,pourcent,point de pourcentage,points de pourcentage"),
      code(.currency, "EUR", "euro,euros"),
      code(.currency, Currencies.dollar(locale), "dollar,dollars"),
      code(.currency, "USD", "dollars américains,dollars US"),
      code(.currency, "CAD", "dollars canadiens"), code(.currency, "AUD", "dollars australiens"),
      code(.currency, locale.region == "CH" ? "CHF" : "", "franc,francs"),
      code(.currency, "CHF", "francs suisses,franc suisse"), code(.currency, "XOF", "francs CFA"),
      code(.currency, "GBP", "livres sterling,livre sterling"),
      cent(locale.region == "CA" ? "CAD" : "EUR", "centime,centimes,cents"),
      code(.currency, "JPY", "yens,yen"), code(.currency, "CNY", "yuans,yuan"),
      code(.currency, "INR", "roupies"), code(.currency, "RUB", "roubles,rouble"),
      code(.currency, "TRY", "livres turques"), code(.currency, "LBP", "livres libanaises"),
      code(.currency, "PLN", "zlotys"), code(.currency, "UAH", "hryvnias"),
      code(.currency, "", "pesos,couronnes,dinars,livres"), code(.currency, "MAD", "dirhams"),
      code(.currency, "SEK", "couronnes suédoises"),
      code(.currency, "NOK", "couronnes norvégiennes"),
      code(.currency, "DKK", "couronnes danoises"),
      code(.currency, "CZK", "couronnes tchèques"),
    ]
  }

  private static let frenchUnits: [Row] =
    [
      ("m", "mètre,metre", "kilo,centi,milli,micro,nano"), ("g", "gramme", "kilo,milli,micro"),
      ("l", "litre", "centi,milli,hecto"), ("W", "watt", "kilo,méga,giga,mega"),
      ("Hz", "hertz", "kilo,méga,giga"), ("By", "octet", "kilo,méga,giga,téra"),
      ("V", "volt", "kilo"), ("J", "joule", "kilo,méga"), ("t", "tonne", "méga,giga"),
      ("cal", "calorie", "kilo"), ("Sv", "sievert", "milli"), ("Bq", "becquerel", "méga"),
    ].flatMap { base, names, prefixes in
      names.split(separator: ",").flatMap { name in
        [code(.unit, base, "\(name),\(name)s")]
          + prefixes.split(separator: ",").map { prefix in
            let symbol = frenchPrefixes[String(prefix)] ?? ""
            return code(.unit, symbol + base, "\(prefix)\(name),\(prefix)\(name)s")
          }
      }
    }
    + [
      code(.unit, "kg", "kilo,kilos"), code(.unit, "har", "hectare,hectares"),
      code(.unit, "[mi_i]", "mille marin"), code(.unit, "[mi_i]", "miles"),
      code(.unit, "[nmi_i]", "milles marins,milles nautiques,mille nautique"),
      code(.unit, "m2", "mètres carrés,mètre carré"), code(.unit, "m3", "mètres cubes,mètre cube"),
      code(.unit, "km2", "kilomètres carrés,kilomètre carré"),
      code(.unit, "cm2", "centimètres carrés"), code(.unit, "cm3", "centimètres cubes"),
      code(.unit, "[ft_i]", "pieds"), code(.unit, "[in_i]", "pouces"),
      code(.unit, "[bbl_us]", "baril,barils"), code(.unit, "[kn_i]", "nœuds,noeuds"),
      code(.unit, "[ly]", "années-lumière"), code(.unit, "dB", "décibels"),
      code(.unit, "kW.h", "kilowattheures,kilowatts-heures,kilowattheure"),
      code(.unit, "MW.h", "mégawattheures"), code(.unit, "TW.h", "térawattheures"),
      code(.unit, "km/h", "km-heure,kilomètres-heure"), row(.degree, "degré,degrés"),
      code(.degreeScale, "Cel", "Celsius,celsius"), code(.degreeScale, "[degF]", "Fahrenheit"),
      row(.per, "par,à l',l',la"), code(.time, "s", "seconde,secondes"),
      code(.time, "min", "minute,minutes"), code(.time, "h", "heure,heures"),
      code(.time, "d", "jour,jours"), code(.time, "wk", "semaine,semaines"),
      code(.time, "mo", "mois"), code(.time, "a", "an,ans,année,années"),
      row(.time, "décennies,siècle,siècles,nuits,week-ends,fois,trimestres,matins,soirs,reprises"),
      row(.age, "d'âge,révolus"),
      row(.ageLead, "âgé de,âgée de,âgés de,âgées de,à l'âge de,l'âge de,d'environ"),
      row(.person, "homme,femme,garçon,fille,fillette,enfant,jeune,adolescent,adolescente,bébé"),
      row(.person, "hommes,femmes,personne,personnes,étudiant,étudiante,lycéen,collégien,mineur"),
      row(.having, "a,avait,ont,avaient,aura"), row(.agedLead, "aux,des"),
      row(.person, "infirmier,infirmière,ouvrier,ouvrière,agriculteur,agricultrice,enseignant"),
      row(.person, "enseignante,médecin,avocat,avocate,joueur,joueuse,chanteur,chanteuse,policier"),
      row(.person, "policière,pompier,vigneron,vigneronne,touriste,berger,bergère,lycéenne"),
      row(.person, "père,mère,fils,conducteur,motard,cycliste,suspect,victime,retraité,retraitée"),
    ]

  private static let frenchPrefixes = [
    "kilo": "k", "centi": "c", "milli": "m", "micro": "u", "nano": "n", "méga": "M", "mega": "M",
    "giga": "G", "téra": "T", "hecto": "h",
  ]

  private static let frenchGrammar: [Row] = [
    row(
      .month,
      "janvier,février,mars,avril,mai,juin,juillet,août,septembre,octobre,novembre,décembre"),
    row(.clock, "heure du matin,heures du matin,heures du soir"), row(.clockLead, "à,vers,dès"),
    row(.label, "numéro,n°,no,article,chapitre,page,section,alinéa,ligne,phase,groupe,niveau,tome"),
    row(.label, "étape,classe,chambre,salle,route,autoroute,type,série,saison,épisode,journée"),
    row(.label, "un sur,une sur,catégorie,division,place,quai,voie,bus"),
    row(.yearLead, "en,depuis,de,à,avant,après,dès,jusqu'en,début,fin,année,l'an,l'année,mi"),
    row(.of, "de,d',des"), row(.determiner, "les,la,le,l',ses,leurs,ces,des,nos,vos,mes"),
    row(.verb, "sont,étaient,ont,avaient,seront,ont été,furent"),
    row(.stop, "du,au,aux,en,dans,sur,sous,par,pour,avec,sans,chez,que,qui,dont,où,mais,donc,car"),
    row(.stop, "ne,pas,plus,moins,il,elle,ils,elles,on,nous,vous,est,a,ce,cette,se,son,sa,lors"),
    row(
      .stop, "puis,ainsi,après,avant,depuis,pendant,vers,contre,selon,afin,comme,si,y,très,aussi"),
    row(.stop, "mais,dès,fois,près,hors,parmi,alors,encore,toujours,contre,tous,toutes,dans,sans"),
    row(.premodifier, "nouveaux,nouvelles,jeunes,grands,grandes,petits,petites,anciens,anciennes"),
    row(.premodifier, "autres,premiers,premières,derniers,dernières,principaux,principales,gros"),
    row(.premodifier, "grosses,bons,bonnes,mauvais,mauvaises,vieux,vieilles,autres,seuls,seules"),
    row(.premodifier, "longs,longues,belles,beaux,hautes,hauts,simples,millions,différents"),
    row(.ordinalSuffix, "e,er,re,ère,ème,eme,ème,es,nd,nde,d"),
  ]
}
