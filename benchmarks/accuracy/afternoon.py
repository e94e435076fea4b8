"""The baseline that a data journalist would write in an afternoon: regular expressions and the first match.

A sentence with a status word is a claim; its count is the first number in the sentence, its country the
first country there (else the first in the report), its date the day of publication, and its people are of the
nation that the report names first. The names of countries are the tracker's own list; all else is here.
"""

import csv
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from importlib.resources import files

from tracker.evaluate.codings import CodedReport, Coding, full_text
from tracker.vocabulary import CountQualifier, Group, LegalStatus, Measure

STATUSES = {
    LegalStatus.ASYLUM_GRANTED: r"(?:grant|receiv)\w* (?:political )?asylum|asylum (?:was|is) granted",
    LegalStatus.ASYLUM_REFUSED: r"asylum (?:\w+ )?(?:was|were) (?:denied|rejected|refused)|den\w+ asylum",
    LegalStatus.ASYLUM_REVOKED: r"(?:revoke|suspend|annul)\w* (?:the |their |his |her )?asylum",
    LegalStatus.ASYLUM_SOUGHT: r"asylum",
    LegalStatus.FLED: r"\bfled\b|\bfleeing\b|\bdefected\b|\bdeserted\b|\bescaped to\b",
    LegalStatus.EXTRADITION_REFUSED: r"(?:refus|reject|block|den|against)\w*[^.]{0,40}extradit\w+",
    LegalStatus.EXTRADITION_APPROVED: r"(?:approv|order|agre)\w*[^.]{0,30}extradit\w+",
    LegalStatus.EXTRADITION_SOUGHT: r"extradit\w+",
    LegalStatus.RETURNED: r"\bdeported\b|\bhanded over\b|\bsent back\b|\breturned to\b",
    LegalStatus.WANTED: r"\bwarrants?\b|\bwanted\b|detention orders?",
    LegalStatus.DETAINED: r"\bdetained\b|\bdetain\b|\bdetentions?\b|in custody|rounded up",
    LegalStatus.ARRESTED: r"\barrest(?:ed|s)\b|\bjailed\b|\bimprisoned\b|\bremanded\b",
    LegalStatus.RELEASED: r"\breleased\b|\bfreed\b",
    LegalStatus.CHARGED: r"\bcharged\b|\bindicted\b|\bon trial\b|\bprosecuted\b",
    LegalStatus.CONVICTED: r"\bsentenced\b|\bconvicted\b",
    LegalStatus.ACQUITTED: r"\bacquitted\b|\bcleared of\b",
    LegalStatus.RECALLED: r"\brecalled\b|\bcalled back\b|ordered (?:home|back)",
    LegalStatus.SUSPENDED: r"\bsuspended\b",
    LegalStatus.DISMISSED: r"\bdismissed\b|\bsacked\b|\bfired\b|\bpurged\b|\bdischarged\b|lost their jobs",
    LegalStatus.REINSTATED: r"\breinstated\b",
    LegalStatus.PASSPORT_CANCELLED: r"passport[^.]{0,30}(?:cancel|revok)|(?:cancel|revok)[^.]{0,30}passport",
}
"""Status to its words, the more special before the more general of the same matter."""

_GENERAL_AFTER = {
    LegalStatus.ASYLUM_SOUGHT: (
        LegalStatus.ASYLUM_GRANTED,
        LegalStatus.ASYLUM_REFUSED,
        LegalStatus.ASYLUM_REVOKED,
    ),
    LegalStatus.EXTRADITION_SOUGHT: (LegalStatus.EXTRADITION_REFUSED, LegalStatus.EXTRADITION_APPROVED),
}
_GROUPS = {
    Group.OFFICERS: r"officers?\b|generals?\b|colonels?\b|admirals?\b|pilots?\b",
    Group.SOLDIERS: r"soldiers?\b|troops\b|servicemen\b|cadets\b",
    Group.MILITARY: r"military (?:personnel|staff|officials)|armed forces",
    Group.POLICE: r"police\b",
    Group.DIPLOMATS: r"diplomats?\b|diplomatic passports?",
    Group.JUDICIARY: r"judges?\b|prosecutors?\b",
    Group.OFFICIALS: r"civil servants\b|officials\b|public (?:employees|workers)",
    Group.EDUCATORS: r"teachers?\b|academics?\b",
    Group.JOURNALISTS: r"journalists?\b|reporters\b|writers?\b",
    Group.POLITICIANS: r"politicians?\b|lawmakers?\b|mayors?\b|ministers?\b|president\b",
}
_WORDS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
_NUMBER_WORDS = {word: number for number, word in enumerate(_WORDS, start=1)}
_VAGUE = {"several": 2, "dozens": 24, "scores": 40, "hundreds": 200, "thousands": 2000}
_NUMBER = re.compile(
    rf"(?P<digits>\b\d{{1,3}}(?:,\d{{3}})+\b|\b\d+\b)|\b(?P<word>{'|'.join(_WORDS)})\b|\b(?P<vague>{'|'.join(_VAGUE)})\b",
    re.IGNORECASE,
)
_AT_LEAST = re.compile(r"(?:at least|more than|over)\s*$", re.IGNORECASE)
_ABOUT = re.compile(r"(?:about|around|some|nearly|almost|roughly)\s*$", re.IGNORECASE)
_TOTAL = re.compile(r"since the|so far|in total|a total of", re.IGNORECASE)
_SENTENCE = re.compile(r"[^\n]+?(?:[.!?][\"'”’]?(?=\s+[A-Z\"“])|(?=\n)|$)")
_NAMES, _PEOPLES = ("name", "formal", "also", "capitals"), ("adjectives", "persons")
_LIKE_A_YEAR = range(1900, 2100)


def code(report: CodedReport) -> CodedReport:
    """The report with the claims that the afternoon's regular expressions find."""
    text = full_text(report.title, report.text or "")
    return replace(report, claims=tuple(_claims(report, text)))


def _claims(report: CodedReport, text: str) -> Iterator[Coding]:
    first_in_report, origin = first_country(text), first_nation(text)
    for sentence in _SENTENCE.finditer(text):
        words = sentence.group()
        country = first_country(words) or first_in_report
        low, high, qualifier = first_count(words)
        for status in _statuses(words):
            yield Coding(
                legal_status=status,
                country=country,
                origin=origin,
                group=first_group(words),
                count_low=low,
                count_high=high,
                count_qualifier=qualifier,
                measure=Measure.CUMULATIVE if _TOTAL.search(words) else Measure.EVENT,
                date_start=report.published,
                date_end=report.published,
                quote=words,
                char_start=sentence.start(),
                char_end=sentence.end(),
                rule="afternoon",
            )


def _statuses(words: str) -> list[LegalStatus]:
    found = [status for status, pattern in STATUSES.items() if re.search(pattern, words, re.IGNORECASE)]
    return [status for status in found if not set(_GENERAL_AFTER.get(status, ())) & set(found)]


def first_count(words: str) -> tuple[int | None, int | None, CountQualifier]:
    """Bounds and qualifier of the first number that does not look like a year."""
    for match in _NUMBER.finditer(words):
        if match["vague"]:
            return _VAGUE[match["vague"].lower()], None, CountQualifier.VAGUE
        digits = match["digits"]
        number = int(digits.replace(",", "")) if digits else _NUMBER_WORDS[match["word"].lower()]
        if digits and "," not in digits and number in _LIKE_A_YEAR:
            continue
        before = words[: match.start()]
        if _AT_LEAST.search(before):
            return number, None, CountQualifier.AT_LEAST
        return number, number, CountQualifier.ABOUT if _ABOUT.search(before) else CountQualifier.EXACT
    return None, None, CountQualifier.UNSTATED


def first_group(words: str) -> Group:
    """The group whose word comes first; people where there is none."""
    places = {
        group: match.start()
        for group, pattern in _GROUPS.items()
        if (match := re.search(pattern, words, re.IGNORECASE))
    }
    return min(places, key=lambda group: places[group], default=Group.PEOPLE)


def first_country(words: str) -> str | None:
    """ISO code of the first country that is named; by its people where none is named itself."""
    return _first_of((_NAMES, _PEOPLES), words)


def first_nation(words: str) -> str | None:
    """ISO code of the first nation whose people are named; of the first country where none is."""
    return _first_of((_PEOPLES, _NAMES), words)


def _first_of(columns_in_turn: Iterable[tuple[str, ...]], words: str) -> str | None:
    for columns in columns_in_turn:
        if match := _country_pattern(columns).search(words):
            return _country_names(columns)[match.group()]
    return None


@cache
def _country_pattern(columns: tuple[str, ...]) -> re.Pattern[str]:
    names = sorted(_country_names(columns), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, names))})(?!\w)")


@cache
def _country_names(columns: tuple[str, ...]) -> dict[str, str]:
    """Names in some columns of the table of countries to ISO codes."""
    lines = files("tracker.lexicon").joinpath("countries.tsv").read_text(encoding="utf-8").splitlines()
    rows = csv.DictReader((line for line in lines if not line.startswith("#")), delimiter="\t")
    return {
        name: row["alpha3"]
        for row in rows
        for column in columns
        for name in _split(row[column])
        if len(name) > 1
    }


def _split(cell: str | None) -> Iterable[str]:
    return (name.strip() for name in (cell or "").split(";"))
