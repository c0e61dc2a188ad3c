import Segmentation
import Testing

@Suite struct LanguageTests {
  @Test(arguments: [
    ("de", "Wir treffen uns am 3. Mai um 10 Uhr. |Der Zug fährt z. B. nach Köln."),
    ("de", "Das steht auf Seite 12. |Dort kann man es lesen."),
    ("de", "Sie kauften Brot, Käse usw. |Prof. Dr. Weber zahlte 5 Mio. Euro."),
    ("de", "„Das stimmt.“ |Er ging."),
    ("fr", "M. Dupuis habite av. Foch. |« Est-ce vrai ? » |Elle rit."),
    ("fr", "Il vend du pain, du lait, etc. |Le prix est de 3,50 euros."),
    ("es", "¿Quién llamó? |El Sr. Ruiz vive en la Avda. Central. |¡Vamos!"),
    ("es", "Llegó a EE.UU. |La familia se quedó."),
    ("it", "Il sig. Bruni abita in via Roma, n. 5. |Sono tre, ecc. |La casa è grande."),
    ("pt", "O Sr. Lima mora na Av. Central. |Ele chegou às 5."),
    ("nl", "Dhr. Visser kocht o.a. Brood. |De winkel is klein."),
    ("ru", "А. С. Белов родился в 1990 г. |В городе было 5 тыс. человек."),
    ("ru", "Купили хлеб, соль и т. д. |Потом ушли. |«Где ты?» — спросил он."),
    ("pl", "Prof. Nowak mieszka przy ul. Długiej. |To było 3. Spotkanie."),
    ("cs", "Pan Ing. Novák bydlí v ul. Dlouhá. |Je to 2. Liga."),
    ("sv", "Hon köpte bl.a. Bröd. |Det var kl. 5 på morgonen."),
    ("da", "Hr. Holm bor i nr. 5. |Det er den 3. Maj."),
    ("nb", "Vi så f.eks. Oslo. |Det var fint."),
    ("tr", "Dr. Kaya geldi. |Bu 3. Toplantı oldu."),
    ("fi", "Hän tuli klo 5. |Se oli esim. Oulu."),
    ("hu", "Dr. Kiss itt volt. |Ez a 3. Nap."),
    ("ro", "Dl. Popa stă pe str. 5. |Este târziu."),
    ("el", "Τι κάνεις; |Είμαι καλά. |Ο κ. Παππάς ήρθε."),
    ("uk", "Проф. Коваль народився у 1990 р. |Він живе на вул. Садовій, буд. 5."),
    ("uk", "Купили хліб, сіль і т. д. |Потім пішли."),
    ("id", "Dr. Siregar tinggal di Jl. Melati No. 5. |Ia datang bersama H. Rahman."),
    ("id", "Mereka membeli roti, garam, dll. |Harganya Rp. 5.000."),
    ("ar", "قال د. سامي إن الميناء مغلق. |وصلت العبارات، إلخ. |هل فتح؟"),
    ("fa", "بندر بسته است. |نان و نمک و غیره. |چرا؟"),
    ("hi", "डॉ. शर्मा आए। |कीमत रु. 500 है। |वह पं. नेहरू से मिले."),
    ("ko", "항구는 조용했다. |왜 그랬을까? |3.5톤이었다."),
    ("ja", "価格は3.5円です。|J. Smithさんが来た。|なぜ？"),
    ("zh", "价格是3.5元。|J. Smith来了。|为什么？"),
    ("hy", "Ի՞նչ ես մտածում: |Ոչինչ:"),
  ])
  func `knows the abbreviations and marks of a language`(_ language: String, _ text: String) {
    expectSentences(text, language)
  }

  @Test(arguments: [
    ("zh", "他来了。|我走了！|「为什么？」|他问。"),
    ("ja", "これは本です。|「行く。」と言った。|誰？"),
    ("hi", "यह सच है। |कोई नहीं जानता॥ |ठीक है।"),
    ("ar", "هل وصل؟ |نعم وصل."),
    ("ur", "کیا حال ہے؟ |میرا نام علی ہے۔ |شکریہ۔"),
    ("am", "እንደምን አለህ፧|መልካም ቀን ይሁንልህ።|እሺ።"),
    ("my", "မင်္ဂလာပါ။ |နေကောင်းလား။"),
    ("km", "សួស្តី។ |អរគុណ។"),
  ])
  func `ends sentences at the marks of a script`(_ language: String, _ text: String) {
    expectSentences(text, language)
  }

  @Test func `knows the marks of all scripts in every language`() {
    expectSentences("他来了。|यह सच है। |He left.", "en")
  }

  @Test(arguments: ["en-GB", "EN", "en_US"]) func `reads the primary subtag`(_ tag: String) {
    expectSentences("Mr. Okafor left. |He ran.", tag)
  }

  @Test(arguments: [nil, "", "xx", "tlh-Latn"] as [String?])
  func `falls back to common abbreviations`(_ tag: String?) {
    expectSentences("Dr. Lind met Mr. Okafor. |He left.", tag)
  }

  @Test func `an ordinal ends no sentence only where ordinals are written so`() {
    expectSentences("They chose number 3. |Many agreed.", "en")
    expectSentences("Er wurde 3. Sieger.", "de")
  }
}
