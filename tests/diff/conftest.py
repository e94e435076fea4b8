"""Folders of tables, made from records as a run would make them."""

import datetime as dt
import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from tracker import store, tables
from tracker.cases.records import CaseClaim
from tracker.catalogue import TABLES
from tracker.records import Claim, Report
from tracker.vocabulary import CountQualifier, DateBasis, DatePrecision, Group, LegalStatus, Measure, Review

TEXT = "Eight officers fled to Greece. They asked for asylum."

Lines = dict[str, Sequence[object]]
Folder = Callable[..., Path]


def report_of(report_id: str, text: str = TEXT) -> Report:
    return Report(
        report_id=report_id,
        url=None,
        outlet="Evening Post",
        published=dt.date(2016, 7, 18),
        language="en",
        title=None,
        authors=None,
        text=text,
        body_start=0,
        source=f"{report_id}.txt",
        source_sha256="0" * 64,
        also_in=None,
    )


CLAIM = Claim(
    claim_id="r1:15",
    report_id="r1",
    legal_status=LegalStatus.FLED,
    country="GRC",
    origin="TUR",
    group=Group.OFFICERS,
    count_low=8,
    count_high=8,
    count_qualifier=CountQualifier.EXACT,
    measure=Measure.EVENT,
    date_start=dt.date(2016, 7, 16),
    date_end=dt.date(2016, 7, 16),
    date_precision=DatePrecision.DAY,
    date_basis=DateBasis.RELATIVE,
    attribution=None,
    quote="Eight officers fled to Greece.",
    char_start=0,
    char_end=30,
    rule="active",
    confidence=0.9,
    review=Review.CANDIDATE,
)


@pytest.fixture
def claim() -> Claim:
    """A claim of report r1."""
    return CLAIM


@pytest.fixture
def claim_of() -> Callable[[str, int], Claim]:
    """Makes a claim at a place of a report."""
    return lambda report_id, place: replace(CLAIM, claim_id=f"{report_id}:{place}", report_id=report_id)


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    """Writes a folder of tables: its reports by id, their claims, and what they say of their making."""

    def write(
        name: str,
        reports: Iterable[str] | dict[str, str],
        claims: Iterable[Claim],
        corrections: Lines | None = None,
        members: Iterable[CaseClaim] = (),
        **origin: str,
    ) -> Path:
        texts = reports if isinstance(reports, dict) else dict.fromkeys(reports, TEXT)
        made = {"tracker_version": "0.1.0", "coup": "every shipped coup file"} | origin
        if corrections:
            made["corrections"] = json.dumps(corrections)
        names = tuple(TABLES)
        out = tmp_path / name
        with store.locked(out), store.new_tables(out, names, made) as new:
            new.write("reports", tables.frame("reports", [report_of(*pair) for pair in texts.items()]))
            new.write("claims", tables.frame("claims", claims))
            new.write("case_claims", tables.frame("case_claims", members))
        return out

    return write
