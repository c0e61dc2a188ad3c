extension ForeignNameTable {
  static let german = ForeignNameTable(
    glosses: [
      ("the", "das,dem,den,der,des,die"), ("of", "von,vom"), ("in", "in,im,ins"),
      ("at", "an,am,beim"), ("near", "bei,nahe,unweit"), ("from", "aus"),
      ("to", "nach,zu,zum,zur"), ("on", "auf"), ("for", "für"), ("with", "mit"), ("and", "und"),
      ("by", "durch"),
    ],
    bodyEndings: """
      verband, verein, vereinigung, gesellschaft, bund, akademie, institut, universität, kammer,
      ministerium, gewerkschaft, stiftung, agentur, amt, hochschule, partei, zentralrat, anstalt, behörde,
      gericht, gerichtshof, staatsanwaltschaft, werke, betriebe, sparkasse, bank, klinikum, krankenhaus,
      initiative, bündnis, genossenschaft, museum, theater, orchester, verlag, polizei, feuerwehr,
      direktion, kommission, föderation, liga, union, verwaltung, rundfunk, gruppe, konzern, holding
      """,
    paperEndings: """
      zeitung, post, rundschau, bote, boten, kurier, kuriers, tageblatt, tagblatt, anzeiger, presse,
      nachrichten, echo, blatt, merkur, morgenpost, abendblatt
      """,
    sortEndings: """
      konzern, hersteller, gewerkschaft, partei, agentur, initiative, unternehmen, firma, kette, verlag, zeitung,
      zeitschrift, magazin, gruppe
      """,
    placeEndings: "straße,strasse,allee,gasse",
    bodySorts: """
      Bürgerinitiative, Initiative, Hersteller, Anbieter, Betreiber, Konzerns, Unternehmens, Verlag, Start-up,
      Fluggesellschaft, Reederei, Hilfsorganisation, Organisation, Umweltorganisation, Band, Zeitung, Kette
      """,
    governments: "Regierung,Bundesregierung,Landesregierung",
    placeSorts: """
      Stadt, Dorf, Dorfes, Ort, Ortes, Ortsteil, Stadtteil, Gemeinde, Insel, Halbinsel, Region, Provinz,
      Kreis, Landkreis, Bezirk, Kanton, Fluss, See, Berg, Tal, Bahnhof, Hafen, Hauptstadt, Kleinstadt,
      Großstadt, Hafenstadt, Bundesland, Bundesstaat, Kurort, Vorort
      """,
    links: "der,des,für,und",
    particles: "von,vom,zu,zum,zur,van,de,der,den,dem",
    acronyms: "BIP,DNA,DNS,RNA,HIV,LKW,PKW,ICE,GPS,LED,TÜV,ABC,KFZ,EDV,USB,PDF,DVD,COVID",
    capitalizesNouns: true)
}
