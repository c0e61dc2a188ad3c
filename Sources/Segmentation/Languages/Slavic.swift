extension LanguageData {
  static let russian = LanguageData(
    binds: """
      см ул обл род ум г-н г-жа г-на г-ну им просп пр-т пер пл наб бул ш д-р проф акад доц св пос дер с д р оз респ \
      т.е т.к т.н т.о т.ч напр ср сокр англ нем фр лат греч рус итал исп яп кит укр ок прибл соотв \
      ген полк подп кап лейт майор мл ст зам зав и.о преп инж млн.р мин.р тов гр н.э.р о-в вып \
      кн урожд рожд сов букв св.кн стб прот архиеп еп митр о гос нач о.г
      """,
    numeral:
      "№ стр с рис табл гл п пп ст ч т тт кн вып разд кв д оф тел изд янв фев февр мар апр авг сент сен окт нояб ноя дек корп стр л",
    open:
      "руб коп тыс млн млрд трлн долл чел кг км см мм га куб кв мин сек час экз шт ул обл р-н инк кор у.е с.ш ю.ш в.д з.д л.с ссср жит дол",
    closes: "др пр т.д т.п т.д.т и.др мн проч н.э до.н.э т.б",
    afterNumber: "г а.е гг в вв н.э руб тыс млн млрд коп чел экз м км кг га мин сек час долл ч",
    starters: """
      в во на по с со из за от до для при у о об к ко под над без через после перед между около среди \
      согласно благодаря несмотря вместо кроме и а но да или однако если когда где как что кто чем \
      чтобы хотя пока потому поэтому так также тоже затем потом тогда сейчас теперь сегодня вчера завтра \
      здесь там тут уже ещё еще даже лишь только не нет ни это этот эта эти этого этой этом тот та те \
      того той том он она оно они мы вы я ты его её ее их наш ваш мой свой весь вся все всё всего каждый \
      многие некоторые несколько один одна одно другой другие такой такая такие который был была было \
      были есть может можно нужно более менее очень позже впоследствии первый первая первые второй \
      кроме-того например именно впрочем наконец причём при впервые
      """,
    speech: "сказал сказала спросил спросила ответил ответила заявил заявила говорит")

  static let ukrainian = LanguageData(
    binds: """
      див вул просп пр пров пл бул м смт с сел о оз обл р-н ім проф акад доц канд д-р п пп г-н гр тов ген полк підп \
      кап лейт майор ст зам заст зав в.о т.зв т.б т.т напр нар англ нім фр лат грец рос укр пол ред упоряд \
      кн св прп митр архієп єп кор буд мкр хв.п р.н урод о.п чл кол інж
      """,
    numeral:
      "№ стор с рис табл гл п пп ст ч т тт кн вип розд кв оф тел січ лют бер квіт трав черв лип серп верес жовт листоп груд корп",
    open:
      "грн коп тис млн млрд трлн дол чол кг км см мм га куб кв хв сек год екз шт обл р-н у.о ц.р",
    closes: "ін др т.д т.п т.ін і.т.д н.е до.н.е тощо",
    afterNumber: "р рр ст вв н.е грн тис млн млрд коп чол екз м км кг га хв сек год дол",
    starters: """
      в у на по з із зі за від до для при про об к під над без через після перед між серед згідно завдяки \
      незважаючи замість крім окрім і й та а але або проте однак якщо коли де як що хто чому щоб хоча поки \
      бо тому тож так також теж потім тоді зараз тепер сьогодні вчора завтра тут там вже уже ще навіть лише \
      тільки не ні це цей ця ці цього цієї той те ті він вона воно вони ми ви я ти його її їх наш ваш мій \
      свій весь вся все всі кожен багато деякі кілька один одна інший інші такий який був була було були є \
      може можна треба більше менше дуже пізніше перший перша перші другий наприклад саме зрештою втім
      """,
    speech: "сказав сказала запитав запитала відповів відповіла заявив заявила каже")

  static let polish = LanguageData(
    binds: """
      p pp dr hab prof inż mgr lic św ks o s bp abp kard gen płk ppłk mjr kpt por sierż ul al pl os np tzn tj \
      tzw m.in zw jw dot ok wg im ob ang niem fr łac ros pol zob por.t red dyr prez woj pow gm pos r.ż \
      n.p.m ws ds vs śp
      """,
    numeral: "nr s str t tom art ust pkt par poz rys tab rozdz zob godz lit wyd z tel vol cz",
    open:
      "tys mln mld bln zł gr km kg ha min sek godz inc ltd corp jr sp.z.o.o sp s.a u.e u.s proc woj ur zm szt",
    closes: "itd itp etc in inn n.e p.n.e m.in.t",
    afterNumber: "r w wł",
    starters: """
      w we na po z ze za od do dla przy u o pod nad bez przez przed między według podczas dzięki mimo oprócz \
      i a ale lub albo jednak jeśli gdy gdzie jak co kto że żeby choć ponieważ dlatego więc tak także też \
      potem wtedy teraz dziś wczoraj jutro tu tam już jeszcze nawet tylko nie nikt nic to ten ta te tego \
      tej tym tamten on ona ono oni one my wy ja ty jego jej ich nasz wasz mój swój cały wszystko wszyscy \
      każdy wiele niektóre kilka jeden inny inni taki który był była było były jest są może można trzeba \
      bardziej bardzo później
      """,
    speech: "powiedział powiedziała zapytał zapytała",
    hasOrdinalStops: true)

  static let czech = LanguageData(
    binds: """
      p pí sl dr doc prof ing mgr bc judr mudr phdr rndr thdr mvdr paeddr phd csc.t sv gen plk pplk mjr kpt por \
      ul nám tř např tzn tj tzv resp mj vč cca ca zejm příp popř event viz srov tzn angl něm franc lat rus \
      čes slov red řed odd kpt st ml býv t.zv t.j napr m.r akad
      """,
    numeral: "č čís s str sv odst písm bod obr tab kap roč díl tel čl zák vyd hod §",
    open:
      "tis mil mld bil kč hal km kg min sek hod inc ltd corp co jr s.r.o a.s o.p.s v.o.s spol ph.d csc u.s nar zem",
    closes: "atd apod aj etc n.l př.n.l a.i a.t.d atď a.pod ",
    starters: """
      v ve na po s se si z ze za od do pro při u o pod nad bez přes před mezi podle během díky kromě i a ale \
      nebo však pokud když kde jak co kdo že aby ačkoli protože proto tak také potom pak tehdy nyní dnes \
      včera zítra tady tam již už ještě jen pouze ne nikdo nic to ten ta ty tento tato toto tyto on ona \
      ono oni my vy já jeho její jejich náš můj celý vše všichni každý mnoho některé několik jeden jiný \
      takový který byl byla bylo byli je jsou může lze více velmi později podľa keď kde alebo ale však
      """,
    speech: "řekl řekla zeptal zeptala",
    hasOrdinalStops: true)

  static let southSlavic = LanguageData(
    binds: """
      dr prof mr mag ing dipl sv g gđa gdč gosp ga gen puk ul tj tzv npr odn odnosno oz npr sl usp ur cca ca \
      t.i t.j im др проф св г гђа ул тј тзв нпр инж ген пук
      """,
    numeral: "br str st čl čl tab sl pogl god tel knj vol бр стр чл год књ",
    open: "tis mil mlrd km kg kn eur sek inc ltd corp jr d.o.o d.d s.p u.s мил млрд дин",
    closes: "itd i.t.d i.sl npr.t ipd itn n.e pr.n.e p.n.e итд",
    starters: """
      u na po s sa iz za od do o kod pod nad bez kroz pred između prema tijekom i a ali ili no međutim ako \
      kad kada gdje gde kako što šta tko ko da iako jer zato tako također takođe zatim onda sada danas \
      jučer juče sutra ovdje tamo već još samo ne nitko niko ništa to taj ta te ovo ovaj ova on ona ono \
      oni mi vi ja njegov njezin njihov sve svi svaki mnogi neki nekoliko jedan drugi bio bila bilo je su \
      može više vrlo v z ko kjer kot če ker ki je bil bila so lahko tudi pri ob
      """,
    hasOrdinalStops: true)
}
