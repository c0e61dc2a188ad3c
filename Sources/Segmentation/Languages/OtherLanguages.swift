extension LanguageData {
  static let turkish = LanguageData(
    binds: """
      dr prof doç yrd av sn bkz vb.t örn mah cad sok sk apt alb yb bnb yzb tğm org korg tümg tuğg müh mim \
      öğr arş gör uzm op hz st mr mrs ms çev haz yay ed
      """,
    numeral: "no s sf ss c cilt mad md bl şek tab vol tel sayı",
    open: "inc ltd şti a.ş co corp jr u.s a.b.d t.c km kg mn mr.t yy ort",
    closes: "vb vs vd vbg vesaire m.s m.ö i.ö i.s",
    starters: """
      bu şu o bir ve ama ancak fakat ile de da ki ben sen biz siz onlar onun bunun bunlar şimdi bugün dün \
      yarın sonra önce daha çok en her tüm bütün bazı birçok hiç kim ne nasıl neden niçin nerede hangi eğer \
      çünkü ayrıca böylece bunun-üzerine ise için gibi kadar göre var yok değil evet hayır ilk son yine \
      ardından dolayısıyla üstelik
      """,
    hasOrdinalStops: true)

  static let finnish = LanguageData(
    binds:
      "hra rva nti tri dr prof st esim ts ns mm ks vrt ent fil tms.t nk vt ko huom lat engl saks n noin",
    numeral: "nro s ss art kpl luku klo n:o tammik puh",
    open: "oy ab inc ltd co corp jr milj mrd t km kg min sek u.s e.a.a",
    closes: "jne ym yms tms eaa eKr jKr jms j.n.e m.m",
    starters: """
      se hän he me te minä sinä ne tämä nämä tuo ja mutta tai vai eli sekä kun jos koska vaikka että siksi \
      siis niin myös sitten silloin nyt tänään eilen huomenna täällä siellä jo vielä vain ei ole on oli \
      ovat olivat kaikki moni monet jokainen mikä kuka missä miten miksi milloin kuitenkin lisäksi ta nad \
      see ja aga või kui sest et ka siis nüüd täna eile
      """,
    hasOrdinalStops: true)

  static let hungarian = LanguageData(
    binds: "dr prof ifj id özv szt st pl ill vö ún kb ford szerk mr br gr",
    numeral: "sz o old köt fej bek jan febr márc ápr máj jún júl aug szept okt nov dec tel ú u",
    open: "kft rt nyrt zrt bt inc ltd co corp jr u.s mrd ft km kg i.sz",
    closes: "stb s.t.b i.e kr.e kr.u",
    starters: """
      a az egy ez azok ezek ő ők én te mi ti és de vagy hogy ha mert mivel bár amikor ahol aki ami mint \
      akkor most ma tegnap holnap itt ott már még csak nem nincs van volt is minden sok néhány ki mit hol \
      hogyan miért azonban ezért így majd később
      """,
    hasOrdinalStops: true)
}
