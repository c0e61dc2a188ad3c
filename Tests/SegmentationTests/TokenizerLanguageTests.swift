import Segmentation
import Testing

@Suite struct TokenizerLanguageTests {
  @Test(arguments: [
    "L'|homme qu'|il a vu jusqu'|ici|.", "Aujourd'hui|, le prud'homme est là|.",
    "Dit|-il|.", "Y a|-t-il du pain|?", "celui|-ci et cette époque|-là", "dis|-le|-moi",
    "Est|-ce qu'|on sait|?", "un rendez-vous peut-être", "d'|aujourd'hui", "quelqu'un",
    "M. Dupuis vit à Aix-en-Provence|.", "C'|est l'|État|.", "10 000 euros en 2019 500 fois",
    "« Oui » dit|-elle", "1 234|, 5", "le 1er mai et le 2e", "20h30", "n°|5", "l'|arc-en-ciel",
    "3,5 %",
  ])
  func `parts French elisions and enclitics`(_ marked: String) throws {
    try expectTokens(marked, "fr")
    try expectTokens(String(marked.map { $0 == "'" ? "’" : $0 }), "fr")
  }

  @Test(arguments: [
    ("it", "Un po' dell'|acqua è un'|idea|, c'|è|."), ("it", "L’|onorevole D’Alema è all’|ONU|."),
    ("it", "dall'|80 all'|85|%|: '|un po' d'|acqua|'"),
    ("es", "EE. UU. y el 5.º|, p. ej.|, S.A."),
    ("ca", "L'|home d'|aquí va fer|-ho|, agafa|'ls col·locats|."),
    ("es", "Dímelo|: el Sr. Ruiz gastó 1.234,56 euros|.|»"), ("es", "¿|Quién|? ¡|Vamos|!"),
    ("pt", "Disse-lhe que o Sr. Lima viu-a no guarda-chuva|."),
    ("ro", "S-|a văzut într-|o zi|, să|-l dea|."),
  ])
  func `parts what other Romance languages part`(_ tag: String, _ marked: String) throws {
    try expectTokens(marked, tag)
  }

  @Test(arguments: [
    ("de", "Wie geht|'s Andrea's Hund|?"), ("de", "Gibt|’s was|?"),
    ("de", "Das gilt z.B. am 3. Mai 2024|."), ("de", "Es war am 3|."),
    ("de", "die Vor- und Nachteile der 20-jährigen Haupt-S-Bahn-Linie"),
    ("de", "die 10-Euro-Scheine|, 3,5|%|, 10|-|20|km"), ("de", "Friedrich II. kam|, usw.|, so"),
    ("de", "bzw. die Dr.-Müller-Straße Nr. 5"), ("de", "in den 80er Jahren"),
    ("de", "z. B. Brot|, Käse u. a."), ("de", "§|5"),
    ("de", "Er traf Hrn. Müller u. a. in St. Gallen|."), ("de", "„|Ja|“|, sagte sie|."),
    ("nl", "'s avonds eten we foto's van z'n zo'n opa|."), ("nl", "in- en uitvoer"),
    ("sv", "EU:s 10 000 TV-apparater kl. 5"), ("fi", "EU:n 3. päivä on n:o 5|."),
    ("da", "bl.a. den 3. maj|."), ("hu", "Ez a 3. nap|, dec. 5. volt|."),
    ("tr", "Ankara'da 3. toplantı|."),
  ])
  func `follows Germanic, Finnic and Turkic spelling`(_ tag: String, _ marked: String) throws {
    try expectTokens(marked, tag)
  }

  @Test(arguments: [
    ("ru", "А. С. Белов родился в 1990 г. в С.-Петербурге|, т. е. давно|."),
    ("ru", "Что-то кто-нибудь сказал|: «|Да|!|» — нет|."), ("ru", "Он жил в 1990 г."),
    ("uk", "Сім'я з Кам'янця купила об’єкт|."), ("pl", "polsko|-|niemiecki prof. Nowak|."),
    ("cs", "česko|-|německý 3. díl|."), ("el", "Τι κάνεις|; Ο κ. Παππάς ήρθε|."),
  ])
  func `follows Slavic and Greek spelling`(_ tag: String, _ marked: String) throws {
    try expectTokens(marked, tag)
  }

  @Test(arguments: [
    ("zh", "我们|今天|去|学校|。"), ("zh", "2024|年|5|月|，|iPhone|手机|。"),
    ("ja", "彼|は|学生|です|。|「|昨日|」"), ("th", "ฉัน|ไป|โรงเรียน|ทุก|วัน 20 บาท"),
    ("lo", "ຂ້ອຍ|ໄປ|ໂຮງຮຽນ"), ("km", "ខ្ញុំ|ទៅ|សាលារៀន|។"), ("my", "ကျွန်တော်|ကျောင်း|သွား|တယ်|။"),
    ("en", "He said 我们|今天|!"),
  ])
  func `finds words where none are parted by spaces`(_ tag: String, _ marked: String) throws {
    try expectTokens(marked, tag)
  }

  @Test(arguments: [
    ("ko", "나는 오늘 학교에 갔다|. “|그래|?|”"), ("hi", "यह सच है|। क्या|? हिन्दी"), ("ar", "هل وصل|؟ نعم|، وصل|."),
    ("he", "צה\"ל אמר|: \"|כן|\"|. ג'ורג' ו|־|ד״ר ו|\"|הארץ|\" ש\"ח"), ("am", "እንደምን አለህ|፧"),
    ("fa", "می‌روم|، خوب|."),
    ("ta", "நான் பள்ளிக்கு|."), ("vi", "Tôi đi học|."), ("zz", "l'homme don't state-of-the-art"),
  ])
  func `parts other scripts at spaces and marks`(_ tag: String, _ marked: String) throws {
    try expectTokens(marked, tag)
  }
}
