extension SpeechTable {
  static let french = SpeechTable(
    rows: frenchVerbs + frenchGrammar + frenchPeople,
    adverbEndings: ["ment"],
    roleEndings: ["eur", "euse", "rice", "ien", "ienne", "iste", "aire", "eurs", "istes"],
    verbEndings: ["ait", "aient", "era", "eront", "erait", "eraient"],
    hasDialogueDashes: true, hasInnerCues: true)

  // MARK: Verbs

  private static let frenchVerbs: [Row] = [
    row(
      .present, SpeechVerb.clause.rawValue,
      """
      dit, disent, affirme, affirment, explique, expliquent, déclare, déclarent, assure, assurent,
      estime, estiment, indique, indiquent, précise, précisent, ajoute, ajoutent, souligne, soulignent,
      raconte, racontent, rappelle, rappellent, reconnaît, reconnaissent, confie, annonce, annoncent,
      confirme, confirment, avertit, prévient, regrette, regrettent, dénonce, dénoncent, juge, jugent,
      insiste, promet, promettent, répond, répondent, demande, demandent, écrit, écrivent, note, notent,
      observe, constate, constatent, résume, conclut, lance, martèle, poursuit, soupire, plaisante,
      témoigne, détaille, prétend, pense, pensent, croit, croient, craint, craignent, espère, espèrent,
      rapporte, rapportent, révèle, soutient, soutiennent, argumente, commente, réagit, critique, calcule,
      reprend, tranche, glisse, s'exclame, s'inquiète, se félicite, se réjouit, admet, déplore, déplorent
      """),
    row(
      .past, SpeechVerb.clause.rawValue,
      """
      disait, disaient, affirmait, expliquait, déclarait, assurait, estimait, indiquait, précisait,
      ajoutait, soulignait, racontait, rappelait, annonçait, avertissait, répondit, lança, ajouta,
      déclara, expliqua, affirma, répliqua, écrivait, pensait, craignait, espérait, confiait, jugeait
      """),
    row(
      .participle, SpeechVerb.clause.rawValue,
      """
      dit, affirmé, expliqué, déclaré, assuré, estimé, indiqué, précisé, ajouté, souligné, raconté,
      rappelé, reconnu, confié, annoncé, confirmé, averti, prévenu, regretté, dénoncé, jugé, insisté,
      promis, répondu, demandé, écrit, noté, observé, constaté, résumé, conclu, lancé, martelé, poursuivi,
      plaisanté, témoigné, détaillé, prétendu, rapporté, révélé, soutenu, commenté, réagi, critiqué,
      admis, déploré, félicité, réjoui, salué, tweeté, fait savoir, fait valoir
      """),
    row(
      .gerund, SpeechVerb.clause.rawValue,
      """
      disant, affirmant, expliquant, déclarant, assurant, estimant, indiquant, précisant, ajoutant,
      soulignant, rappelant, annonçant, confirmant, regrettant, dénonçant, promettant, jugeant
      """),
    row(
      .base, SpeechVerb.clause.rawValue, "dire,affirmer,expliquer,déclarer,assurer,ajouter,préciser"
    ),
    row(
      .participle, SpeechVerb.naming.rawValue,
      "qualifié,appelé,décrit,traité,cité,parlé,évoqué,fustigé"),
    row(
      .present, SpeechVerb.naming.rawValue,
      "qualifie,appelle,décrit,traite,cite,parle,évoque,dénonce,fustige"),
  ]

  // MARK: Grammar

  private static let frenchGrammar: [Row] = [
    row(
      .auxiliary, SpeechAuxiliary.have.rawValue,
      "a,ont,avait,avaient,ai,avons,aura,auront,aurait,auraient,ait"),
    row(
      .auxiliary, SpeechAuxiliary.be.rawValue,
      "est,sont,était,étaient,sera,seront,serait,seraient,été,soit,fut,furent"),
    row(
      .auxiliary, SpeechAuxiliary.modal.rawValue,
      "peut,peuvent,doit,doivent,va,vont,veut,veulent,pourrait,pourraient,devrait,devraient,faut,fait"
    ),
    row(.negation, 0, "ne,n,pas,jamais,plus"),
    row(
      .adverb, 0,
      """
      aussi, alors, ensuite, déjà, encore, toujours, bien, puis, enfin, notamment, ainsi, pourtant,
      cependant, toutefois, également, là, ici, donc, même, hier soir, d'ailleurs, y, en, de nouveau
      """),
    row(.pronoun, .male, "il"), row(.pronoun, .female, "elle"), row(.pronoun, .plural, "ils,elles"),
    row(.pronoun, .first, "je,j,nous"), row(.pronoun, .second, "tu,vous"),
    row(
      .pronoun, .unknown,
      "on,certains,plusieurs,beaucoup,tous,celui-ci,celle-ci,ce dernier,cette dernière"),
    row(.object, 0, "lui,leur,me,m,te,t,se,s,eux,l"),
    row(.possessive, .unknown, "son,sa,ses,leur,leurs"),
    row(.possessive, .first, "mon,ma,mes,notre,nos"),
    row(.relative, 0, "qui,dont,lequel,laquelle"),
    row(
      .determiner, 0,
      """
      le, la, l, les, du, ce, cet, cette, ces
      """),
    row(
      .determiner, Self.indefinite,
      """
      un, une, des, chaque, plusieurs, quelques, deux, trois, quatre, cinq, aucun, aucune
      """),
    row(
      .preposition, 0,
      """
      à, au, aux, avant, après, avec, chez, contre, dans, depuis, derrière, devant, durant, en, entre,
      envers, hors, jusque, jusqu, lors, malgré, outre, par, parmi, pendant, pour, sans, sauf, sous, sur,
      vers, comme, face
      """),
    row(.attachment, 1, "de,d,du,des"), row(.attachment, 0, "à,au,aux"),
    row(.conjunction, 0, "et,ou,mais,ni"),
    row(.subordinator, 0, "parce,quand,lorsque,lorsqu,si,puisque,alors que,tandis que,comme,car"),
    row(.complementizer, 0, "que,qu"),
    row(.question, 0, "si,pourquoi,comment,où,quand,ce que,ce qu,ce qui"),
    row(.infinitive, 0, "pour"),
    row(
      .time, 0,
      """
      lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche, janvier, février, mars, avril, mai, juin,
      juillet, août, septembre, octobre, novembre, décembre, hier, aujourd'hui, demain, matin, soir,
      après-midi, semaine, mois, année
      """),
    row(.source, 0, "selon,d'après,aux dires de,de l'avis de"),
    row(.otherVerb, 0, "vient,venait,prend,prit,mis,met,reste,devient,tient"),
  ]

  // MARK: People

  private static let frenchPeople: [Row] = [
    row(.title, .male, "M,Monsieur,MM,maître,Me,le roi,prince,père"),
    row(.title, .female, "Mme,Madame,Mlle,Mademoiselle,reine,princesse,sœur"),
    row(.title, .unknown, "Dr,docteur,Pr,professeur"),
    row(
      .role, .male,
      """
      président, ministre, maire, directeur, porte-parole, premier ministre, chef, député, sénateur,
      avocat, juge, procureur, patron, préfet, commissaire, général, colonel, capitaine, secrétaire,
      conseiller, chercheur, professeur, médecin, historien, économiste, sociologue, entraîneur, voisin,
      habitant, père, fils, frère, mari, homme, agriculteur, éleveur, pêcheur, boulanger, syndicaliste,
      responsable, collègue, adjoint, représentant, expert, auteur, écrivain, témoin, commerçant, vigneron
      """),
    row(
      .role, .female,
      """
      présidente, maire, directrice, première ministre, cheffe, députée, sénatrice, avocate, procureure,
      patronne, préfète, générale, conseillère, chercheuse, professeure, historienne, voisine, habitante,
      mère, fille, sœur, femme, agricultrice, boulangère, adjointe, représentante, experte, autrice,
      commerçante, vigneronne, infirmière
      """),
    row(
      .role, .plural,
      """
      autorités, habitants, riverains, experts, chercheurs, médecins, pompiers, enquêteurs, syndicats,
      élus, députés, parents, voisins, témoins, responsables, scientifiques, agriculteurs
      """),
    row(
      .body, .neuter,
      """
      journal, quotidien, hebdomadaire, magazine, agence, chaîne, radio, gouvernement, ministère, mairie,
      préfecture, police, gendarmerie, parquet, entreprise, société, groupe, association, syndicat, parti,
      université, institut, tribunal, ville, commune, commission, conseil, banque, fondation, club,
      rapport, étude, sondage, communiqué, direction, région, département
      """),
    row(.listener, 0, "journalistes"),
    row(.particle, 0, "de,du,des,d,la,le,von,van,ben,el"),
    row(
      .organization, 0,
      """
      Ministère, Agence, Université, Institut, Conseil, Commission, Parti, Banque, Société, Association,
      Fédération, Union, Fondation, Centre, Cour, Presse, Radio, France, Assemblée, Sénat, Gouvernement,
      Gendarmerie, Police, Mairie, Préfecture, Comité, Office, Groupe, SA, SARL
      """),
    row(
      .firstName, .male,
      """
      Jean, Pierre, Michel, André, Philippe, René, Louis, Alain, Jacques, Bernard, Marcel, Daniel, Roger,
      Robert, Paul, Claude, Christian, Henri, Georges, Nicolas, François, Patrick, Gérard, Christophe,
      Julien, Laurent, Frédéric, Éric, David, Stéphane, Pascal, Sébastien, Thierry, Olivier, Alexandre,
      Thomas, Antoine, Maxime, Guillaume, Vincent, Emmanuel, Bruno, Hugo, Lucas, Gabriel, Arthur, Jules,
      Étienne, Benoît, Mathieu, Matthieu, Romain, Xavier, Yves, Yann, Karim, Mehdi, Gilles, Hervé, Luc
      """),
    row(
      .firstName, .female,
      """
      Marie, Jeanne, Françoise, Monique, Catherine, Nathalie, Isabelle, Jacqueline, Anne, Sylvie, Martine,
      Madeleine, Nicole, Suzanne, Hélène, Christine, Louise, Denise, Christiane, Valérie, Sophie, Sandrine,
      Stéphanie, Véronique, Céline, Chantal, Patricia, Brigitte, Julie, Aurélie, Laurence, Émilie, Caroline,
      Claire, Camille, Léa, Manon, Chloé, Emma, Inès, Alice, Juliette, Charlotte, Élise, Élodie, Delphine,
      Florence, Marine, Nadia, Fatima, Samira, Mireille, Odile, Solène, Lucie, Agnès
      """),
  ]
}
