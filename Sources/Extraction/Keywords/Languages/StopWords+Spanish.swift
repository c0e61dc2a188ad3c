extension StopWords {
  /// Function words, auxiliaries, verbs of saying, and words for times that every text has.
  static let spanish = """
    a abril además afirmó agosto ahí ahora al algo alguien algún alguna algunas alguno algunos
    allá allí ambas ambos ante anterior antes año años apenas aquel aquella aquellas aquello aquellos
    aquí aseguró así aún aunque ayer bajo bastante bien buen buena buenas bueno buenos cada casi caso
    catorce cerca cien cierta ciertas cierto ciertos cinco como cómo con conmigo contigo contra cosa
    cosas cual cuál cuales cualquier cualquiera cuando cuándo cuanto cuánto cuatro da dado dan dar de
    debajo debe deben debía decir dejar del demás dentro desde después detrás día días dice dicen dicho
    dieron diez dijeron dijo diferentes dio diciembre domingo donde dónde dos durante e él el ella ellas
    ello ellos embargo en encima enero enfrente entonces entre era erais éramos eran eras eres es esa esas
    ese eso esos está ésta estaba estaban estado están estar estará estas éstas este éste esto estos éstos
    estuvo etc explicó febrero fin fue fuera fueron fui fuimos gran grande grandes gracias ha
    haber había habían habido habrá habría hace hacen hacer hacia han has hasta hay haya he hecho hemos
    hicieron hizo hora horas hoy hubo igual incluso indicó ir jamás jueves julio junio junto la lado las
    le lejos les lo los luego lugar lunes llegar lleva llevar manera martes marzo más mayo mayor mayoría
    me mediante mejor menor menos mes meses mi mí mía miércoles mientras mil millones mis misma mismas
    mismo mismos modo momento muchas mucho muchos muy nada nadie ni ningún ninguna ninguno no noche nos
    nosotras nosotros noviembre nuestra nuestras nuestro nuestros nueva nuevas nueve nuevo nuevos nunca o
    ocho octubre os otra otras otro otros para parece parte partir pasada pasado pero pese poca pocas
    poco pocos podemos poder podrá podría porque por pues puede pueden pudo primer primera primeras
    primero primeros propia propias propio propios próxima próximo punto que qué queda quien quién quienes
    quiere quizá quizás realizar sábado saber se sé sea sean según segunda segundo seis semana semanas
    señaló septiembre ser será serán sería si sí sido siempre siendo siete sigue siguiente sin sino
    sobre sola solamente solo sólo son su sus suya suyas suyo suyos tal también tampoco tan tanta tantas
    tanto tantos tarde te tendrá tenemos tener tenía tenido tercera tercero ti tiempo tiene tienen toda
    todas todavía todo todos total tras través tres tu tú tus tuvo u última últimas último últimos un una
    unas uno unos usted ustedes va vamos van varias varios veces ver vez viernes vosotros vuelta y ya yo
    """
}
