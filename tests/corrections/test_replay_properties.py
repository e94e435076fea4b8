"""What holds of replaying any ledger."""

import datetime as dt
from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tracker.corrections import Correction, Finding, Ledger, Replay, replay
from tracker.corrections.correction import Action, with_id
from tracker.records import Claim, Report
from tracker.vocabulary import CountQualifier, Group, LegalStatus, Review

MISSED = "A ninth man was sent back at the border."

VALUES = st.fixed_dictionaries(
    {},
    optional={
        "legal_status": st.sampled_from(LegalStatus),
        "country": st.sampled_from(["GRC", "TUR", None]),
        "count_low": st.integers(0, 10) | st.none(),
        "count_high": st.integers(0, 10) | st.none(),
        "count_qualifier": st.sampled_from(CountQualifier),
        "attribution": st.text(max_size=5) | st.none(),
        "date_start": st.dates(dt.date(2016, 1, 1), dt.date(2016, 12, 31)) | st.none(),
    },
)


@st.composite
def ledgers(draw: st.DrawFn, claims: list[Claim]) -> Ledger:
    """One line a claim, of any kind and sometimes stale, and any number of added claims."""
    lines = []
    for claim in claims:
        action = draw(st.sampled_from([None, Action.CONFIRM, Action.SET, Action.DROP]))
        quote = draw(st.sampled_from([claim.quote, claim.quote, "Another sentence."]))
        if action is not None:
            changes = draw(VALUES) if action is Action.SET else {}
            lines.append((action, claim.claim_id, quote, changes))
    for quote in draw(st.lists(st.sampled_from([MISSED, claims[0].quote, "No such sentence."]), max_size=3)):
        needed = {"legal_status": draw(st.sampled_from(LegalStatus)), "group": Group.OFFICERS}
        lines.append((Action.ADD, "", quote, draw(VALUES) | needed))
    made = [
        with_id(
            Correction(
                "",
                action,
                claim_id,
                "r1",
                quote,
                changes,
                "",
                "",
                "an editor",
                dt.date(2026, 11, 23),
                "",
                "x",
            )
        )
        for action, claim_id, quote, changes in lines
    ]
    return Ledger(tuple({line.id: line for line in made}.values()))


reusing = settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=30
)


@reusing
@given(st.data())
def test_replaying_twice_equals_once(claims: list[Claim], report: Report, data: st.DataObject) -> None:
    ledger = data.draw(ledgers(claims))
    once, _ = replay(ledger, claims, [report])
    assert replay(ledger, once, [report])[0] == once


@reusing
@given(st.data())
def test_the_order_of_lines_does_not_matter(claims: list[Claim], report: Report, data: st.DataObject) -> None:
    ledger = data.draw(ledgers(claims))
    shuffled = Ledger(tuple(data.draw(st.permutations(ledger.corrections))))
    assert replay(shuffled, claims, [report])[0] == replay(ledger, claims, [report])[0]


@reusing
@given(st.data())
def test_every_line_is_applied_or_named(claims: list[Claim], report: Report, data: st.DataObject) -> None:
    ledger = data.draw(ledgers(claims))
    corrected, notes = replay(ledger, claims, [report])
    named = {note.correction.id for note in notes if note.finding is not Finding.NOT_NEEDED}
    reviewed = {claim.claim_id for claim in claims} - {
        claim.claim_id for claim in corrected if claim.review is Review.CANDIDATE
    }
    applied = {line.claim_id for line in ledger.corrections if line.id not in named and line.claim_id}
    assert reviewed == applied


@reusing
@given(st.data())
def test_parts_give_what_the_whole_gives(claims: list[Claim], report: Report, data: st.DataObject) -> None:
    others = [replace(claim, claim_id=f"r2:{n}", report_id="r2") for n, claim in enumerate(claims)]
    other = replace(report, report_id="r2", source="b.txt")
    ledger = data.draw(ledgers(claims))
    whole = replay(ledger, [*claims, *others], [report, other])
    replaying = Replay(ledger)
    parts = [*replaying.apply(claims, [report]), *replaying.apply(others, [other])]
    assert (parts, replaying.notes()) == whole
