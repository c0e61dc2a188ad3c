internal import Text

/// Words that say what a date beside them is.
enum DateWords {
  /// Whether `text` says that something was changed, and not that it was published.
  static func isModified(_ text: [UInt8]) -> Bool {
    let key = TitleKeys.key(text)
    return modified.contains { TitleKeys.contains(key, $0) }
      && !published.contains { TitleKeys.contains(key, $0) }
  }

  private static let modified = keys(
    """
    updated,update,modified,revised,reviewed,aktualisiert,geändert,actualizado,actualizada,mis à \
    jour,modifié,aggiornato,atualizado,bijgewerkt,opdateret,uppdaterad,oppdatert,päivitetty,\
    zaktualizowano,обновлено,оновлено,güncelleme
    """)
  private static let published = keys(
    """
    published,posted,first published,veröffentlicht,erstellt,publicado,publié,pubblicato,\
    gepubliceerd,publicerad,publisert,julkaistu,опубликовано,yayınlanma
    """)

  private static func keys(_ words: String) -> [[UInt8]] {
    words.split(separator: ",").map { TitleKeys.key(Array($0.utf8)) }
  }
}
