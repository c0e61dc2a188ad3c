"""Writes Sources/CNames/gazetteer.tsv: a name, a tab and what it may stand for, parted by spaces.

Called by Scripts/gazetteers, which installs the sources first.
"""
import math
import re
import sys
import unicodedata
from collections import Counter, defaultdict
from pathlib import Path

import gazetteer_sources as sources

MINIMA = {
    "capital": 200, "city1": 300, "city2": 3000, "city3": 15000, "common": 15000, "country": 500,
    "county": 1500, "demonym": 800, "designator_end": 200, "designator_start": 150, "facility": 3000,
    "family": 30000, "given_f": 8000, "given_m": 8000, "group": 150, "office": 300,
    "organization": 5000, "other": 1500, "person": 2000, "place_word": 150, "product": 200,
    "region": 5000, "say_verb": 150, "title": 250, "water": 800,
}
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
beneath beside between down inside near onto outside past per round throughout toward towards via""".split()
LATIN = re.compile(r"[A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ0-9 .,'&/!+-]+")
SUFFIXES = re.compile(
    r",? (inc|incorporated|corp|corporation|co|company|ltd|limited|llc|plc|ag|se|sa|s\.a|nv|n\.v|spa|"
    r"s\.p\.a|ab|asa|oyj|a/s|kgaa|ag & co\. kgaa|gmbh|holdings?|the|tbk|pjsc|s\.a\.b\. de c\.v)\.?$", re.I)
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


class Gazetteer:
    def __init__(self):
        self.flags = defaultdict(set)

    def add(self, name, *flags):
        name = tidied(name)
        if name and len(name) > 1 and any(c.isalpha() for c in name) and len(name.split(" ")) <= 5:
            self.flags[name].update(flags)

    def has(self, name, *flags):
        return not self.flags.get(name, set()).isdisjoint(flags)

    def text(self):
        lines = (f"{name}\t{' '.join(sorted(flags))}\n" for name, flags in self.flags.items())
        return "".join(sorted(lines, key=lambda line: line.encode())).encode()


def tidied(name):
    name = unicodedata.normalize("NFC", name).replace("’", "'").replace("ʼ", "'").replace("‘", "'")
    return " ".join(name.split())


def usable(name, frequencies, least=-13.5):
    """Whether a name is in Latin letters, begins with a capital and is no usual word in lower case."""
    name = tidied(name)
    return bool(
        LATIN.fullmatch(name) and not name[0].islower() and len(name) > 1
        and (" " in name or not frequencies.usually_lower(name, least=least)))


def add_extra(gazetteer):
    for flags, names in sources.extra():
        for name in names:
            gazetteer.add(name, *flags)


def without_parentheses(name):
    """`Myanmar (Burma)` is two names."""
    match = re.fullmatch(r"(.+?) \((.+)\)", name)
    return [match[1], match[2]] if match else [name]


def add_territories(gazetteer, cldr, frequencies):
    for _, code, name in cldr.names("territory"):
        kind = "region" if code.isdigit() else "country"
        if code in ("EU", "EZ", "UN", "XA", "XB", "ZZ", "QO", "001") or " - " in name or len(name) < 4:
            continue
        for part in without_parentheses(name):
            for variant in {part, part.replace(" & ", " and "), part.replace("St. ", "Saint ")}:
                if usable(variant, frequencies):
                    gazetteer.add(variant, kind)
    for country in sources.geonames("countries").values():
        gazetteer.add(country["name"], "country")
        gazetteer.add(country["capital"], "capital")
    for state in sources.geonames("us_states").values():
        gazetteer.add(state["name"], "region")
        gazetteer.add(state["code"], "region")
    for county in sources.geonames("us_counties"):
        gazetteer.add(county["name"], "county")
    for _, _, name in cldr.names("subdivision", "subdivisions"):
        if "/" not in name and "," not in name and usable(name, frequencies):
            for part in without_parentheses(name):
                gazetteer.add(part, "region")


def add_cities(gazetteer, cldr, frequencies):
    for city in sorted(sources.geonames("cities15000").values(), key=lambda city: city["geonameid"]):
        people = city["population"]
        size = "city1" if people >= 1_000_000 else "city2" if people >= 100_000 else "city3"
        name = city["name"]
        capital = gazetteer.has(name, "capital")
        if size == "city1" or capital or usable(name, frequencies):
            gazetteer.add(name, size)
        if people >= 300_000:
            for other in city["alternatenames"]:
                if known_alternative(other, name, frequencies):
                    gazetteer.add(other, size)
    for name in cldr.cities():
        if usable(name, frequencies) and not gazetteer.has(name, "country", "region"):
            if not gazetteer.has(name, "capital", "city1", "city2", "city3"):
                gazetteer.add(name, "city3")


def known_alternative(name, usual, frequencies):
    """Whether another name of a large city is in use in one of the languages."""
    if " " in name or len(name) < 4 or name.isupper() or name == usual or not usable(name, frequencies):
        return False
    return max(frequencies.of(name, language) for language in frequencies.tables) > -16.5


def spellings(upper, frequencies):
    """Spellings of a name that is given in capitals without marks: the most frequent and its rivals."""
    found = [upper.title()]
    for prefix, text in (("MC", "Mc"), ("MAC", "Mac"), ("O", "O'"), ("D", "D'"), ("DE", "De"), ("DI", "Di"),
                         ("LA", "La"), ("LE", "Le"), ("VAN", "Van"), ("FITZ", "Fitz"), ("ST", "St.")):
        if upper.startswith(prefix) and len(upper) > len(prefix) + 2:
            found.append(text + upper[len(prefix):].title())
    best = max(found, key=lambda name: (frequencies.of(name), name == found[0]))
    if frequencies.of(best) == frequencies.UNKNOWN and upper.startswith("MC"):
        return ["Mc" + upper[2:].title()]
    return [name for name in found if name == best or frequencies.of(name) > frequencies.of(best) - 1.5]


def add_people(gazetteer, frequencies):
    families = sources.census("census_2020")
    ranks = {row["name"]: row["rank"] for row in families}
    for row in families:
        name, rank = row["name"], row["rank"]
        if rank > 45_000 or len(name) < 2:
            continue
        if rank > 2000 and frequencies.usually_lower(name):
            continue
        for spelling in spellings(name, frequencies):
            gazetteer.add(spelling, "family")
        for particle in PARTICLES:
            rest = name.removeprefix(particle.replace(" ", ""))
            if rest != name and len(rest) > 3 and ranks.get(rest, 99_999) < 10_000:
                gazetteer.add(f"{particle} {rest}".title(), "family")
                break
    for row in sources.census("census_2020_first_names"):
        name = row["name"]
        if row["rank"] > 20_000 or len(name) < 2 or row["rank"] > 1500 and frequencies.usually_lower(name):
            continue
        if row["pctmale"] >= 10:
            gazetteer.add(name.title(), "given_m")
        if row["pctfemale"] >= 10:
            gazetteer.add(name.title(), "given_f")
    for kind, name in sources.faker_names():
        if name.count(" ") <= 1 and usable(name, frequencies) and not name.isupper() and "." not in name:
            gazetteer.add(name, kind)


def add_organizations(gazetteer, frequencies):
    for name in sources.companies():
        name = tidied(re.sub(r" ?\(.*?\)", "", name))
        while SUFFIXES.search(name):
            name = SUFFIXES.sub("", name)
        if usable(name, frequencies, least=-10.5):
            gazetteer.add(name, "organization")
    for name in sources.universities():
        name = tidied(re.split(r" - | \(|, |;|/", name.lstrip("\ufeff."))[0])
        if " " in name and usable(name, frequencies):
            gazetteer.add(name, "organization")
    for name in sources.airports():
        name = tidied(re.sub(r" ?\(.*?\)", "", name))
        if name.endswith("Airport") and usable(name, frequencies):
            gazetteer.add(name, "facility")
            gazetteer.add(name.replace(" International Airport", " Airport"), "facility")


def add_wordnet(gazetteer, wordnet, frequencies):
    for words, above in wordnet.instances():
        flag = next(flag for flag, parents in WORDNET if above & parents)
        several = any(" " in word for word in words)
        for word in words:
            alone = flag == "person" and several and " " not in word
            if not alone and usable(word, frequencies) and any(c.isupper() for c in word):
                settled = flag == "city3" and gazetteer.has(word, "capital", "city1", "city2")
                if not settled:
                    gazetteer.add(word, flag)
    for word in [*wordnet.capitalised_classes({"inhabitant"}), *wordnet.adjectives_of_places()]:
        if usable(word, frequencies):
            gazetteer.add(word, "demonym")
    for word in wordnet.capitalised_classes({"religionist", "religious person", "disciple", "politician"}):
        if usable(word, frequencies) and not gazetteer.has(word, "demonym"):
            gazetteer.add(word, "group")


def add_peoples(gazetteer, cldr, frequencies):
    for text in sources.demonyms():
        for name in re.split(r", | or |;|/", re.sub(r"\(.*?\)", "", text)):
            if usable(name, frequencies):
                gazetteer.add(name, "demonym")
    for name in [name for name in gazetteer.flags if gazetteer.has(name, "demonym")]:
        plural = name + "s"
        if name.endswith(("an", "i", "er")) and frequencies.of(plural) > frequencies.UNKNOWN:
            gazetteer.add(plural, "demonym")
    for language, _, name in cldr.names("language"):
        if language == "en" and usable(name, frequencies) and not gazetteer.has(name, "demonym", "country"):
            for part in without_parentheses(name)[:1]:
                gazetteer.add(part, "other")


def add_common(gazetteer, wordnet, frequencies):
    """The 20 000 most frequent English words that are usual in lower case.

    Reddit's sentences are short, so that one word in ten is capitalised for that alone: eight times as
    frequent in lower case is what parts `may` and `reading` from `apple` and `bush`.
    """
    lemmas, adverbs = wordnet.lemmas(), wordnet.adverbs()
    table = frequencies.tables["en"]
    words = sorted((word for word in table if re.fullmatch(r"[a-z]+(?:[-'][a-z]+)*", word)),
                   key=lambda word: (-table[word], word))
    chosen = [word for word in words if len(word) > 1 and (
        frequencies.ratio(word) >= (0.5 if word in adverbs and word not in ("may", "will") else 8)
        and is_english(word, table[word], lemmas))][:20_000]
    for word in [*FUNCTION_WORDS, *chosen]:
        gazetteer.flags[word].add("common")


def is_english(word, frequency, lemmas):
    forms = {word, *(word.removesuffix(ending) for ending in ("s", "es", "ed", "ing", "d", "er", "est", "ly"))}
    forms |= {form + "e" for form in forms} | {form[:-1] for form in forms if form[-2:-1] == form[-1:]}
    forms |= {re.sub("i$", "y", form) for form in forms}
    return frequency > -11.5 or not lemmas.isdisjoint(form.replace("-", "_") for form in forms)


def main(cache):
    frequencies = sources.Frequencies()
    wordnet, cldr = sources.WordNet(cache), sources.CLDR(cache)
    gazetteer = Gazetteer()
    add_extra(gazetteer)
    add_territories(gazetteer, cldr, frequencies)
    add_cities(gazetteer, cldr, frequencies)
    add_people(gazetteer, frequencies)
    add_organizations(gazetteer, frequencies)
    add_wordnet(gazetteer, wordnet, frequencies)
    add_peoples(gazetteer, cldr, frequencies)
    add_common(gazetteer, wordnet, frequencies)
    text = gazetteer.text()
    check(gazetteer, text)
    target = Path(__file__).parent.parent / "Sources/CNames/gazetteer.tsv"
    target.parent.mkdir(exist_ok=True)
    target.write_bytes(text)


def check(gazetteer, text):
    counts = Counter(flag for flags in gazetteer.flags.values() for flag in flags)
    for flag, count in sorted(counts.items()):
        print(f"{flag:17}{count:7}", file=sys.stderr)
    print(f"{'lines':17}{len(gazetteer.flags):7}\n{'bytes':17}{len(text):7}", file=sys.stderr)
    faults = [f"{flag}: {counts[flag]} < {least}" for flag, least in MINIMA.items() if counts[flag] < least]
    faults += [f"{flag} is not known" for flag in counts if flag not in MINIMA]
    faults += ["too large"] if len(text) > 3_700_000 or len(gazetteer.flags) > 200_000 else []
    if faults:
        sys.exit("Scripts/gazetteers: " + "; ".join(faults))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
