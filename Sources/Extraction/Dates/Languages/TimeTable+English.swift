extension TimeTable {
  static let english = TimeTable(
    rows: englishCalendar + englishHolidays + englishAmounts + englishRelations + englishGrammar
      + englishTenses,
    pastEndings: ["ed"], isMonthFirst: true)

  private static let englishCalendar: [Row] =
    series(
      .month, from: 1,
      [
        "january", "february", "", "april", "", "june", "july", "August", "september", "october",
        "november", "december",
      ])
    + series(
      .month, from: 1, weak: true,
      [
        "jan", "feb", "march,mar", "apr", "may", "jun", "jul", "august,aug", "sept,sep", "oct",
        "nov", "dec",
      ])
    + series(
      .weekday, from: 1,
      ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"])
    + series(
      .weekday, from: 1, weak: true,
      ["mon", "tue,tues", "wed", "thu,thur,thurs", "fri", "sat", "sun"])
    + series(
      .weekdays, from: 1,
      ["mondays", "tuesdays", "wednesdays", "thursdays", "fridays", "saturdays", "sundays"])
    + [
      weak(.season, 0, "spring,springtime"), row(.season, 1, "summer,summertime"),
      row(.season, 2, "autumn"), weak(.season, 2, "fall"), row(.season, 3, "winter,wintertime"),
      row(.dayPart, 0, "morning"), row(.dayPart, 2, "afternoon"), row(.dayPart, 3, "evening"),
      row(.dayPart, 4, "night,overnight"), row(.dayPart, 5, "daytime"),
      row(.day, -2, "the day before yesterday,day before yesterday"), row(.day, -1, "yesterday"),
      row(.day, 0, "today"), row(.day, 1, "tomorrow"),
      row(.day, 2, "the day after tomorrow,day after tomorrow"),
      row(.tonight, 3, "this evening"), row(.tonight, 4, "tonight"),
      row(.clockName, 720, "noon,midday"), row(.clockName, 0, "midnight"),
      row(.decade, 20, "twenties"), row(.decade, 30, "thirties"), row(.decade, 40, "forties"),
      row(.decade, 50, "fifties"), row(.decade, 60, "sixties"), row(.decade, 70, "seventies"),
      row(.decade, 80, "eighties"), row(.decade, 90, "nineties"),
      edge(.year, .end, "year-end,year end,year's end,end-of-year"),
      edge(.month, .end, "month-end,month's end"), edge(.quarter, .end, "quarter-end"),
      edge(.week, .mid, "midweek,mid-week"), edge(.year, .mid, "midyear,mid-year"),
    ]

  private static let englishHolidays: [Row] = [
    holiday(1225, "christmas day,christmas,xmas"), holiday(1224, "christmas eve"),
    holiday(1226, "boxing day"), holiday(1231, "new year's eve"),
    holiday(101, "new year's day,New Year's,New Year"), holiday(1031, "halloween"),
    holiday(214, "valentine's day"), holiday(308, "international women's day"),
    holiday(501, "May Day"), holiday(704, "independence day,fourth of july,4th of july"),
    holiday(1111, "veterans day,armistice day,remembrance day"), holiday(619, "juneteenth"),
    holiday(317, "st. patrick's day"), holiday(1101, "all saints' day"),
    holiday(5000, "easter sunday,easter"), holiday(4998, "good friday"),
    holiday(5001, "easter monday"), holiday(4954, "ash wednesday"), holiday(4993, "palm sunday"),
    holiday(5039, "ascension day"), holiday(5049, "pentecost,whit sunday"),
    holiday(11_144, "thanksgiving day,thanksgiving"), holiday(10_911, "labor day"),
    holiday(10_551, "memorial day"), holiday(10_131, "martin luther king jr. day,mlk day"),
    holiday(10_231, "presidents' day,presidents day"), holiday(11_021, "columbus day"),
  ]

  private static let englishAmounts: [Row] =
    series(
      .number, from: 1,
      [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
        "twelve,a dozen", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
        "nineteen", "twenty",
      ])
    + series(
      .ordinal, from: 1,
      [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
        "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth",
        "seventeenth", "eighteenth", "nineteenth", "twentieth", "twenty-first", "twenty-second",
        "twenty-third", "twenty-fourth", "twenty-fifth", "twenty-sixth", "twenty-seventh",
        "twenty-eighth", "twenty-ninth", "thirtieth", "thirty-first",
      ])
    + [
      row(.number, 30, "thirty"), row(.number, 40, "forty"), row(.number, 50, "fifty"),
      row(.number, 60, "sixty"), row(.number, 70, "seventy"), row(.number, 80, "eighty"),
      row(.number, 90, "ninety"), row(.multiplier, 100, "hundred"),
      row(.multiplier, 1000, "thousand"), row(.multiplier, 1_000_000, "million"),
      row(.multiplier, 1_000_000_000, "billion"), row(.one, 1, "a,an"), row(.half, 0, "half"),
      row(.vague, 0, "a few,few,several,many,some,a couple of,a couple,couple of,hundreds of"),
      row(.ordinalSuffix, 0, "st,nd,rd,th"), row(.times, 1, "once"), row(.times, 2, "twice"),
      row(.times, 0, "times"), row(.per, 0, "per,every,each"),
    ]
    + unit(.second, "second", "seconds,secs") + unit(.minute, "minute", "minutes,mins")
    + unit(.hour, "hour", "hours,hrs") + unit(.day, "day", "days") + unit(.week, "week", "weeks")
    + unit(.weekend, "weekend", "weekends") + unit(.fortnight, "fortnight", "fortnights")
    + unit(.month, "month", "months") + unit(.quarter, "quarter", "quarters")
    + unit(.year, "year", "years,yrs") + unit(.decade, "decade", "decades")
    + unit(.century, "century", "centuries")
    + [
      frequency(.day, "daily,nightly"), frequency(.week, "weekly"),
      frequency(.month, "monthly"), frequency(.quarter, "quarterly"),
      frequency(.year, "annually,yearly,annual,every year,each year"), frequency(.hour, "hourly"),
    ]

  private static let englishRelations: [Row] = [
    row(.shift, -1, "last,previous,the last,the past"), row(.shift, 0, "this,current,this same"),
    row(.shift, 1, "next,the next,the coming"), row(.stretch, -1, "recent,past,the last,the past"),
    row(.stretch, 1, "coming,upcoming,the coming"),
    row(.anaphor, 0, "that,that same,the same"), row(.anaphor, 1, "the next,the following"),
    row(.anaphor, -1, "the previous,the preceding"),
    row(.ago, -1, "ago"), row(.ago, 1, "from now,from today"),
    row(.later, 1, "later,afterwards"), row(.later, -1, "earlier,beforehand,previously,prior"),
    weak(.later, 1, "after"), weak(.later, -1, "before"), weak(.agoLead, 1, "in,within"),
    row(.durationLead, 0, "for,during,over,after,of,lasted,lasts,took,take,takes,spent"),
    row(.durationLead, 1, "in,within"),
    row(.durationLead, 0, "nearly,almost,about,than,spend,least"),
    row(.filler, 0, "more,further,full,whole,consecutive,additional"),
    row(.deadline, 0, "by,until,till"), row(.every, 1, "every,each"), row(.every, 2, "every other"),
    row(.idiom, 0, "now and again,now and then,some day,these days,day by day"),
    row(.idiom, 0, "second half,second place,second time,day one,one night"),
    row(.reference, 0, "now,currently,at present,at the moment,nowadays,presently,right now"),
    row(.reference, -1, "recently,lately,previously,formerly"),
    row(.reference, 1, "in the future,in the near future,soon"),
    modifier(.start, "early,earlier,beginning of,start of,the beginning of,the start of,the early"),
    modifier(.start, "the first half of,first half of,the turn of"),
    modifier(.mid, "mid,middle of,the middle of,the height of"),
    modifier(.end, "late,later,end of,the end of,the second half of,the rest of,the close of"),
    modifier(.end, "second half of,the late"),
    approximator(.approx, "about,around,roughly,approximately,nearly,almost,some,circa"),
    approximator(.moreThan, "more than,over,longer than,just over"),
    approximator(.lessThan, "less than,under,fewer than,just under"),
    approximator(.equalOrLess, "up to,at most,no more than"),
    approximator(.equalOrMore, "at least,no less than"),
  ]

  private static let englishGrammar: [Row] = [
    row(.meridiem, 0, "am,a.m.,a.m,in the morning"),
    row(.meridiem, 12, "pm,p.m.,p.m,in the afternoon,in the evening,at night"),
    row(.clockWord, 0, "o'clock"), row(.clockLead, 0, "at,until,by,from,around,before,after"),
    row(.clockLead, 0, "about"), row(.zone, TimeSense.noZone, "local time,Eastern,Eastern time"),
    row(.zone, TimeSense.noZone, "Pacific time,Central time,Eastern Time,Pacific Time"),
    row(.yearLead, 2, "in,since,until,till,during,summer,by early,by late,winter"),
    row(
      .yearLead, 1,
      "of,by,from,to,before,after,between,for,and,around,through,on,at,a,per,as,like,than"),
    row(.yearLead, 3, "the,his,her,its,their,this,our,my,that"),
    row(.yearLead, 4, "circa,ca,c,year"),
    row(.link, 0, "of,in"), row(.article, 1, "the"), row(.dateLead, 0, "on,since,until,by,from"),
    row(.dateLead, 0, "in,during,of,for,after,before,through,till"),
    row(.decadeSuffix, 0, "s,'s"), row(.conjunction, 0, "and,or,to,through,until,till"),
    row(.era, -1, "BC,BCE,B.C.,B.C.E."), row(.era, 1, "AD,CE,A.D.,C.E."),
    row(.quantity, 0, "people,percent,dollars,euros,pounds,miles,metres,meters,feet,km,kg,m"),
    row(.quantity, 0, "men,women,soldiers,troops,workers,employees,jobs,tonnes,tons,points,votes"),
    row(.age, 0, "old,of age"), row(.age, 1, "aged,age,ages"), row(.quarterLetter, 0, "Q"),
  ]

  private static let englishTenses: [Row] = [
    row(.tense, -1, "was,were,had,did,said,told,came,went,took,made,won,began,held,saw,died"),
    row(.tense, -1, "found,became,gave,got,left,lost,met,set,spoke,stood,struck,wrote,fell"),
    row(.tense, -1, "rose,grew,drew,flew,knew,threw,shot,sent,spent,built,bought,brought,caught"),
    row(.tense, -1, "taught,thought,sought,fought,felt,kept,slept,led,fled,sold,heard,ran,sank"),
    row(.tense, -1, "sang,swam,woke,broke,chose,drove,rode,wore,bore,hit,cut,quit,paid,laid"),
    row(.tense, -1, "been,gone,taken,seen,given,known,shown,written,broken,chosen,fallen,risen"),
    row(.tense, 1, "will,shall,going to,won't,'ll,plans to,due to,set to,expected to,to be held"),
    row(.tense, 1, "scheduled,slated,are to,is to,due,gonna,plan to,planned for,is expected"),
    row(.tense, 1, "are expected,expect,expects,hope,hopes,hoped,hoping,should,resumes,continues"),
    row(.tense, 1, "begins,starts,opens,expires,takes effect,take effect,takes place,take place"),
  ]
}
