extension SpeechTable {
  static let english = SpeechTable(
    rows: englishVerbs + englishGrammar + englishPeople,
    adverbEndings: ["ly"],
    roleEndings: ["er", "or", "ist", "man", "woman", "ian", "ant", "ers", "ors", "ists", "men"],
    verbEndings: ["ed"],
    participleEndings: ["ing"],
    bareClause: .always)

  // MARK: Verbs

  /// Verbs by what they take. Where the endings are not regular, past and participle stand behind a
  /// colon; "+" doubles the last letter.
  private static let englishVerbs: [Row] = englishVerbClasses.flatMap { verbs($0, $1) }

  private static let englishVerbClasses: [(SpeechVerb, String)] = [
    (
      .clause,
      """
      say:said claim argue explain state insist declare announce assert acknowledge admit+ conclude
      report joke quip+ maintain contend allege boast stress emphasize emphasise underline underscore
      confirm reveal disclose concede confess remark comment lament complain testify estimate
      speculate theorize reckon caution affirm reaffirm reiterate opine observe posit proclaim hint
      imply assume surmise guess swear:swore:sworn protest elaborate clarify recount relay:relayed
      recall predict forecast:forecast suggest note add mention deny
      fear believe think:thought feel:felt disagree require worry
      """
    ),
    (
      [.clause, .listener],
      "tell:told inform remind assure notify warn advise convince persuade"
    ),
    ([.clause, .object], "write:wrote:written tweet post blog+ email text"),
    ([.clause, .question, .listener], "ask"),
    (.question, "wonder inquire enquire question discuss decide"),
    (
      [.clause, .manner],
      """
      reply respond continue retort interject shout yell whisper exclaim cry scream chuckle murmur
      mutter counter answer
      """
    ),
    (
      .manner,
      """
      laugh smile begin:began:begun sigh go:went:gone start shrug+ ponder muse sing:sang:sung chant
      """
    ),
    ([.clause, .infinitive], "agree hope vow promise pledge threaten demand"),
    (.infinitive, "want refuse decline plan intend wish prefer+ seek:sought"),
    (
      [.infinitive, .listener],
      "urge encourage order beg+ implore instruct invite challenge request press call"
    ),
    (
      [.clause, .weak],
      """
      find:found show:showed:shown indicate know:knew:known understand:understood see:saw:seen
      expect suspect doubt read:read realize realise learn demonstrate determine propose recommend
      rule prove hear:heard notice remember forget:forgot:forgotten consider recognize
      recognise imagine signal dream mean:meant ensure calculate point
      """
    ),
    (
      .object,
      """
      praise criticize criticise condemn blast slam+ denounce endorse support oppose accuse blame
      cite reject dismiss defend attack back mock ridicule applaud hail welcome thank congratulate
      apologize regret+ favor favour advocate bash rebuke chastise decry deride lambaste like love
      hate dislike admire appreciate celebrate tout target address
      """
    ),
    (
      .naming,
      "call label dub+ brand describe characterize characterise refer+ quote paraphrase cite portray"
    ),
  ]

  private static func verbs(_ takes: SpeechVerb, _ list: String) -> [Row] {
    list.split(whereSeparator: \.isWhitespace).flatMap { entry -> [Row] in
      let parts = entry.split(separator: ":").map(String.init)
      let verb = EnglishVerb(parts[0])
      let past = parts.count > 1 ? parts[1] : verb.past
      return [
        row(.base, takes.rawValue, verb.base), row(.present, takes.rawValue, verb.present),
        row(.past, takes.rawValue, past), row(.gerund, takes.rawValue, verb.gerund),
      ] + (parts.count > 2 ? [row(.participle, takes.rawValue, parts[2])] : [])
    }
  }

  // MARK: Grammar

  private static let englishGrammar: [Row] = [
    row(.auxiliary, SpeechAuxiliary.have.rawValue, "has,have,had,having"),
    row(.auxiliary, SpeechAuxiliary.be.rawValue, "is,are,was,were,be,been,being,am"),
    row(
      .auxiliary, SpeechAuxiliary.modal.rawValue,
      """
      will, would, can, could, may, might, should, must, shall, cannot
      """),
    row(.auxiliary, SpeechAuxiliary.support.rawValue, "do,does,did"),
    row(.negation, 0, "not,never,t"),
    row(
      .adverb, 0,
      """
      also, later, then, twice, once, again, still, just, even, often, sometimes, always, now,
      further, soon, too, ever, already, first, earlier, only, simply, instead, however,
      meanwhile, yet, far, rather, thus, perhaps, maybe, indeed, though, so, here, there, ago,
      together, alone, afterward, afterwards, in part
      """),
    row(.pronoun, .male, "he"), row(.pronoun, .female, "she"), row(.pronoun, .neuter, "it"),
    row(.pronoun, .plural, "they"), row(.pronoun, .first, "I,we"), row(.pronoun, .second, "you"),
    row(
      .pronoun, .unknown,
      """
      others, another, one, some, many, most, everyone, someone, somebody, everybody, nobody,
      both, few, several, two, three, four, five, six, seven, eight, nine, ten
      """),
    row(.object, 0, "him,them,us,me,himself,herself,themselves,itself,myself,yourself"),
    row(.possessive, .male, "his"), row(.possessive, .female, "her"),
    row(.possessive, .neuter, "its"), row(.possessive, .plural, "their"),
    row(.possessive, .first, "my,our"), row(.possessive, .second, "your"),
    row(.relative, 0, "who,which,whom,whose"),
    row(
      .determiner, 0,
      """
      the, this, these, those, all, both
      """),
    row(
      .determiner, Self.indefinite,
      """
      a, an, no, any, each, every, another, some, many, several, most, few, other, one, two,
      three, four, five, six, seven, eight, nine, ten, such
      """),
    row(
      .preposition, 0,
      """
      about, above, across, after, against, along, amid, among, around, as, at, before,
      behind, below, beneath, beside, between, beyond, by, despite, down, during, except,
      from, in, inside, into, like, near, off, on, onto, out, outside, over, past, per, since,
      through, throughout, till, to, toward, towards, under, until, unlike, up, upon, via,
      with, within, without, regarding, including, because of, due to, ahead of
      """),
    row(.attachment, 1, "of,for"), row(.attachment, 0, "from,at,with,in"),
    row(.conjunction, 0, "and,or,but,nor"),
    row(
      .subordinator, 0,
      """
      because, if, while, although, though, unless, whereas, since, when, once, before, after,
      until, as, than, so
      """),
    row(.complementizer, 0, "that"),
    row(.question, 0, "why,how,what,whether,if,who,where,when,which"),
    row(.infinitive, 0, "to"),
    row(
      .time, 0,
      """
      Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday, January, February,
      March, April, May, June, July, August, September, October, November, December,
      yesterday, today, tomorrow, tonight, morning, afternoon, evening, night, week, month,
      year, last week, last month, last year, this week, this month, this year, last night,
      earlier this week, Jan, Feb, Aug, Sept, Oct, Nov, Dec, weekend, noon, midnight
      """),
    row(.source, 0, "according to,in the words of"),
    row(
      .noun, SpeechVerb.clause.rawValue,
      """
      claim, claims, idea, notion, belief, view, fact, hope, hopes, fear, fears, concern,
      concerns, suggestion, assertion, allegation, allegations, statement, argument, warning,
      conclusion, promise, announcement, news, report, reports, impression, opinion, sense,
      feeling, prediction, possibility, speculation, rumor, rumors, rumour, rumours, evidence,
      complaint, complaints, accusation, accusations, confidence, doubt
      """),
    row(
      .otherVerb, 0,
      """
      went, came, took, made, got, gave, left, met, ran, won, lost, began, became, kept, held,
      let, put, set, sat, stood, spoke, brought, bought, sold, sent, spent, led, grew, drew,
      rose, fell, paid, built, broke, chose, fought, turned, appeared, looked, seemed, used,
      based, gets, goes, comes, takes, makes, gives
      """),
  ]

  // MARK: People

  private static let englishPeople: [Row] = [
    row(
      .title, .male,
      """
      Mr, Mister, Sir, Lord, King, Prince, Father, Brother, Pope, Duke, Baron, Sheikh, Imam,
      Rabbi, Archbishop, Cardinal
      """),
    row(.title, .female, "Mrs,Ms,Miss,Madam,Dame,Lady,Queen,Princess,Sister,Duchess,Baroness"),
    row(
      .title, .unknown,
      """
      Dr, Prof, Professor, President, Vice President, Senator, Sen, Sens, Representative, Rep,
      Reps, Governor, Gov, Mayor, Chancellor, Minister, Prime Minister, Secretary,
      Attorney General, General, Gen, Colonel, Col, Captain, Capt, Major, Maj, Lieutenant, Lt,
      Sergeant, Sgt, Admiral, Adm, Judge, Justice, Chief, Director, Chairman, Chairwoman,
      Speaker, Ambassador, Congressman, Congresswoman, Councilman, Councilwoman, Councillor,
      Commissioner, Sheriff, Detective, Officer, Deputy, Inspector, Superintendent, Bishop,
      Rev, Reverend, Coach, Hon, St, Minister of State, Foreign Minister, Secretary of State
      """),
    row(
      .role, .male,
      """
      spokesman, chairman, businessman, congressman, father, son, brother, husband, man, boy,
      king, prince, uncle, actor, grandfather, policeman, fireman, pope, salesman
      """),
    row(
      .role, .female,
      """
      spokeswoman, chairwoman, businesswoman, congresswoman, mother, daughter, sister, wife,
      woman, girl, queen, princess, aunt, actress, grandmother, policewoman, widow
      """),
    row(
      .role, .unknown,
      """
      spokesperson, president, vice president, official, chief, head, minister,
      prime minister, secretary, expert, critic, analyst, activist, colleague, friend,
      neighbor, neighbour, resident, student, parent, child, aide, adviser, advisor,
      strategist, pollster, candidate, nominee, frontrunner, front-runner, nurse, doctor,
      judge, deputy, boss, coach, captain, general, author, host, anchor, pundit, guest,
      rival, victim, witness, attorney, chairperson, executive, CEO, founder, co-founder,
      partner, survivor, guard, officer, advocate, representative, delegate, ambassador,
      mayor, veteran, scientist, technician, clerk, chef, surgeon, person, member, star,
      pilot, architect, cousin, politician, ally, mogul, billionaire, magnate, treasurer,
      chancellor, priest, bishop, pastor
      """),
    row(
      .role, .plural,
      """
      officials, experts, critics, analysts, activists, colleagues, friends, residents,
      students, parents, aides, advisers, strategists, people, police, authorities, sources,
      observers, prosecutors, lawyers, members, families, fans, supporters, opponents, voters,
      Republicans, Democrats, lawmakers, executives, politicians, witnesses, victims,
      scientists
      """),
    row(
      .body, .neuter,
      """
      newspaper, paper, outlet, network, magazine, agency, news agency, station, website,
      site, channel, company, firm, group, organization, organisation, party, family, families, committee,
      council, government, ministry, department, office, administration, campaign, court,
      university, institute, report, study, survey, poll, statement, union, bank, union, team,
      club, association, center, centre, commission, board, bureau, journal, blog,
      broadcaster, regime, army, military, union, charity, airline, regulator, watchdog,
      document, documents, filing, filings, records, memo, letter, article, editorial, book,
      studies, surveys, polls, results, data
      """),
    row(
      .listener, 0,
      """
      reporters, journalists, viewers, supporters, voters, lawmakers, delegates, investors,
      readers, listeners, police, investigators, officers, officials, students, staff,
      members, donors, people
      """),
    row(.particle, 0, "de,von,van,bin,al,el,la,der,den,del,da,di,dos,ibn,ter,le,du,Mac,St"),
    row(
      .organization, 0,
      """
      Ministry, Department, Agency, University, College, Institute, Council, Committee,
      Commission, Party, Bank, Corporation, Corp, Inc, Ltd, LLC, Company, Co, Group,
      Association, Federation, Union, Foundation, Center, Centre, Office, Bureau, Court,
      Press, News, Times, Post, Journal, Herald, Tribune, Daily, Guardian, Network,
      Television, Radio, House, Senate, Congress, Parliament, Assembly, Government,
      Administration, Army, Navy, Force, Police, Society, Club, League, Organization,
      Organisation, Board, Authority, Service, Services, Fund, Trust, Alliance, Coalition,
      Campaign, Project, Museum, Hospital, School, Church, International, Media, Magazine,
      Airlines, Airways, Industries, Holdings, Partners, Security, Staff, Nations, Chiefs
      """),
    row(
      .firstName, .female,
      """
      Mary, Patricia, Jennifer, Linda, Elizabeth, Barbara, Susan, Jessica, Sarah, Karen,
      Nancy, Lisa, Margaret, Betty, Sandra, Ashley, Dorothy, Kimberly, Emily, Donna, Michelle,
      Carol, Amanda, Melissa, Deborah, Stephanie, Rebecca, Laura, Sharon, Cynthia, Kathleen,
      Amy, Shirley, Angela, Helen, Anna, Brenda, Pamela, Nicole, Ruth, Katherine, Samantha,
      Christine, Emma, Catherine, Debra, Virginia, Rachel, Carolyn, Janet, Maria, Heather,
      Diane, Julie, Joyce, Victoria, Kelly, Christina, Joan, Evelyn, Lauren, Judith, Olivia,
      Martha, Cheryl, Megan, Andrea, Ann, Anne, Alice, Jean, Doris, Jacqueline, Hannah, Julia,
      Grace, Amber, Hillary, Claire, Jane, Kate, Lucy, Sophie, Charlotte, Isla, Fiona,
      Eleanor, Nora, Ava, Mia, Elena, Nikki, Loretta, Chelsea,
      Theresa, Angela, Marine, Ines, Aisha, Fatima, Leila, Yuki, Aiko, Mei, Priya, Olga,
      Natasha, Svetlana, Irina, Ingrid, Astrid, Greta, Heidi, Ursula, Renate, Sabine
      """),
    row(
      .firstName, .male,
      """
      James, Robert, John, Michael, David, William, Richard, Joseph, Thomas, Charles,
      Christopher, Daniel, Matthew, Anthony, Mark, Donald, Steven, Paul, Andrew, Joshua,
      Kenneth, Kevin, Brian, George, Timothy, Ronald, Edward, Jason, Jeffrey, Ryan, Jacob,
      Gary, Nicholas, Eric, Jonathan, Stephen, Larry, Justin, Scott, Brandon, Benjamin,
      Samuel, Gregory, Alexander, Frank, Patrick, Raymond, Jack, Dennis, Jerry, Tyler, Aaron,
      Jose, Adam, Nathan, Henry, Peter, Zachary, Douglas, Harold, Kyle, Noah, Carl, Gerald,
      Keith, Roger, Arthur, Terry, Lawrence, Sean, Christian, Albert, Joe, Ethan, Austin,
      Jesse, Willie, Billy, Bryan, Bruce, Ralph, Roy, Eugene, Louis, Philip, Bobby, Harry,
      Bernie, Ted, Marco, Ben, Chris, Mike, Bill, Tom, Jim, Bob, Dan, Tim, Steve,
      Greg, Ken, Ron, Sam, Matt, Nick, Alex, Max, Simon, Ian, Colin, Graham, Neil, Oliver,
      Vladimir, Dmitry, Sergei, Yuri, Yury, Boris, Ivan, Mikhail, Ahmed, Mohammed, Muhammad,
      Ali, Hassan, Omar, Ibrahim, Yusuf, Kenji, Hiroshi, Hans, Klaus, Jürgen, Wolfgang, Lars,
      Sven, Erik, Pierre, Jacques, Juan, Carlos, Luis, Pedro, Jorge, Miguel, Antonio
      """),
  ]
}
