"""The quick look: does a report hold status words at all, and in which sentences?

One pass of RE2, which is linear and scans hundreds of megabytes a second; a report without status words costs
nothing else.
"""

from functools import cache
from itertools import islice

import re2

from tracker.coups import Coup
from tracker.errors import CoupFileError
from tracker.lexicon.countries import countries
from tracker.lexicon.loader import Scan, load_lexicon
from tracker.records import Report

_GAP = r"(?:\s+[^\s.;]+){0,6}?\s+"
_NEAR = 80
"""Characters between a vague status word and the people that it may be said of: about a line."""


@cache
def _pattern(phrases: tuple[str, ...]) -> "re2._Regexp":
    """Any of some phrases of the lexicon as whole words, in either case; a star stands for any ending."""
    alternatives = (re2.escape(phrase).replace(r"\*", r"\w*").replace(r"\ ", r"\s+") for phrase in phrases)
    return re2.compile(rf"(?i)\b(?:{'|'.join(alternatives)})\b")


@cache
def _apart() -> "re2._Regexp":
    """Two words of the lexicon with some words of a sentence between them: "gave two men ten years"."""
    pairs = (rf"(?:{'|'.join(first)}){_GAP}(?:{'|'.join(second)})" for first, second in _words().apart)
    return re2.compile(rf"(?i)\b(?:{'|'.join(pairs)})\b")


def _words() -> Scan:
    return load_lexicon("en").scan


def _weak_beside_people(text: str) -> bool:
    near = _pattern(_words().people)
    return any(
        near.search(text[max(0, match.start() - _NEAR) : match.end() + _NEAR])
        for match in _pattern(_words().weak).finditer(text)
    )


def has_status_words(text: str) -> bool:
    """Whether a text is worth reading: it has a word that tells a status, or a vaguer one beside people."""
    if _pattern(_words().strong).search(text) is not None or _apart().search(text) is not None:
        return True
    return _weak_beside_people(text)


def status_positions(text: str) -> list[int]:
    """Where words stand that may state a status."""
    found = (_pattern(_words().status), _apart())
    return [match.start() for pattern in found for match in pattern.finditer(text)]


def asylum_positions(text: str) -> list[int]:
    """Where a text that speaks of asylum does so, or of those who applied."""
    found = [match.start() for match in _ASYLUM.finditer(text)]
    return found + [match.start() for match in _APPLIED.finditer(text)] if found else []


_ASYLUM = re2.compile(r"(?i)\b(?:asylum|refugee status)\b")


_APPLIED = re2.compile(r"(?i)\b(?:applied|applications?)\b")

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
    text = report.text
    named = sum(1 for _ in islice(_country_words(coup.origin).finditer(text), _MAINLY))
    if named == 0:
        return False
    opening = _country_words(coup.origin).search(text[:_OPENING]) is not None
    if named == _MAINLY and opening and _pattern(_words().aftermath).search(text):
        return True
    return _pattern(_words().coup).search(text) is not None or any(
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
