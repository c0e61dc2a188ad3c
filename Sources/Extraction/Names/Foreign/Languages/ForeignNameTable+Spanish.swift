extension ForeignNameTable {
  static let spanish = ForeignNameTable(
    glosses: [
      ("the", "el,la,los,las,lo"), ("of", "de,del"), ("in", "en"), ("near", "cerca"),
      ("to", "a,al"),
      ("from", "desde"), ("on", "sobre"), ("for", "para"), ("with", "con"), ("and", "y,e"),
      ("by", "por"),
    ],
    bodies: """
      Empresa, Secretaría, Subsecretaría, Dirección, Oficina, Cámara, Observatorio, Cooperativa, Guardia,
      Fiscalía, Defensoría, Procuraduría, Alcaldía, Intendencia, Autoridad, Servicio, Centro, Red, Alianza,
      Coalición, Organización, Confederación, Orden, Diario, Correo, Voz, Gaceta, Noticiero, Noticias,
      Tribuna, Heraldo, Periódico, Cadena, Biblioteca, Orquesta, Laboratorios, Juzgado, Registro, Academia, Unidad
      """,
    bodySorts: """
      aerolínea, fabricante, constructora, operadora, ONG, colectivo, cooperativa, marca, filial, editorial,
      mensual, semanario, emisora, banda, naviera
      """,
    governments: "gobierno",
    placeSorts: """
      ciudad, pueblo, aldea, barrio, municipio, localidad, comuna, provincia, región, departamento, isla, río,
      lago, cerro, monte, valle, puerto, estación, aeropuerto, capital, comarca, villa, bahía, playa, sierra,
      volcán
      """,
    streets: "calle,avenida,plaza,paseo,glorieta",
    links: "de,del,la,el,las,los,y,e,para",
    particles: "de,del,la,las,los,y,von,van,der,al,el",
    adjectiveEndings: """
      al,ales,ico,ica,icos,icas,ario,aria,ano,ana,anos,anas,ense,enses,ino,ina,ivo,iva,oso,osa,ble,bles,or,ora
      """,
    ministers:
      "ministro,ministra,consejero,consejera,secretario,secretaria,subsecretario,viceministro",
    acronyms:
      "IVA,PIB,IPC,ADN,ARN,DNI,NIF,IRPF,OPA,UCI,VIH,TIC,SUV,LED,GPS,ERE,ERTE,SMI,FP,ESO,COVID",
    contractions: "del,al",
    clubArticles: "el,al,del")
}
