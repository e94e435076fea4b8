"""Which groups of different reports become one case, rule by rule."""

from collections.abc import Callable

from tracker.cases import Case, CaseTables, link
from tracker.cases.records import JoinRule
from tracker.records import Claim, Report
from tracker.vocabulary import CountQualifier, DateBasis, Group, LegalStatus

S = LegalStatus
MakeClaim = Callable[..., Claim]
MakeReport = Callable[..., Report]


def case_of(linked: CaseTables, one: Claim) -> Case:
    row = next(row for row in linked.case_claims if row.claim_id == one.claim_id)
    return next(case for case in linked.cases if case.case_id == row.case_id)


def rule_of(linked: CaseTables, one: Claim) -> JoinRule:
    return next(row.rule for row in linked.case_claims if row.claim_id == one.claim_id)


def together(linked: CaseTables, *claims: Claim) -> bool:
    return len({case_of(linked, one).case_id for one in claims}) == 1


def test_a_known_group_abroad_is_followed_through_its_statuses(claim: MakeClaim, report: MakeReport) -> None:
    first = report("a", "Eight soldiers fled to Greece.", "2016-07-16")
    later = report("b", "Greece does not extradite eight officers.", "2017-01-26")
    fled = claim(first, S.FLED, "GRC", 8)
    refused = claim(later, S.EXTRADITION_REFUSED, "GRC", 8, group=Group.OFFICERS)
    linked = link([fled, refused], [first, later])
    assert together(linked, fled, refused)
    assert rule_of(linked, refused) is JoinRule.KNOWN_GROUP


def test_people_of_a_known_number_are_a_known_group_where_the_days_agree(
    claim: MakeClaim, report: MakeReport
) -> None:
    first = report("a", "Eight soldiers fled to Greece.", "2016-07-16")
    later = report("b", "Two years ago eight people applied in Greece.", "2018-08-22")
    fled = claim(first, S.FLED, "GRC", 8, dates="2016-07-16")
    that_day = claim(later, S.ASYLUM_SOUGHT, "GRC", 8, dates="2016-07-16", group=Group.PEOPLE)
    months_on = claim(later, S.ASYLUM_SOUGHT, "GRC", 8, dates="2016-12-16", group=Group.PEOPLE)
    assert together(link([fled, that_day], [first, later]), fled, that_day)
    assert not together(link([fled, months_on], [first, later]), fled, months_on)


def test_an_equal_number_at_home_with_neither_kind_nor_day_is_known_for_three_months_only(
    claim: MakeClaim, report: MakeReport
) -> None:
    konya = report("a", "Forty-seven airmen from Konya appeared in court.", "2016-10-27")
    weeks_on = report("b", "A court tries 47 suspects over the air base.", "2016-12-27")
    a_year_on = report("c", "The trial of 47 suspects for the raid on the hotel is over.", "2017-10-04")
    airmen = claim(konya, S.CHARGED, "TUR", 47, dates="2016-10-27")
    suspects, others = (
        claim(paper, S.CHARGED, "TUR", 47, group=Group.PEOPLE) for paper in (weeks_on, a_year_on)
    )
    assert together(link([airmen, suspects], [konya, weeks_on]), airmen, suspects)
    assert not together(link([airmen, others], [konya, a_year_on]), airmen, others)


def test_what_people_are_called_holds_for_all_that_the_report_says_of_them(
    claim: MakeClaim, report: MakeReport
) -> None:
    first = report("a", "Turkey wants two attachés back. Both took the ferry to Italy.", "2016-08-11")
    later = report("b", "From Greece two attachés fled to Italy, the minister said.", "2016-08-12")
    wanted = claim(first, S.WANTED, "TUR", 2, "Turkey wants two attachés back.", group=Group.OFFICERS)
    fled = claim(first, S.FLED, "ITA", 2, "Both took the ferry to Italy.", group=Group.PEOPLE)
    again = claim(later, S.FLED, "ITA", 2, group=Group.OFFICERS)
    assert together(link([wanted, fled, again], [first, later]), fled, again)
    assert not together(link([fled, again], [first, later]), fled, again)


def test_people_flee_only_once(claim: MakeClaim, report: MakeReport) -> None:
    first = report("a", "Eight soldiers fled to Greece.", "2016-07-16")
    later = report("b", "Eight soldiers have fled to Greece.", "2016-12-02")
    summer = claim(first, S.FLED, "GRC", 8, dates="2016-07-16")
    winter = claim(later, S.FLED, "GRC", 8, dates="2016-12-01")
    assert not together(link([summer, winter], [first, later]), summer, winter)


def test_equal_small_numbers_at_home_are_one_event_only_on_one_day(
    claim: MakeClaim, report: MakeReport
) -> None:
    days = {"a": "2016-10-27", "b": "2016-10-27", "c": "2016-10-20"}
    papers = [
        report(name, f"Paper {name}, {day}: Turkey detained ten soldiers.") for name, day in days.items()
    ]
    claims = [claim(paper, S.DETAINED, "TUR", 10, dates=days[paper.report_id]) for paper in papers]
    linked = link(claims, papers)
    assert together(linked, *claims[:2])
    assert not together(linked, claims[0], claims[2])


def test_detained_here_and_arrested_there_on_one_day_are_one_case_with_a_question(
    claim: MakeClaim, report: MakeReport
) -> None:
    papers = [report("a", "Thirty officers were detained."), report("b", "A court arrested thirty officers.")]
    statuses = S.DETAINED, S.ARRESTED
    claims = [
        claim(paper, status, "TUR", 30, dates="2017-01-26", group=Group.OFFICERS)
        for paper, status in zip(papers, statuses, strict=True)
    ]
    linked = link(claims, papers)
    assert together(linked, *claims)
    ids = ", ".join(one.claim_id for one in claims)
    assert case_of(linked, claims[0]).questions == (
        f"one event or two: detained in one report, arrested in another ({ids})"
    )


def test_two_numbers_for_one_event_abroad_are_one_case_with_a_question(
    claim: MakeClaim, report: MakeReport
) -> None:
    first = report("a", "Moldova detained six teachers.", "2018-09-06")
    second = report("b", "On September 6 seven teachers were held in Moldova.", "2018-09-12")
    six = claim(first, S.DETAINED, "MDA", 6, dates="2018-09-06", group=Group.EDUCATORS)
    seven = claim(second, S.DETAINED, "MDA", 7, dates="2018-09-06", group=Group.EDUCATORS)
    linked = link([six, seven], [first, second])
    case = case_of(linked, six)
    assert (case.low, case.best, case.high) == (6, 7, 7)
    assert case.questions == f"2 figures for detained: 6 ({six.claim_id}), 7 ({seven.claim_id})"


def test_a_name_joins_what_numbers_cannot(claim: MakeClaim, report: MakeReport) -> None:
    first = report("a", "Colonel Firstname Alphason fled to Italy.", "2016-08-06")
    later = report("b", "Italy granted asylum to Colonel F. Alphàson after a year.", "2017-09-01")
    fled = claim(first, S.FLED, "ITA", 1, group=Group.OFFICERS)
    granted = claim(later, S.ASYLUM_SOUGHT, "ITA", 1, group=Group.OFFICERS, quote="Colonel F. Alphàson")
    linked = link([fled, granted], [first, later])
    assert rule_of(linked, granted) is JoinRule.SHARED_NAME
    assert together(linked, fled, granted)


def test_at_home_a_full_name_joins_different_statuses_and_a_last_name_does_not(
    claim: MakeClaim, report: MakeReport
) -> None:
    first = report("a", "The editor Firstname Alphason was arrested.", "2017-01-27")
    later = report("b", "On Monday Firstname Alphason was sentenced.", "2018-04-25")
    other = report("c", "On Friday a certain Alphason was freed.", "2018-06-01")
    arrested, sentenced = claim(first, S.ARRESTED, "TUR", 1), claim(later, S.CONVICTED, "TUR", 1)
    freed = claim(other, S.RELEASED, "TUR", 1)
    linked = link([arrested, sentenced, freed], [first, later, other])
    assert together(linked, arrested, sentenced)
    assert not together(linked, arrested, freed)


def test_the_name_of_somebody_else_joins_nothing(claim: MakeClaim, report: MakeReport) -> None:
    first = report("a", "A teacher was charged as a follower of Firstname Alphason.", "2016-08-06")
    later = report("b", "A clerk was charged with ties to Firstname Alphason.", "2016-09-01")
    teacher, clerk = claim(first, S.CHARGED, "TUR", 1), claim(later, S.CHARGED, "TUR", 1)
    assert not together(link([teacher, clerk], [first, later]), teacher, clerk)


WIRE = (
    "Greek police said that an army helicopter had landed at the airport of the border town in the morning "
    "and that all who were on board, some soldiers among them, asked for asylum as soon as they had got out."
)


def test_reprints_of_one_wire_story_are_one_source(claim: MakeClaim, report: MakeReport) -> None:
    papers = [report("a", WIRE, "2016-07-16"), report("b", f"{WIRE} Reporting by agencies.", "2016-07-17")]
    claims = [
        claim(paper, S.ASYLUM_SOUGHT, "GRC", None, WIRE, claim_id=f"{paper.report_id}:0") for paper in papers
    ]
    linked = link(claims, papers)
    case = case_of(linked, claims[0])
    assert rule_of(linked, claims[1]) is JoinRule.REPRINT
    assert (case.reports, case.outlets) == (2, 1)
    assert {row.report_source for row in linked.case_claims} == {"a"}


def test_an_outlet_counts_once(claim: MakeClaim, report: MakeReport) -> None:
    papers = [
        report("a", "Eight soldiers fled to Greece.", "2016-07-16", outlet="The Paper"),
        report("b", "The court in Athens hears eight soldiers who fled.", "2016-08-16", outlet="The Paper"),
    ]
    claims = [claim(paper, S.FLED, "GRC", 8) for paper in papers]
    case = case_of(link(claims, papers), claims[0])
    assert (case.reports, case.outlets) == (2, 1)


def test_a_new_report_leaves_other_cases_as_they_were(claim: MakeClaim, report: MakeReport) -> None:
    greece = report("a", "Eight soldiers fled to Greece.", "2016-07-16")
    norway = report("b", "Five officers applied in Norway.", "2016-10-01")
    later = report("c", "The eight soldiers are to stay in Greece.", "2017-01-26")
    fled, applied = claim(greece, S.FLED, "GRC", 8), claim(norway, S.ASYLUM_SOUGHT, "NOR", 5)
    refused = claim(later, S.EXTRADITION_REFUSED, "GRC", 8)
    before = link([fled, applied], [greece, norway])
    after = link([fled, applied, refused], [greece, norway, later])
    assert case_of(before, applied) == case_of(after, applied)
    assert case_of(before, fled).case_id == case_of(after, fled).case_id


def test_an_empty_input_gives_empty_tables() -> None:
    assert link([], []) == CaseTables((), (), (), ())


def test_a_claim_without_its_report_is_undated(claim: MakeClaim, report: MakeReport) -> None:
    alone = claim(report("a", "Eight soldiers fled to Greece."), S.FLED, "GRC", 8)
    assert case_of(link([alone], []), alone).first_report is None


def test_a_bound_and_a_number_for_one_decree_are_one_case(claim: MakeClaim, report: MakeReport) -> None:
    first = report("a", "More than 18,000 officials were sacked on Sunday.", "2018-07-08")
    second = report("b", "In all 18,632 officials lost their posts.", "2018-07-08")
    bound = claim(
        first,
        S.DISMISSED,
        "TUR",
        18000,
        dates="2018-07-08",
        group=Group.OFFICIALS,
        count_high=None,
        count_qualifier=CountQualifier.AT_LEAST,
    )
    number = claim(
        second, S.DISMISSED, "TUR", 18632, dates="2018-07-08", group=Group.OFFICIALS,
        date_basis=DateBasis.CONTEXT,
    )  # fmt: skip
    case = case_of(link([bound, number], [first, second]), bound)
    assert (case.low, case.best, case.high) == (18000, 18632, 18632)
