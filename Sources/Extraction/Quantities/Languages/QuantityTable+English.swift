extension QuantityTable {
  static func english(_ locale: QuantityLocale) -> QuantityTable {
    QuantityTable(
      rows: englishNumbers + englishBounds + englishMoney(locale) + englishUnits(locale)
        + englishGrammar,
      numbers: .point, nouns: .plural, spacesGroup: false)
  }

  private static let englishNumbers: [Row] =
    series(
      from: 2,
      "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        + "seventeen eighteen nineteen")
    + tens(from: 20, "twenty thirty forty fifty sixty seventy eighty ninety")
    + [
      row(.number, 0, "zero"), row(.one, 1, "one"), weak(.one, 1, "a,an"),
      row(.number, 40, "fourty"),
      row(.hundred, 100, "hundred"), row(.scale, 3, "thousand"), row(.scale, 6, "million"),
      row(.scale, 9, "billion"), row(.scale, 12, "trillion"), row(.scale, 15, "quadrillion"),
      row(.scale, 5, "lakh,lakhs"), row(.scale, 7, "crore,crores"),
      row(.scaleSign, 9, "bn"), row(.scaleSign, 12, "tn"), row(.scaleSign, 6, "mn"),
      weak(.scaleSign, 6, "m"), weak(.scaleSign, 3, "k"), weak(.scaleSign, 9, "b"),
      row(.collective, 12, "dozen"), row(.vague, 12, "dozens"),
      row(.vague, 10, "tens"), row(.vague, 100, "hundreds"), row(.vague, 1000, "thousands"),
      row(.vague, 1_000_000, "millions"), row(.vague, 1_000_000_000, "billions"),
      row(.vague, 1_000_000_000_000, "trillions"),
      row(.few, 1, "few,several,many"), row(.few, 2, "couple,couple of"),
      row(.part, "first,second,other,top,bottom,latter,upper,lower,front,back,final,last,better"),
      row(.half, "half"), row(.fraction, 3, "third,thirds"), row(.fraction, 4, "quarter,quarters"),
      row(.fraction, 5, "fifth,fifths"), row(.fraction, 6, "sixth,sixths"),
      row(.fraction, 7, "seventh,sevenths"), row(.fraction, 8, "eighth,eighths"),
      row(.fraction, 9, "ninth,ninths"), row(.fraction, 10, "tenth,tenths"),
    ]

  private static let englishBounds: [Row] = [
    modifier(.about, "about,around,approximately,roughly,some,circa,approx,an estimated,close to"),
    modifier(.about, "estimated,in the region of,or so,something like,in the order of"),
    modifier(.moreThan, "over,more than,above,in excess of,upwards of,upward of,greater than"),
    modifier(.moreThan, "just over,well over,slightly more than,just above,exceeding,topping"),
    modifier(.lessThan, "under,less than,fewer than,below,just under,well under,just below"),
    modifier(.atLeast, "at least,no less than,no fewer than,not less than,a minimum of"),
    modifier(.atMost, "at most,up to,no more than,not more than,as many as,as much as"),
    modifier(.atMost, "a maximum of"), modifier(.almost, "almost,nearly,nearing"),
    behind(.about, "or so,or thereabouts"), behind(.atLeast, "or more,or over,or above"),
    behind(.atMost, "or less,or fewer,or under,or below"),
    row(.between, "between"), row(.from, "from"), row(.to, "to"), row(.or, "or"),
    row(.and, "and"), row(.minus, "minus,negative"), row(.by, "by"),
    row(
      .change, "rose,fell,up,down,gained,lost,added,dropped,climbed,jumped,slipped,slid,increased"),
    row(.change, "rise,fall,rising,falling,rises,falls,climb,drop,drops,increase,increasing,grow"),
    row(
      .change, "decreased,declined,surged,shed,grew,raised,cut,raise,reduced,soared,plunged,tumbled"
    ),
    row(
      .change,
      "risen,fallen,grown,climbed,sunk,sank,edged,advanced,went,go,going,moved,doubled,shrank,jump,leapt,eased,rallied"
    ),
  ]

  private static func englishMoney(_ locale: QuantityLocale) -> [Row] {
    [
      row(.percent, "percent,per cent,percentage point,percentage points,pct,pc"),
      code(.currency, Currencies.dollar(locale), "dollar,dollars"),
      code(.currency, "USD", "US dollars,US dollar,U.S. dollars,U.S. dollar,American dollars"),
      code(.currency, "CAD", "Canadian dollars,Canadian dollar"),
      code(.currency, "AUD", "Australian dollars,Australian dollar"),
      code(.currency, "NZD", "New Zealand dollars"), code(.currency, "HKD", "Hong Kong dollars"),
      code(.currency, "SGD", "Singapore dollars"), code(.currency, "EUR", "euro,euros"),
      code(.currency, "GBP", "pound,pounds,pounds sterling,British pounds,quid"),
      cent("GBP", "pence,p"), cent(Currencies.dollar(locale), "cent,cents"),
      cent("EUR", "euro cents"), code(.currency, "JPY", "yen"),
      code(.currency, "CNY", "yuan,renminbi"), code(.currency, "CHF", "Swiss francs,Swiss franc"),
      code(.currency, "XOF", "CFA francs"), code(.currency, "", "francs,shillings,dinars"),
      code(.currency, locale.region == "PK" ? "PKR" : "INR", "rupee,rupees"),
      code(.currency, "INR", "Indian rupees"), code(.currency, "PKR", "Pakistani rupees"),
      code(.currency, "RUB", "rouble,roubles,ruble,rubles"), code(.currency, "BRL", "reais"),
      code(.currency, "ZAR", "rand"), code(.currency, "TRY", "lira,liras"),
      code(.currency, "PLN", "zloty,zlotys"), code(.currency, "HUF", "forints,forint"),
      code(.currency, "SEK", "kronor,Swedish crowns,Swedish kronor"),
      code(.currency, "NOK", "Norwegian kroner,Norwegian crowns"),
      code(.currency, "DKK", "Danish kroner,Danish crowns"),
      code(.currency, Currencies.krone(locale), "krone,kroner,krona,crowns"),
      code(.currency, "ILS", "shekel,shekels"), code(.currency, "AED", "dirhams"),
      code(.currency, "SAR", "riyals"), code(.currency, "THB", "baht"),
      code(.currency, "NGN", "naira"), code(.currency, "UAH", "hryvnias,hryvnia"),
      code(.currency, Currencies.peso(locale), "peso,pesos"),
      code(.currency, "MXN", "Mexican pesos"), code(.currency, "ARS", "Argentine pesos"),
    ]
  }

  private static func englishUnits(_ locale: QuantityLocale) -> [Row] {
    let isBritish = ["GB", "IE"].contains(locale.region)
    return metricNames + [
      code(.unit, "km", "kilometre,kilometres,kilometer,kilometers,klicks"),
      code(.unit, "har", "hectare,hectares"),
      code(.unit, "t", "tonne,tonnes,metric ton,metric tons"),
      code(.unit, isBritish ? "[lton_av]" : "[ston_av]", "ton,tons"),
      code(.unit, "[ston_av]", "short tons"), code(.unit, "[lton_av]", "long tons"),
      code(.unit, "[mi_i]", "mile,miles,mi"),
      code(.unit, "[nmi_i]", "nautical mile,nautical miles"),
      code(.unit, "[ft_i]", "foot,feet"), code(.unit, "[in_i]", "inch,inches"),
      code(.unit, "[yd_i]", "yard,yards"), code(.unit, "[acr_us]", "acre,acres"),
      code(.unit, "[lb_av]", "pound,pounds"), code(.unit, "[oz_av]", "ounce,ounces"),
      code(.unit, isBritish ? "[gal_br]" : "[gal_us]", "gallon,gallons"),
      code(.unit, "[bbl_us]", "barrel,barrels"), code(.unit, "[kn_i]", "knot,knots"),
      code(.unit, "[HP]", "horsepower"), code(.unit, "[ly]", "light year,light years,light-years"),
      code(.unit, "[mi_i]/h", "miles an hour"),
      code(.unit, "kW.h", "kilowatt hours,kilowatt-hours"),
      code(.unit, "MW.h", "megawatt hours,megawatt-hours"),
      code(.unit, "GW.h", "gigawatt hours,gigawatt-hours"),
      code(.unit, "TW.h", "terawatt hours,terawatt-hours"),
      code(.unit, "[car_m]", "carat,carats"), code(.unit, "cal", "calorie,calories"),
      code(.unit, "dB", "decibel,decibels"), code(.unit, "kt", "kiloton,kilotons"),
      code(.unit, "deg", "degrees longitude,degrees latitude"),
      row(.degree, "degree,degrees"), code(.degreeScale, "Cel", "Celsius,centigrade"),
      code(.degreeScale, "[degF]", "Fahrenheit"), row(.power, 2, "square,sq"),
      row(.power, 3, "cubic,cu"), row(.per, "per,an,a,every,each"),
      code(.time, "s", "second,seconds,sec,secs"), code(.time, "min", "minute,minutes,mins"),
      code(.time, "h", "hour,hours,hrs"), code(.time, "d", "day,days"),
      code(.time, "wk", "week,weeks"), code(.time, "mo", "month,months"),
      code(.time, "a", "year,years,yrs,yr"),
      row(
        .time, "decade,decades,century,centuries,fortnight,weekend,weekends,nights,night,quarters"),
      row(.time, "time,times,o'clock,mornings,evenings,afternoons,Sundays,Saturdays,summers"),
      row(.time, "millennia,generations,seasons"),
      row(.person, "man,woman,boy,girl,teenager,driver,suspect,victim,mother,father,student"),
      row(.age, "old,olds,of age"), row(.ageLead, "aged,age,age of,ages"),
    ]
  }

  private static let metricNames: [Row] =
    [
      ("m", "metre,meter", "kilo,centi,milli,nano"), ("g", "gram,gramme", "kilo,milli,micro"),
      ("l", "litre,liter", "milli,centi"), ("W", "watt", "kilo,mega,giga,tera"),
      ("Hz", "hertz", "kilo,mega,giga"), ("By", "byte", "kilo,mega,giga,tera,peta"),
      ("bit", "bit", "mega,giga"), ("V", "volt", "kilo"), ("t", "tonne", "mega,giga"),
      ("J", "joule", "kilo,mega"), ("cal", "calorie", "kilo"), ("Sv", "sievert", "milli"),
    ].flatMap { base, names, prefixes in
      metric(base, names.split(separator: ","), prefixes.split(separator: ","), plural: "s")
    } + [code(.unit, "kg", "kilo,kilos")]

  /// Names of a unit, alone and with prefixes, in singular and plural.
  static func metric(
    _ base: String, _ names: [Substring], _ prefixes: [Substring], plural: String
  ) -> [Row] {
    let letters = [
      "kilo": "k", "centi": "c", "milli": "m", "micro": "u", "nano": "n", "mega": "M",
      "giga": "G", "tera": "T", "peta": "P", "hekto": "h", "hecto": "h", "dezi": "d",
    ]
    return names.flatMap { name in
      [code(.unit, base, "\(name),\(name)\(plural)")]
        + prefixes.map { prefix in
          let symbol = letters[String(prefix)] ?? ""
          return code(.unit, symbol + base, "\(prefix)\(name),\(prefix)\(name)\(plural)")
        }
    }
  }

  private static let englishGrammar: [Row] = [
    row(
      .month,
      "January,February,March,April,May,June,July,August,September,October,November,December,Jan,Feb"
    ),
    row(.month, "Mar,Apr,Jun,Jul,Aug,Sept,Sep,Oct,Nov,Dec"),
    row(.plainCapital, "Monday,Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday"),
    row(.clock, "half past,a.m.,p.m.,am,pm,a.m,p.m,o'clock,GMT,UTC,ET"),
    row(.clockLead, "at,until,till,by,from"),
    row(.label, "page,pages,chapter,section,article,number,no,nos,route,highway,room,level,phase"),
    row(.label, "part,volume,episode,line,gate,class,grade,verse,figure,table,type,day,week,year"),
    row(.label, "step,top,size,channel,flight,item,act,scene,round,lane,bus,row,seed,one in"),
    row(
      .label, "one out of,game,group,stage,tier,season,paragraph,rule,platform,pier,junction,exit"),
    row(.yearLead, "in,since,until,till,during,of,by,from,to,the,before,after,this,early,late"),
    row(.of, "of"), row(.determiner, "the,its,his,her,their,our,my,your,all,these,those,them,us"),
    row(.verb, "were,was,are,is,have,had,has,will,would,could,remain,remained,died,survived"),
    row(.stop, "in,on,at,by,for,with,from,into,onto,as,than,that,which,who,whom,whose,but,if,when"),
    row(.stop, "while,because,so,then,also,not,only,be,been,being,do,does,did,said,says,say,since"),
    row(.stop, "before,after,during,through,against,across,off,out,up,down,ago,away,back,later"),
    row(.stop, "can,may,might,must,should,shall,to,it,he,she,they,we,you,i,this,there,here,where"),
    row(.stop, "until,without,within,among,amid,along,including,according,despite,still,yet,even"),
    row(.stop, "ahead,behind,apart,each,every,both,just,per,via,plus,how,what,why,like,nor,too"),
    row(.stop, "earlier,last,next,today,yesterday,tomorrow,now,always,perhaps,made,went,came,took"),
    row(
      .stop, "gave,got,left,lost,won,became,began,fell,rose,worth,long,high,wide,tall,deep,thick"),
    row(
      .stop,
      "did,get,go,come,make,take,stands,percent,such,either,whether,though,although,fold,odd,strong"
    ),
    row(
      .plural,
      "people,men,women,children,police,feet,teeth,mice,geese,oxen,servicemen,servicewomen,policemen"
    ),
    row(
      .plural, "firemen,fishermen,businessmen,businesswomen,lawmakers,personnel,cattle,media,data"),
    row(.plural, "phenomena,criteria,buses,grandchildren,schoolchildren,gunmen,spokesmen,workmen"),
    row(.plural, "aircraft,spacecraft,sheep,fish,troops,staff,dead,injured,wounded,missing"),
    row(.ordinalSuffix, "st,nd,rd,th"),
  ]
}
