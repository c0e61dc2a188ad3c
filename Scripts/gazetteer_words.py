"""Words and patterns that Scripts/gazetteers.py goes by."""
import re

# Words of function that open sentences so often that their capitalised spelling is no rarer.
FUNCTION_WORDS = """a about after all although am an and any are as at be because been before being both
but by can could did do does during each either every few for from had has have he her here hers him his
how i if in into is it its just like many may me more most much my neither no nor not of off on once one
only or other our out over own same several she should since so some such than that the their them then
there these they this those though through to too two under until up upon us was we were what when where
whether which while who whom whose why will with within without would yes yet you your another anyone
anything anybody everyone everything everybody nobody nothing none someone something first second third
three four five six seven eight nine ten last next new old good even still well let please thanks sure
despite according considering given unless whenever wherever whatever whoever unlike besides among amid
beyond regardless depending assuming including following based along across against around behind below
beneath beside between down inside near onto outside past per round throughout toward towards via no do oh
ok okay hi hello hey ha yeah wow ah thank sorry see get got go come did done say says said make made take
know think want need try keep let look use used lot new old big best better less least back again always
never often sometimes maybe perhaps indeed however moreover meanwhile therefore thus hence instead still
already almost also even ever far later soon today tomorrow yesterday tonight""".split()
# French has no table of frequencies.
FRENCH_WORDS = """le la les un une des du de et en il elle ils elles on nous vous je tu ce cette ces son sa ses
leur leurs mais ou donc car ni que qui quoi dont dans sur sous avec pour par sans chez entre vers avant depuis
pendant si ne pas plus bien aussi comme tout tous toute toutes autre autres selon lors puis alors ainsi enfin
hier demain aux au est sont ont fait être avoir deux trois quatre cinq six sept huit dix an ans jour jours
lundi mardi mercredi jeudi vendredi samedi dimanche""".split()
# Frequent words of German that stand as names in some source, but are hardly ever names in a text.
GERMAN_WORDS = """Adel Akte Art Baumeister Beamer Bett Bild Blick Café Chance Darin Dinger Dreier Ebbe Eimer
Etat Favoriten Ferne Feuerwehr Freistaat Gabel Galle Garant Gatten Gemeinde Grundgesetz Gruss Guss Haft Hals Hanf
Herrin Investor Jau Kader Kanal Karren Kies Kita Klang Klick Knapp Knoblauch Kost Kosten Kraft Kristall Lage Landes
Landstraße Lehr Löhne Magen Makel Marken Melodie Messias Mitte Naja Nee Newcomer Nuss Ofen Oma Polizei Pracht
Provinz Puls Putz Rast Reim Reis Rindfleisch Ritt Ritter Romane Rute Schade Scheu Schloss Schuld Schwager Schwimmer
Sieh Soli Staatsanwaltschaft Strang Strauch Tage Tages Tipps Tod Tor Treiber Wachs Weise Wende Wille Wirt
Zug""".split()
PLACES = ("country", "capital", "city1")
PROVINCE = re.compile(
    r"(?:Província|Provincia|Province|Provinz|Municipalité|Municipalidad|Municipio|Municipality|Commune|Comuna|"
    r"Distrito|District|Distrikt|Departamento|Département|Departement|Gobernación|Gouvernement|Gouvernorat|"
    r"Gouvernorats|Bezirk|Landkreis|Kanton|Canton|Cantón|Rajon|Raïon|Rayon|Raión|Raion|Okres|Qark|Ciudad|Oblast|Óblast|Región|Region|"
    r"Région|Estado|Staat|État|Woiwodschaft|Voïvodie|Voivodato|Parroquia|Paroisse|Gemeinde|Condado|Comté|"
    r"Prefectura|Préfecture|Präfektur|Atolón|Atoll|Verwaltungsbezirk|Division|División|Comitat|Komitat|Opština)"
    r" (?:(?:de la|de las|de los|de l'|de|du|des|d'|del|von|der) ?)?(?=\S)(.+)")
ENGLISH_PROVINCE = re.compile(
    r"(.+?) (?:Province|Region|District|Governorate|Municipality|Parish|Oblast|Department|Prefecture|Division|"
    r"Canton|Voivodeship|State|Krai)")
LATIN = re.compile(r"[A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ0-9 .,'&/!+-]+")
SUFFIXES = re.compile(
    r",? (inc|incorporated|corp|corporation|co|company|ltd|limited|llc|plc|ag|se|sa|s\.a|nv|n\.v|spa|"
    r"s\.p\.a|ab|asa|oyj|a/s|kgaa|ag & co\. kgaa|gmbh|holdings?|the|tbk|pjsc|s\.a\.b\. de c\.v)\.?$", re.I)
LEARNING = re.compile(
    r"univ|colleg|institut|school|schule|akadem|academ|polit[eé]c|polyt|escuela|[eé]cole|istitut|semin|lyc[eé]e|"
    r"gymnas|uniw|[uü]niver|facult|yliopisto|egyetem|h[oø][gj]?skol|hogeschool|conservat", re.I)
PARTICLES = ("DE LA", "DE LOS", "DE LAS", "VAN DER", "VAN DEN", "VAN DE", "VAN", "DEL")
WATER = {"body of water", "geological formation", "land", "natural elevation", "peak", "desert", "channel"}
WORDNET = (  # What an instance is: the first line that names something above it.
    ("person", {"person"}),
    ("country", {"country"}),
    ("capital", {"national capital"}),
    ("region", {"continent"}),
    ("other", {"natural object", "sign of the zodiac", "event", "act", "time period", "language"}),
    ("water", WATER),
    ("city3", {"city", "town", "municipality", "port", "urban area"}),
    ("county", {"county"}),
    ("facility", {"national park", "park", "battlefield"}),
    ("region", {"location"}),
    ("organization", {"university", "college", "school", "organization", "social group", "institution"}),
    ("facility", {"structure", "way", "facility"}),
    ("product", {"artifact"}),
    ("organization", {"group"}),
    ("other", {"entity"}),
)
