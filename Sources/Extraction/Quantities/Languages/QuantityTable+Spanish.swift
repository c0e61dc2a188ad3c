extension QuantityTable {
  static func spanish(_ locale: QuantityLocale) -> QuantityTable {
    // Mexico, Central America and the Caribbean write a point before decimals.
    let pointed: Set<String> = ["MX", "US", "PR", "DO", "GT", "HN", "NI", "PA", "SV", "PE"]
    return QuantityTable(
      rows: spanishNumbers + spanishBounds + spanishMoney(locale) + spanishUnits + spanishGrammar,
      numbers: pointed.contains(locale.region) ? .point : .comma, nouns: .first,
      andJoinsTens: true, scalesStandAlone: true, degree: "Cel")
  }

  private static let spanishNumbers: [Row] =
    series(
      from: 2,
      "dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince "
        + "dieciséis,dieciseis diecisiete dieciocho diecinueve veinte veintiuno,veintiún,veintiuna "
        + "veintidós,veintidos veintitrés,veintitres veinticuatro veinticinco veintiséis,veintiseis "
        + "veintisiete veintiocho veintinueve")
    + tens(from: 30, "treinta cuarenta cincuenta sesenta setenta ochenta noventa")
    + [
      row(.number, 0, "cero"), weak(.one, 1, "un,una,uno"), row(.hundred, 100, "cien,ciento"),
      row(.number, 200, "doscientos,doscientas"), row(.number, 300, "trescientos,trescientas"),
      row(.number, 400, "cuatrocientos,cuatrocientas"), row(.number, 500, "quinientos,quinientas"),
      row(.number, 600, "seiscientos,seiscientas"), row(.number, 700, "setecientos,setecientas"),
      row(.number, 800, "ochocientos,ochocientas"), row(.number, 900, "novecientos,novecientas"),
      row(.scale, 3, "mil"), row(.scale, 6, "millón,millones,millon"),
      row(.scale, 12, "billón,billones,billon"), row(.scale, 9, "millardo,millardos"),
      row(.scaleSign, 6, "mill,mill.,mdd"), weak(.scaleSign, 6, "M"), weak(.scaleSign, 3, "k"),
      row(.collective, 12, "docena"), weak(.collective, 10, "decena"),
      weak(.collective, 15, "quincena"), weak(.collective, 20, "veintena"),
      weak(.collective, 30, "treintena"), weak(.collective, 50, "cincuentena"),
      weak(.collective, 100, "centenar"), weak(.collective, 1000, "millar"),
      row(.vague, 10, "decenas"), row(.vague, 12, "docenas"),
      row(.vague, 100, "cientos,centenares"), row(.vague, 1000, "miles,millares"),
      row(.vague, 1_000_000, "millones"), row(.few, 1, "unos pocos,unas pocas,varios,varias"),
      row(.few, 1, "algunos,algunas,unos cuantos,unas cuantas"),
      row(.half, "medio,media"), row(.fraction, 3, "tercio,tercios,tercera parte,terceras partes"),
      row(.fraction, 4, "cuarto,cuartos,cuarta parte,cuartas partes"),
      row(.fraction, 5, "quinto,quintos,quinta parte,quintas partes"),
      row(.fraction, 10, "décimo,décimos,décima parte"), row(.wholeFraction, 2, "mitad"),
      row(.wholeFraction, 3, "la tercera parte"), row(.wholeFraction, 4, "la cuarta parte"),
    ]

  private static let spanishBounds: [Row] = [
    modifier(.about, "unos,unas,alrededor de,cerca de,aproximadamente,en torno a,más o menos"),
    modifier(.about, "en torno al,alrededor del,cerca del"),
    modifier(.moreThan, "más de,más del,por encima de,superior a,más que,mas de"),
    modifier(.lessThan, "menos de,menos del,por debajo de,inferior a"),
    modifier(.atLeast, "al menos,por lo menos,como mínimo,no menos de,mínimo"),
    modifier(.atMost, "como máximo,hasta,no más de,a lo sumo,máximo"),
    modifier(.almost, "casi,poco menos de"),
    behind(.about, "aproximadamente"), behind(.atLeast, "o más,como mínimo,al menos"),
    behind(.atMost, "o menos,como máximo"),
    row(.between, "entre"), row(.from, "de"), row(.to, "a"), row(.or, "o,u"), row(.and, "y"),
    row(.minus, "menos"),
    row(.change, "pasar,pasó,pasa,pasado,pasando,subió,subir,bajó,bajar,cayó,caer,aumentó,creció"),
    row(.change, "subido,bajado,caído,aumentado,crecido,redujo,descendió,pasaron,pasan"),
  ]

  private static func spanishMoney(_ locale: QuantityLocale) -> [Row] {
    let usesDollars = ["US", "EC", "SV", "PA", "PR"].contains(locale.region)
    return [
      row(.percent, "por ciento,porciento,punto porcentual,puntos porcentuales"),
      code(.currency, "EUR", "euro,euros"), code(.currency, "USD", "dólar,dólares,dolares"),
      code(.currency, "USD", "dólares estadounidenses"),
      code(.currency, "GBP", "libras esterlinas"),
      code(.currency, "CAD", "dólares canadienses"), code(.currency, "AUD", "dólares australianos"),
      code(.currency, Currencies.peso(locale), "peso,pesos"),
      code(.currency, "MXN", "pesos mexicanos"), code(.currency, "ARS", "pesos argentinos"),
      code(.currency, "CLP", "pesos chilenos"), code(.currency, "COP", "pesos colombianos"),
      cent(usesDollars ? "USD" : "EUR", "céntimo,céntimos,centavos,centavo"),
      code(.currency, "PEN", "soles"), code(.currency, "BRL", "reales,reais"),
      code(.currency, "JPY", "yenes"), code(.currency, "CNY", "yuanes"),
      code(.currency, "INR", "rupias"), code(.currency, "RUB", "rublos"),
      code(.currency, "CHF", "francos suizos"), code(.currency, "VES", "bolívares"),
      code(.currency, "ESP", "pesetas"), code(.currency, "TRY", "liras turcas"),
      code(.currency, "", "coronas,francos,liras"), code(.currency, "PYG", "guaraníes"),
      code(.currency, "BOB", "bolivianos"), code(.currency, "GTQ", "quetzales"),
    ]
  }

  private static let spanishUnits: [Row] =
    [
      ("m", "metro,metros"), ("km", "kilómetro,kilómetros,kilometros"), ("l", "litro,litros"),
      ("cm", "centímetro,centímetros,centimetros"), ("mm", "milímetro,milímetros,milimetros"),
      ("g", "gramo,gramos"), ("kg", "kilogramo,kilogramos,kilo,kilos"), ("mg", "miligramos"),
      ("ml", "mililitros"), ("hl", "hectolitros"), ("t", "tonelada,toneladas"),
      ("Mt", "megatoneladas"),
      ("har", "hectárea,hectáreas,hectareas"), ("W", "vatio,vatios"),
      ("kW", "kilovatio,kilovatios"),
      ("MW", "megavatio,megavatios"), ("GW", "gigavatio,gigavatios"), ("[kn_i]", "nudos"),
      ("kW.h", "kilovatios hora,kilovatios-hora,kilovatio hora"), ("MW.h", "megavatios hora"),
      ("GW.h", "gigavatios hora"), ("Hz", "hercios"), ("MHz", "megahercios"),
      ("GHz", "gigahercios"), ("MBy", "megabytes"), ("GBy", "gigabytes"), ("TBy", "terabytes"),
      ("[mi_i]", "milla,millas"), ("[nmi_i]", "milla náutica,millas náuticas"),
      ("[ft_i]", "pies"), ("[in_i]", "pulgada,pulgadas"), ("[bbl_us]", "barril,barriles"),
      ("[acr_us]", "acres"), ("[lb_av]", "libra,libras"), ("[oz_av]", "onzas"),
      ("[gal_us]", "galones"), ("V", "voltios"), ("J", "julios"), ("kcal", "kilocalorías"),
      ("cal", "calorías"), ("dB", "decibelios"), ("[ly]", "años luz"),
      ("[HP]", "caballos de fuerza"), ("mm[Hg]", "milímetros de mercurio"),
    ].map { code(.unit, $0, $1) }
    + ["": "m", "kiló": "km", "centí": "cm"].sorted { $0.key < $1.key }.flatMap { prefix, symbol in
      [
        code(.unit, symbol + "2", "\(prefix)metros cuadrados,\(prefix)metro cuadrado"),
        code(.unit, symbol + "3", "\(prefix)metros cúbicos,\(prefix)metro cúbico"),
      ]
    }
    + [
      code(.unit, "deg", "grados de latitud,grados de longitud"), row(.degree, "grado,grados"),
      code(.degreeScale, "Cel", "Celsius,celsius,centígrados"),
      code(.degreeScale, "[degF]", "Fahrenheit"), row(.per, "por,al,a la,cada"),
      code(.time, "s", "segundo,segundos"), code(.time, "min", "minuto,minutos"),
      code(.time, "h", "hora,horas"), code(.time, "d", "día,días,dia,dias"),
      code(.time, "wk", "semana,semanas"), code(.time, "mo", "mes,meses"),
      code(.time, "a", "año,años"),
      row(.time, "décadas,siglo,siglos,noches,veces,vez,trimestres,lustros,temporadas"),
      row(.age, "de edad"), row(.having, "tiene,tenía,tienen,cumple,cumplió"),
      row(.ageLead, "a los,a la edad de,la edad de"),
      row(
        .person, "hombre,mujer,niño,niña,joven,chico,chica,adolescente,menor,bebé,persona,anciano"),
      row(.person, "anciana,estudiante,padre,madre,hijo,hija,conductor,sospechoso,víctima,vecino"),
    ]

  private static let spanishGrammar: [Row] = [
    row(
      .month,
      "enero,febrero,marzo,abril,mayo,junio,julio,agosto,septiembre,setiembre,octubre,noviembre"),
    row(.month, "diciembre"), row(.clock, "horas,de la mañana,de la tarde,de la noche"),
    row(.clockLead, "a las,las,hacia las"),
    row(.label, "número,núm,n°,artículo,capítulo,página,sección,línea,fase,grupo,nivel,tomo,etapa"),
    row(.label, "clase,sala,ruta,carretera,tipo,serie,temporada,episodio,jornada,puesto,calle"),
    row(.label, "uno de cada,una de cada,categoría,división,habitación,puerta,kilómetro,km"),
    row(.yearLead, "en,desde,de,a,antes,después,hasta,año,principios,finales,del,el,hacia"),
    row(.of, "de"), row(.determiner, "los,las,el,la,sus,estos,estas,esos,esas,ellos,ellas"),
    row(.verb, "son,eran,fueron,han,habían,serán,han sido,están,murieron"),
    row(
      .stop, "en,con,por,para,sin,sobre,bajo,que,quien,cuyo,cuando,donde,pero,ni,si,no,más,menos"),
    row(.stop, "se,su,lo,le,les,me,te,nos,es,ha,hay,fue,era,como,entre,hasta,desde,durante,según"),
    row(.stop, "contra,tras,ante,muy,ya,también,después,antes,luego,aún,todavía,del,al,este,esta"),
    row(.stop, "mientras,aunque,porque,pues,todos,todas,tres,cada,además"),
    row(
      .premodifier, "nuevos,nuevas,jóvenes,grandes,pequeños,pequeñas,antiguos,antiguas,otros,otras"),
    row(.premodifier, "primeros,primeras,últimos,últimas,principales,buenos,buenas,malos,malas"),
    row(.premodifier, "mejores,peores,importantes,distintos,distintas,diferentes,viejos,viejas"),
    row(.ordinalSuffix, "º,ª,er,ro,ra,do,da,to,ta,o"),
  ]
}
