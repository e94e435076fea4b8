"""What the tests of cases share: claims made in few words, and the hand-coded claims with their links.

The hand-coded claims are those of ``tests/gold/own`` and ``tests/gold/samples``, and of more sample reports
that ``tests/gold/cases/codings.tsv`` codes for this purpose; and those of ``tests/gold/crackdowns``.
"""

import csv
import datetime as dt
import json
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tracker.evaluate.codings import coding_of
from tracker.evaluate.score import pair_claims
from tracker.extraction import extract_claims
from tracker.readers import find_sources, read_source, report_from_text
from tracker.records import Claim, Reject, Report
from tracker.vocabulary import (
    CountQualifier,
    DateBasis,
    DatePrecision,
    Group,
    LegalStatus,
    Measure,
    Review,
)

ROOT = Path(__file__).parents[2]
GOLD = ROOT / "tests" / "gold"

Input = tuple[list[Claim], list[Report]]


@pytest.fixture(scope="session")
def report() -> Callable[..., Report]:
    """Makes a report: ``report(report_id, text, published, outlet)``."""
    return made_report


@pytest.fixture(scope="session")
def claim() -> Callable[..., Claim]:
    """Makes a claim: ``claim(report, status, country, count, quote, dates, **columns)``."""
    return made_claim


@pytest.fixture(scope="session")
def gold_input() -> Input:
    """All hand-coded claims and their reports."""
    claims: list[Claim] = []
    reports: list[Report] = []
    for report, codings in [*_coded_reports("own", "samples"), *_coded_samples()]:
        reports.append(report)
        claims.extend(_claims(report, codings))
    return claims, reports


@pytest.fixture(scope="session")
def crackdowns() -> Input:
    """All hand-coded claims of the reports on crackdowns, and these reports."""
    coded = list(_coded_reports("crackdowns"))
    return [claim for coding in coded for claim in _claims(*coding)], [report for report, _ in coded]


@pytest.fixture(scope="session")
def gold_links() -> list[dict[str, str]]:
    """The hand-made links: one row a claim."""
    with (GOLD / "cases" / "links.tsv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


@pytest.fixture(scope="session")
def by_hand(gold_input: Input, gold_links: list[dict[str, str]]) -> dict[str, str]:
    """Claim to the name of its case."""
    columns = ("report_id", "legal_status", "country", "count_low", "quote")
    case_of = {tuple(row[column] for column in columns): row["case"] for row in gold_links}
    return {claim.claim_id: case_of[_key_of(claim)] for claim in gold_input[0]}


@pytest.fixture(scope="session")
def as_extracted() -> Callable[[Input], tuple[list[Claim], dict[str, str]]]:
    """Gives what the extractor finds in the reports of a coding by hand."""
    return extracted


def extracted(hand: Input) -> tuple[list[Claim], dict[str, str]]:
    """The extractor's claims, and for each that is coded by hand, too, the id that it has there."""
    claims: list[Claim] = []
    hand_of: dict[str, str] = {}
    for report in hand[1]:
        found = extract_claims(report)
        codings = [coding_of(claim) for claim in found]
        coded = [claim for claim in hand[0] if claim.report_id == report.report_id]
        known = [coding_of(claim) for claim in coded]
        ids = {
            id(coding): claim.claim_id
            for coding, claim in zip([*codings, *known], [*found, *coded], strict=True)
        }
        claims += found
        hand_of |= {
            ids[id(other)]: ids[id(one)]
            for one, other in pair_claims(known, codings)
            if one is not None and other is not None
        }
    return claims, hand_of


def _key_of(claim: Claim) -> tuple[str, str, str, str, str]:
    """How the links name a claim."""
    count = "" if claim.count_low is None else str(claim.count_low)
    return claim.report_id, str(claim.legal_status), claim.country or "", count, claim.quote[:40]


def _day(text: str) -> dt.date:
    """A day from ISO text."""
    return dt.date.fromisoformat(text)


def made_report(
    report_id: str, text: str, published: str | None = "2017-01-27", outlet: str | None = None
) -> Report:
    """A report of its own outlet unless told otherwise."""
    return report_from_text(
        text, published=published, outlet=outlet or f"{report_id} Times", report_id=report_id
    )


def made_claim(
    of: Report,
    status: LegalStatus,
    country: str | None,
    count: int | None,
    quote: str | None = None,
    *,
    dates: tuple[str | None, str | None] | str | None = None,
    **columns: Any,
) -> Claim:
    """A claim of a report: of soldiers from Türkiye, an exact number, on one occasion, unless told otherwise.

    Args:
        of: The report.
        status: Legal status.
        country: ISO code.
        count: The exact number; None for "unstated".
        quote: Words of the report; the whole text without.
        dates: One day or a span, stated.
        columns: Any other column.
    """
    words = quote or of.text
    start = of.text.index(words)
    first, last = dates if isinstance(dates, tuple) else (dates, dates)
    made = Claim(
        claim_id=f"{of.report_id}:{start}:{status}:{count}",
        report_id=of.report_id,
        legal_status=status,
        country=country,
        origin="TUR",
        group=Group.SOLDIERS,
        count_low=count,
        count_high=count,
        count_qualifier=CountQualifier.UNSTATED if count is None else CountQualifier.EXACT,
        measure=Measure.EVENT,
        date_start=_day(first) if first else None,
        date_end=_day(last) if last else None,
        date_precision=DatePrecision.RANGE if last else None,
        date_basis=DateBasis.STATED if last else None,
        attribution=None,
        quote=words,
        char_start=start,
        char_end=start + len(words),
        rule="test",
        confidence=1.0,
        review=Review.CANDIDATE,
    )
    return replace(made, **columns)


def _coded_reports(*folders: str) -> Iterator[tuple[Report, list[dict[str, object]]]]:
    for folder in folders:
        for file in sorted((GOLD / folder).rglob("*.json")):
            entry = json.loads(file.read_text(encoding="utf-8"))
            report = report_from_text(
                entry["text"],
                title=entry["title"],
                published=entry["published"],
                outlet=entry["outlet"],
                report_id=entry["id"],
            )
            yield report, entry["claims"]


def _coded_samples() -> Iterator[tuple[Report, list[dict[str, object]]]]:
    with (GOLD / "cases" / "codings.tsv").open(encoding="utf-8", newline="") as file:
        rows = [
            {name: value or None for name, value in row.items()}
            for row in csv.DictReader(file, delimiter="\t")
        ]
    wanted = {str(row["report_id"]) for row in rows}
    root = ROOT / "data" / "raw"
    for path in find_sources(root):
        for report in read_source(path, root):
            if not isinstance(report, Reject) and report.report_id in wanted:
                yield report, [row for row in rows if row["report_id"] == report.report_id]


def _claims(report: Report, codings: list[dict[str, object]]) -> Iterator[Claim]:
    seen: Counter[int] = Counter()
    for coding in codings:
        quote = str(coding["quote"])
        start = report.text.index(quote)
        seen[start] += 1
        suffix = "" if seen[start] == 1 else f".{seen[start]}"
        yield Claim(
            claim_id=f"{report.report_id}:{start}{suffix}",
            report_id=report.report_id,
            legal_status=LegalStatus(str(coding["legal_status"])),
            country=_text(coding["country"]),
            origin=_text(coding["origin"]),
            group=Group(str(coding["group"])),
            count_low=_number(coding["count_low"]),
            count_high=_number(coding["count_high"]),
            count_qualifier=CountQualifier(str(coding["count_qualifier"])),
            measure=Measure(str(coding["measure"])),
            date_start=_date(coding["date_start"]),
            date_end=_date(coding["date_end"]),
            date_precision=DatePrecision.RANGE if coding["date_end"] else None,
            date_basis=DateBasis(str(coding["date_basis"])) if coding["date_basis"] else None,
            attribution=_text(coding.get("attribution")),
            quote=quote,
            char_start=start,
            char_end=start + len(quote),
            rule="hand",
            confidence=1.0,
            review=Review.CONFIRMED,
        )


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def _number(value: object) -> int | None:
    return None if value is None else int(str(value))


def _date(value: object) -> dt.date | None:
    return None if value is None else dt.date.fromisoformat(str(value))
