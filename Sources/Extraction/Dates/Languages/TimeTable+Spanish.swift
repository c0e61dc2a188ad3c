extension TimeTable {
  static let spanish = TimeTable(
    rows: centuries("") + spanishCalendar + spanishAmounts + spanishRelations + spanishGrammar,
    pastEndings: ["aron", "ieron", "ió", "ó", "aba", "aban", "ían"],
    futureEndings: [
      "aría", "arían", "dría", "drían", "iría", "irían", "ará", "erá", "irá", "drá", "arán",
      "erán", "irán", "drán",
    ],
    infinitiveEndings: ["ar", "er", "ir"],
    isMonthFirst: false)

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
      [
        "los lunes", "los martes", "los miércoles", "los jueves", "los viernes", "los sábados",
        "los domingos",
      ])
    + [
      row(.season, 0, "primavera"), row(.season, 1, "verano"), row(.season, 2, "otoño"),
      row(.season, 3, "invierno"),
      holiday(1225, "navidad"), holiday(1224, "nochebuena"), holiday(1231, "nochevieja"),
      holiday(101, "Año Nuevo"), holiday(106, "día de reyes,Reyes Magos"),
      holiday(501, "día del trabajo,día del trabajador"), holiday(1012, "día de la hispanidad"),
      holiday(1101, "día de todos los santos"), holiday(1102, "día de muertos,día de los muertos"),
      holiday(1206, "día de la constitución"), holiday(4998, "viernes santo"),
      holiday(4997, "jueves santo"), holiday(5000, "domingo de resurrección,domingo de pascua"),
      holiday(4993, "domingo de ramos"), holiday(308, "día de la mujer"),
      holiday(214, "san valentín"),
      row(.dayPart, 0, "por la mañana,la mañana,madrugada,de madrugada,por la madrugada,mañana"),
      row(.dayPart, 1, "mediodía,al mediodía"), row(.dayPart, 2, "por la tarde,tarde"),
      row(.dayPart, 4, "por la noche,noche"),
      row(.meridiem, 0, "de la mañana,de la madrugada,a. m.,a.m.,am"),
      row(.meridiem, 12, "de la tarde,de la noche,p. m.,p.m.,pm"),
      row(.day, -2, "anteayer,antes de ayer"), row(.day, -1, "ayer"), row(.day, 0, "hoy"),
      row(.day, 1, "mañana"), row(.day, 2, "pasado mañana"),
      row(.tonight, 4, "esta noche"), row(.tonight, 0, "esta mañana"),
      row(.tonight, 2, "esta tarde"), row(.tonight, TimeSense.ofYesterday + 4, "anoche"),
      row(.textDay, 1, "al día siguiente,el día siguiente,el día después,al otro día"),
      row(.textDay, -1, "el día anterior,la víspera,el día antes,un día antes"),
      row(.textDay, 0, "el mismo día,ese mismo día,ese día,aquel día"),
      row(.clockName, 0, "medianoche,la medianoche"), row(.clockName, 720, "al mediodía"),
      row(.decade, 20, "los veinte"), row(.decade, 30, "los treinta"),
      row(.decade, 40, "los cuarenta"), row(.decade, 50, "los cincuenta"),
      row(.decade, 60, "los sesenta"), row(.decade, 70, "los setenta"),
      row(.decade, 80, "los ochenta"), row(.decade, 90, "los noventa"),
      row(.decadeLead, 0, "años,los años,la década de,década de los,la década de los,década de"),
    ]

  private static let spanishAmounts: [Row] =
    series(
      .number, from: 2,
      [
        "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez",
        "once", "doce,una docena de", "trece", "catorce", "quince", "dieciséis", "diecisiete",
        "dieciocho", "diecinueve", "veinte", "veintiún,veintiuno", "veintidós", "veintitrés",
        "veinticuatro", "veinticinco",
      ])
    + series(
      .ordinal, from: 1,
      [
        "primer,primero,primera", "segundo,segunda", "tercer,tercero,tercera", "cuarto,cuarta",
        "quinto,quinta", "sexto,sexta", "séptimo,séptima", "octavo,octava", "noveno,novena",
        "décimo,décima",
      ])
    + [
      row(.one, 1, "un,una"), row(.number, 1, "uno"), row(.half, 0, "medio,media"),
      row(.number, 10, "una decena de"), row(.number, 20, "una veintena de"),
      row(.number, 30, "treinta"), row(.number, 40, "cuarenta"), row(.number, 50, "cincuenta"),
      row(.number, 60, "sesenta"), row(.number, 70, "setenta"), row(.number, 80, "ochenta"),
      row(.number, 90, "noventa"), row(.number, 100, "cien"), row(.number, 1000, "mil"),
      row(.multiplier, 1_000_000, "millones de"),
      row(.vague, 0, "unos,unas,algunos,algunas,varios,varias,pocos,pocas,muchos,muchas"),
      row(.ordinalSuffix, 0, "º,ª,o,er"), row(.times, 0, "veces,vez"),
      row(.per, 0, "por,a la,al,cada"),
    ]
    + unit(.second, "segundo", "segundos") + unit(.minute, "minuto", "minutos")
    + unit(.hour, "hora", "horas") + unit(.day, "día", "días")
    + unit(.week, "semana", "semanas") + unit(.weekend, "fin de semana", "fines de semana")
    + unit(.month, "mes", "meses") + unit(.quarter, "trimestre", "trimestres")
    + unit(.year, "año", "años") + unit(.decade, "década", "décadas")
    + unit(.century, "siglo", "siglos")
    + [
      frequency(.day, "diariamente,a diario,todos los días,cada día,diaria,diarias"),
      weak(.frequency, TimeUnit.day.rawValue, "diario,diarios"),
      frequency(.week, "semanalmente,todas las semanas,semanal,semanales,cada semana"),
      frequency(.month, "mensualmente,todos los meses,mensual,mensuales,cada mes"),
      frequency(.year, "anualmente,todos los años,cada año,anual,anuales"),
      frequency(.quarter, "trimestral,trimestralmente,cada trimestre"),
    ]
}
