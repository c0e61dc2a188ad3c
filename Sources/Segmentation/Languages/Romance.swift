extension LanguageData {
  static let french = LanguageData(
    binds: """
      m mm mr mme mmes mlle mlles dr drs pr st ste sts stes mgr mgrs p.ex c.-à-d c.à.d cf vs gal \
      col cdt cap capt lt sgt adj prof env av bd boul pl fg r.p r.d hab s.m s.e s.exc auj apr j.-c i.e \
      ing arch dir 
      """,
    numeral: """
      n° nº p pp pag art al ch chap fig tab t vol fasc éd janv jan févr fév avr juil sept oct \
      nov déc tél liv sect sq env ca v ann
      """,
    open: """
      inc ltd co corp jr sr cie ets sté s.a s.a.r.l u.s u.e n.d.l.r ndlr min sec h adr dép coll trad \
      réf rééd ann suppl
      """,
    closes: "etc ss suiv apr.j.-c av.j.-c",
    starters: """
      le la les l un une des du de d ce cet cette ces c il elle ils elles on nous vous je j tu son sa ses \
      leur leurs mon ma mes notre nos votre vos mais et ou donc or ni car si que qu qui quoi quand comme \
      comment pourquoi où quel quelle dans en à au aux sur sous par pour avec sans selon depuis pendant \
      après avant entre vers chez contre malgré dès lors alors ainsi aussi puis ensuite enfin cependant \
      toutefois pourtant néanmoins ici là hier demain aujourd'hui aujourd’hui tout toute tous toutes \
      plusieurs certains certaines quelques chaque aucun aucune rien personne très plus moins même \
      est sont a ont était y ne n s parmi grâce outre bien déjà peut voici voilà oui non celui celle ceux
      """,
    speech: "dit déclare demande répond affirme explique ajoute lance")

  static let spanish = LanguageData(
    binds: """
      sr sra srta sres sras d dª dña dr dra dres drs prof profa lic licda ing arq fr sto sta san mons pbro \
      excmo excma ilmo ilma gral cnel tte cap cmdte sgto alm hno hna rvdo rev p.ej ej vs cf aprox av avda \
      avd c/ pza plza pje ctra urb dpto depto prov izq dcha admon gob pdte vda mr mrs ms st mt
      """,
    numeral: """
      n° nº núm num nro pág págs p pp art arts cap caps fig figs tab vol vols t ed fasc inc párr ene feb \
      mar abr may jun jul ago sep sept set oct nov dic tel tfno tfn fol lám ca
      """,
    open: """
      min inc ltd ltda co corp jr s.a s.l s.a.c ee.uu ee.uu.aa e.u u.s rr.hh ff.aa ff.ee ff.cc s.s d.f \
      u.e hab km kg seg máx mín cía
      """,
    closes: "etc a.c d.c sic a.m.d",
    afterNumber: "a.m p.m hs hrs",
    starters: """
      el la los las un una unos unas lo este esta estos estas ese esa eso esto aquel aquella él ella ellos \
      ellas yo tú usted ustedes nosotros su sus mi mis tu nuestro nuestra pero y e o u ni sino si que \
      quien qué quién cuál cómo cuándo dónde porque cuando como donde mientras aunque en a al de del con \
      sin por para según desde hasta entre sobre tras ante bajo contra durante después antes luego así \
      también además sin-embargo entonces ahora hoy ayer mañana aquí allí ya no sí todo toda todos todas \
      muchos muchas algunos algunas varios otro otra otros cada nada nadie algo muy más menos es son fue \
      era ha han había hay está están se le les me nos tanto tal solo sólo incluso finalmente posteriormente
      """,
    speech: "dijo dice preguntó respondió afirmó")

  static let portuguese = LanguageData(
    binds: """
      sr sra srta srs sras d dr dra drs dras prof profa profª eng arq exmo exma ilmo ilma rev pe fr sto sta \
      gen cel cap maj ten sgt alm dep sen gov pres p.ex ex vs cf aprox av r pç al trav rod est lg mons
      """,
    numeral: """
      n° nº núm num pág págs p pp art arts cap caps fig figs tab vol vols t ed inc jan fev mar abr mai jun \
      jul ago set out nov dez tel fl fls ca
      """,
    open: "inc ltda ltd co corp cia jr s.a u.s e.u eua u.e hab km min seg máx mín s.a.s",
    closes: "etc a.c d.c",
    starters: """
      o a os as um uma uns umas este esta estes estas esse essa isso isto aquele aquela aquilo ele ela eles \
      elas eu tu você vocês nós seu sua seus suas meu minha nosso nossa mas e ou nem se que quem qual como \
      quando onde porque por para com sem em no na nos nas ao à aos às de do da dos das segundo desde até \
      entre sobre sob contra durante após depois antes então assim também além porém contudo entretanto \
      agora hoje ontem amanhã aqui ali lá já não sim tudo todo toda todos todas muitos muitas alguns \
      algumas vários outro outra outros cada nada ninguém algo muito mais menos é são foi era há está \
      estão embora enquanto pelo pela ainda mesmo só apenas finalmente
      """,
    speech: "disse diz perguntou respondeu afirmou")

  static let italian = LanguageData(
    binds: """
      sig sigg sigra sig.ra sig.na sigg.ri dott dott.ssa dottssa dr prof prof.ssa profssa avv ing arch geom \
      rag on sen mons don s ss card gen col cap magg ten serg amm comm cav gr.uff egr gent spett ill \
      p.es ad.es es vs cfr v.le p.za p.zza c.so l.go vic staz prov fraz loc st mr mrs ms
      """,
    numeral: """
      n° nº n nr num nn pag pagg p pp art artt cap capp fig figg tab tabb vol voll t feb mar \
      apr mag giu lug ago set sett ott nov dic tel par sez lett ca c.a sec
      """,
    open: "inc ltd co corp s.p.a spa s.r.l srl jr u.s usa u.e d.c.s min max km sigle trad",
    closes: "ecc etc a.c d.c segg sgg",
    starters: """
      il lo la i gli le l un uno una un' questo questa questi queste quello quella quelli ciò egli lui lei \
      loro essi noi voi io tu suo sua suoi sue mio mia nostro nostra ma e ed o oppure né se che chi quale \
      quali come quando dove perché mentre anche sebbene benché in nel nella nei nelle al alla ai alle dal \
      dalla di del della dei delle dell' nell' all' dall' con senza per secondo da fino tra fra su sul sulla sotto contro durante dopo prima \
      poi quindi così inoltre tuttavia però invece infatti allora ora oggi ieri domani qui là già non sì \
      tutto tutta tutti tutte molti molte alcuni alcune altro altra altri ogni niente nulla nessuno molto \
      più meno è sono era ha hanno c'è si ci vi ne solo soltanto infine
      """,
    speech: "disse dice chiese rispose")

  static let romanian = LanguageData(
    binds: "dl dna dra d-l d-na dr prof sf ing gen col cpt lt mr vs cf ex pr bd bul şos șos jud",
    numeral:
      "nr p pp pag pg art alin vol cap fig tab ian feb febr mar apr iun iul aug sept oct nov dec tel",
    open: "inc ltd co corp jr s.a s.r.l s.u.a u.e min max mil mld",
    closes: "etc ş.a ș.a d.hr î.hr ş.a.m.d ș.a.m.d",
    starters: """
      un o acest această aceasta aceste acești el ea ei ele eu noi voi tu dar și sau însă ci dacă când cum \
      unde cine ce care de la în din cu fără pe pentru după până între sub despre potrivit conform astfel \
      apoi atunci acum azi ieri mâine aici acolo nu da toate toți mulți unele alte fiecare nimic este sunt \
      era a au mai foarte totuși deși
      """)
}
