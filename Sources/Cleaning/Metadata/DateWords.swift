internal import Text

/// Words that say what a date beside them is.
enum DateWords {
  /// Whether `text` says that something was changed, and not that it was published.
  static func isModified(_ text: [UInt8]) -> Bool {
    guard !text.isEmpty else { return false }
    let key = TitleKeys.key(text)
    return modified.contains { contains(key, $0) } && !published.contains { contains(key, $0) }
  }

  /// Whether `word` is in `key`; in scripts that write no spaces between words, anywhere.
  private static func contains(_ key: [UInt8], _ word: [UInt8]) -> Bool {
    guard word.count > 1, word[1] >= 0xE3 else { return TitleKeys.contains(key, word) }
    let word = word.dropFirst()
    guard key.count >= word.count else { return false }
    return (0...key.count - word.count).contains {
      key[$0] == word.first && key[$0..<$0 + word.count].elementsEqual(word)
    }
  }

  // English, German, French, Spanish and Catalan, Italian, Portuguese, Dutch, Danish, Norwegian,
  // Swedish, Finnish, Polish, Czech and Slovak, Hungarian, Romanian, Croatian, Turkish, Greek,
  // Russian, Ukrainian, Bulgarian, Arabic, Hebrew, Persian, Hindi, Indonesian, Vietnamese,
  // Japanese, Chinese, Korean.
  private static let modified = keys(
    """
    updated,update,updates,modified,revised,reviewed,changed,edited,last update,\
    aktualisiert,aktualisierung,aktualisiert am,geändert,änderung,letzte änderung,überarbeitet,\
    mis à jour,mise à jour,màj,maj,modifié,modifiée,actualisé,\
    actualizado,actualizada,actualización,modificado,actualitzat,actualitzada,\
    aggiornato,aggiornata,aggiornamento,ultima modifica,atualizado,atualizada,atualização,\
    modificado em,bijgewerkt,gewijzigd,aangepast,opdateret,sidst ændret,oppdatert,endret,\
    uppdaterad,uppdaterat,ändrad,päivitetty,muokattu,zaktualizowano,aktualizacja,zmodyfikowano,\
    aktualizováno,aktualizace,upraveno,aktualizované,frissítve,frissült,módosítva,actualizat,\
    actualizare,ažurirano,izmijenjeno,güncelleme,güncellendi,güncellenme,ενημερώθηκε,ενημέρωση,\
    обновлено,обновлен,обновлён,обновление,изменено,оновлено,оновлення,змінено,обновена,\
    تحديث,آخر تحديث,עודכן,עדכון,به روزرسانی,अपडेट,diperbarui,diupdate,cập nhật,\
    更新,修订,修改,수정,업데이트
    """)
  private static let published = keys(
    """
    published,posted,first published,created,written,veröffentlicht,erstellt,erschienen,publicado,\
    publicada,publicación,publicat,publié,publiée,publication,pubblicato,pubblicata,publicação,\
    gepubliceerd,geplaatst,udgivet,offentliggjort,publicerad,publicerat,publisert,julkaistu,\
    opublikowano,publikacja,data dodania,publikováno,vydáno,megjelent,közzétéve,objavljeno,\
    опубликовано,опубліковано,публикувана,yayınlanma,yayın,yayınlandı,δημοσίευση,δημοσιεύθηκε,\
    نشر,פורסם,प्रकाशित,dipublikasikan,diterbitkan,đăng,発行,公開,掲載,发布,發布,发表,입력,등록
    """)

  private static func keys(_ words: String) -> [[UInt8]] {
    words.split(separator: ",").map { TitleKeys.key(Array($0.utf8)) }
  }
}
