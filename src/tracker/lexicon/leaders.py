"""Those who rule or have ruled a country, whose names tell it where a report does not name it."""

import tomllib
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from tracker.errors import LexiconError
from tracker.lexicon.countries import countries
from tracker.text.tokens import tokenize


@dataclass(frozen=True, slots=True)
class Leaders:
    """The leaders of ``leaders.toml``, folded with :func:`folded`.

    Attributes:
        by_first: By the first token of a name: its other tokens and the country, the longest first.
        by_surname: The country of a surname that counts only behind a title.
        titles: Those titles.
        firsts: The words that begin a name of either kind.
    """

    by_first: Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]
    by_surname: Mapping[str, str]
    titles: frozenset[str]
    firsts: frozenset[str]


@cache
def leaders() -> Leaders:
    """The leaders of the world.

    Raises:
        LexiconError: A code is no country, or two countries share a name.

    >>> leaders().by_first["augusto"]
    ((('pinochet',), 'CHL'),)
    """
    text = files("tracker.lexicon").joinpath("leaders.toml").read_text(encoding="utf-8")
    table = tomllib.loads(text)
    by_first: dict[str, dict[tuple[str, ...], str]] = {}
    by_surname: dict[str, set[str]] = {}
    for name, iso3 in _named(table["names"]):
        first, *rest = (folded(word) for word in tokenize(name, 0, len(name)).words)
        if by_first.setdefault(first, {}).setdefault(tuple(rest), iso3) != iso3:
            raise LexiconError(f"leaders.toml: '{name}' is of two countries")
        if rest:
            by_surname.setdefault(rest[-1], set()).add(iso3)
    longest_first = {
        first: tuple(sorted(rests.items(), key=lambda item: -len(item[0])))
        for first, rests in by_first.items()
    }
    telling = {surname: min(of) for surname, of in by_surname.items() if len(of) == 1}
    firsts = frozenset(longest_first.keys() | telling.keys())
    return Leaders(longest_first, telling, frozenset(table["titles"]), firsts)


def folded(word: str) -> str:
    """A word in lower case without accents, as it is looked up.

    >>> folded("Déby"), folded("Özal"), folded("Yıldırım")
    ('deby', 'ozal', 'yildirim')
    """
    if word.isascii():
        return word.lower()
    plain = word.replace("ı", "i").replace("ø", "o").replace("ł", "l").replace("đ", "d").replace("’", "'")
    decomposed = unicodedata.normalize("NFKD", plain)
    return "".join(char for char in decomposed if not unicodedata.combining(char)).lower()


def _named(names: Mapping[str, list[str]]) -> Iterator[tuple[str, str]]:
    for iso3, of_country in names.items():
        if iso3 not in countries():
            raise LexiconError(f"leaders.toml: {iso3} is not a country")
        for name in of_country:
            yield name, iso3
