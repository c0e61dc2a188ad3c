import Cleaning
import Testing

struct CaptionTextTests {
  @Test(
    arguments: [
      ("The bridge in March. Photo: Ines Roth", "The bridge in March.", "Ines Roth"),
      ("The bridge in March. (Photo by Ines Roth)", "The bridge in March.", "Ines Roth"),
      (
        "The bridge in March (Ines Roth/Harbour News via AP)", "The bridge in March",
        "Ines Roth/Harbour News via AP"
      ),
      ("The bridge in March. (Ines Roth)", "The bridge in March.", "Ines Roth"),
      ("The bridge in March. Ines Roth/AFP", "The bridge in March.", "Ines Roth/AFP"),
      ("The bridge in March | Getty Images", "The bridge in March", "Getty Images"),
      ("The bridge in March © Ines Roth", "The bridge in March", "Ines Roth"),
      ("Photograph: I. Roth/The Harbour", nil, "I. Roth/The Harbour"),
      ("Die Brücke im März. Foto: Ines Roth/dpa", "Die Brücke im März.", "Ines Roth/dpa"),
      ("Die Brücke im März. Bild: Ines Roth", "Die Brücke im März.", "Ines Roth"),
      ("Die Brücke im März. (Quelle: dpa)", "Die Brücke im März.", "dpa"),
      ("Foto: Ines Roth. Die Brücke steht im Nebel.", "Die Brücke steht im Nebel.", "Ines Roth"),
      ("Le pont en mars. Crédit photo : Ines Roth", "Le pont en mars.", "Ines Roth"),
      ("El puente en marzo. Foto de Inés Roth", "El puente en marzo.", "Inés Roth"),
      ("Мост в марте. Фото: Инес Рот", "Мост в марте.", "Инес Рот"),
      ("Most w marcu. Fot. Ines Roth", "Most w marcu.", "Ines Roth"),
      ("三月の橋（写真：共同）", "三月の橋", "共同"),
      ("写真:伊藤愛子", nil, "伊藤愛子"),
      ("三月的桥。图片来源：新华社", "三月的桥。", "新华社"),
      ("3월의 다리. 사진=연합뉴스", "3월의 다리.", "연합뉴스"),
      ("الجسر في مارس. تصوير: إيناس روت", "الجسر في مارس.", "إيناس روت"),
      ("The mayor (left) opens the bridge", "The mayor (left) opens the bridge", nil),
      (
        "He had seen the whole picture before she had",
        "He had seen the whole picture before she had", nil
      ),
      ("The bridge, 12 March (centre)", "The bridge, 12 March (centre)", nil),
    ] as [(String, String?, String?)])
  func `splits what a picture shows from who made it`(
    text: String, caption: String?, credit: String?
  ) {
    #expect(CaptionText(Array(text.utf8)) == CaptionText(caption: caption, credit: credit))
  }

  @Test(arguments: [
    "In this photo from March, boats wait at the new bridge. (AP)",
    "Boats wait at the bridge in Porto on Monday. (Ines Roth/Harbour News via AP)",
    "FILE - Boats wait at the bridge in Porto, on March 3, 2024.",
    "Boats wait at the bridge. Photo: Ines Roth",
    "Boote warten an der Brücke. (Foto: Ines Roth/dpa)",
    "Des bateaux attendent au pont. (Photo Ines Roth/AFP)",
    "橋で待つ船（写真：共同）", "Photo by Ines Roth", "Foto: Ines Roth", "© Ines Roth",
    "Ines Roth/Getty Images",
  ])
  func `knows a caption among paragraphs`(_ text: String) {
    #expect(CaptionText(paragraph: Array(text.utf8)) != nil)
  }

  @Test(arguments: [
    "The council voted on Monday to rebuild the bridge (and the pier).",
    "The bridge will be open by June, the mayor said. (Reuters)",
    "Die Brücke wird im Juni eröffnet, sagte er. (dpa/lno)",
    "The bridge will be open by June. (Reporting by Ines Roth/Bo Ek; editing by Al Po)",
    "© 2024 Harbour News. All rights reserved.", "They spoke on Monday (via Zoom).",
    "He got the whole picture: the bridge would not be rebuilt, whatever was said.",
    "Now, imagine what I was like before. (Actually, do not. It is awful.)",
    "Read it here: https://news.example/de/fotos/bridge-and-pier", "The train ran at 80 km/h.",
    "Foto", "", "Read more: the bridge", "Union (CDU/CSU)",
    "Die Fraktion der CDU/CSU stimmte zu (CDU/CSU).", "Yes/no",
    "She shared the photo on her page, and by noon everybody in town had seen it.",
  ])
  func `leaves paragraphs of an article alone`(_ text: String) {
    #expect(CaptionText(paragraph: Array(text.utf8)) == nil)
  }

  @Test func `takes the label off a line that names the maker`() {
    #expect(CaptionText(credit: Array("Photo: Ines Roth".utf8)).credit == "Ines Roth")
    #expect(CaptionText(credit: Array("Ines Roth".utf8)).credit == "Ines Roth")
  }

  @Test func `reads a caption of many brackets in bounded time`() {
    let text = String(repeating: "(Photo: ", count: 50_000)
    #expect(CaptionText(paragraph: Array(text.utf8)) == nil)
  }
}
