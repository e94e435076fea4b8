"""Steps of a case, their order, and what is asked about them."""

from collections.abc import Callable

import pytest

from tracker.cases import CaseStep, CaseTables, link
from tracker.records import Claim, Report
from tracker.vocabulary import DateBasis, LegalStatus

S = LegalStatus


@pytest.fixture
def one_case(claim: Callable[..., Claim], report: Callable[..., Report]) -> Callable[..., CaseTables]:
    """The tables of claims about eight soldiers in Greece: (status, dates, day of the report) each."""

    def linked(*told: tuple[LegalStatus, object, str], **columns: object) -> CaseTables:
        papers = [
            report(f"r{number}", f"Number {number} tells: eight soldiers, {status}.", published)
            for number, (status, _, published) in enumerate(told)
        ]
        claims = [
            claim(paper, status, "GRC", 8, dates=dates, **columns)
            for paper, (status, dates, _) in zip(papers, told, strict=True)
        ]
        tables = link(claims, papers)
        assert len(tables.cases) == 1
        return tables

    return linked


def path(tables: CaseTables) -> list[LegalStatus]:
    return [step.legal_status for step in tables.case_steps]


def questions(tables: CaseTables) -> list[str]:
    return [step.questions for step in tables.case_steps if step.questions]


def test_steps_stand_in_order_of_their_days(one_case: Callable[..., CaseTables]) -> None:
    tables = one_case(
        (S.EXTRADITION_REFUSED, "2017-01-26", "2017-01-26"),
        (S.FLED, "2016-07-16", "2018-12-06"),
        (S.RELEASED, "2018-06-01", "2018-08-22"),
    )
    assert path(tables) == [S.FLED, S.EXTRADITION_REFUSED, S.RELEASED]
    assert tables.cases[0].current_status is S.RELEASED


def test_people_freed_and_flown_home_on_one_day_are_freed_first(one_case: Callable[..., CaseTables]) -> None:
    tables = one_case((S.RETURNED, "2017-03-22", "2017-03-22"), (S.RELEASED, "2017-03-22", "2017-03-22"))
    assert path(tables) == [S.RELEASED, S.RETURNED]


def test_a_step_without_a_day_stands_before_what_must_follow_it(one_case: Callable[..., CaseTables]) -> None:
    tables = one_case((S.ASYLUM_GRANTED, "2017-03-22", "2017-03-22"), (S.ASYLUM_SOUGHT, None, "2018-01-01"))
    assert path(tables) == [S.ASYLUM_SOUGHT, S.ASYLUM_GRANTED]


def test_a_step_without_a_day_does_not_stand_before_what_comes_before_it(
    claim: Callable[..., Claim], report: Callable[..., Report]
) -> None:
    first = report("a", "Eight soldiers fled to Greece.", "2016-07-17")
    later = report("b", "The eight landed and applied. Ankara demanded all eight.", "2018-08-22")
    claims = [
        claim(first, S.FLED, "GRC", 8, dates="2016-07-16"),
        claim(later, S.ASYLUM_SOUGHT, "GRC", 8, dates=("2016-07-15", "2016-07-16")),
        claim(later, S.EXTRADITION_SOUGHT, "GRC", 8, "Ankara demanded all eight."),
    ]
    assert path(link(claims, [first, later])) == [S.FLED, S.ASYLUM_SOUGHT, S.EXTRADITION_SOUGHT]


def test_a_lasting_status_of_the_day_of_the_report_may_have_begun_before(
    one_case: Callable[..., CaseTables],
) -> None:
    tables = one_case((S.DETAINED, "2017-12-31", "2017-12-31"), date_basis=DateBasis.PUBLICATION)
    step = tables.case_steps[0]
    assert step.date_start is None
    assert str(step.date_end) == "2017-12-31"


def test_the_closest_dating_gives_the_days_of_a_step(one_case: Callable[..., CaseTables]) -> None:
    tables = one_case(
        (S.EXTRADITION_REFUSED, ("2017-01-01", "2017-01-31"), "2018-08-22"),
        (S.EXTRADITION_REFUSED, "2017-01-26", "2017-01-27"),
    )
    (step,) = tables.case_steps
    assert str(step.date_start) == str(step.date_end) == "2017-01-26"


def test_a_decision_taken_again_is_a_step_of_its_own(one_case: Callable[..., CaseTables]) -> None:
    tables = one_case((S.ASYLUM_GRANTED, "2018-05-24", "2018-05-24"), (S.FLED, "2016-07-16", "2018-08-22"))
    again = one_case(
        (S.FLED, "2016-07-16", "2018-08-22"),
        (S.EXTRADITION_SOUGHT, "2016-07-17", "2016-07-18"),
        (S.EXTRADITION_SOUGHT, "2017-02-03", "2017-02-03"),
    )
    assert path(tables) == [S.FLED, S.ASYLUM_GRANTED]
    assert path(again) == [S.FLED, S.EXTRADITION_SOUGHT, S.EXTRADITION_SOUGHT]


def test_what_cannot_be_is_flagged_and_stays(one_case: Callable[..., CaseTables]) -> None:
    tables = one_case(
        (S.ASYLUM_GRANTED, "2016-08-01", "2016-08-01"), (S.ASYLUM_SOUGHT, "2016-09-01", "2016-09-01")
    )
    assert path(tables) == [S.ASYLUM_GRANTED, S.ASYLUM_SOUGHT]
    assert questions(tables) == [
        (
            "impossible order: asylum_granted by 2016-08-01, but asylum_sought only from 2016-09-01 "
            "(r0:0:asylum_granted:8, r1:0:asylum_sought:8)"
        )
    ]


def test_a_status_that_drifts_between_reports_is_asked_about(one_case: Callable[..., CaseTables]) -> None:
    tables = one_case((S.DETAINED, "2016-07-16", "2016-07-16"), (S.ARRESTED, "2016-07-16", "2016-07-17"))
    (question,) = questions(tables)
    assert question.startswith("one event or two: detained in one report, arrested in another")


def test_one_day_of_custody_under_two_countries_is_asked_about(
    claim: Callable[..., Claim], report: Callable[..., Report]
) -> None:
    first = report("a", "Eight soldiers fled to Greece. Police there detained the eight.", "2016-07-17")
    later = report("b", "A helicopter took eight soldiers abroad. All are under arrest.", "2016-07-18")
    claims = [
        claim(first, S.FLED, "GRC", 8, "Eight soldiers fled to Greece.", dates="2016-07-16"),
        claim(first, S.DETAINED, "GRC", 8, "Police there detained the eight.", dates="2016-07-16"),
        claim(later, S.FLED, "GRC", 8, "A helicopter took eight soldiers abroad.", dates="2016-07-16"),
        claim(later, S.ARRESTED, "TUR", 8, "All are under arrest.", dates="2016-07-16"),
    ]
    (question,) = questions(link(claims, [first, later]))
    assert question.startswith(
        "one event or two: detained under GRC in one report, arrested under TUR in another"
    )


def test_release_before_any_custody_is_flagged(one_case: Callable[..., CaseTables]) -> None:
    tables = one_case((S.RELEASED, "2016-08-01", "2016-08-01"), (S.DETAINED, "2016-09-01", "2016-09-02"))
    assert questions(tables) == [
        (
            "impossible order: released by 2016-08-01, but detained only from 2016-09-01 "
            "(r0:0:released:8, r1:0:detained:8)"
        )
    ]


def test_custody_of_unknown_day_may_have_come_before_the_release(
    one_case: Callable[..., CaseTables],
) -> None:
    tables = one_case(
        (S.DETAINED, None, "2016-07-20"),
        (S.RELEASED, "2016-08-01", "2016-08-01"),
        (S.ARRESTED, "2016-09-01", "2016-09-02"),
    )
    assert questions(tables) == []


def test_two_words_for_custody_in_one_report_are_two_steps_without_question(
    claim: Callable[..., Claim], report: Callable[..., Report]
) -> None:
    paper = report("a", "Thirty officers were detained on 2 August; all thirty were arrested that day.")
    claims = [claim(paper, status, "TUR", 30, dates="2016-08-02") for status in (S.DETAINED, S.ARRESTED)]
    tables = link(claims, [paper])
    assert path(tables) == [S.DETAINED, S.ARRESTED]
    assert questions(tables) == []


def test_a_second_flight_by_a_carried_over_date_is_asked_about(one_case: Callable[..., CaseTables]) -> None:
    tables = one_case(
        (S.FLED, "2016-07-16", "2016-07-16"),
        (S.EXTRADITION_REFUSED, "2017-01-26", "2017-01-26"),
        (S.FLED, "2017-01-26", "2017-01-27"),
        date_basis=DateBasis.CONTEXT,
    )
    (question,) = questions(tables)
    assert question.startswith("fled on 2016-07-16 and on 2017-01-26 (r0:")


def test_a_carried_over_date_yields_to_one_by_the_words_of_another_report(
    claim: Callable[..., Claim], report: Callable[..., Report]
) -> None:
    ruling = report("a", "The court will not hand over the eight. The men fled to Greece.", "2017-01-26")
    later = report("b", "Eight soldiers came to Greece by helicopter on 16 July 2016.", "2017-12-31")
    day = "2017-01-26"
    claims = [
        claim(ruling, S.EXTRADITION_REFUSED, "GRC", 8, "The court will not hand over the eight.", dates=day),
        claim(ruling, S.FLED, "GRC", 8, "The men fled to Greece.", dates=day, date_basis=DateBasis.CONTEXT),
        claim(later, S.FLED, "GRC", 8, dates="2016-07-16"),
    ]
    tables = link(claims, [ruling, later])
    assert path(tables) == [S.FLED, S.EXTRADITION_REFUSED]
    assert str(tables.case_steps[0].date_end) == "2016-07-16"
    assert questions(tables) == []


def test_opposite_outcomes_of_one_day_are_asked_about(one_case: Callable[..., CaseTables]) -> None:
    tables = one_case(
        (S.ASYLUM_GRANTED, "2017-03-22", "2017-03-22"), (S.ASYLUM_REFUSED, "2017-03-22", "2017-03-23")
    )
    (question,) = questions(tables)
    assert question.startswith("both asylum_refused and asylum_granted (r1:")


def test_steps_count_the_claims_behind_them(one_case: Callable[..., CaseTables]) -> None:
    steps: tuple[CaseStep, ...] = one_case(
        (S.FLED, "2016-07-16", "2016-07-16"), (S.FLED, None, "2017-01-01"), (S.RELEASED, None, "2018-01-01")
    ).case_steps
    assert [(step.legal_status, step.claims, step.reports) for step in steps] == [
        (S.FLED, 2, 2),
        (S.RELEASED, 1, 1),
    ]
