internal import Text

/// Names of months, whole and shortened, in the languages that pages are written in.
enum MonthNames {
  /// The month, from 1, that `word` names in any of the languages.
  static func month(_ word: some RandomAccessCollection<UInt8>) -> Int? {
    guard word.count >= 3, word.count <= 24 else { return nil }
    let name = String(decoding: CaseFolding.lowercased(word), as: UTF8.self)
    // Hebrew writes "in" and the month as one word.
    return months[name] ?? (name.hasPrefix("ב") ? months[String(name.dropFirst())] : nil)
  }

  private static let months: [String: Int] = {
    var months: [String: Int] = [:]
    for (index, names) in spellings.enumerated() {
      for name in names.split(separator: " ") { months[String(name)] = index + 1 }
    }
    return months
  }()

  // English, German, French, Spanish, Italian, Portuguese, Catalan, Dutch, Danish, Norwegian,
  // Swedish, Finnish, Estonian, Latvian, Lithuanian, Polish, Czech, Slovak, Slovenian, Croatian,
  // Hungarian, Romanian, Turkish, Indonesian, Greek, Russian, Ukrainian, Bulgarian, Serbian,
  // Hebrew, Arabic, Hindi, Afrikaans. “listopada” is November in Polish and October in Croatian.
  private static let spellings = [
    """
    january jan januar jänner jaenner jän janvier janv enero ene gennaio gen janeiro gener januari \
    janar jaanuar jaan janvāris sausio sausis stycznia styczeń sty ledna leden januára \
    januarja siječnja siječanj január ianuarie ian ocak oca ιανουαρίου ιανουάριος ιαν января январь \
    янв січня січень січ януари јануар ינואר يناير جانفي जनवरी januarie tammikuuta tammikuu
    """,
    """
    february feb februar feber februari février févr fév fevrier febrero febbraio fevereiro fev \
    febrer februara veebruar veebr februāris vasario vasaris lutego luty lut února únor februára \
    februarja veljače veljača február februarie şubat şub φεβρουαρίου φεβρουάριος φεβ февраля \
    февраль февр фев лютого лютий лют февруари фебруар פברואר فبراير فيفري شباط फरवरी फ़रवरी helmikuuta \
    helmikuu
    """,
    """
    march mar märz mrz mär maerz mars marzo março març maart mrt marts märts martā marec kovo \
    kovas marca marzec března březen ožujka ožujak március márc martie mart μαρτίου μάρτιος μαρ \
    марта март мар березня березень бер מרץ مارس آذار मार्च maret maaliskuuta maaliskuu
    """,
    """
    april apr avril avr abril abr aprile abril aprill aprīlis balandžio balandis kwietnia kwiecień \
    kwi dubna duben apríla aprila travnja travanj április ápr aprilie nisan nis απριλίου απρίλιος \
    απρ апреля апрель апр квітня квітень квіт април אפריל أبريل ابريل إبريل أفريل نيسان अप्रैल huhtikuuta huhtikuu
    """,
    """
    may mai mayo maggio mag maio maig mei maj mayıs may maijs gegužės gegužė maja května květen \
    mája svibnja svibanj május máj μαΐου μάιος μαι мая май травня травень трав мај מאי مايو ماي أيار मई \
    toukokuuta toukokuu
    """,
    """
    june jun juni juin junio giugno giu junho juny juin juuni jūnijs birželio birželis czerwca \
    czerwiec cze června červen júna junija lipnja lipanj június jún iunie iun haziran haz ιουνίου \
    ιούνιος ιουν июня июнь июн червня червень черв юни јун יוני يونيو جوان حزيران जून junie kesäkuuta kesäkuu
    """,
    """
    july jul juli juillet juil julio luglio lug julho juliol juuli jūlijs liepos liepa lipca \
    lipiec lip července červenec júla julija srpnja srpanj július júl iulie iul temmuz tem ιουλίου \
    ιούλιος ιουλ июля июль июл липня липень лип юли јул יולי يوليو جويلية تموز जुलाई julie heinäkuuta heinäkuu
    """,
    """
    august aug août aout agosto ago agost augustus augusti elokuuta elokuu augusts rugpjūčio \
    rugpjūtis sierpnia sierpień sie srpna srpen augusta avgusta kolovoza kolovoz augusztus \
    ağustos ağu agustus αυγούστου αύγουστος αυγ августа август авг серпня серпень серп \
    אוגוסט أغسطس أوت آب अगस्त
    """,
    """
    september sept sep septembre septiembre setiembre settembre set setembro setembre septembris \
    rugsėjo rugsėjis września wrzesień wrz září septembra rujna rujan szeptember szept septembrie \
    eylül eyl σεπτεμβρίου σεπτέμβριος σεπ сентября сентябрь сент сен вересня вересень вер септември \
    септембар ספטמבר سبتمبر أيلول सितंबर सितम्बर syyskuuta syyskuu
    """,
    """
    october oct oktober okt octobre octubre ottobre ott outubro out oktoober oktobris spalio spalis \
    października październik paź října říjen októbra oktobra október octombrie ekim eki \
    οκτωβρίου οκτώβριος οκτ октября октябрь окт жовтня жовтень жовт октомври октобар אוקטובר أكتوبر \
    اكتوبر अक्टूबर अक्तूबर lokakuuta lokakuu
    """,
    """
    november nov novembre noviembre novembro novembris lapkričio lapkritis listopad listopada lis listopadu \
    novembra studenoga studenog studeni noiembrie kasım kas νοεμβρίου νοέμβριος νοε ноября ноябрь \
    нояб ноя листопада листопад ноември новембар נובמבר نوفمبر nopember नवंबर नवम्बर marraskuuta marraskuu
    """,
    """
    december dec dezember dez décembre déc decembre diciembre dic dicembre dezembro desembre des \
    desember detsember dets decembris gruodžio gruodis grudnia grudzień gru prosince prosinec \
    decembra prosinca prosinac decembrie aralık ara δεκεμβρίου δεκέμβριος δεκ декабря декабрь дек \
    грудня грудень груд декември децембар דצמבר ديسمبر दिसंबर दिसम्बर joulukuuta joulukuu
    """,
  ]
}
