"""The countries of the world: codes, names, nationals and towns, as ``countries.tsv`` gives them."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from tracker.errors import LexiconError

_COLUMNS = ("alpha3", "alpha2", "name", "formal", "also", "adjectives", "persons", "capitals", "cities")

_PLURAL_NAMES = {"Netherlands", "Philippines", "Bahamas", "Maldives"}


@dataclass(frozen=True, slots=True)
class Country:
    """One row of ``countries.tsv``.

    Attributes:
        alpha3: ISO 3166-1 alpha-3 code; XKX for Kosovo.
        alpha2: ISO 3166-1 alpha-2 code; XK for Kosovo.
        name: English name, for charts and tables.
        names: Every name that means the country, ``name`` first.
        adjectives: Demonyms ("Turkish"), which may also stand for a person ("a Greek").
        persons: Nouns for its people that differ from the adjective ("Turks").
        capitals: Seats of government.
        cities: Other towns and regions.
    """

    alpha3: str
    alpha2: str
    name: str
    names: tuple[str, ...]
    adjectives: tuple[str, ...]
    persons: tuple[str, ...]
    capitals: tuple[str, ...]
    cities: tuple[str, ...]


@cache
def countries() -> dict[str, Country]:
    """Every country by its alpha-3 code, in order of the codes.

    >>> countries()["GRC"].adjectives
    ('Greek', 'Hellenic')
    """
    text = files("tracker.lexicon").joinpath("countries.tsv").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    if tuple(lines[0].split("\t")) != _COLUMNS:
        raise LexiconError(f"countries.tsv: columns are not {', '.join(_COLUMNS)}")
    found = [_country(line) for line in lines[1:]]
    return {country.alpha3: country for country in found}


def country_name(iso3: str) -> str:
    """The English name of a country, for charts and tables.

    Raises:
        KeyError: There is no such code.

    >>> country_name("COD")
    'DR Congo'
    """
    return countries()[iso3].name


def with_article(name: str) -> str:
    """The name of a country as a sentence has it.

    >>> with_article("United States"), with_article("Greece")
    ('the United States', 'Greece')
    """
    plural = name in _PLURAL_NAMES or name.startswith("United ") or name.endswith((" Islands", " Republic"))
    return f"the {name}" if plural else name


def _country(line: str) -> Country:
    cells = line.split("\t")
    if len(cells) != len(_COLUMNS):
        raise LexiconError(f"countries.tsv: {cells[0]} has {len(cells)} columns, not {len(_COLUMNS)}")
    alpha3, alpha2, name = cells[:3]
    formal, also, adjectives, persons, capitals, cities = (
        tuple(value for value in cell.split("; ") if value) for cell in cells[3:]
    )
    return Country(
        alpha3=alpha3,
        alpha2=alpha2,
        name=name,
        names=(name, *formal, *also),
        adjectives=adjectives,
        persons=persons,
        capitals=capitals,
        cities=cities,
    )
