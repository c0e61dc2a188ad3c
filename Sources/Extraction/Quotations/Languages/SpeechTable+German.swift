extension SpeechTable {
  static let german = SpeechTable(
    rows: germanVerbs + germanGrammar + germanPeople,
    roleEndings: ["er", "erin", "ent", "entin", "ist", "istin", "ant", "antin", "mann", "frau"],
    verbEndings: ["te", "ten"],
    capitalizesNouns: true, isVerbSecond: true, hasReportedMood: true, bareClause: .behindComma)

  // MARK: Verbs

  private static let germanVerbs: [Row] =
    forms(
      .past, .clause,
      """
      sagte, sagten, erklärte, erklärten, betonte, betonten, meinte, meinten, berichtete,
      berichteten, erzählte, erzählten, behauptete, behaupteten, bestätigte, bestätigten, verkündete,
      verkündeten, versicherte, versicherten, warnte, warnten, kritisierte, kritisierten, schrieb,
      schrieben, sprach, sprachen, äußerte, äußerten, teilte, teilten, kündigte, kündigten, fügte,
      fügten, ergänzte, ergänzten, mahnte, mahnten, forderte, forderten, verlangte, verlangten, räumte,
      räumten, gab, gaben, unterstrich, unterstrichen, bemerkte, bemerkten, erwiderte, erwiderten,
      antwortete, antworteten, entgegnete, entgegneten, stellte, stellten, wies, wiesen, klagte,
      klagten, beklagte, lobte, lobten, hoffte, glaubte, fand, befürchtete, fürchtete, vermutete,
      prognostizierte, resümierte, bilanzierte, erinnerte, erläuterte, erläuterten, konstatierte,
      argumentierte, urteilte, appellierte, plädierte, drohte, versprach, versprachen, gestand,
      beteuerte, rechtfertigte, scherzte, twitterte, meldete, meldeten, zitierte, zitierten,
      präzisierte, bekräftigte, bekräftigten, beschrieb, nannte, bezeichnete, wollte
      """)
    + forms(
      .present, .clause,
      """
      sagt, sagen, erklärt, erklären, betont, betonen, meint, meinen, berichtet, berichten, erzählt,
      erzählen, behauptet, behaupten, bestätigt, bestätigen, verkündet, versichert, warnt, warnen,
      kritisiert, kritisieren, schreibt, schreiben, spricht, äußert, teilt, kündigt, fügt, ergänzt,
      mahnt, fordert, fordern, verlangt, räumt, gibt, unterstreicht, bemerkt, erwidert, antwortet,
      entgegnet, stellt, weist, klagt, lobt, hofft, hoffen, glaubt, glauben, findet, finden, befürchtet,
      befürchten, fürchtet, vermutet, vermuten, prognostiziert, resümiert, bilanziert, erinnert,
      erläutert, konstatiert, argumentiert, urteilt, appelliert, plädiert, droht, verspricht, gesteht,
      beteuert, scherzt, twittert, meldet, melden, zitiert, bekräftigt, nennt, bezeichnet
      """)
    + forms(
      .participle, .clause,
      """
      gesagt, erklärt, betont, gemeint, berichtet, erzählt, behauptet, bestätigt, verkündet, versichert,
      gewarnt, kritisiert, geschrieben, geäußert, mitgeteilt, angekündigt, hinzugefügt, ergänzt,
      gemahnt, gefordert, verlangt, eingeräumt, angegeben, festgestellt, beklagt, gehofft, befürchtet,
      erläutert, versprochen, zugesichert, gemeldet, bekräftigt
      """)

  private static func forms(
    _ kind: SpeechSense.Kind, _ takes: SpeechVerb, _ forms: String
  ) -> [Row] { [row(kind, takes.rawValue, forms)] }

  // MARK: Grammar

  private static let germanGrammar: [Row] = [
    row(.auxiliary, SpeechAuxiliary.have.rawValue, "hat,haben,hatte,hatten,habe,hätte,hätten"),
    row(
      .auxiliary, SpeechAuxiliary.be.rawValue,
      """
      ist, sind, war, waren, sei, seien, wäre, wären, wird, werden, wurde, wurden, werde, würde, würden,
      worden, gewesen
      """),
    row(
      .auxiliary, SpeechAuxiliary.modal.rawValue,
      """
      kann, können, konnte, könne, könnte, könnten, muss, müssen, musste, müsse, müsste, soll, sollen,
      solle, sollte, sollten, darf, dürfen, dürfe, durfte, will, wollen, wolle, mag, möge, möchte, lasse
      """),
    row(
      .subjunctive, 0,
      """
      sei, seien, habe, werde, solle, müsse, könne, wolle, dürfe, möge, gebe, wisse, lasse, brauche,
      stehe, komme, gehe, bleibe, liege, sehe, nehme, finde, mache, koste, zeige, arbeite
      """),
    row(.negation, 0, "nicht,nie,niemals"),
    row(
      .adverb, 0,
      """
      auch, aber, dann, dort, hier, jetzt, noch, nun, schon, später, zudem, außerdem, weiter, weiterhin,
      jedoch, allerdings, bereits, erneut, wieder, zugleich, daraufhin, abschließend, zuvor, einst, etwa,
      ebenfalls, kürzlich, nur, sogar, darauf, dazu, damit, deshalb, hinzu
      """),
    row(.pronoun, .male, "er"), row(.pronoun, .female, "sie"), row(.pronoun, .neuter, "es"),
    row(.pronoun, .first, "ich,wir"), row(.pronoun, .second, "du,ihr"),
    row(.pronoun, .unknown, "viele,einige,manche,alle,beide,jemand,niemand,andere,man"),
    row(.object, 0, "ihn,ihm,ihnen,uns,mich,mir,sich,dir,dich"),
    row(.possessive, .male, "sein,seine,seinem,seinen,seiner,seines"),
    row(.possessive, .female, "ihr,ihre,ihrem,ihren,ihrer,ihres"),
    row(
      .possessive, .first, "mein,meine,meinem,meinen,meiner,unser,unsere,unserem,unseren,unserer"),
    row(.relative, 0, "welcher,welche,welches,deren,dessen"),
    row(
      .determiner, 0,
      """
      der, die, das, dem, den, des, dieser, diese, dieses, diesem, diesen, alle
      """),
    row(
      .determiner, Self.indefinite,
      """
      ein, eine, einem, einen, einer, eines, kein, keine, jeder, jede, jedes, viele, einige,
      mehrere, zwei, drei, vier, fünf
      """),
    row(
      .preposition, 0,
      """
      in, im, ins, an, am, ans, auf, aus, bei, beim, bis, durch, für, gegen, gegenüber, hinter, mit, nach,
      neben, ohne, seit, trotz, über, um, unter, vom, von, vor, während, wegen, zu, zum, zur, zwischen,
      statt, angesichts, aufgrund, wie, als
      """),
    row(.attachment, 1, "von,für,der,des"), row(.attachment, 0, "aus,bei,im,beim,vom"),
    row(.conjunction, 0, "und,oder,sowie,sondern"),
    row(
      .subordinator, 0,
      "weil,wenn,während,obwohl,da,bevor,nachdem,sobald,falls,denn,als,damit,indem"),
    row(.complementizer, 0, "dass,daß"),
    row(.question, 0, "ob,warum,wie,was,wer,wo,wann,wohin,weshalb"),
    row(
      .time, 0,
      """
      Montag, Dienstag, Mittwoch, Donnerstag, Freitag, Samstag, Sonnabend, Sonntag, Januar, Februar,
      März, April, Mai, Juni, Juli, August, September, Oktober, November, Dezember, gestern, heute,
      morgen, Montagabend, Dienstagabend, Mittwochabend, Donnerstagabend, Freitagabend, Samstagabend,
      Sonntagabend, Montagmorgen, Dienstagmorgen, Mittwochmorgen, Vormittag, Nachmittag, Abend, Morgen,
      Mittag, Nacht, Woche, Monat, Jahr, Wochenende, Uhr
      """),
    row(.source, 0, "laut,nach Angaben von,nach Angaben,nach den Worten von,Angaben zufolge"),
    row(.sourceBehind, 0, "zufolge"),
    row(.terse, 0, "so"),
    row(
      .otherVerb, 0,
      "kam,ging,stand,lag,blieb,nahm,machte,brachte,steht,liegt,bleibt,kommt,geht,gilt"),
  ]

  // MARK: People

  private static let germanPeople: [Row] = [
    row(.title, .male, "Herr,Herrn,König,Prinz,Graf,Papst,Bischof,Kardinal"),
    row(.title, .female, "Frau,Königin,Prinzessin,Gräfin"),
    row(.title, .unknown, "Dr,Prof,Professor,Professorin"),
    row(
      .role, .male,
      """
      Sprecher, Präsident, Minister, Ministerpräsident, Kanzler, Bundeskanzler, Bürgermeister,
      Oberbürgermeister, Landrat, Vorsitzender, Vorsitzende, Chef, Leiter, Direktor, Geschäftsführer,
      Anwalt, Richter, Trainer, Außenminister, Innenminister, Finanzminister, Verteidigungsminister,
      Bundespräsident, Experte, Forscher, Wissenschaftler, Polizeisprecher, Abgeordneter, Senator,
      General, Vater, Sohn, Bruder, Mann, Botschafter, Sekretär, Generalsekretär, Nachbar, Lehrer, Arzt,
      Historiker, Analyst, Fraktionschef, Parteichef, Vorstand, Regierungschef, Staatschef, Pfarrer,
      Gutachter, Kollege, Kämmerer, Zeuge, Autor, Wirt, Bauer, Landwirt, Förster
      """),
    row(
      .role, .female,
      """
      Sprecherin, Präsidentin, Ministerin, Ministerpräsidentin, Kanzlerin, Bundeskanzlerin,
      Bürgermeisterin, Oberbürgermeisterin, Landrätin, Chefin, Leiterin, Direktorin, Geschäftsführerin,
      Anwältin, Richterin, Trainerin, Außenministerin, Innenministerin, Finanzministerin,
      Verteidigungsministerin, Expertin, Forscherin, Wissenschaftlerin, Polizeisprecherin, Abgeordnete,
      Senatorin, Generalin, Mutter, Tochter, Schwester, Botschafterin, Sekretärin, Generalsekretärin,
      Nachbarin, Lehrerin, Ärztin, Historikerin, Analystin, Fraktionschefin, Parteichefin,
      Regierungschefin, Pfarrerin, Gutachterin, Kollegin, Zeugin, Autorin, Wirtin, Bäuerin, Landwirtin, Försterin
      """),
    row(
      .role, .plural,
      """
      Experten, Forscher, Kritiker, Beamte, Behörden, Anwohner, Eltern, Zeugen, Beobachter, Ermittler,
      Bewohner, Nachbarn, Abgeordnete, Politiker, Mitarbeiter, Ärzte, Wissenschaftler
      """),
    row(
      .body, .neuter,
      """
      Zeitung, Zeitschrift, Magazin, Agentur, Nachrichtenagentur, Sender, Polizei, Staatsanwaltschaft,
      Regierung, Bundesregierung, Landesregierung, Ministerium, Behörde, Amt, Partei, Unternehmen,
      Konzern, Firma, Verein, Verband, Gewerkschaft, Universität, Institut, Gericht, Stadt, Gemeinde,
      Kommission, Rat, Gemeinderat, Stadtrat, Kreis, Landkreis, Bank, Stiftung, Klub, Feuerwehr, Blatt
      """),
    row(.listener, 0, "Reportern,Journalisten,Medien"),
    row(.particle, 0, "von,zu,van,de,der,vom,zum"),
    row(
      .organization, 0,
      """
      GmbH, AG, SE, KG, Ministerium, Universität, Institut, Verband, Verein, Bank, Zeitung, Rundfunk,
      Agentur, Presse, Amt, Gericht, Stiftung, Gesellschaft, Union, Partei, Bund, Rat, Kommission,
      Werke, Bahn, Stadtwerke, Tageblatt, Nachrichten, Anzeiger, Kurier, Bote
      """),
    row(
      .firstName, .male,
      """
      Hans, Peter, Klaus, Wolfgang, Jürgen, Michael, Thomas, Andreas, Stefan, Stephan, Christian, Uwe,
      Werner, Helmut, Horst, Dieter, Manfred, Günter, Günther, Bernd, Frank, Martin, Markus, Matthias,
      Alexander, Sebastian, Jan, Lars, Sven, Olaf, Friedrich, Karl, Heinrich, Hinrich, Johannes, Philipp,
      Tobias, Florian, Daniel, David, Felix, Lukas, Jonas, Leon, Paul, Max, Robert, Christoph, Georg,
      Walter, Gerhard, Rainer, Ralf, Volker, Armin, Boris, Jens, Jörg, Kai, Kurt, Ludwig, Otto
      """),
    row(
      .firstName, .female,
      """
      Maria, Ursula, Monika, Petra, Elisabeth, Sabine, Renate, Helga, Karin, Brigitte, Ingrid, Erika,
      Andrea, Gisela, Claudia, Susanne, Gabriele, Christa, Christine, Anna, Anne, Anja, Angela, Angelika,
      Heike, Martina, Barbara, Nicole, Stefanie, Julia, Katharina, Sandra, Kerstin, Silke, Birgit,
      Annalena, Nancy, Lena, Laura, Lea, Hannah, Sophie, Marie, Eva, Ute, Ulrike, Dorothea, Franziska,
      Frieda, Greta, Ilse, Jana, Johanna, Judith, Katrin, Manuela, Marlene, Nina, Sarah, Silvia, Svenja
      """),
  ]
}
