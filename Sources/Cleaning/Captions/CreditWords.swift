/// Words by which papers say who made a picture. They are in general use in their languages.
enum CreditWords {
  /// What a picture is called before the name of who made it.
  private static let pictures = words(
    """
    photo photos photograph photographs picture pictures pic pics image images photography \
    illustration graphic photographer foto fotos bild bilder symbolbild symbolfoto archivbild \
    archivfoto bildnachweis bildquelle fotoquelle fotocredit grafik fotograf photographie \
    photographies fotografía fotografia fotografías imagen imágenes imagem imagens fotógrafo \
    immagine immagini fotografie beeld afbeelding bilde billede bildet kuva kuvat valokuva fot \
    zdjęcie zdjęcia snímek fotó kép imagine fotoğraf fotoğraflar görsel фото фотография фотографія \
    снимок світлина зображення изображение φωτογραφία φωτογραφίες φωτο εικόνα صورة الصورة تصوير \
    عکس تصویر צילום תמונה फोटो तस्वीर चित्र gambar ảnh hình ภาพ ภาพถ่าย \
    写真 写真提供 資料写真 撮影 画像 画像提供 图片 图片来源 图源 图 供图 摄影 摄 照片 资料图片 圖片 \
    圖片來源 圖 攝影 照片來源 資料照片 翻攝 사진 사진제공 사진출처 자료사진 이미지
    """)

  /// What stands before a name in captions, but elsewhere in a text, too.
  private static let sources = words(
    """
    credit credits crédit crédits crédito créditos crediti source courtesy copyright quelle fuente \
    fonte bron källa kilde lähde źródło zdroj forrás sursa kaynak источник джерело πηγή المصدر منبع \
    स्रोत sumber nguồn ที่มา 出典 提供 来源 來源 출처
    """)

  /// Words between two words of a label: "crédit de la photo".
  private static let joints = words("de do da del della des der van la le file archive handout")

  /// What joins a picture and a name: "photo by".
  private static let by = words(
    """
    by von de par por di door av af przez courtesy od tarafından от від από oleh bởi via
    """)

  /// Who sells and shares pictures, besides the news agencies.
  private static let libraries = words(
    """
    getty gettyimages shutterstock istock istockphoto alamy bloomberg imago epa efe epa-efe rex \
    magnum zuma nurphoto sipa abaca unsplash pexels pixabay wikimedia flickr depositphotos \
    profimedia corbis dreamstime fotolia adobestock keystone scanpix maxppp hollandse usa-today \
    ロイター 共同 時事 新华社 新華社 中新社 视觉中国 法新社 路透社 美联社 연합뉴스 뉴시스 뉴스1
    """)

  /// Where pictures come by, as in "Ministry of Defence via Telegram".
  private static let hosts = words(
    "facebook instagram twitter telegram tiktok youtube whatsapp x storyful pool handout")

  /// What agencies write behind their texts, and not below pictures.
  private static let desk = words(
    "reporting writing editing additional edited reported compiled with")

  private static func words(_ list: String) -> [String] {
    list.split { $0 == " " || $0 == "\n" }.map(String.init)
  }

  /// What a word is in captions. A word can be several things.
  struct Meaning: OptionSet {
    let rawValue: UInt16
    static let picture = Meaning(rawValue: 1)
    static let source = Meaning(rawValue: 2)
    static let joint = Meaning(rawValue: 4)
    static let by = Meaning(rawValue: 8)
    static let library = Meaning(rawValue: 16)
    static let host = Meaning(rawValue: 32)
    static let desk = Meaning(rawValue: 64)
    static let via = Meaning(rawValue: 128)
  }

  /// All words, in the spellings that capitals give them where these are no ASCII letters.
  private static let table: TokenTable = {
    let lists: [([String], Meaning)] = [
      (pictures, .picture), (sources, .source), (joints, .joint), (by, .by),
      (libraries, .library), (hosts, .host), (desk, .desk), (["via"], .via),
    ]
    var meanings: [String: UInt16] = [:]
    for (words, meaning) in lists {
      for word in words {
        let capital = word.prefix(1).uppercased() + word.dropFirst()
        for spelling in Set([word, capital, word.uppercased()].map(lowered)) {
          meanings[spelling, default: 0] |= meaning.rawValue
        }
      }
    }
    return TokenTable(meanings.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
  }()

  /// A word with its ASCII letters in lower case, as `meaning` compares words.
  private static func lowered(_ word: String) -> String {
    String(decoding: word.utf8.map(lowered), as: UTF8.self)
  }

  private static func lowered(_ byte: UInt8) -> UInt8 {
    byte &- 0x41 < 26 ? byte | 0x20 : byte
  }

  /// What a word is.
  static func meaning(_ word: ArraySlice<UInt8>) -> Meaning {
    var hash = TokenTable.seed
    for byte in word { hash = TokenTable.add(lowered(byte), to: hash) }
    return Meaning(rawValue: table.value(hash))
  }
}
