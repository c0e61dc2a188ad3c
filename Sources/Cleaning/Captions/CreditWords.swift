/// Words by which papers say who made a picture. They are in general use in their languages.
enum CreditWords {
  /// What a picture is called before the name of who made it.
  static let pictures = words(
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
  static let sources = words(
    """
    credit credits crédit crédits crédito créditos crediti source courtesy copyright quelle fuente \
    fonte bron källa kilde lähde źródło zdroj forrás sursa kaynak источник джерело πηγή المصدر منبع \
    स्रोत sumber nguồn ที่มา 出典 提供 来源 來源 출처
    """)

  /// Words between two words of a label: "crédit de la photo".
  static let joints = words("de do da del della des der van la le file archive handout")

  /// What joins a picture and a name: "photo by".
  static let by = words(
    """
    by von de par por di door av af przez courtesy od tarafından от від από oleh bởi via
    """)

  /// Who sells and shares pictures, besides the news agencies.
  static let libraries = words(
    """
    getty gettyimages shutterstock istock istockphoto alamy bloomberg imago epa efe epa-efe rex \
    magnum zuma nurphoto sipa abaca unsplash pexels pixabay wikimedia flickr depositphotos \
    profimedia corbis dreamstime fotolia adobestock keystone scanpix maxppp hollandse usa-today \
    ロイター 共同 時事 新华社 新華社 中新社 视觉中国 法新社 路透社 美联社 연합뉴스 뉴시스 뉴스1
    """)

  /// Where pictures come by, as in "Ministry of Defence via Telegram".
  static let hosts = words(
    "facebook instagram twitter telegram tiktok youtube whatsapp x storyful pool handout")

  /// What agencies write behind their texts, and not below pictures.
  static let desk = words("reporting writing editing additional edited reported compiled with")

  private static func words(_ list: String) -> Set<String> {
    Set(list.split { $0 == " " || $0 == "\n" }.map(String.init))
  }
}
