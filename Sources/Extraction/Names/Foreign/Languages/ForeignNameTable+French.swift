extension ForeignNameTable {
  static let french = ForeignNameTable(
    glosses: [
      ("the", "le,la,l,les"), ("of", "de,d,du,des"), ("in", "à,au,aux,en,dans"), ("near", "près"),
      ("at", "chez"), ("from", "depuis"), ("to", "vers"), ("on", "sur"), ("for", "pour"),
      ("with", "avec"), ("and", "et"), ("by", "par"), ("even", "même"),
    ],
    bodies: """
      Observatoire, Office, Coopérative, Chambre, Caisse, Direction, Bureau, Centre, Secrétariat, Ordre,
      Collectif, Comité, Réseau, Alliance, Rassemblement, Gazette, Courrier, Dépêche, Écho, Journal, Voix,
      Tribune, Nouvelle, Confédération, Organisation, Autorité, Haute, Banque, Régie, Institution,
      Laboratoire, Clinique, Maison, Théâtre, Cinémathèque, Bibliothèque, Orchestre, Parquet, Unité, Brigade
      """,
    bodySorts: """
      compagnie, constructeur, fabricant, opérateur, éditeur, ONG, collectif, start-up, coopérative, magasin,
      enseigne, club, marque, filiale, hebdomadaire, mensuel
      """,
    governments: "gouvernement",
    placeSorts: """
      ville, village, commune, hameau, canton, région, province, département, île, presqu'île, fleuve, rivière,
      lac, mont, col, vallée, gorges, gare, port, aéroport, quartier, bourg, cité, capitale, massif, forêt,
      baie, plage
      """,
    streets: "rue,avenue,boulevard,quai,impasse,esplanade",
    links: "de,d,du,des,l,la,le,les,et,pour,aux,en",
    particles: "de,d,du,des,la,le,von,van,der,ben,el,al",
    adjectiveEndings: """
      al,ale,aux,ales,ique,iques,aire,aires,ien,ienne,éen,éenne,iste,istes,iens,ais,aise,ois,oise,and,ande,ane,aine,el,elle,els,
      elles,ant,ante,ants,antes,uni,unis,unie,unies,if,ive,ifs,ives,in,ine,eux,euse,ble,bles
      """,
    ministers: "ministre,secrétaire,conseiller,conseillère",
    acronyms:
      "TVA,PIB,ADN,ARN,SMIC,RSA,CDI,CDD,VIH,OPA,HLM,TGV,RER,PME,PMA,IVG,IRM,GPS,LED,CSG,RTT,BTP,COVID",
    contractions: "du,des,au,aux",
    hasSmallNouns: true, cutsArticles: true)
}
