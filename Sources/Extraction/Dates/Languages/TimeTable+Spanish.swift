extension TimeTable {
  static let spanish = TimeTable(
    rows: centuries("") + spanishCalendar + spanishAmounts + spanishGrammar,
    pastEndings: ["aron", "ieron", "ió"],
    futureEndings: ["ará", "erá", "irá", "arán", "erán", "irán"], isMonthFirst: false)

  private static let spanishCalendar: [Row] =
    series(
      .month, from: 1,
      [
        "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto",
        "septiembre,setiembre", "octubre", "noviembre", "diciembre",
      ])
    + series(
      .month, from: 1, weak: true,
      ["ene", "feb", "", "abr", "", "jun", "jul", "ago", "sept,sep", "oct", "nov", "dic"])
    + series(
      .weekday, from: 1,
      [
        "lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo",
      ])
    + series(.weekdays, from: 6, ["sábados", "domingos"])
    + series(
      .weekdays, from: 1,
      ["los lunes", "los martes", "los miércoles", "los jueves", "los viernes"])
    + [
      row(.season, 0, "primavera"), row(.season, 1, "verano"), row(.season, 2, "otoño"),
      row(.season, 3, "invierno"), row(.holiday, 1225, "Navidad"),
      row(.holiday, 1224, "Nochebuena"), row(.holiday, 1231, "Nochevieja"),
      row(.holiday, 101, "Año Nuevo"),
      row(.dayPart, 0, "por la mañana,de la mañana,la mañana,madrugada,de la madrugada"),
      row(.dayPart, 1, "mediodía"), row(.dayPart, 2, "por la tarde,de la tarde,tarde"),
      row(.dayPart, 4, "por la noche,de la noche,noche,anoche"),
      row(.day, -2, "anteayer,antes de ayer"), row(.day, -1, "ayer"), row(.day, 0, "hoy"),
      row(.day, 1, "mañana"), row(.day, 2, "pasado mañana"),
      row(.clockName, 0, "medianoche"), row(.clockName, 720, "al mediodía"),
      row(.decadeLead, 0, "años,los años,la década de,década de los"),
    ]

  private static let spanishAmounts: [Row] =
    series(
      .number, from: 1,
      [
        "un,una,uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez",
        "once", "doce,una docena de", "trece", "catorce", "quince", "dieciséis", "diecisiete",
        "dieciocho", "diecinueve", "veinte",
      ])
    + series(
      .ordinal, from: 1,
      ["primer,primero,primera", "segundo,segunda", "tercer,tercero,tercera", "cuarto,cuarta"])
    + [
      row(.number, 30, "treinta"), row(.number, 40, "cuarenta"), row(.number, 50, "cincuenta"),
      row(.number, 60, "sesenta"), row(.number, 70, "setenta"), row(.number, 80, "ochenta"),
      row(.number, 90, "noventa"), row(.number, 100, "cien"), row(.number, 1000, "mil"),
      row(.multiplier, 1_000_000, "millones de"),
      row(.vague, 0, "unos,unas,algunos,algunas,varios,varias,pocos,pocas"),
      row(.ordinalSuffix, 0, "º,ª,o,er"),
    ]
    + unit(.second, "segundo", "segundos") + unit(.minute, "minuto", "minutos")
    + unit(.hour, "hora", "horas") + unit(.day, "día", "días")
    + unit(.week, "semana", "semanas") + unit(.weekend, "fin de semana", "fines de semana")
    + unit(.month, "mes", "meses") + unit(.quarter, "trimestre", "trimestres")
    + unit(.year, "año", "años") + unit(.decade, "década", "décadas")
    + unit(.century, "siglo", "siglos")
    + [
      frequency(.day, "diariamente,a diario,todos los días,cada día"),
      frequency(.week, "semanalmente,todas las semanas"),
      frequency(.month, "mensualmente,todos los meses"),
      frequency(.year, "anualmente,todos los años,cada año"),
    ]

  private static let spanishGrammar: [Row] = [
    row(.shift, -1, "pasado,pasada,pasados,pasadas,último,última,últimos,últimas"),
    row(.shift, 0, "este,esta,estos,estas,en curso"),
    row(.shift, 1, "próximo,próxima,próximos,próximas,que viene"),
    row(.later, 1, "después,más tarde"), row(.later, -1, "antes"), row(.ago, -1, "atrás"),
    row(.agoLead, -1, "hace,desde hace"), row(.agoLead, 1, "dentro de"), weak(.agoLead, 1, "en"),
    row(.durationLead, 0, "durante,por,tras,de"), row(.every, 1, "cada,todos los,todas las"),
    row(.reference, 0, "ahora,actualmente,en la actualidad,en este momento,hoy en día"),
    row(.reference, -1, "recientemente,últimamente,antiguamente,hace poco"),
    row(.reference, 1, "pronto,próximamente,en el futuro"),
    row(.modifier, 0, "principios de,mediados de,finales de,fines de,comienzos de,inicios de"),
    row(.modifier, 0, "principios del,mediados del,finales del"),
    row(.clockWord, 0, "horas,h,hrs"), row(.clockLead, 0, "a las,a la,las,hacia las"),
    row(.zone, 0, "GMT,UTC,hora local"),
    row(.tense, -1, "fue,fueron,era,eran,había,habían,dijo,estaba,ha,han,tuvo,hizo"),
    row(.tense, 1, "va a,van a,tendrá,tendrán,prevé,previsto,prevista"),
    row(.yearLead, 2, "en,desde,hasta,año,del año,en el año"),
    row(.yearLead, 1, "de,del,a,y,entre,el,la,los,las,para"),
    row(.link, 0, "de,del,del año,de este"), row(.article, 0, "el,la,los,las"),
    row(.dateLead, 0, "el,en,del,al,desde,hasta,de,este"),
    row(.conjunction, 0, "y,o,a,e"), row(.era, -1, "a. C.,a. de C.,antes de Cristo"),
    row(.era, 1, "d. C.,d. de C."),
    row(.quantity, 0, "personas,euros,dólares,metros,kilómetros,km,toneladas,habitantes,millones"),
    row(.quantity, 0, "empleos,muertos,hombres,mujeres,soldados"), row(.age, 0, "de edad"),
    row(.quarterLetter, 0, "T"),
  ]
}
