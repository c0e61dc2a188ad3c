extension TimeTable {
  static let english = TimeTable(
    rows: englishCalendar + englishAmounts + englishGrammar, pastEndings: ["ed"],
    isMonthFirst: true)

  private static let englishCalendar: [Row] =
    series(
      .month, from: 1,
      [
        "January", "February", "", "April", "", "June", "July", "August", "September", "October",
        "November", "December",
      ])
    + series(
      .month, from: 1, weak: true,
      [
        "Jan", "Feb", "March,Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sept,Sep", "Oct", "Nov",
        "Dec",
      ])
    + series(
      .weekday, from: 1,
      ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"])
    + series(
      .weekday, from: 1, weak: true,
      ["Mon", "Tue,Tues", "Wed", "Thu,Thur,Thurs", "Fri", "Sat", "Sun"])
    + series(
      .weekdays, from: 1,
      ["Mondays", "Tuesdays", "Wednesdays", "Thursdays", "Fridays", "Saturdays", "Sundays"])
    + [
      weak(.season, 0, "spring,springtime"), row(.season, 1, "summer,summertime"),
      row(.season, 2, "autumn"), weak(.season, 2, "fall"), row(.season, 3, "winter,wintertime"),
      row(.holiday, 1225, "Christmas Day,Christmas"), row(.holiday, 1224, "Christmas Eve"),
      row(.holiday, 101, "New Year's Day,New Year"), row(.holiday, 1231, "New Year's Eve"),
      row(.holiday, 1031, "Halloween"), row(.holiday, 214, "Valentine's Day"),
      row(.holiday, 308, "International Women's Day"), row(.holiday, 501, "May Day"),
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
      ])
    + [
      row(.number, 30, "thirty"), row(.number, 40, "forty"), row(.number, 50, "fifty"),
      row(.number, 60, "sixty"), row(.number, 70, "seventy"), row(.number, 80, "eighty"),
      row(.number, 90, "ninety"), row(.multiplier, 100, "hundred"),
      row(.multiplier, 1000, "thousand"), row(.multiplier, 1_000_000, "million"),
      row(.multiplier, 1_000_000_000, "billion"), row(.one, 1, "a,an"),
      row(.vague, 0, "a few,few,several,many,some,a couple of,a couple,couple of"),
      row(.ordinalSuffix, 0, "st,nd,rd,th"),
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

  private static let englishGrammar: [Row] = [
    row(.shift, -1, "last,previous"), row(.shift, 0, "this,current"),
    row(.shift, 1, "next,the coming,the following"),
    row(.stretch, -1, "recent,past"), row(.stretch, 1, "coming,upcoming"),
    row(.ago, -1, "ago"), row(.ago, 1, "from now,from today"),
    row(.later, 1, "later"), row(.later, -1, "earlier"), weak(.agoLead, 1, "in,within"),
    row(.durationLead, 0, "for,during,over,after,within,of"),
    row(.every, 1, "every,each"),
    row(.idiom, 0, "now and again,now and then,one day,some day,these days,day by day"),
    row(.reference, 0, "now,currently,at present,at the moment,nowadays,presently,right now"),
    row(.reference, -1, "recently,lately,previously,formerly,in the past"),
    row(.reference, 1, "in the future,in the near future,soon"),
    row(.modifier, 0, "early,mid,late,later,earlier,middle of,beginning of,start of,end of"),
    row(.modifier, 0, "the middle of,the beginning of,the start of,the end of,the turn of"),
    row(.modifier, 0, "the first half of,the second half of,the rest of"),
    row(.meridiem, 0, "am,a.m.,a.m"), row(.meridiem, 12, "pm,p.m.,p.m"),
    row(.clockWord, 0, "o'clock,hours"), row(.clockLead, 0, "at,until,by,from,around,before,after"),
    row(.zone, 0, "UTC,GMT,EST,EDT,CST,CDT,PST,PDT,MST,MDT,ET,PT,CET,CEST,BST,local time"),
    row(.tense, -1, "was,were,had,did,said,told,came,went,took,made,won,began,held,saw,died"),
    row(.tense, -1, "found,became,gave,got,left,lost,met,set,spoke,stood,struck,wrote,fell"),
    row(.tense, 1, "will,shall,going to,won't,'ll,plans to,due to,set to,expected to,to be held"),
    row(.tense, 1, "scheduled"),
    row(.yearLead, 2, "in,since,until,till,during,circa,summer,by early,by late"),
    row(.yearLead, 1, "of,by,from,to,before,after,between,for,and,around,through,on,at,the,a,per"),
    row(.link, 0, "of,in"), row(.article, 0, "the"), row(.dateLead, 0, "on,since,until,by,from"),
    row(.dateLead, 0, "in,during,of,for,after,before,through"),
    row(.decadeSuffix, 0, "s,'s"), row(.conjunction, 0, "and,or,to,through,until"),
    row(.era, -1, "BC,BCE,B.C.,B.C.E."), row(.era, 1, "AD,CE,A.D.,C.E."),
    row(.quantity, 0, "people,percent,per,dollars,euros,pounds,miles,metres,meters,feet,km,kg,m"),
    row(.quantity, 0, "men,women,soldiers,troops,workers,employees,jobs,tonnes,tons,points,votes"),
    row(.age, 0, "old,of age"), row(.quarterLetter, 0, "Q"),
  ]
}
