extension StopWords {
  /// Function words, auxiliaries, verbs of saying, and words for times that every text has.
  static let english = """
    a about above across actually after again against ago ain ah all almost alone along already also
    although always am amid among an and another any anybody anyhow anymore anyone anything anyway
    anywhere apart are aren around as aside at away back be became because become becomes becoming
    been before behind being below beneath beside besides best better between beyond big both but by
    call called came can cannot come comes coming could couldn couple d day days despite did didn
    different do does doesn doing don done down during each early eight either else end enough etc
    even ever every everybody everyone everything everywhere except far few first five for former four
    friday from full further gave get gets getting give given gives giving go goes going gone gonna
    good got gotten great had hadn half happen happened has hasn have haven having he hence her here
    hers herself hey him himself his how however hundred i if in indeed inside instead into is isn it
    its itself january february march april june july august september october november december just
    keep keeps kept kind knew know known knows large last late later latest least left less let lets
    like liked likely little ll long lot lots made mainly make makes making many may maybe me mean
    means meanwhile might mightn mine minute minutes monday month months more moreover most mostly mr
    mrs ms dr much must mustn my myself n near nearly need needed needs neither never nevertheless new
    next nine no nobody none nor not nothing now nowhere o of off often oh ok okay old on once one
    ones only onto or other others otherwise ought our ours ourselves out outside over own part
    particular particularly past per perhaps please possible probably put puts quite rather re real
    really recent recently right round said same saturday saw say saying says second see seem seemed
    seems seen sent seven several shall shan she should shouldn since six small so some somebody
    somehow someone something sometimes somewhere soon still such sunday sure t take taken takes
    taking tell ten than thank that the their theirs them themselves then there therefore these they
    thing things think third this those though thought thousand three through throughout thursday
    thus till time times to today together told tomorrow tonight too took toward towards tried try
    trying tuesday turn turned two under unless unlike until up upon us use used uses using usually
    ve very via want wanted wants was wasn way ways we wednesday week weeks well went were weren what
    whatever when whenever where whereas wherever whether which while who whoever whole whom whose why
    will with within without won would wouldn x year years yes yesterday yet you young your yours
    yourself yourselves n't n’t
    """
}
