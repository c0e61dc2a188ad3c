import Testing

/// Sentences as news have them, with all that they name.
@Test(arguments: [
  ("El consejo se reunió el martes.", ["martes = 2024-06-25 date"]),
  ("El puente reabrirá el viernes.", ["viernes = 2024-06-28 date"]),
  ("Habló el miércoles 19 de junio de 2024.", ["miércoles 19 de junio de 2024 = 2024-06-19 date"]),
  (
    "Los días 19 y 20 de junio llovió.",
    ["19 = 2024-06-19 date", "20 de junio = 2024-06-20 date"]
  ),
  ("Del 19 al 21 de junio llovió.", ["19 = 2024-06-19 date", "21 de junio = 2024-06-21 date"]),
  (
    "Entre el 3 y el 5 de mayo de 2023 llovió.",
    ["3 = 2023-05-03 date", "5 de mayo de 2023 = 2023-05-05 date"]
  ),
  ("La semana pasada llovió.", ["La semana pasada = 2024-W25 date"]),
  ("El lunes pasado llovió.", ["El lunes pasado = 2024-06-24 date"]),
  ("El pasado 12 de marzo llovió.", ["El pasado 12 de marzo = 2024-03-12 date"]),
  ("El jueves de la próxima semana es fiesta.", ["jueves de la próxima semana = 2024-07-04 date"]),
  ("En el verano de 2022 cerró la fábrica.", ["el verano de 2022 = 2022-SU date"]),
  ("El otoño pasado cerró la fábrica.", ["El otoño pasado = 2023-FA date"]),
  ("A principios de junio hacía frío.", ["A principios de junio = 2024-06 date, start"]),
  ("A finales de 2019 se fue.", ["A finales de 2019 = 2019 date, end"]),
  ("Creció en los años 90.", ["los años 90 = 199 date"]),
  ("Creció en la década de 1980.", ["la década de 1980 = 198 date"]),
  ("Creció en el siglo XIX.", ["el siglo XIX = 18 date"]),
  ("Hace tres días llegó una carta.", ["Hace tres días = 2024-06-23 date"]),
  ("Hace un año llegó una carta.", ["Hace un año = 2023 date"]),
  ("Dentro de tres semanas se votará.", ["Dentro de tres semanas = 2024-W29 date"]),
  ("Vive allí desde 1998.", ["1998 = 1998 date"]),
  ("El puerto creció de 2014 a 2019.", ["2014 = 2014 date", "2019 = 2019 date"]),
  ("El museo abrirá el próximo año.", ["el próximo año = 2025 date"]),
  ("En junio del año pasado llovió.", ["junio del año pasado = 2023-06 date"]),
  (
    "En el primer trimestre de este año llovió.", ["el primer trimestre de este año = 2024-Q1 date"]
  ),
  ("Cada lunes hay mercado.", ["Cada lunes = XXXX-WXX-1 set"]),
  ("Hay mercado todos los viernes.", ["todos los viernes = XXXX-WXX-5 set"]),
  ("El barco sale cada dos horas.", ["cada dos horas = PT2H set"]),
  ("El barco sale dos veces por semana.", ["dos veces por semana = P1W set"]),
  ("La sesión acabó a las 14:30.", ["14:30 = 2024-06-26T14:30 time"]),
  ("La sesión acabó hacia las 18 horas.", ["18 horas = 2024-06-26T18:00 time"]),
  ("Sale mañana a las 9 de la mañana.", ["mañana a las 9 de la mañana = 2024-06-27T09:00 time"]),
  ("El lunes por la noche ardió un granero.", ["lunes por la noche = 2024-06-24TNI time"]),
  ("Anoche ardió un granero.", ["Anoche = 2024-06-25TNI time"]),
  ("Esta mañana ardió un granero.", ["Esta mañana = 2024-06-26TMO time"]),
  ("La fiesta será en Nochebuena.", ["Nochebuena = 2024-12-24 date"]),
  ("Esperó un año y medio.", ["un año y medio = P1.5Y duration"]),
  ("Esperó media hora.", ["media hora = PT30M duration"]),
  ("Duplicó su precio en los últimos tres años.", ["los últimos tres años = P3Y duration"]),
  ("Creció en los últimos años.", ["los últimos años = PAST_REF date"]),
  ("Antes de fin de año se irá.", ["fin de año = 2024 date, end"]),
  ("El 25/06/2024 llovió.", ["25/06/2024 = 2024-06-25 date"]),
  ("El 1 de julio entrará en vigor.", ["1 de julio = 2024-07-01 date"]),
  ("Recientemente vendió su casa.", ["Recientemente = PAST_REF date"]),
  ("el fin de semana pasado fue tranquilo", ["el fin de semana pasado = 2024-W25-WE date"]),
])
func `reads Spanish news`(text: String, mentions: [String]) {
  #expect(found(text, "es") == mentions)
}

@Test(arguments: [
  "El hombre de 24 años murió.", "La mujer de 30 años de edad murió.", "Faltaban 1500 euros.",
  "Vinieron 2000 personas.", "Un día se irá.", "Tal vez otra vez.",
])
func `takes none of these Spanish words for a time`(text: String) {
  #expect(found(text, "es") == [])
}
