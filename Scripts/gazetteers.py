"""Writes Sources/CNames/gazetteer.tsv: a name, a tab and what it may stand for, parted by spaces; and
Sources/CNames/german.nouns, nouns that German writes with a capital though they are no names, one a line.

Called by Scripts/gazetteers, which installs the sources first.
"""
import sys
from collections import Counter
from pathlib import Path

import gazetteer_names as names
import gazetteer_sources as sources
from gazetteer_words import GERMAN_WORDS

MINIMA = {
    "capital": 200, "city1": 300, "city2": 3000, "city3": 15000, "common": 15000, "country": 500,
    "county": 1500, "demonym": 800, "designator_end": 200, "designator_start": 150, "facility": 3000,
    "family": 30000, "given_f": 8000, "given_m": 8000, "group": 150, "link": 40, "locative": 8, "office": 300,
    "organization": 5000, "other": 1500, "person": 2000, "place_word": 150, "product": 200,
    "region": 5000, "say_verb": 150, "title": 250, "water": 800,
}


def main(cache):
    frequencies = sources.Frequencies()
    wordnet, cldr = sources.WordNet(cache), sources.CLDR(cache)
    gazetteer = names.Gazetteer()
    names.add_extra(gazetteer)
    names.add_territories(gazetteer, cldr, frequencies)
    names.add_cities(gazetteer, cldr, frequencies)
    names.add_people(gazetteer, frequencies)
    names.add_alternatives(gazetteer, frequencies)
    names.add_organizations(gazetteer, frequencies)
    names.add_wordnet(gazetteer, wordnet, frequencies)
    names.add_peoples(gazetteer, cldr, frequencies)
    names.add_common(gazetteer, wordnet, frequencies)
    text = gazetteer.text()
    check(gazetteer, text)
    target = Path(__file__).parent.parent / "Sources/CNames/gazetteer.tsv"
    target.parent.mkdir(exist_ok=True)
    target.write_bytes(text)
    # A list of nouns without its frequent words would let them stand as names.
    nouns = sorted({*frequencies.german_nouns(gazetteer), *GERMAN_WORDS})
    if len(nouns) < 14_000:
        sys.exit(f"Scripts/gazetteers: {len(nouns)} German nouns")
    target.with_name("german.nouns").write_text("".join(f"{noun}\n" for noun in nouns))


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
