extension StopWords {
  /// Function words, auxiliaries, verbs of saying, and words for times that every text has.
  static let german = """
    ab abend aber acht all alle allein allem allen aller allerdings alles als also alt alte alten am an
    ander andere anderem anderen anderer anderes anders anfang art auch auf aus außer außerdem
    außerhalb bald beginn bei beide beiden beim beispiel bekannt bereits besonders besser bevor bin bis
    bisher bislang bist bleiben bleibt brauchen braucht bzw ca da dabei dadurch dafür dagegen daher
    dahin damals damit danach daneben dann daran darauf daraus darf darin darüber darum darunter das
    dass davon davor dazu dein deine deinem deinen deiner dem demnach den denen denn dennoch der deren
    derer derzeit des deshalb dessen desto deutlich dich die dienstag dies diese diesem diesen dieser
    dieses dir direkt doch donnerstag dort drei dritte dritten du durch durfte dürfen dürfte eben
    ebenfalls ebenso eher eigen eigene eigenen eigentlich ein einander eine einem einen einer eines
    einfach einige einigen einiger einmal eins einzige einzigen ende endlich entweder er erst erste
    ersten erster erstmals es etwa etwas euch euer eure fall fast februar finden findet folgen folgende
    freitag fünf für ganz ganze ganzen gar geben gegen gegenüber gehen geht gehört gemacht gemeinsam
    genau genug gerade gern gesagt gewesen gibt ging gleich große großen großer gut gute guten habe haben
    halt halten hat hatte hatten hätte hätten hast heißt her heute heutigen hier hieß hin hinter hinaus hundert
    ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im immer in indem infolge innerhalb ins insgesamt
    irgendwann irgendwie ist ja jahr jahre jahren jahres januar je jede jedem jeden jeder jedes jedoch
    jemand jene jenem jenen jener jenes jetzt jeweils juli jung juni kam kann kannst kaum kein keine keinem
    keinen keiner klar klein kleine kleinen knapp komme kommen kommt könne können könnte könnten konnte
    konnten kurz lang lange langen lassen laut lässt letzte letzten letzter lieber liegt los machen
    macht mal man manche manchmal mai märz mehr mehrere mehreren mein meine meinem meinen meiner meist
    meisten mich millionen mindestens minuten mir mit mittlerweile mittwoch möchte möchten möglich
    monat monate monaten montag morgen muss müsse müssen müsste musste mussten nach nachdem nächste
    nächsten nachmittag natürlich neben nein neu neue neuen neuer neues neun nicht nichts nie niemand noch
    november nun nur ob obwohl oder offenbar oft ohne oktober august april september dezember per
    prozent raus rein rund sagen sagt sagte sagten samstag schließlich schnell schon sechs sehen sehr sei
    seien sein seine seinem seinen seiner seines seit seitdem selbst sich sicher sie sieben sieht sind so
    sobald sogar solche solchen solcher soll sollen sollte sollten somit sondern sonntag sonst sowie
    sowohl später stark statt stehen steht stellen stellt stets stunden tag tage tagen tausend teil
    trotz trotzdem tun über überhaupt übrigens uhr um und uns unser unsere unserem unseren unserer unter
    viel viele vielen vieler vielleicht vier völlig vom von vor vorher wann war wäre wären waren warum was
    weg wegen weil weit weiter weitere weiteren weiterer weiterhin welche welchem welchen welcher welches
    wenig wenige wenigen weniger wenn wer werde werden wessen wie wieder will wir wird wirst wirklich wo wobei
    woche wochen wochenende wohl wolle wollen wollte wollten worden wurde würde wurden würden zehn zeigen
    zeigt zeit ziemlich zu zudem zuerst zufolge zuletzt zum zunächst zur zurück zusammen zuvor zwar zwei
    zweite zweiten zwischen
    """
}
