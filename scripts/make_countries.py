"""Refresh the standard columns of ``lexicon/countries.tsv`` from ISO 3166-1 and Unicode CLDR.

    python scripts/make_countries.py

The code columns, ``name`` and ``formal`` are rewritten; the columns that are kept by hand (``also``,
``adjectives``, ``persons``, ``capitals``, ``cities``) stay as they are. Needs ``babel`` (CLDR) and
``pycountry`` (ISO 3166-1 from Debian's iso-codes), which the tracker itself never imports.
"""

import csv
from pathlib import Path
from typing import Any

import babel
import pycountry
from babel import Locale

TARGET = Path(__file__).parents[1] / "src/tracker/lexicon/countries.tsv"
STANDARD = ("alpha3", "alpha2", "name", "formal")
BY_HAND = ("also", "adjectives", "persons", "capitals", "cities")

# Kosovo has no ISO code yet; XK and XKX are user-assigned ones, used by UNHCR, the World Bank and CLDR.
KOSOVO = ("XKX", "XK")

# CLDR writes these with a bracket, a dash or a legal status that no chart or report would print.
PLAIN_NAMES = {
    "CCK": "Cocos Islands",
    "COD": "DR Congo",
    "COG": "Congo-Brazzaville",
    "FLK": "Falkland Islands",
    "HKG": "Hong Kong",
    "MAC": "Macao",
    "MMR": "Myanmar",
    "PSE": "Palestine",
}

SHARED = {"Congo"}
"""Names that ISO gives to one country and reports to another."""

HEADER = """\
# Countries: names, nationals and towns, as English reports write them. One row per ISO 3166-1 code,
# and Kosovo.
# alpha3, alpha2: ISO 3166-1 (pycountry {pycountry}); XKX and XK are user-assigned codes for Kosovo.
# name, formal: English names of Unicode CLDR (babel {babel}, Unicode License v3) and of ISO 3166-1;
#   rewritten by scripts/make_countries.py. All other columns are kept by hand:
# also: short, former and colloquial names. adjectives: demonyms. persons: nouns that differ from those.
# capitals: seats of government, whose names stand for it ("Ankara wants them back"). cities: larger or
#   news-relevant towns and regions, only where a bare mention nearly always means this country.
# Names of nationalities and capitals are facts as given by the CIA World Factbook (public domain) and the UN
# Terminology Database; several values are separated by '; '. An initial "the" is left out throughout.
"""


def plain(name: str) -> str:
    """A name in the spelling that reports use: no typographic apostrophe, no ampersand, 'Saint' in full."""
    return name.replace("’", "'").replace(" & ", " and ").replace("St. ", "Saint ").removeprefix("The ")


def formal_names(country: Any, name: str) -> list[str]:
    """ISO's names of a country, 'Bolivia, Plurinational State of' turned round, without ``name`` itself."""
    found = [getattr(country, field, "") for field in ("name", "official_name", "common_name")]
    cleaned = [turned(plain(text)).removeprefix("the ").removeprefix("The ") for text in found]
    return sorted({text for text in cleaned if text and "," not in text} - {name, *SHARED})


def turned(name: str) -> str:
    """'Bolivia, Plurinational State of' as 'Plurinational State of Bolivia'; others as they are."""
    head, comma, tail = name.partition(", ")
    return f"{tail} {head}" if comma and tail.endswith((" of", " of the")) else name


def standard_rows() -> list[dict[str, str]]:
    """The standard columns of every country, in order of the alpha-3 code."""
    names = Locale("en").territories
    coded = [(country.alpha_3, country.alpha_2, country) for country in pycountry.countries]
    rows = []
    for alpha3, alpha2, country in sorted([*coded, (*KOSOVO, None)], key=lambda item: item[0]):
        name = PLAIN_NAMES.get(alpha3) or plain(names[alpha2])
        formal = "; ".join(formal_names(country, name))
        rows.append({"alpha3": alpha3, "alpha2": alpha2, "name": name, "formal": formal})
    return rows


def kept_rows() -> dict[str, dict[str, str]]:
    """The columns kept by hand, by alpha-3 code."""
    lines = [line for line in TARGET.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
    return {row["alpha3"]: {column: row[column] for column in BY_HAND} for row in rows}


def main() -> None:
    """Rewrite the table in place."""
    kept = kept_rows()
    empty = dict.fromkeys(BY_HAND, "")
    header = HEADER.format(pycountry=pycountry.__version__, babel=babel.__version__)
    lines = ["\t".join((*STANDARD, *BY_HAND))]
    for row in standard_rows():
        full = row | kept.get(row["alpha3"], empty)
        lines.append("\t".join(full[column] for column in (*STANDARD, *BY_HAND)))
    TARGET.write_text(header + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
