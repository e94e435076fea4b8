"""The quick look: does a report hold status words at all, and where?

RE2 is linear and passes over hundreds of megabytes a second; a report without status words costs one pass and
nothing else. It runs on bytes, as on text its binding would count characters for every match. Where places
matter, each character is one byte: what is not ASCII becomes a question mark, which no phrase holds and which
ends a word as well.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from itertools import islice

import re2

from tracker.coups import Coup
from tracker.errors import CoupFileError
from tracker.lexicon.countries import countries
from tracker.lexicon.loader import load_lexicon
from tracker.lexicon.scanned import Pair
from tracker.records import Report

_NEAR = 80
"""Characters between a vague status word and the people that it may be said of: about a line."""
_STAR = 6
"""Words that a star by itself stands for at most."""
_MEMORY = 64 << 20
"""Bytes that an automaton of a thousand phrases may take; with fewer it starts over and over."""
_WEAK = 2
"""Index of the vague words among the patterns of ``worth_reading``."""


@dataclass(frozen=True, slots=True)
class _Patterns:
    """The phrases of ``scan.toml``, compiled."""

    worth_reading: "re2.Set"
    weak: "re2._Regexp"
    people: "re2._Regexp"
    status: tuple["re2._Regexp", ...]
    vague: "re2._Regexp"
    asylum: "re2._Regexp"
    applied: "re2._Regexp"
    asking: "re2._Regexp"
    coup: "re2._Regexp"
    aftermath: "re2._Regexp"


@cache
def _patterns() -> _Patterns:
    words, options = load_lexicon("en").scan, re2.Options()
    options.encoding, options.max_mem = re2.Options.Encoding.LATIN1, _MEMORY
    worth_reading = re2.Set.SearchSet(options)
    for pattern in (_any_of(words.strong), _apart(words.apart), _any_of(words.weak)):
        worth_reading.Add(pattern)
    worth_reading.Compile()
    return _Patterns(
        worth_reading,
        weak=re2.compile(_any_of(words.weak), options),
        people=re2.compile(_any_of(words.people), options),
        status=(
            re2.compile(_any_of(words.status), options),
            *(re2.compile(_apart(pairs), options) for pairs in words.pairs),
        ),
        vague=re2.compile(_any_of(words.vague), options),
        asylum=re2.compile(_any_of(words.asylum), options),
        applied=re2.compile(_any_of(words.applied), options),
        asking=re2.compile(_any_of(words.asking), options),
        coup=re2.compile(_any_of(words.coup), options),
        aftermath=re2.compile(_any_of(words.aftermath), options),
    )


def _any_of(phrases: tuple[str, ...]) -> bytes:
    """Any of some phrases of the lexicon as whole words, in either case.

    A star stands for any ending, by itself for any words.
    """
    escaped = (re2.escape(phrase).replace(r"\ \*\ ", _gap(_STAR)) for phrase in phrases)
    alternatives = (phrase.replace(r"\*", r"\w*").replace(r"\ ", r"\s+") for phrase in escaped)
    return rf"(?i)\b(?:{'|'.join(alternatives)})\b".encode()


def _apart(words: Iterable[Pair]) -> bytes:
    """Two words of the lexicon, other words of one sentence between them: "gave two generals ten years"."""
    pairs = (rf"(?:{_spaced(p.first)}){_gap(p.between)}(?:{_spaced(p.second)})" for p in words)
    return rf"(?i)\b(?:{'|'.join(pairs)})\b".encode()


def _gap(most: int) -> str:
    return rf"(?:\s+[^\s.;]+){{0,{most}}}?\s+"


def _spaced(phrases: Iterable[str]) -> str:
    return "|".join(re2.escape(phrase).replace(r"\ ", r"\s+") for phrase in phrases)


def _one_byte_each(text: str) -> bytes:
    return text.encode("ascii", "replace")


def has_status_words(text: str) -> bool:
    """Whether a text is worth reading: it has a word that tells a status, or a vaguer one beside people."""
    kinds = _patterns().worth_reading.Match(text.encode())
    if not kinds:
        return False
    return any(kind != _WEAK for kind in kinds) or _weak_beside_people(_one_byte_each(text))


def _weak_beside_people(raw: bytes) -> bool:
    near = _patterns().people
    return any(
        near.search(raw[max(0, match.start() - _NEAR) : match.end() + _NEAR])
        for match in _patterns().weak.finditer(raw)
    )


def status_positions(text: str) -> list[int]:
    """Where words stand that may state a status."""
    raw = _one_byte_each(text)
    return [match.start() for pattern in _patterns().status for match in pattern.finditer(raw)]


def vague_positions(text: str) -> list[int]:
    """Where words stand that are near to those of a status."""
    return [match.start() for match in _patterns().vague.finditer(_one_byte_each(text))]


def asylum_positions(text: str) -> list[int]:
    """Where a text that speaks of asylum does so, or of those who applied."""
    raw, known = _one_byte_each(text), _patterns()
    found = [match.start() for match in known.asylum.finditer(raw)]
    return found + [match.start() for match in known.applied.finditer(raw)] if found else []


def asking_positions(text: str) -> list[int]:
    """Where a text may tell that people are to be handed over; "the request" may be this one then."""
    return [match.start() for match in _patterns().asking.finditer(_one_byte_each(text))]


_MAINLY = 4
"""So often a report names the country that it is about; then a word of the crackdown does for the coup."""
_OPENING = 300
"""Characters of headline and lead, which name the country that a report is about."""
_LONG_NAME = 5
"""Shorter names of towns are too often something else ("Van")."""


def is_about(report: Report, coup: Coup) -> bool:
    """Whether a report speaks of a coup's country and of the coup, and was not published before it."""
    if report.published is not None and report.published < coup.day:
        return False
    text, raw, country = report.text, report.text.encode(), _country_words(coup.origin)
    named = sum(1 for _ in islice(country.finditer(raw), _MAINLY))
    if named == 0:
        return False
    opening = country.search(text[:_OPENING].encode()) is not None
    if named == _MAINLY and opening and _patterns().aftermath.search(raw):
        return True
    return _patterns().coup.search(raw) is not None or any(
        word in text for word in (*coup.terms, *coup.names)
    )


@cache
def _country_words(iso3: str) -> "re2._Regexp":
    country = countries().get(iso3)
    if country is None:
        raise CoupFileError(f"'origin' is {iso3}, which is no ISO 3166-1 alpha-3 code")
    names = (*country.names, *country.adjectives, *country.persons, *country.capitals)
    names += tuple(city for city in country.cities if len(city) > _LONG_NAME)
    return re2.compile(r"\b(?:" + "|".join(re2.escape(name) for name in names) + r")\b")
