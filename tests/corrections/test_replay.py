"""What becomes of claims under a ledger."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from tracker.corrections import Finding, Ledger, Replay, replay
from tracker.corrections.error import LedgerError
from tracker.records import Claim, Report
from tracker.vocabulary import CountQualifier, DateBasis, DatePrecision, Group, LegalStatus, Measure, Review

Line = Callable[..., dict[str, str]]
Keep = Callable[..., Ledger]

MISSED = "A ninth man was sent back at the border."


def findings(ledger: Ledger, claims: list[Claim], reports: list[Report]) -> list[tuple[str, Finding]]:
    return [(note.correction.id, note.finding) for note in replay(ledger, claims, reports)[1]]


def test_without_lines_nothing_changes(claims: list[Claim], report: Report) -> None:
    assert replay(Ledger(), claims, [report]) == (claims, [])


def test_a_confirmed_claim_keeps_its_values(
    claims: list[Claim], report: Report, line: Line, keep: Keep
) -> None:
    corrected, notes = replay(keep(line("confirm", claims[0].claim_id)), claims, [report])
    assert corrected == [replace(claims[0], review=Review.CONFIRMED, confidence=1.0), *claims[1:]]
    assert not notes


def test_a_line_sets_several_columns_that_go_together(
    claims: list[Claim], report: Report, line: Line, keep: Keep
) -> None:
    changes = "count_high=; count_qualifier=at_least; attribution=a spokesman"
    corrected, _ = replay(keep(line("set", claims[1].claim_id, changes=changes)), claims, [report])
    assert corrected[1] == replace(
        claims[1],
        count_high=None,
        count_qualifier=CountQualifier.AT_LEAST,
        attribution="a spokesman",
        confidence=1.0,
        review=Review.CORRECTED,
    )


def test_lines_on_different_columns_of_a_claim_are_applied_together(
    claims: list[Claim], report: Report, line: Line, keep: Keep
) -> None:
    ledger = keep(
        line("set", claims[0].claim_id, changes="count_low=9"),
        line("set", claims[0].claim_id, changes="count_high=9"),
        line("confirm", claims[0].claim_id),
    )
    corrected = replay(ledger, claims, [report])[0][0]
    assert (corrected.count_low, corrected.count_high, corrected.review) == (9, 9, Review.CORRECTED)


def test_a_dropped_claim_is_gone(claims: list[Claim], report: Report, line: Line, keep: Keep) -> None:
    assert replay(keep(line("drop", claims[1].claim_id)), claims, [report])[0] == [claims[0], claims[2]]


def test_a_missed_claim_is_added_behind_those_of_its_report(
    claims: list[Claim], report: Report, line: Line, keep: Keep
) -> None:
    changes = (
        "legal_status=returned; group=people; country=GRC; count_low=1; count_high=1; "
        "date_start=2016-07-16; date_end=2016-07-16"
    )
    ledger = keep(line("add", report_id="r1", quote=MISSED, changes=changes))
    corrected, notes = replay(ledger, claims, [report])
    added = corrected[-1]
    assert corrected[:-1] == claims
    assert not notes
    assert added.claim_id == f"r1:{ledger.corrections[0].id}"
    assert report.text[added.char_start : added.char_end] == added.quote == MISSED
    assert (added.legal_status, added.group, added.country) == (LegalStatus.RETURNED, Group.PEOPLE, "GRC")
    assert (added.count_qualifier, added.measure) == (CountQualifier.EXACT, Measure.EVENT)
    assert (added.date_precision, added.date_basis) == (DatePrecision.DAY, DateBasis.STATED)
    assert added.review is Review.CORRECTED


def test_a_quote_is_found_whatever_white_space_a_spreadsheet_made_of_its_line_break(
    claims: list[Claim], report: Report, line: Line, keep: Keep
) -> None:
    quote = f"In Ankara 2,000 soldiers were detained.\r\n{MISSED}"
    ledger = keep(line("add", report_id="r1", quote=quote, changes="legal_status=returned; group=people"))
    assert replay(ledger, claims, [report])[0][-1].quote == quote.replace("\r\n", "\n")


@pytest.mark.parametrize("mark", ["'", "\N{RIGHT SINGLE QUOTATION MARK}"])
def test_a_quote_agrees_whatever_marks_autocorrection_made_of_it(
    claims: list[Claim], report: Report, line: Line, keep: Keep, mark: str
) -> None:
    told = "Greece\N{RIGHT SINGLE QUOTATION MARK}s police \N{EM DASH} so they say \N{EM DASH} held one."
    papers = [replace(report, text=f"{report.text}\n{told}")]
    held = replace(claims[0], claim_id="r1:200", quote=told, char_start=len(report.text) + 1)
    held = replace(held, char_end=held.char_start + len(told))
    typed = told.replace("\N{RIGHT SINGLE QUOTATION MARK}", mark).replace("\N{EM DASH}", "--")
    missed = line("add", report_id="r1", quote=typed, changes="legal_status=detained; group=people")
    corrected, notes = replay(keep(line("confirm", "r1:200", quote=typed), missed), [*claims, held], papers)
    assert not notes
    assert [claim.quote for claim in corrected[-2:]] == [told, told]


@pytest.mark.parametrize(
    ("bounds", "qualifier"),
    [
        ("", CountQualifier.UNSTATED),
        ("; count_low=3", CountQualifier.AT_LEAST),
        ("; count_high=3", CountQualifier.AT_MOST),
        ("; count_low=2; count_high=3", CountQualifier.RANGE),
        ("; count_low=3; count_high=3; count_qualifier=about", CountQualifier.ABOUT),
    ],
)
def test_the_qualifier_of_an_added_claim_follows_from_its_bounds(
    report: Report, line: Line, keep: Keep, bounds: str, qualifier: CountQualifier
) -> None:
    changes = f"legal_status=returned; group=people{bounds}"
    added = replay(keep(line("add", report_id="r1", quote=MISSED, changes=changes)), [], [report])[0]
    assert [claim.count_qualifier for claim in added] == [qualifier]


@pytest.mark.parametrize(
    ("dates", "precision"),
    [
        ("date_start=2016-07-01; date_end=2016-07-31", DatePrecision.MONTH),
        ("date_start=2016-01-01; date_end=2016-12-31", DatePrecision.YEAR),
        ("date_start=2016-07-01; date_end=2016-07-30", DatePrecision.RANGE),
    ],
)
def test_the_precision_of_an_added_claim_follows_from_its_dates(
    report: Report, line: Line, keep: Keep, dates: str, precision: DatePrecision
) -> None:
    changes = f"legal_status=returned; group=people; {dates}"
    added = replay(keep(line("add", report_id="r1", quote=MISSED, changes=changes)), [], [report])[0]
    assert [claim.date_precision for claim in added] == [precision]


def test_an_added_claim_that_the_extractor_finds_by_now_is_not_there_twice(
    claims: list[Claim], report: Report, line: Line, keep: Keep
) -> None:
    changes = "legal_status=fled; group=officers; country=GRC; origin=TUR; count_low=8; count_high=8"
    ledger = keep(line("add", report_id="r1", quote="Eight officers fled to Greece", changes=changes))
    corrected, notes = replay(ledger, claims, [report])
    assert corrected == claims
    assert [note.finding for note in notes] == [Finding.NOT_NEEDED]
    assert claims[0].claim_id in str(notes[0])


def test_a_line_whose_claim_has_vanished_is_named_with_the_claim_that_has_its_words_now(
    claims: list[Claim], report: Report, line: Line, keep: Keep
) -> None:
    moved = [replace(claims[0], claim_id="r1:7"), *claims[1:]]
    ledger = keep(line("drop", claims[0].claim_id))
    corrected, notes = replay(ledger, moved, [report])
    assert corrected == moved
    assert notes[0].finding is Finding.CLAIM_GONE
    assert "corrections.csv, line 2" in str(notes[0])
    assert "now give r1:7" in str(notes[0])


def test_a_line_whose_quote_has_changed_is_named_and_not_applied(
    claims: list[Claim], report: Report, line: Line, keep: Keep
) -> None:
    ledger = keep(line("drop", claims[0].claim_id, quote="Eight officers flew to Greece."))
    corrected, notes = replay(ledger, claims, [report])
    assert corrected == claims
    assert [note.finding for note in notes] == [Finding.QUOTE_CHANGED]


def test_a_line_on_a_report_that_is_not_there_is_named(
    claims: list[Claim], report: Report, line: Line, keep: Keep
) -> None:
    ledger = keep(line("drop", "r9:4", quote="Elsewhere."))
    assert [finding for _, finding in findings(ledger, claims, [report])] == [Finding.REPORT_GONE]


def test_an_added_quote_must_stand_in_the_report(
    claims: list[Claim], report: Report, line: Line, keep: Keep
) -> None:
    ledger = keep(line("add", report_id="r1", quote="Never said.", changes="legal_status=fled; group=people"))
    assert [finding for _, finding in findings(ledger, claims, [report])] == [Finding.QUOTE_NOT_FOUND]


def test_what_would_break_the_codebook_is_not_applied(
    claims: list[Claim], report: Report, line: Line, keep: Keep
) -> None:
    ledger = keep(
        line("set", claims[0].claim_id, changes="count_low=9"),
        line(
            "add",
            report_id="r1",
            quote=MISSED,
            changes="legal_status=fled; group=people; date_start=2016-07-16",
        ),
    )
    corrected, notes = replay(ledger, claims, [report])
    assert corrected == claims
    assert [note.finding for note in notes] == [Finding.BREAKS_CODEBOOK] * 2
    assert "counts_ordered" in str(notes[0])
    assert "event_has_both_dates" in str(notes[1])


def test_a_change_that_the_extractor_makes_by_itself_by_now_is_told(
    claims: list[Claim], report: Report, line: Line, keep: Keep
) -> None:
    ledger = keep(line("set", claims[0].claim_id, changes="country=GRC"))
    corrected, notes = replay(ledger, claims, [report])
    assert corrected[0].review is Review.CONFIRMED
    assert [note.finding for note in notes] == [Finding.NOT_NEEDED]


def test_joins_and_splits_become_constraints_on_cases(
    claims: list[Claim], report: Report, line: Line, keep: Keep
) -> None:
    first, second, third = (claim.claim_id for claim in claims)
    ledger = keep(line("join", second, other_claim_id=first), line("split", first, other_claim_id=third))
    replaying = Replay(ledger)
    replaying.apply(claims, [report])
    assert [(one.first, one.second, one.together) for one in replaying.constraints()] == [
        (first, second, True),
        (first, third, False),
    ]
    assert not replaying.notes()


def test_a_pair_with_a_claim_that_is_gone_gives_no_constraint(
    claims: list[Claim], report: Report, line: Line, keep: Keep
) -> None:
    ledger = keep(line("join", claims[0].claim_id, other_claim_id="r9:1", other_quote="Elsewhere."))
    replaying = Replay(ledger)
    replaying.apply(claims, [report])
    assert not replaying.constraints()
    assert [note.finding for note in replaying.notes()] == [Finding.CLAIM_GONE]


def test_a_pair_with_a_running_total_is_named_and_gives_no_constraint(
    claims: list[Claim], report: Report, line: Line, keep: Keep
) -> None:
    first, second = claims[0].claim_id, claims[1].claim_id
    replaying = Replay(keep(line("join", first, other_claim_id=second)))
    replaying.apply([claims[0], replace(claims[1], measure=Measure.CUMULATIVE)], [report])
    assert not replaying.constraints()
    (note,) = replaying.notes()
    assert note.finding is Finding.RUNNING_TOTAL
    assert f"claim {second} is a running total" in note.message


def test_a_join_that_linking_found_to_be_against_a_split_is_named(
    claims: list[Claim], report: Report, line: Line, keep: Keep
) -> None:
    ledger = keep(line("join", claims[0].claim_id, other_claim_id=claims[1].claim_id))
    replaying = Replay(ledger)
    replaying.apply(claims, [report])
    (note,) = replaying.notes(overruled=[ledger.corrections[0].id])
    assert note.finding is Finding.OVERRULED


def test_a_line_about_an_added_claim_is_refused(line: Line, keep: Keep) -> None:
    added = line("add", report_id="r1", id="c-ninth", quote=MISSED, changes="legal_status=fled; group=people")
    with pytest.raises(LedgerError, match=r"r1:c-ninth is added by .*line 2 \(c-ninth\)"):
        keep(added, line("confirm", "r1:c-ninth", quote=MISSED))


def test_reports_come_in_parts_as_a_run_has_them(
    claims: list[Claim], report: Report, line: Line, keep: Keep
) -> None:
    replaying = Replay(keep(line("drop", claims[0].claim_id)))
    assert replaying.apply([], [replace(report, report_id="r0")]) == []
    assert replaying.apply(claims, [report]) == claims[1:]
    assert not replaying.notes()
