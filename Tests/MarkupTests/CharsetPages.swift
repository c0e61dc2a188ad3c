import Glibc

/// Little texts of our own in the languages that encodings were made for.
enum CharsetPages {
  /// A text in a language.
  static let texts: [String: String] = [
    "ar": """
    عاد ترام الميناء إلى العمل صباح يوم الاثنين بعد توقف دام تسعة أشهر. وقالت رئيسة البلدية إن \
    أعمال الإصلاح كلفت أقل مما كان متوقعا، وإن العربات الجديدة تتسع لعدد أكبر من الركاب. وينتظر \
    التجار في السوق القديم أن يعود الزبائن إليهم مع بداية الصيف.
    """,
    "bg": """
    Трамваят до пристанището тръгна отново в понеделник сутринта след девет месеца прекъсване. \
    Кметицата каза, че ремонтът е струвал по-малко от очакваното, а новите вагони побират повече \
    пътници. Търговците на стария пазар се надяват клиентите да се върнат още през лятото.
    """,
    "cs": """
    Přístavní tramvaj vyjela v pondělí ráno po devíti měsících znovu na trať. Starostka řekla, že \
    oprava stála méně, než se čekalo, a že nové vozy pojmou více cestujících. Obchodníci na starém \
    tržišti doufají, že se k nim zákazníci vrátí ještě před začátkem léta.
    """,
    "cy": """
    Dychwelodd tram yr harbwr fore Llun wedi naw mis. Dywedodd y maer fod y gwaith wedi costio llai \
    na'r disgwyl, a bod lle i fwy o deithwyr. Mae siopwyr yr hen farchnad yn gobeithio y daw'r \
    cwsmeriaid yn ôl cyn yr haf, â'u plant a'u ŵyrion, i weld y tŷ newydd a'r dŵr.
    """,
    "da": """
    Havnens sporvogn kørte igen mandag morgen efter ni måneders pause. Borgmesteren sagde, at \
    arbejdet blev billigere end ventet, og at de nye vogne har plads til flere. De handlende på det \
    gamle torv håber, at kunderne vender tilbage, før sommeren begynder for alvor på øerne.
    """,
    "de": """
    Die Hafenbahn fährt seit Montag früh wieder, nach neun Monaten Pause. Die Bürgermeisterin \
    erklärte, die Arbeiten hätten weniger gekostet als befürchtet, und in den neuen Wagen sei mehr \
    Platz für Fahrgäste. Die Händler am alten Markt hoffen, dass die Kunden noch vor dem großen \
    Sommerfest zurückkehren; an den Straßen hängen schon Fähnchen.
    """,
    "el": """
    Το τραμ του λιμανιού κυκλοφόρησε ξανά το πρωί της Δευτέρας, ύστερα από διακοπή εννέα μηνών. Η \
    δήμαρχος είπε ότι τα έργα κόστισαν λιγότερο από όσο περίμεναν και ότι τα νέα οχήματα χωρούν \
    περισσότερους επιβάτες. Οι έμποροι της παλιάς αγοράς ελπίζουν να επιστρέψουν οι πελάτες.
    """,
    "eo": """
    La havena tramo denove veturas ekde lunda mateno, post naŭ monatoj da paŭzo. La urbestrino \
    diris, ke la laboroj kostis malpli ol oni atendis kaj ke ĉiu nova vagono havas pli da spaco. La \
    vendistoj ĉe la malnova foirejo esperas, ke la aĉetantoj revenos antaŭ ol komenciĝos la ĝardena \
    festo, kaj ke ĵaŭde la suno brilos.
    """,
    "es": """
    El tranvía del puerto volvió a circular la mañana del lunes después de nueve meses parado. La \
    alcaldesa explicó que la reparación costó menos de lo previsto y que los coches nuevos llevarán \
    a más viajeros cada año. Los comerciantes del mercado, según dicen, esperan que la clientela \
    regrese antes del verano; algún niño preguntó: «¿Y mañana también?»
    """,
    "fi": """
    Sataman raitiovaunu lähti maanantaiaamuna jälleen liikkeelle yhdeksän kuukauden tauon jälkeen. \
    Kaupunginjohtaja sanoi, että työt tulivat odotettua halvemmiksi ja että uusiin vaunuihin mahtuu \
    enemmän väkeä. Vanhan torin myyjät toivovat, että väki löytää takaisin ennen kesää.
    """,
    "fr": """
    Le tramway du port a repris du service lundi matin, après neuf mois d'arrêt. La maire a déclaré \
    que les travaux avaient coûté moins cher que prévu et que les nouvelles rames, décorées d'un \
    cœur, accueilleraient davantage de voyageurs. À la vieille halle, les marchands espèrent que \
    les clients reviendront avant l'été ; le trajet coûte 2 €, et la fête aura lieu où l'on sait.
    """,
    "he": """
    החשמלית של הנמל חזרה לפעול ביום שני בבוקר אחרי תשעה חודשים. ראשת העיר אמרה שהעבודות עלו פחות \
    מן הצפוי ושבקרונות החדשים יש מקום לנוסעים רבים יותר. הסוחרים בשוק הישן מקווים שהקונים ישובו \
    לפני תחילת הקיץ, וכבר תלו דגלים צבעוניים לאורך הרחוב.
    """,
    "hu": """
    Kilenc hónap szünet után hétfő reggel újra elindult a kikötői villamos. A polgármester elmondta, \
    hogy a felújítás olcsóbb lett a vártnál, és hogy az új kocsikban több utas fér el. A régi piac \
    árusai azt remélik, hogy a vevők még a nyár előtt visszatérnek hozzájuk, és jövő csütörtökön \
    közös ünnepséget tartanak a fűzfák alatt.
    """,
    "is": """
    Hafnarvagninn gekk aftur á mánudagsmorgun eftir níu mánaða hlé. Bæjarstjórinn sagði að verkið \
    hefði kostað minna en búist var við og að í nýju vögnunum væri pláss fyrir fleiri farþega. \
    Kaupmenn á gamla torginu vona að fólkið komi aftur áður en sumarið gengur í garð.
    """,
    "it": """
    Il tram del porto è tornato a circolare lunedì mattina dopo nove mesi di fermo. La sindaca ha \
    detto che i lavori sono costati meno del previsto e che le nuove vetture avranno più posti. Chi \
    vende al vecchio mercato spera che la clientela ritorni già prima dell'estate: così sarà, però \
    nessuno lo sa, perché la città è cambiata.
    """,
    "ja": """
    港の路面電車が月曜日の朝、九か月ぶりに運転を再開した。市長は「工事の費用は予想より少なく、新しい車両には\
    もっと多くの人が乗れる」と話した。古い市場の店主たちは、夏が始まる前に客が戻ってくることを願っている。\
    テープカットのあと、子どもたちが最初のトラムに乗り込んだ。
    """,
    "ko": """
    항구 전차가 아홉 달 만에 월요일 아침 다시 달리기 시작했다. 시장은 공사비가 예상보다 적게 들었고 새 차량에는 \
    더 많은 승객이 탈 수 있다고 말했다. 오래된 시장의 상인들은 여름이 시작되기 전에 손님들이 돌아오기를 바란다.
    """,
    "lt": """
    Uosto tramvajus pirmadienio rytą po devynių mėnesių pertraukos vėl išvažiavo į gatves. Merė sakė, \
    kad darbai kainavo mažiau, nei tikėtasi, o naujuose vagonuose telpa daugiau žmonių. Senojo \
    turgaus prekiautojai viliasi, kad pirkėjai sugrįš dar prieš vasarą, ir jau puošia savo stalus.
    """,
    "lv": """
    Ostas tramvajs pirmdienas rītā pēc deviņu mēnešu pārtraukuma atkal izbrauca ielās. Mēre sacīja, \
    ka darbi maksājuši mazāk, nekā gaidīts, un ka jaunajos vagonos ir vairāk vietas. Vecā tirgus \
    pārdevēji cer, ka pircēji atgriezīsies vēl pirms vasaras, un jau pušķo savus galdus.
    """,
    "pl": """
    Tramwaj portowy znów wyjechał w poniedziałek rano na tory, po dziewięciu miesiącach przerwy. \
    Burmistrzyni powiedziała, że prace kosztowały mniej, niż się obawiano, a w nowych wagonach jest \
    więcej miejsca. Kupcy ze starego targu mają nadzieję, że klienci wrócą jeszcze przed latem, więc \
    już teraz zdobią swoje stoły i ściągają świeże kwiaty.
    """,
    "pt": """
    O elétrico do porto voltou a circular na manhã de segunda-feira, após nove meses de interrupção. \
    A presidente da câmara disse que as obras custaram menos do que se previa e que há mais lugares \
    nas novas carruagens. Os vendedores do mercado esperam que os clientes já estejam de volta antes \
    do verão; não será fácil, mas é a intenção de todos os comerciantes da praça.
    """,
    "ro": """
    Tramvaiul din port a pornit din nou luni dimineață, după nouă luni de pauză. Primărița a spus că \
    lucrările au costat mai puțin decât se aștepta și că în vagoanele noi încap mai mulți călători. \
    Negustorii din piața veche speră ca mușteriii să se întoarcă încă înainte de vară.
    """,
    "ru": """
    Портовый трамвай в понедельник утром снова вышел на линию после девяти месяцев перерыва. Мэр \
    сказала, что ремонт обошелся дешевле, чем ожидали, а в новых вагонах поместится больше людей. \
    Торговцы старого рынка надеются, что покупатели вернутся еще до начала лета.
    """,
    "sv": """
    Hamnens spårvagn rullade igen på måndagsmorgonen efter nio månaders uppehåll. Borgmästaren sade \
    att arbetet blev billigare än väntat och att de nya vagnarna rymmer fler resande. Handlarna på \
    det gamla torget hoppas att kunderna återvänder före sommaren och smyckar redan sina stånd.
    """,
    "th": """
    รถรางท่าเรือกลับมาวิ่งอีกครั้งในเช้าวันจันทร์ หลังจากหยุดไปเก้าเดือน นายกเทศมนตรีกล่าวว่าค่าซ่อมแซมน้อยกว่าที่คาดไว้ \
    และตู้โดยสารใหม่จุคนได้มากขึ้น พ่อค้าแม่ค้าในตลาดเก่าหวังว่าลูกค้าจะกลับมาก่อนฤดูร้อน
    """,
    "tr": """
    Liman tramvayı dokuz aylık aradan sonra pazartesi sabahı yeniden yola çıktı. Belediye başkanı, \
    işlerin beklenenden ucuza mal olduğunu ve yeni vagonların daha çok yolcu aldığını söyledi. Eski \
    çarşının esnafı müşterilerin yaz gelmeden geri döneceğini umuyor, şimdiden tezgâhlarını \
    süslüyor ve ışıklar asıyor.
    """,
    "uk": """
    Портовий трамвай у понеділок уранці знову вийшов на лінію після дев'яти місяців перерви. Міська \
    голова сказала, що ремонт коштував менше, ніж чекали, а в нових вагонах їхатиме більше людей. \
    Торговці старого ринку сподіваються, що покупці повернуться ще до початку літа.
    """,
    "vi": """
    Xe điện cảng hoạt động lại sáng thứ hai sau chín tháng ngừng chạy. Thị trưởng nói rằng công \
    việc sửa chữa rẻ hơn dự tính và toa mới chở được nhiều khách hơn. Tiểu thương ở chợ cũ hy vọng \
    khách hàng sẽ trở lại trước mùa hè, và đã treo cờ dọc phố.
    """,
    "zh": """
    港口电车停运九个月后，星期一早晨重新开始行驶。市长说，维修工程的费用比预计的少，新车厢能够容纳更多的乘客。\
    老市场的商人们希望顾客在夏天到来之前回来，街道两旁已经挂上了彩旗，孩子们排队等待第一班车。
    """,
    "zh-hant": """
    港口電車停駛九個月後，星期一早晨重新開始行駛。市長說，維修工程的費用比預計的少，新車廂能夠容納更多的乘客。\
    老市場的商人們希望顧客在夏天到來之前回來，街道兩旁已經掛上了彩旗，孩子們排隊等待第一班車。
    """,
  ]

  /// For each encoding a language, and what encodes it: a name that `iconv` knows.
  static let encodings: [(charset: String, language: String, converter: String)] = [
    ("utf-8", "el", "UTF-8"), ("ibm866", "ru", "IBM866"), ("iso-8859-2", "pl", "ISO-8859-2"),
    ("iso-8859-3", "eo", "ISO-8859-3"), ("iso-8859-4", "lv", "ISO-8859-4"),
    ("iso-8859-5", "bg", "ISO-8859-5"), ("iso-8859-6", "ar", "ISO-8859-6"),
    ("iso-8859-7", "el", "ISO-8859-7"), ("iso-8859-8", "he", "ISO-8859-8"),
    ("iso-8859-8-i", "he", "ISO-8859-8"), ("iso-8859-10", "is", "ISO-8859-10"),
    ("iso-8859-13", "lt", "ISO-8859-13"), ("iso-8859-14", "cy", "ISO-8859-14"),
    ("iso-8859-15", "fr", "ISO-8859-15"), ("iso-8859-16", "ro", "ISO-8859-16"),
    ("koi8-r", "ru", "KOI8-R"), ("koi8-u", "uk", "KOI8-U"), ("macintosh", "de", "MACINTOSH"),
    ("windows-874", "th", "CP874"), ("windows-1250", "cs", "CP1250"),
    ("windows-1251", "ru", "CP1251"), ("windows-1252", "fr", "CP1252"),
    ("windows-1253", "el", "CP1253"), ("windows-1254", "tr", "CP1254"),
    ("windows-1255", "he", "CP1255"), ("windows-1256", "ar", "CP1256"),
    ("windows-1257", "lt", "CP1257"), ("windows-1258", "vi", "CP1258"),
    ("x-mac-cyrillic", "ru", "MAC-CYRILLIC"), ("gbk", "zh", "GBK"), ("gb18030", "zh", "GB18030"),
    ("big5", "zh-hant", "BIG5"), ("euc-jp", "ja", "EUC-JP"), ("iso-2022-jp", "ja", "ISO-2022-JP"),
    ("shift_jis", "ja", "CP932"), ("euc-kr", "ko", "CP949"), ("utf-16be", "ru", "UTF-16BE"),
    ("utf-16le", "ja", "UTF-16LE"), ("iso-2022-kr", "ko", "ISO-2022-KR"),
    ("iso-2022-cn", "zh", "ISO-2022-CN"),
  ]

  /// `text` as the C library encodes it; `nil` where it cannot.
  static func encode(_ text: String, _ converter: String) -> [UInt8]? {
    convert(Array(text.utf8), from: "UTF-8", to: converter)
  }

  /// `bytes` in another encoding, whole or not at all.
  static func convert(_ bytes: [UInt8], from: String, to: String) -> [UInt8]? {
    guard let converter = iconv_open(to, from), converter != UnsafeMutableRawPointer(bitPattern: -1)
    else { return nil }
    defer { iconv_close(converter) }
    var bytes = bytes
    var output = [UInt8](repeating: 0, count: bytes.count * 4 + 64)
    let written: Int? = bytes.withUnsafeMutableBytes { bytes in
      output.withUnsafeMutableBytes { room in
        var input = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
        var left = bytes.count
        var next = room.baseAddress?.assumingMemoryBound(to: CChar.self)
        var free = room.count
        guard iconv(converter, &input, &left, &next, &free) != -1,
          iconv(converter, nil, nil, &next, &free) != -1
        else { return nil }
        return room.count - free
      }
    }
    return written.map { Array(output.prefix($0)) }
  }
}
