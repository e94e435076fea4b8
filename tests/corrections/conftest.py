"""One report with three claims, and ledgers written as a person would write them."""

import csv
import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from tracker.corrections import Ledger, read_ledger
from tracker.records import Claim, Report
from tracker.vocabulary import CountQualifier, DateBasis, DatePrecision, Group, LegalStatus, Measure, Review

FLED = "Eight officers fled to Greece on Saturday."
SOUGHT = "They asked for asylum, the police said."
HELD = "In Ankara 2,000 soldiers were detained."
MISSED = "A ninth man was sent back at the border."
TEXT = f"{FLED} {SOUGHT}\n\n{HELD}\n{MISSED}"


REPORT = Report(
    report_id="r1",
    url=None,
    outlet="Evening Post",
    published=dt.date(2016, 7, 18),
    language="en",
    title=None,
    authors=None,
    text=TEXT,
    body_start=0,
    source="a.txt",
    source_sha256="0" * 64,
    also_in=None,
)


def claim(quote: str, status: LegalStatus, country: str, count: int) -> Claim:
    start = TEXT.index(quote)
    return Claim(
        claim_id=f"r1:{start}",
        report_id="r1",
        legal_status=status,
        country=country,
        origin="TUR",
        group=Group.OFFICERS,
        count_low=count,
        count_high=count,
        count_qualifier=CountQualifier.EXACT,
        measure=Measure.EVENT,
        date_start=dt.date(2016, 7, 16),
        date_end=dt.date(2016, 7, 16),
        date_precision=DatePrecision.DAY,
        date_basis=DateBasis.RELATIVE,
        attribution=None,
        quote=quote,
        char_start=start,
        char_end=start + len(quote),
        rule="active",
        confidence=0.9,
        review=Review.CANDIDATE,
    )


CLAIMS = [
    claim(FLED, LegalStatus.FLED, "GRC", 8),
    claim(SOUGHT, LegalStatus.ASYLUM_SOUGHT, "GRC", 8),
    claim(HELD, LegalStatus.DETAINED, "TUR", 2000),
]
QUOTES = {found.claim_id: found.quote for found in CLAIMS}

Line = Callable[..., dict[str, str]]
Write = Callable[..., Path]
Keep = Callable[..., Ledger]


@pytest.fixture
def report() -> Report:
    """A report with three claims, and a sentence with a fourth that the extractor has missed."""
    return REPORT


@pytest.fixture
def claims() -> list[Claim]:
    """What the extractor found in it: some fled, they asked for asylum, others were detained."""
    return list(CLAIMS)


@pytest.fixture
def line() -> Line:
    """Makes the cells of a line; those that do not matter to a test are filled in."""

    def make(action: str, claim_id: str = "", **cells: str) -> dict[str, str]:
        row = {
            "action": action,
            "claim_id": claim_id,
            "quote": QUOTES.get(claim_id, ""),
            "other_quote": QUOTES.get(cells.get("other_claim_id", ""), ""),
            "who": "an editor",
            "when": "2026-11-23",
            "why": "read the report again",
        }
        return row | cells

    return make


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Writes lines as a spreadsheet does, with the columns that are used."""

    def to_file(*lines: dict[str, str], delimiter: str = ",", encoding: str = "utf-8") -> Path:
        path = tmp_path / "corrections.csv"
        columns = list(dict.fromkeys(column for row in lines for column in row))
        with path.open("w", encoding=encoding, newline="") as file:
            writer = csv.DictWriter(file, columns, delimiter=delimiter, restval="")
            writer.writeheader()
            writer.writerows(lines)
        return path

    return to_file


@pytest.fixture
def keep(write: Write) -> Keep:
    """Writes lines to a file and reads them as a ledger."""
    return lambda *lines: read_ledger(write(*lines))
