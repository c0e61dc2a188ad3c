// Words that relate times to each other.
extension TimeTable {
  static let spanishRelations: [Row] = [
    row(.shift, -1, "pasado,pasada,pasados,pasadas,último,última,últimos,últimas"),
    row(.shift, 0, "este,esta,estos,estas,en curso,presente"),
    row(.shift, 1, "próximo,próxima,próximos,próximas,que viene,entrante"),
    row(.stretch, -1, "recientes,los últimos,las últimas"),
    row(.anaphor, 0, "ese,esa,aquel,aquella,mismo,misma,ese mismo,esa misma,el mismo,la misma"),
    row(.anaphor, 1, "siguiente"), row(.anaphor, -1, "anterior,previo"),
    row(.later, 1, "después,más tarde"), row(.later, -1, "antes"), row(.ago, -1, "atrás"),
    row(.agoLead, -1, "hace,desde hace"), row(.agoLead, 1, "dentro de"), weak(.agoLead, 1, "en"),
    row(.durationLead, 0, "durante,por,tras,de,duró,dura,durará,casi,en,lleva,llevaba,al menos"),
    row(.every, 1, "cada,todos los,todas las"),
    row(.idiom, 0, "algún día,hoy por hoy,día a día,más tarde o más temprano,a la vez"),
    row(.idiom, 0, "a la mitad,tal vez,una vez,otra vez,cada vez,a veces,en vez de"),
    row(.reference, 0, "ahora,actualmente,en la actualidad,en este momento,hoy en día"),
    row(.reference, -1, "recientemente,últimamente,antiguamente,hace poco,en el pasado,antaño"),
    row(.reference, -1, "en los últimos tiempos,anteriormente"),
    row(.reference, 1, "pronto,próximamente,en el futuro,en un futuro próximo,en breve"),
    modifier(
      .start, "principios de,comienzos de,inicios de,principios del,inicios del,comienzos del"),
    modifier(.start, "a principios de,a comienzos de,a inicios de,a principios del"),
    modifier(.mid, "mediados de,mediados del,a mediados de,a mediados del"),
    modifier(
      .end, "finales de,fines de,finales del,fines del,a finales de,fin de,a fines de,a finales del"
    ),
    modifier(.end, "el final de,final de,final del,el final del"),
    approximator(.approx, "unos,unas,cerca de,aproximadamente,alrededor de,casi,hacia"),
    approximator(.moreThan, "más de"), approximator(.lessThan, "menos de"),
    approximator(.equalOrLess, "hasta,como máximo"),
    approximator(.equalOrMore, "al menos,como mínimo,por lo menos"),
  ]

  static let spanishGrammar: [Row] = [
    row(.clockWord, 0, "horas,h,hrs,hs"),
    row(.clockLead, 0, "a las,a la,las,hacia las,desde las,hasta las,sobre las,de las"),
    row(.zone, TimeSense.noZone, "hora local,hora peninsular"),
    row(.tense, -1, "fue,fueron,era,eran,había,habían,dijo,estaba,ha,han,tuvo,hizo,hicieron,hubo"),
    row(.tense, -1, "vino,pudo,puso,quiso,supo,trajo,tenía,iba,estuvo,dijeron,tuvieron"),
    row(.tense, 1, "va a,van a,tendrá,tendrán,prevé,previsto,prevista,será,serán,irá,dará,hará"),
    row(.tense, 1, "habrá,podrá,deberá,estará,previstos,previstas,prevén,hará"),
    row(.yearLead, 2, "en,desde,hasta,año,verano,otoño,invierno,primavera"),
    row(.yearLead, 1, "de,del,a,y,entre,para,tras,hacia"),
    row(.yearLead, 3, "el,la,los,las,su,sus"), row(.yearLead, 4, "circa"),
    row(.link, 0, "de,del"), row(.article, 0, "el,la,los,las"),
    row(.dateLead, 0, "el,en,del,al,desde,hasta,de,este,desde el,hasta el,la,para,entre,durante"),
    row(.dateLead, 0, "antes de,después de,antes del,después del,tras,a,por,para el"),
    row(.conjunction, 0, "y,o,a,e,al,hasta,hasta el"),
    row(.era, -1, "a. C.,a. de C.,antes de Cristo,a.C."),
    row(.era, 1, "d. C.,d. de C.,después de Cristo,d.C."),
    row(.quantity, 0, "personas,euros,dólares,metros,kilómetros,km,toneladas,habitantes,millones"),
    row(.quantity, 0, "empleos,muertos,hombres,mujeres,soldados,viviendas,plazas,pesos,alumnos"),
    row(.age, 0, "de edad"), row(.age, 2, "hombre,mujer,niño,niña,joven,chico,chica"),
    row(.quarterLetter, 0, "T"),
  ]
}
