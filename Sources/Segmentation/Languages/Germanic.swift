extension LanguageData {
  static let german = LanguageData(
    binds: """
      hr hrn frl dr drs prof dipl ing st skt bgm sr jun hl z.b d.h d.i z.t z.zt i.d.r i.d.f i.a i.e.s \
      o.ä.d u.u v.a vgl bzw sog gen geb verh verw insb insbes bes ca evtl ggf ggfs allg ehem eigtl \
      einschl inkl exkl zzgl abzgl bspw beisp sozus svw vs rd ungef zw mind präs kfm techn wiss \
      jur med phil rer nat habil h.c pol theol i.v i.a a.m a.d a.d.s e.v.d k.u.k amtl nördl südl östl westl \
      kath evang evgl ev dt dtsch engl frz franz ital lat griech russ span amerik österr bayr \
      röm jüd arab chin jap mhd ahd lt gem betr bez zus urspr vorm nachm tägl wöch mtl jährl pl m.e \
      u.z z.hd z.h s.o s.u o.g u.g i.b i.s w.o d.j d.m d.o
      """,
    numeral: """
      nr az str nrn s sp abs abt art abb abschn anh anl anm aufl bd bde bl ders fig fn heft jg jh kap lfg rn rdnr \
      tab taf teil ziff zi tel fax jan jän feb febr mär apr jun jul aug sep sept okt nov dez p pp vol no \
      ca lit hs hss § vers psalm
      """,
    open: """
      max mio mrd tsd bill std stdn sek min mon co inc ltd corp jr sen u.s u.s.a gmbh ag kg e.v u.a v.chr \
      n.chr chr mwst abk abf zt bf hbf bhf whg zi tgl gegr verst gest hrsg hg red übers verf anm jhd jhdt \
      jhds mill i.e a.g u.k e.u d.c mo di mi fr sa 
      """,
    closes: "usw etc usf u.ä u.dgl o.ä u.v.m u.v.a u.a.m ff f",
    afterNumber: "uhr",
    starters: """
      der die das den dem des ein eine einen einem einer eines er sie es wir ich ihr du man dies diese \
      dieser dieses diesen diesem jene jener jenes hier dort da dann doch aber und oder denn sondern auch \
      als wenn weil während nachdem bevor seit seitdem obwohl ob wie wo was wer warum wann weshalb welche \
      welcher welches in im am an auf aus bei beim bis durch für gegen mit nach ohne seit trotz über um \
      unter vom von vor wegen zu zum zur zwischen laut nicht nur noch nun jetzt heute gestern morgen so \
      sein seine seinen seiner ihre ihren ihrer unser unsere mein meine kein keine keiner alle alles \
      viele einige mehrere manche beide jeder jede jedes etwas nichts niemand jemand zudem außerdem \
      allerdings jedoch dennoch trotzdem deshalb daher darum dabei dafür dagegen damit danach daraus \
      darauf davor dazu hierbei inzwischen schließlich zunächst später früher bereits schon sogar \
      vielleicht leider ist sind war waren hat haben hatte wird werden wurde wurden kann können soll \
      erst ferner insgesamt weiter weitere daneben somit sowohl weder entweder ja nein
      """,
    speech: "sagte sagt fragte fragt rief antwortete erklärte meinte meint",
    hasOrdinalStops: true)

  static let dutch = LanguageData(
    binds: """
      dhr mevr mw mej mr dr drs ing ir prof st ds jhr jkvr mgr bijv b.v d.w.z m.a.w t.a.v i.p.v \
      o.a m.b.t m.b.v t.o.v i.v.m i.t.t o.l.v resp vgl vs zgn z.g ca a.k.a i.h.k.v t.g.v geb gen kol kapt lt \
      maj sgt pres wnd wd v.d v.h burg
      """,
    numeral: """
      nr nrs no p pp blz pag art afb afl bd deel dl fig h hfst jg jrg lid tab vol jan feb febr mrt apr \
      jun jul aug sep sept okt nov dec tel par 
      """,
    open:
      "inc ltd co corp jr sr u.s v.s n.v e.u v.n mln mld min sec std st gem incl excl exc max red ver afd",
    closes: "enz etc e.d e.a m.n n.chr v.chr",
    starters: """
      de het een dit dat deze die er hij zij ze wij we ik jij je u jullie hun haar zijn mijn onze ons men \
      maar en of want dus ook als toen wanneer omdat hoewel terwijl nadat voordat sinds tot in op aan bij \
      met van voor na naar door over onder tegen tussen uit zonder volgens tijdens hier daar nu dan daarna \
      daarom toch echter verder vandaag gisteren morgen wat wie waar waarom hoe welke niet geen alle alles \
      veel sommige enkele beide elke elk iedere iets niets iemand niemand is zijn was waren heeft had \
      wordt werd kan zou zal bovendien inmiddels uiteindelijk later eerst zo nog al
      """,
    speech: "zei zegt vroeg vraagt riep antwoordde aldus")

  static let danish = LanguageData(
    binds: """
      hr fru frk dr prof skt st sct sml jf bl.a dvs f.eks m.a.o s.k såk d.v.s pga mht ift ang iflg cf vs ca \
      gl ndr sdr adv cand mag stud lic evt inkl ekskl eks vedr hhv kgl pr mv.s osv.s p.gr.a p.g.a \
      t.ex bla feks mht fhv forts hft dir adm o.l.s mr mrs ms mt
      """,
    numeral: """
      nr nrs s kl bd bind kap fig tab art stk pkt § jan feb febr mar apr jun jul aug sep sept okt nov dec \
      årg pl p pp vol no n° nº sp
      """,
    open:
      "a/s aps inc ltd co corp jr sr u.s u.s.a e.u u.k s.u mio mia mill mrd kr min sek tlf afd ph.d u.n",
    closes: "osv mv m.m m.v m.fl o.l o.a o.lign etc mfl e.kr f.kr e.l",
    afterNumber: "a.m p.m",
    starters: """
      den hr fru det de en et der han hun jeg vi du i man dette denne disse hans hendes deres vores min men og \
      eller for så også da når hvis fordi selvom mens efter før siden til på ved med af om under over \
      mellem uden ifølge trods her nu dengang derfor desuden dog alligevel hvad hvem hvor hvorfor hvordan \
      hvilken ikke ingen alle alt mange nogle flere både hver ingenting noget er var har havde bliver blev \
      kan kunne skal skulle vil ville må fra hos mod ja nei nej først senere endelig samtidig ei eit dei \
      ho dei eg me dessuten likevel fordi mens etter mot hva hvis noen mange hun ble være
      """,
    speech: "sagde siger spurgte svarede sa sier spurte svarte",
    hasOrdinalStops: true)

  static let swedish = LanguageData(
    binds: """
      hr fru frk dr prof st s:t s:ta bl.a t.ex dvs d.v.s s.k jfr ca c:a fr.o.m t.o.m p.g.a m.a.o resp f.d \
      inkl exkl ang avd enl f.n f.ö ev övers sid kungl gen red tf adj civ ing kapt löjt mr mrs ms
      """,
    numeral: """
      nr s sid kl bd del kap fig tab art st § jan feb febr mar apr jun jul aug sep sept okt nov dec p pp \
      vol no tel
      """,
    open: "ab inc ltd co corp jr sr u.s e.u milj mdr tkr kr sek tim ph.d",
    closes: "osv o.s.v m.m m.fl o.d o.dyl etc mfl e.kr f.kr e.d",
    starters: """
      den hr fru det de en ett han hon jag vi du ni man detta denna dessa hans hennes deras vår min men och eller \
      för så också då när om eftersom trots medan efter före sedan till på vid med av under över mellan \
      utan enligt här nu därför dessutom dock ändå vad vem var varför hur vilken inte ingen alla allt många \
      några flera både varje något är var har hade blir blev kan kunde ska skulle vill från hos mot ja nej \
      först senare samtidigt i dock även där
      """,
    speech: "sade säger sa frågade svarade")
}
