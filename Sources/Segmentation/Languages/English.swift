extension LanguageData {
  static let english = LanguageData(
    binds: """
      p.s n.b nb ps mr mrs ms mx messrs mmes dr drs prof profs st mt ft rev revd hon gen brig maj col lt cmdr cdr \
      capt cpt sgt cpl pvt adm vadm radm pres gov sen sens rep reps supt insp det const fr sr sra srta \
      msgr mgr amb atty asst assoc pfc spc ltjg lt.-gen maj.-gen e.g i.e f.e viz cf vs v al.-gen rt pte \
      dep treas chmn sec.-gen mme mlle mdm prop ven wm geo chas thos jas jos
      """,
    numeral: """
      no nos nr n° nº p pp pg pgs para paras vol vols ch chap chaps sec secs sect fig figs eq eqs tab \
      art arts ex app ver vers ed eds op cit jan feb mar apr jun jul aug sep sept oct nov dec ca c \
      approx est circa art bk bks ser col cols pt pts rm apt ste tel ext cl nt min max lev rev cor rom
      """,
    open: """
      inc ltd co corp cos bros jr esq plc llc llp assn dept univ inst est ave blvd rd hwy pkwy ln \
      sq mi yd oz lb lbs hrs hr mins secs mos yrs wk mph govt natl intl intl mfg mfr dist div \
      al approx misc incl excl resp abbr adj adv cont orig med sci tech admin mgmt acct acad ariz \
      calif colo conn del fla ga ind kan kans ky la md mich minn mont neb nebr nev \
      okla oreg pa penn tenn tex va vt wis wyo ala alta ont que sask s.a u.s u.k u.n e.u u.s.a \
      d.c n.y l.a n.j ph.d m.d b.a m.a b.sc m.sc j.d d.phil ll.b ll.d m.p r.n d.d.s c.e.o u.s.s h.m.s \
      tue tues wed thu thur thurs fri btw tel temp avg alt dept gr pop sp spp var subsp
      """,
    closes: "etc usw et.al",
    afterNumber: "a.m p.m am pm b.c a.d b.c.e c.e a.h",
    starters: """
      the mr mrs ms a an this that these those there here it its he she they we you i his her their our my your \
      him them who what when where why how which while if as at in on by for from with without to of \
      but and or so yet nor not no yes after before since until during because although though however \
      moreover furthermore meanwhile therefore thus then also still even just only once one two three \
      some many most much more several few all both each every another other others such any none \
      nobody nothing everyone everything someone something anyone anything according despite instead \
      perhaps maybe today yesterday tomorrow now later earlier finally first second third last next \
      is are was were be been do does did has have had can could will would should may might must let \
      it's he's she's that's there's they're we're you're i'm i've i'll i'd we've don't didn't isn't \
      it’s he’s she’s that’s there’s they’re we’re you’re i’m i’ve i’ll i’d we’ve don’t didn’t isn’t \
      under over through among between about against within across along around like unlike whether \
      nevertheless nonetheless otherwise additionally similarly indeed again please thanks thank hello
      """,
    speech: """
      said says say asked asks replied replies answered added adds told tells explained cried shouted \
      wrote writes noted insisted argued warned exclaimed whispered muttered continued recalled joked \
      declared demanded wondered responded tweeted
      """,
    calendar: """
      et est edt pt pst pdt ct cst cdt mt mst mdt gmt utc bst cet cest ist jst eastern pacific central \
      monday tuesday wednesday thursday friday saturday sunday january february march april may june \
      july august september october november december
      """)
}
