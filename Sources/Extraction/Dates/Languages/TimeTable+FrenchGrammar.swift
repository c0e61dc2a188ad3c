// Words that relate times to each other.
extension TimeTable {
  static let frenchRelations: [Row] = [
    row(.shift, -1, "dernier,dernière,derniers,dernières,passé,passée,écoulée,écoulé"),
    row(.shift, 0, "ce,cet,cette,en cours"), row(.there, 0, "là"),
    row(.shift, 1, "prochain,prochaine,prochains,prochaines"),
    row(.stretch, -1, "récentes,récents,dernières,derniers"),
    row(.anaphor, 0, "le même,la même,même"), row(.anaphor, 1, "suivant,suivante,d'après"),
    row(.anaphor, -1, "précédent,précédente,d'avant"),
    row(.later, 1, "plus tard"), weak(.later, 1, "après"),
    row(.later, -1, "plus tôt,auparavant"), weak(.later, -1, "avant"),
    row(.agoLead, -1, "il y a,voici,voilà,y a"), row(.agoLead, 1, "dans,d'ici à,d'ici"),
    row(.durationLead, 0, "depuis,pendant,durant,pour,après,en,duré,dure,près d',plus d',moins d'"),
    row(.durationLead, 0, "environ,presque,durée d',durera,durant près d'"),
    row(.filler, 0, "longs,longues,autres,bonnes"), row(.purpose, 0, "de,d',pour,à"),
    row(.deadline, 0, "avant,avant le,d'ici,d'ici à"), row(.deadline, 1, "pour"),
    row(.every, 1, "chaque,tous les,toutes les"),
    row(.idiom, 0, "mise à jour,à ce jour,au jour le jour,l'été dernier a"),
    row(
      .reference, 0, "maintenant,actuellement,en ce moment,à présent,désormais,à l'heure actuelle"),
    row(
      .reference, -1, "récemment,naguère,autrefois,jadis,dernièrement,par le passé,dans le passé"),
    row(.reference, -1, "ces derniers temps,ces dernières années"),
    row(.reference, 1, "bientôt,prochainement,à l'avenir,sous peu,dans un avenir proche"),
    modifier(.start, "début,début de,début du,au début de,au début du,le début de,le début des"),
    modifier(.start, "au début des,début des"),
    modifier(.mid, "mi,milieu de,milieu du,au milieu de,au milieu du,le milieu de,milieu des"),
    modifier(
      .end,
      "fin,la fin,la fin de,la fin du,fin de,fin du,fin d',la fin d',à la fin de,à la fin du,à la fin des"
    ),
    modifier(.end, "fin des,la fin des"),
    approximator(.approx, "environ,près de,près d',quelque,presque,vers,autour de"),
    approximator(.moreThan, "plus de,plus d'"), approximator(.lessThan, "moins de,moins d'"),
    approximator(.equalOrLess, "jusqu'à,au plus"), approximator(.equalOrMore, "au moins"),
  ]

  static let frenchGrammar: [Row] = [
    row(.clockWord, 0, "h,heures,heure,H"), row(.clockLead, 0, "à,vers,dès,jusqu'à,avant"),
    row(.zone, -300, "HNE"), row(.zone, -240, "HAE"),
    row(
      .zone, TimeSense.noZone,
      "heure locale,heures locales,heure de Paris,heures de Paris,heure française"),
    row(.tense, -1, "était,étaient,avait,avaient,a,ont,fut,furent,été,eu,eut,eurent,fit,prit,vint"),
    row(.tense, -1, "mourut,naquit,dit,devint"),
    row(.tense, 1, "sera,seront,aura,auront,va,vont,devra,devront,doit,doivent,pourra,fera"),
    row(.tense, -1, "avoir,être"),
    row(.tense, 1, "attendu,attendue,attendus,attendues,commence,débute,pourrait,pourraient"),
    row(.tense, 1, "tiendra,aller,prévu,prévue,prévus,prévues,prévoit,devrait,devraient,pourront"),
    row(.yearLead, 2, "en,depuis,dès,jusqu'en,année,début,fin,courant,an,été,automne"),
    row(.yearLead, 2, "hiver,printemps,d'ici,d'ici à,d'ici à fin"),
    row(.yearLead, 1, "de,à,et,d',entre,avant,après,pour,vers"),
    row(.yearLead, 3, "le,la,les,du,des,sa,son,leur"), row(.yearLead, 4, "circa"),
    row(.link, 0, "de,d',du"), row(.article, 0, "le,la,les,l'"),
    row(.dateLead, 0, "le,du,au,en,depuis,dès,ce,jusqu'au,d',de,l',cet,à,dès le,avant,après,entre"),
    row(.dateLead, 0, "depuis le,jusqu'en,jusqu'à,fin,début,pour,la,à la,dans,avant le,après le"),
    row(.conjunction, 0, "et,ou,à,au,jusqu'au,jusqu'en"),
    row(.era, -1, "av. J.-C.,avant J.-C.,avant notre ère,avant Jésus-Christ"),
    row(.era, 1, "apr. J.-C.,après J.-C.,de notre ère"),
    row(.quantity, 0, "personnes,euros,dollars,mètres,kilomètres,km,tonnes,habitants,salariés"),
    row(.quantity, 0, "emplois,morts,hommes,femmes,soldats,élèves,places,logements,hectares,m"),
    row(.age, 0, "d'âge"), row(.age, 2, "homme,femme,garçon,fille,enfant,jeune,adolescent,ado"),
    row(.age, 2, "infirmier,infirmière,étudiant,étudiante,lycéen,lycéenne,collégien,retraité"),
    row(.age, 2, "retraitée,père,mère,fils,conducteur,conductrice,suspect,victime,mineur,ouvrier"),
    row(.age, 2, "ouvrière,agriculteur,agricultrice,enseignant,enseignante,médecin,avocat,avocate"),
    row(.age, 2, "fillette,adolescente,bébé,personne,motard,cycliste,joueur,joueuse,chanteur"),
    row(
      .age, 2, "chanteuse,policier,policière,pompier,vigneron,vigneronne,touriste,berger,bergère"),
    row(.age, 1, "les moins de,aux moins de,des moins de,les plus de,aux plus de,des plus de"),
    row(.age, 3, "a,avait,ont,avaient,aura,ayant"),
    row(.age, 1, "âgé de,âgée de,âgés de,âgées de,âge de,à l'âge de"),
    row(.quarterLetter, 0, "T"),
  ]
}
