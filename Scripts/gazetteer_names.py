"""Turns the sources of Scripts/gazetteers.py into names and flags."""
import re
import unicodedata
from collections import defaultdict

import gazetteer_sources as sources
from gazetteer_words import (
    ENGLISH_PROVINCE, FRENCH_WORDS, FUNCTION_WORDS, LATIN, LEARNING, PARTICLES, PLACES, PROVINCE, SUFFIXES, WORDNET)


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


def folded(name):
    """A name without the marks that English leaves out."""
    return "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))


def usable(name, frequencies, least=-13.5, times=8):
    """Whether a name is in Latin letters, begins with a capital and is no usual word in lower case."""
    name = tidied(name)
    return bool(
        LATIN.fullmatch(name) and not name[0].islower() and len(name) > 1
        and name.lower() not in FUNCTION_WORDS
        and (" " in name or not frequencies.usually_lower(name, times, least)))


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
    for language, _, name in cldr.names("subdivision", "subdivisions"):
        if "/" not in name and "," not in name:
            for part in without_parentheses(name):
                add_region(gazetteer, tidied(part), language, frequencies)


def add_region(gazetteer, name, language, frequencies):
    """`Province de Namur` is Namur; `Helmand Province` is both itself and Helmand."""
    match = PROVINCE.fullmatch(name) or ENGLISH_PROVINCE.fullmatch(name)
    if match and usable(match[1], frequencies, times=3):
        gazetteer.add(match[1], "region")
    if (not match or language == "en") and usable(name, frequencies):
        for spelling in {name, folded(name)}:
            if usable(spelling, frequencies, times=3):
                gazetteer.add(spelling, "region")



def add_cities(gazetteer, cldr, frequencies):
    for city in sorted(sources.geonames("cities15000").values(), key=lambda city: city["geonameid"]):
        people = city["population"]
        size = "city1" if people >= 1_000_000 else "city2" if people >= 100_000 else "city3"
        name = without_parentheses(city["name"])[0]
        capital = gazetteer.has(name, "capital")
        for spelling in {name, folded(name)}:
            if size == "city1" or capital or usable(spelling, frequencies, times=2.5):
                gazetteer.add(spelling, size)
    for name in cldr.cities():
        if usable(name, frequencies) and not gazetteer.has(name, "country", "region"):
            if not gazetteer.has(name, "capital", "city1", "city2", "city3"):
                gazetteer.add(name, "city3")


def add_alternatives(gazetteer, frequencies):
    """Other names of large cities that are in use in one of the languages and mean nothing else."""
    known = dict.fromkeys(gazetteer.flags)
    for city in sorted(sources.geonames("cities15000").values(), key=lambda city: city["geonameid"]):
        people = city["population"]
        for name in city["alternatenames"] if people >= 300_000 else ():
            if name in known or " " in name or len(name) < 4 or name.isupper():
                continue
            if usable(name, frequencies, least=-17) and max(
                    frequencies.of(name, language) for language in frequencies.tables) > -16.5:
                gazetteer.add(name, "city1" if people >= 1_000_000 else "city2")


def spellings(upper, frequencies):
    """Spellings of a name that is given in capitals without marks: the most frequent and its rivals."""
    found = [upper.title()]
    for prefix, text in (("MC", "Mc"), ("MAC", "Mac"), ("O", "O'"), ("D", "D'"), ("DE", "De"), ("DI", "Di"),
                         ("LA", "La"), ("LE", "Le"), ("VAN", "Van"), ("FITZ", "Fitz")):
        if upper.startswith(prefix) and len(upper) > len(prefix) + 2:
            found.append(text + upper[len(prefix):].title())
    best = max(found, key=lambda name: (frequencies.of(name), name == found[0]))
    if frequencies.of(best) == frequencies.UNKNOWN:
        return ["Mc" + upper[2:].title() if upper.startswith("MC") else best]
    return [name for name in found if frequencies.of(name) > max(
        frequencies.of(best) - 1.5, frequencies.UNKNOWN)]



def names_people(gazetteer, name, rank, frequent, frequencies):
    """Whether a name of the census that is a usual word or a large place, too, is frequent enough."""
    if len(name) < 2 or name.lower() in FUNCTION_WORDS and name not in ("WILL", "MAY", "BEST", "LOVE"):
        return False
    return rank <= frequent or not (
        frequencies.usually_lower(name) or gazetteer.has(name.title(), "other", *PLACES)
        or name.lower() in FRENCH_WORDS or rank > 2.5 * frequent and frequencies.is_german_noun(name.title()))


def add_people(gazetteer, frequencies):
    families = sources.census("census_2020")
    ranks = {row["name"]: row["rank"] for row in families}
    for row in families:
        name, rank = row["name"], row["rank"]
        if rank > 45_000:
            continue
        if not names_people(gazetteer, name, rank, 2000, frequencies):
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
        if row["rank"] > 20_000 or not names_people(gazetteer, name, row["rank"], 1500, frequencies):
            continue
        if row["pctmale"] >= 10:
            gazetteer.add(name.title(), "given_m")
        if row["pctfemale"] >= 10:
            gazetteer.add(name.title(), "given_f")
    for kind, name in sources.faker_names():
        something_else = gazetteer.has(name, "other", *PLACES) and not gazetteer.has(name, kind)
        if name.count(" ") > 1 or name.isupper() or "." in name or something_else:
            continue
        if usable(name, frequencies) and frequencies.known(name):
            gazetteer.add(name, kind)


def add_organizations(gazetteer, frequencies):
    for name in sources.companies():
        name = tidied(re.sub(r" ?\(.*?\)", "", name))
        while SUFFIXES.search(name):
            name = SUFFIXES.sub("", name)
        if len(name) > 2 and usable(name, frequencies, least=-10.5):
            gazetteer.add(name, "organization")
    for name in sources.universities():
        name = tidied(re.split(r" - | \(|, |;|/", name.lstrip("\ufeff."))[0])
        if " " in name and LEARNING.search(name) and usable(name, frequencies):
            gazetteer.add(name, "organization")
    for name in sources.airports():
        name = tidied(re.sub(r" ?\(.*?\)", "", name))
        if name.endswith("Airport") and not re.search(r" - |/|\b(Afb|Lrrs|Nas)\b", name) and usable(name, frequencies):
            gazetteer.add(name, "facility")
            gazetteer.add(name.replace(" International Airport", " Airport"), "facility")


def add_wordnet(gazetteer, wordnet, frequencies):
    for words, above in wordnet.instances():
        flag = next(flag for flag, parents in WORDNET if above & parents)
        several = any(" " in word for word in words)
        for word in words:
            alone = flag == "person" and several and " " not in word
            settled = flag == "city3" and gazetteer.has(word, "capital", "city1", "city2") or (
                flag in ("other", "product") and word in gazetteer.flags)
            if alone and usable(word, frequencies, times=1):
                gazetteer.add(word, "family")
            if alone or settled or len(word) < 3 or word.endswith(" capital"):
                continue
            if usable(word, frequencies) and any(c.isupper() for c in word):
                gazetteer.add(word, flag)
    for word in [*wordnet.capitalised_classes({"inhabitant"}), *wordnet.adjectives_of_places()]:
        if usable(word, frequencies, times=2) and not gazetteer.has(word, "given_m", "given_f"):
            gazetteer.add(word, "demonym")
    for word in wordnet.capitalised_classes({"religionist", "religious person", "disciple", "politician"}):
        named = gazetteer.has(word.split(" ")[0], "given_m", "given_f")
        if usable(word, frequencies) and not named and not gazetteer.has(word, "demonym", "family"):
            gazetteer.add(word, "group")


def add_peoples(gazetteer, cldr, frequencies):
    for name in [name for name in gazetteer.flags if gazetteer.has(name, "demonym")]:
        plural = name + "s"
        if name.endswith(("an", "i", "er")) and frequencies.of(plural) > frequencies.UNKNOWN:
            gazetteer.add(plural, "demonym")
    for language, _, name in cldr.names("language"):
        if language == "en" and usable(name, frequencies):
            name = without_parentheses(name)[0]
            if name not in gazetteer.flags:
                gazetteer.add(name, "other")


def add_common(gazetteer, wordnet, frequencies):
    """The 20 000 most frequent English words that are usual in lower case.

    The table was counted on posts of short sentences, so that many a word is capitalised for beginning
    one: eight times as frequent in lower case is what parts `may` and `reading` from `apple` and `bush`.
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

