extension SpeechTable {
  static let spanish = SpeechTable(
    rows: spanishVerbs + spanishGrammar + spanishPeople,
    adverbEndings: ["mente"],
    roleEndings: ["dor", "dora", "ista", "ario", "aria", "ero", "era", "ente", "dores", "istas"],
    verbEndings: ["ó", "aron", "ieron", "aba", "aban", "ía", "ían", "ará", "arán", "erá", "irá"],
    hasDialogueDashes: true, dropsSubjects: true)

  // MARK: Verbs

  private static let spanishVerbs: [Row] = [
    row(
      .past, SpeechVerb.clause.rawValue,
      """
      dijo, dijeron, afirmó, afirmaron, declaró, declararon, explicó, explicaron, aseguró, aseguraron,
      señaló, señalaron, añadió, añadieron, indicó, indicaron, manifestó, manifestaron, sostuvo,
      sostuvieron, anunció, anunciaron, advirtió, advirtieron, contó, contaron, recordó, recordaron,
      respondió, respondieron, preguntó, preguntaron, criticó, criticaron, lamentó, lamentaron, subrayó,
      subrayaron, destacó, destacaron, reconoció, reconocieron, confirmó, confirmaron, comentó,
      comentaron, agregó, agregaron, precisó, insistió, insistieron, apuntó, apuntaron, negó, negaron,
      prometió, prometieron, escribió, escribieron, reiteró, concluyó, opinó, opinaron, consideró,
      consideraron, pidió, pidieron, exigió, exigieron, denunció, denunciaron, informó, informaron,
      admitió, admitieron, celebró, expresó, expresaron, matizó, zanjó, bromeó, relató, replicó, creía,
      pensaba, decía, decían, temía, esperaba, calificó, calificaron, llamó, tachó, describió
      """),
    row(
      .present, SpeechVerb.clause.rawValue,
      """
      dice, dicen, afirma, afirman, declara, declaran, explica, explican, asegura, aseguran, señala,
      señalan, añade, añaden, indica, indican, manifiesta, sostiene, sostienen, anuncia, anuncian,
      advierte, advierten, cuenta, cuentan, recuerda, recuerdan, responde, responden, pregunta, critica,
      critican, lamenta, lamentan, subraya, destaca, destacan, reconoce, reconocen, confirma, confirman,
      comenta, agrega, precisa, insiste, insisten, apunta, niega, niegan, promete, escribe, reitera,
      concluye, opina, opinan, considera, consideran, pide, piden, denuncia, denuncian, informa, informan,
      admite, cree, creen, piensa, teme, temen, espera, esperan, califica, resume, relata, calcula
      """),
    row(
      .participle, SpeechVerb.clause.rawValue,
      """
      dicho, afirmado, declarado, explicado, asegurado, señalado, añadido, indicado, manifestado,
      sostenido, anunciado, advertido, contado, recordado, respondido, preguntado, criticado, lamentado,
      subrayado, destacado, reconocido, confirmado, comentado, agregado, precisado, insistido, apuntado,
      negado, prometido, escrito, reiterado, concluido, opinado, considerado, pedido, exigido, denunciado,
      informado, admitido, celebrado, expresado, calificado
      """),
    row(
      .gerund, SpeechVerb.clause.rawValue,
      "diciendo,afirmando,declarando,explicando,asegurando,señalando,añadiendo,indicando,recordando"
    ),
    row(
      .base, SpeechVerb.clause.rawValue, "decir,afirmar,declarar,explicar,asegurar,señalar,añadir"),
  ]

  // MARK: Grammar

  private static let spanishGrammar: [Row] = [
    row(
      .auxiliary, SpeechAuxiliary.have.rawValue,
      "ha,han,había,habían,he,hemos,habrá,habrán,haya,hayan"),
    row(
      .auxiliary, SpeechAuxiliary.be.rawValue,
      "es,son,era,eran,fue,fueron,será,serán,sería,está,están,estaba,estaban,sea,sean,sido"),
    row(
      .auxiliary, SpeechAuxiliary.modal.rawValue,
      "puede,pueden,debe,deben,podría,podrían,va,van,quiere,quieren,podrá,podrán,debería,deberían"),
    row(.negation, 0, "no,nunca,jamás,tampoco"),
    row(
      .adverb, 0,
      """
      también, además, después, luego, ya, aún, todavía, siempre, bien, así, entonces, ahora, allí, aquí,
      incluso, por su parte, asimismo, sin embargo, no obstante, solo, más tarde, ayer mismo
      """),
    row(.pronoun, .male, "él"), row(.pronoun, .female, "ella"),
    row(.pronoun, .plural, "ellos,ellas"),
    row(.pronoun, .first, "yo,nosotros"), row(.pronoun, .second, "tú,usted,ustedes"),
    row(.pronoun, .unknown, "muchos,algunos,todos,varios,este,esta,quienes"),
    row(.object, 0, "le,les,me,te,se,nos,lo"),
    row(.possessive, .unknown, "su,sus"),
    row(.possessive, .first, "mi,mis,nuestro,nuestra,nuestros"),
    row(.relative, 0, "quien,cual,cuyo,cuya"),
    row(
      .determiner, 0,
      """
      el, la, los, las, del, al, este, esta, estos, estas, ese, esa, aquel, aquella
      """),
    row(
      .determiner, Self.indefinite,
      """
      un, una, unos, unas, cada, varios, varias, algunos, algunas, muchos, muchas, dos, tres,
      cuatro, cinco, ningún, ninguna
      """),
    row(
      .preposition, 0,
      """
      a, ante, bajo, con, contra, desde, durante, en, entre, hacia, hasta, mediante, para, por, sin, sobre,
      tras, como, frente
      """),
    row(.attachment, 1, "de,del"), row(.attachment, 0, "en,para"),
    row(.conjunction, 0, "y,e,o,u,pero,ni,sino"),
    row(.subordinator, 0, "porque,cuando,mientras,aunque,si,pues,ya que,como"),
    row(.complementizer, 0, "que"),
    row(.question, 0, "si,por qué,cómo,qué,quién,dónde,cuándo"),
    row(
      .time, 0,
      """
      lunes, martes, miércoles, jueves, viernes, sábado, domingo, enero, febrero, marzo, abril, mayo, junio,
      julio, agosto, septiembre, octubre, noviembre, diciembre, ayer, hoy, mañana, tarde, noche, semana,
      mes, año
      """),
    row(.source, 0, "según,de acuerdo con,a juicio de,en palabras de"),
    row(
      .otherVerb, 0,
      "hizo,hicieron,tuvo,tuvieron,llegó,dio,puso,viene,tiene,tienen,hace,queda,sigue"),
  ]

  // MARK: People

  private static let spanishPeople: [Row] = [
    row(.title, .male, "señor,Sr,don,D,rey,príncipe,padre"),
    row(.title, .female, "señora,Sra,doña,Dña,reina,princesa,sor"),
    row(.title, .unknown, "Dr,Dra,doctor,doctora,profesor,profesora"),
    row(
      .role, .male,
      """
      presidente, ministro, alcalde, director, portavoz, primer ministro, jefe, diputado, senador, abogado,
      juez, fiscal, gobernador, secretario, consejero, concejal, general, coronel, investigador, médico,
      historiador, economista, entrenador, vecino, padre, hijo, hermano, marido, hombre, agricultor,
      ganadero, pescador, panadero, responsable, representante, experto, autor, escritor, testigo, técnico,
      gerente, colega, técnico, arquero, delegado, comisario, canciller, mandatario, vicepresidente
      """),
    row(
      .role, .female,
      """
      presidenta, ministra, alcaldesa, directora, jefa, diputada, senadora, abogada, jueza, gobernadora,
      secretaria, consejera, concejala, investigadora, médica, historiadora, entrenadora, vecina, madre,
      hija, hermana, mujer, agricultora, ganadera, pescadora, panadera, experta, autora, escritora, técnica,
      delegada, comisaria, mandataria, vicepresidenta, enfermera
      """),
    row(
      .role, .plural,
      """
      autoridades, vecinos, expertos, investigadores, médicos, bomberos, sindicatos, diputados, padres,
      testigos, responsables, científicos, agricultores, fuentes, familiares, analistas
      """),
    row(
      .body, .neuter,
      """
      periódico, diario, semanario, revista, agencia, cadena, radio, gobierno, ministerio, ayuntamiento,
      policía, fiscalía, empresa, compañía, grupo, asociación, sindicato, partido, universidad, instituto,
      tribunal, ciudad, comisión, consejo, banco, fundación, club, informe, estudio, encuesta, comunicado,
      junta, organización, oposición
      """),
    row(.listener, 0, "periodistas"),
    row(.particle, 0, "de,del,la,los,las,y,von,van"),
    row(
      .organization, 0,
      """
      Ministerio, Agencia, Universidad, Instituto, Consejo, Comisión, Partido, Banco, Sociedad, Asociación,
      Federación, Unión, Fundación, Centro, Tribunal, Prensa, Radio, Congreso, Senado, Gobierno,
      Ayuntamiento, Policía, Fiscalía, Junta, Comité, Grupo, Guardia, Cruz, SA, SL
      """),
    row(
      .firstName, .male,
      """
      José, Antonio, Manuel, Francisco, Juan, David, Javier, Daniel, Jesús, Carlos, Alejandro, Miguel,
      Rafael, Pedro, Pablo, Ángel, Sergio, Fernando, Jorge, Luis, Alberto, Álvaro, Diego, Adrián, Raúl,
      Enrique, Ramón, Vicente, Iván, Rubén, Óscar, Andrés, Joaquín, Santiago, Eduardo, Víctor, Roberto,
      Mario, Marcos, Tomás, Ignacio, Gonzalo, Emilio, Julio, Julián, Agustín, Felipe, Martín, Hugo, Gabriel
      """),
    row(
      .firstName, .female,
      """
      María, Carmen, Ana, Isabel, Laura, Cristina, Marta, Dolores, Lucía, Pilar, Elena, Sara, Paula, Raquel,
      Beatriz, Rosa, Teresa, Mercedes, Silvia, Julia, Patricia, Irene, Andrea, Rocío, Mónica, Alba, Nuria,
      Sofía, Montserrat, Inmaculada, Sonia, Alicia, Susana, Marina, Yolanda, Natalia, Eva, Claudia, Verónica,
      Esther, Carolina, Inés, Noelia, Lorena, Victoria, Gloria, Amparo, Consuelo, Luisa, Daniela, Gabriela
      """),
  ]
}
