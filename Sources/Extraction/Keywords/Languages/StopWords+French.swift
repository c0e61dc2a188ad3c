extension StopWords {
  /// Function words, auxiliaries, verbs of saying, and words for times that every text has.
  static let french = """
    a à afin ai aient aille ailleurs ainsi alors an année années ans août après assez au aucun aucune
    aujourd aujourd'hui auparavant auprès auquel aura aurait aurais auront aussi aussitôt autant autour
    autre autres aux auxquelles auxquels avaient avais avait avant avec avez avoir avons avril ayant beau
    beaucoup belle bien bon bonne bout c ça car cas ce ceci cela celle celles celui cent cependant
    certain certaine certaines certains ces cet cette ceux chacun chacune chaque chez chose choses ci
    cinq combien comme comment contre côté d dans de début deçà décembre déclaré dehors déjà delà demain
    depuis dernier dernière dernières derniers derrière des dès désormais dessous dessus deux deuxième
    devait devant devenir devenu devoir devra devrait dimanche dire dit dite dits divers dix doit doivent
    donc donne donner dont du dû durant elle elles en encore enfin ensuite entre envers environ es est et
    étaient étais était étant etc été être eu eue eurent eut eux exemple expliqué explique face faire
    faisait fait faite faites faits faut février fin fois font fut grâce grand grande grandes grands
    heure heures hier hors huit ici il ils indiqué j jamais janvier je jeudi jour jours juillet juin
    jusqu jusque juste l la là laisser laquelle le lequel les lesquelles lesquels leur leurs loin lors
    lorsqu lorsque lui lundi m ma mai maintenant mais malgré mardi mars me même mêmes mercredi mes met
    mettre mieux mille millions mis mise moi moins mois moment mon n ne neuf ni nombreuses nombreux non
    nos notamment notre nôtre nous nouveau nouveaux nouvel nouvelle nouvelles novembre octobre on ont
    onze or ou où outre par parce parfois parler parmi part partir pas passé pendant personne petit
    petite petites petits peu peut peuvent plupart plus plusieurs plutôt point pour pourquoi pourrait
    pourtant pouvait pouvoir premier première premières premiers près presque prendre pris puis
    puisqu puisque qu quand quant quatre que quel quelle quelles quelqu quelque quelques quels qui quoi
    quoique s sa samedi sans sauf se second seconde selon semaine semaines sept septembre sera serait
    seront ses seul seule seulement si sien sinon six soi soient soir soit son sont sous souvent soyez
    suis suite suivant sur surtout t ta tandis tant te tel telle tellement telles tels temps tes toi ton
    toujours tous tout toute toutefois toutes très trois trop tu un une unes uns va vais venir vendredi
    venu vers veut veulent via vient voici voilà voir vont vos votre vôtre vous vu vraiment y
    """
}
