import Testing

/// Sentences as news have them, with all that they name.
@Test(arguments: [
  ("Le conseil a siégé mardi.", ["mardi = 2024-06-25 date"]),
  ("Le pont rouvrira vendredi.", ["vendredi = 2024-06-28 date"]),
  ("Il a parlé le mercredi 19 juin 2024.", ["mercredi 19 juin 2024 = 2024-06-19 date"]),
  ("Les 19 et 20 juin, il a plu.", ["19 = 2024-06-19 date", "20 juin = 2024-06-20 date"]),
  ("Du 19 au 21 juin, il a plu.", ["19 = 2024-06-19 date", "21 juin = 2024-06-21 date"]),
  (
    "Entre le 3 et le 5 mai 2023, il a plu.",
    ["3 = 2023-05-03 date", "5 mai 2023 = 2023-05-05 date"]
  ),
  ("La semaine dernière, il a plu.", ["La semaine dernière = 2024-W25 date"]),
  ("Il a plu lundi dernier.", ["lundi dernier = 2024-06-24 date"]),
  ("Il a plu le 12 mars dernier.", ["12 mars dernier = 2024-03-12 date"]),
  ("Jeudi de la semaine prochaine est férié.", ["Jeudi de la semaine prochaine = 2024-07-04 date"]),
  ("À l'été 2022, l'usine ferma.", ["l'été 2022 = 2022-SU date"]),
  ("L'automne dernier, l'usine ferma.", ["L'automne dernier = 2023-FA date"]),
  ("Début juin, il faisait froid.", ["Début juin = 2024-06 date, start"]),
  ("Il faisait froid à la mi-mai.", ["mi-mai = 2024-05 date, mid"]),
  ("Fin 2019, elle partit.", ["Fin 2019 = 2019 date, end"]),
  ("Dans les années 1990, le port grandit.", ["les années 1990 = 199 date"]),
  ("Dans les années 80, le port grandit.", ["les années 80 = 198 date"]),
  ("Au XIXe siècle, le port grandit.", ["XIXe siècle = 18 date"]),
  ("Il y a trois jours, une lettre arriva.", ["Il y a trois jours = 2024-06-23 date"]),
  ("Il y a un an, une lettre arriva.", ["Il y a un an = 2023 date"]),
  ("Dans trois semaines, on votera.", ["Dans trois semaines = 2024-W29 date"]),
  ("Il habite ici depuis 1998.", ["1998 = 1998 date"]),
  ("Le port a grandi de 2014 à 2019.", ["2014 = 2014 date", "2019 = 2019 date"]),
  ("Le musée ouvrira l'an prochain.", ["l'an prochain = 2025 date"]),
  ("En juin de l'année dernière, il a plu.", ["juin de l'année dernière = 2023-06 date"]),
  (
    "Au premier trimestre de cette année, il a plu.",
    [
      "premier trimestre de cette année = 2024-Q1 date"
    ]
  ),
  ("Chaque lundi, il y a marché.", ["Chaque lundi = XXXX-WXX-1 set"]),
  ("Il y a marché tous les vendredis.", ["tous les vendredis = XXXX-WXX-5 set"]),
  ("Le bac part toutes les deux heures.", ["toutes les deux heures = PT2H set"]),
  ("Le bac part deux fois par semaine.", ["deux fois par semaine = P1W set"]),
  ("La séance a fini à 14 h 30.", ["14 h 30 = 2024-06-26T14:30 time"]),
  ("La séance a fini vers 18 heures.", ["18 heures = 2024-06-26T18:00 time, approx"]),
  ("Le départ est demain à 9h15.", ["demain à 9h15 = 2024-06-27T09:15 time"]),
  ("Lundi soir, une grange a brûlé.", ["Lundi soir = 2024-06-24TEV time"]),
  ("Hier soir, une grange a brûlé.", ["Hier soir = 2024-06-25TEV time"]),
  ("Ce matin, une grange a brûlé.", ["Ce matin = 2024-06-26TMO time"]),
  ("Il a attendu un an et demi.", ["un an et demi = P1.5Y duration"]),
  ("Il a attendu une demi-heure.", ["une demi-heure = PT30M duration"]),
  ("Le prix a doublé en trois ans.", ["trois ans = P3Y duration"]),
  ("Le prix a doublé ces trois dernières années.", ["trois dernières années = P3Y duration"]),
  ("Ces dernières années, il a doublé.", ["Ces dernières années = PAST_REF date"]),
  ("Au 25/06/2024, il avait doublé.", ["25/06/2024 = 2024-06-25 date"]),
  ("Le 1er juillet, la loi entrera en vigueur.", ["1er juillet = 2024-07-01 date"]),
  ("Elle a récemment vendu sa maison.", ["récemment = PAST_REF date"]),
  ("le week-end dernier était calme", ["le week-end dernier = 2024-W25-WE date"]),
])
func `reads French news`(text: String, mentions: [String]) {
  #expect(found(text, "fr") == mentions)
}

@Test(arguments: [
  "L'homme de 24 ans est mort.", "La femme âgée de 30 ans est morte.", "Il a été vu au port.",
  "Un jour, il partira.", "Il manque 1500 euros.", "Il y avait 2000 personnes.",
])
func `takes none of these French words for a time`(text: String) {
  #expect(found(text, "fr") == [])
}
