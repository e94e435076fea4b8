"""Parts that were split off a group become cases of their own, and know the whole."""

from collections.abc import Callable

import pytest

from tracker.cases import Case, CaseTables, link
from tracker.cases.records import JoinRule
from tracker.records import Claim, Report
from tracker.vocabulary import CountQualifier, Group, LegalStatus

S = LegalStatus
MakeClaim = Callable[..., Claim]
MakeReport = Callable[..., Report]


def case_of(linked: CaseTables, one: Claim) -> Case:
    row = next(row for row in linked.case_claims if row.claim_id == one.claim_id)
    return next(case for case in linked.cases if case.case_id == row.case_id)


def rule_of(linked: CaseTables, one: Claim) -> JoinRule:
    return next(row.rule for row in linked.case_claims if row.claim_id == one.claim_id)


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("Two of the eight were released.", 2),
        ("One of them was released.", 1),
        ("One has been released.", 1),
        ("Of the eight two are free.", 2),
    ],
)
def test_words_for_a_part_make_a_child_case(
    claim: MakeClaim, report: MakeReport, words: str, count: int
) -> None:
    paper = report("a", f"Eight soldiers fled to Greece. {words}")
    whole = claim(paper, S.FLED, "GRC", 8, "Eight soldiers fled to Greece.")
    part = claim(paper, S.RELEASED, "GRC", count, words)
    linked = link([whole, part], [paper])
    assert case_of(linked, part).parent_id == case_of(linked, whole).case_id
    assert rule_of(linked, part) is JoinRule.PART_OF


def test_those_who_are_told_from_the_rest_are_a_part(claim: MakeClaim, report: MakeReport) -> None:
    paper = report("a", "Some 30 soldiers applied in Italy. All of those who spoke to us are wanted at home.")
    whole = claim(paper, S.ASYLUM_SOUGHT, "ITA", 30, "Some 30 soldiers applied in Italy.")
    part = claim(paper, S.WANTED, "TUR", None, "All of those who spoke to us are wanted at home.")
    linked = link([whole, part], [paper])
    assert case_of(linked, part).parent_id == case_of(linked, whole).case_id


def test_one_of_a_group_that_only_a_vague_word_counts_is_a_part_of_it(
    claim: MakeClaim, report: MakeReport
) -> None:
    paper = report("a", "Dozens of soldiers fled to Italy. Two of them were sent back.")
    vague = {"count_high": None, "count_qualifier": CountQualifier.VAGUE}
    whole = claim(paper, S.FLED, "ITA", 24, "Dozens of soldiers fled to Italy.", **vague)
    part = claim(paper, S.RETURNED, "ITA", 2, "Two of them were sent back.")
    linked = link([whole, part], [paper])
    assert case_of(linked, part).parent_id == case_of(linked, whole).case_id


def test_a_list_that_adds_up_to_a_group_breaks_it_down(claim: MakeClaim, report: MakeReport) -> None:
    listed = "Before that the ministry had dismissed three clerks, a teacher and two judges."
    paper = report("a", f"Malta sent six people back. {listed}")
    whole = claim(paper, S.RETURNED, "MLT", 6, "Malta sent six people back.", group=Group.PEOPLE)
    part = claim(paper, S.DISMISSED, "TUR", 2, listed, group=Group.JUDICIARY)
    linked = link([whole, part], [paper])
    assert case_of(linked, part).parent_id == case_of(linked, whole).case_id


def test_a_list_of_another_number_breaks_nothing_down(claim: MakeClaim, report: MakeReport) -> None:
    listed = "The ministry dismissed three clerks and two judges."
    paper = report("a", f"Malta sent six people back. {listed}")
    six = claim(paper, S.RETURNED, "MLT", 6, "Malta sent six people back.", group=Group.PEOPLE)
    two = claim(paper, S.DISMISSED, "TUR", 2, listed, group=Group.JUDICIARY)
    assert case_of(link([six, two], [paper]), two).parent_id is None


def test_one_of_several_who_is_told_by_name_is_a_part_of_them(claim: MakeClaim, report: MakeReport) -> None:
    named = "The envoy Firstname Alphason applied as well."
    paper = report("a", f"Several diplomats applied in Malta. {named}")
    vague = {"count_high": None, "count_qualifier": CountQualifier.VAGUE}
    several = "Several diplomats applied in Malta."
    whole = claim(paper, S.ASYLUM_SOUGHT, "MLT", 2, several, group=Group.DIPLOMATS, **vague)
    part = claim(paper, S.ASYLUM_SOUGHT, "MLT", 1, named, group=Group.DIPLOMATS)
    linked = link([whole, part], [paper])
    assert case_of(linked, part).parent_id == case_of(linked, whole).case_id


def test_most_of_them_are_a_part_of_unknown_size(claim: MakeClaim, report: MakeReport) -> None:
    paper = report("a", "Warrants were out for 73 soldiers. Most of them have been detained.")
    whole = claim(paper, S.WANTED, "TUR", 73, "Warrants were out for 73 soldiers.")
    part = claim(paper, S.DETAINED, "TUR", None, "Most of them have been detained.")
    linked = link([whole, part], [paper])
    assert case_of(linked, part).parent_id == case_of(linked, whole).case_id
    assert case_of(linked, part).best is None


def test_a_part_is_told_before_the_group_that_its_words_name(claim: MakeClaim, report: MakeReport) -> None:
    paper = report("a", "Greece freed one of the eight. The eight soldiers fled there in July.")
    part = claim(paper, S.RELEASED, "GRC", 1, "Greece freed one of the eight.")
    whole = claim(paper, S.FLED, "GRC", 8, "The eight soldiers fled there in July.")
    linked = link([part, whole], [paper])
    assert case_of(linked, part).parent_id == case_of(linked, whole).case_id


def test_a_number_that_is_too_small_to_hold_the_part_names_no_whole(
    claim: MakeClaim, report: MakeReport
) -> None:
    words = "Of those sentenced 72 got life, and 30 of these, two of them women, appealed."
    paper = report("a", words)
    appeal = claim(paper, S.CHARGED, "TUR", 30)
    pair = report("b", "Two soldiers are on trial.")
    two = claim(pair, S.CHARGED, "TUR", 2)
    assert case_of(link([appeal, two], [paper, pair]), appeal).parent_id is None


def test_of_two_groups_of_the_number_the_part_is_of_the_one_called_like_it(
    claim: MakeClaim, report: MakeReport
) -> None:
    days = {"a": "2016-07-16", "b": "2017-07-16", "c": "2018-04-19"}
    papers = [report(name, f"Paper {name}: one of the eight soldiers.", day) for name, day in days.items()]
    soldiers = claim(papers[0], S.FLED, "GRC", 8)
    others = claim(papers[1], S.RETURNED, "GRC", 8, group=Group.PEOPLE)
    part = claim(papers[2], S.RELEASED, "GRC", 1)
    linked = link([soldiers, others, part], papers)
    assert case_of(linked, part).parent_id == case_of(linked, soldiers).case_id


def test_a_part_of_a_group_that_only_other_reports_count_finds_it_by_its_number(
    claim: MakeClaim, report: MakeReport
) -> None:
    first = report("a", "Eight soldiers fled to Greece.", "2016-07-16")
    later = report("b", "A court freed one of the eight soldiers.", "2018-04-19")
    whole, part = claim(first, S.FLED, "GRC", 8), claim(later, S.RELEASED, "GRC", 1)
    linked = link([whole, part], [first, later])
    assert case_of(linked, part).parent_id == case_of(linked, whole).case_id


def test_a_list_that_counts_some_of_those_before_breaks_nothing_down(
    claim: MakeClaim, report: MakeReport
) -> None:
    listed = "Seven of the accused were cleared, one of them a general."
    paper = report("a", f"Eight soldiers got five years each. {listed}")
    eight = claim(paper, S.CONVICTED, "TUR", 8, "Eight soldiers got five years each.")
    seven = claim(paper, S.ACQUITTED, "TUR", 7, listed, group=Group.PEOPLE)
    assert case_of(link([eight, seven], [paper]), seven).parent_id is None


def test_one_whom_another_sentence_names_for_a_group_is_a_part_of_it(
    claim: MakeClaim, report: MakeReport
) -> None:
    held, asked = "Malaysia holds Firstname Alphason and two others.", "On Monday Alphason asked for asylum."
    paper = report("a", f"{held} {asked}")
    whole = claim(paper, S.DETAINED, "MYS", 3, held, group=Group.PEOPLE)
    part = claim(paper, S.ASYLUM_SOUGHT, "MYS", 1, asked, group=Group.EDUCATORS)
    linked = link([whole, part], [paper])
    assert case_of(linked, part).parent_id == case_of(linked, whole).case_id


def test_one_who_is_named_beside_a_group_in_one_sentence_is_none_of_it(
    claim: MakeClaim, report: MakeReport
) -> None:
    both = "The two founders are in prison, and Firstname Alphason was arrested on Monday."
    paper = report("a", both)
    two = claim(paper, S.ARRESTED, "DZA", 2, both, origin="DZA")
    one = claim(paper, S.ARRESTED, "DZA", 1, both, origin="DZA", claim_id="a:1")
    assert case_of(link([two, one], [paper]), one).parent_id is None


def test_one_whom_a_group_is_tied_to_is_none_of_it(claim: MakeClaim, report: MakeReport) -> None:
    held = "The arrest of 90 soldiers was ordered for ties to the network of the exiled preacher Alphason."
    asked = "Ankara wants Alphason handed over."
    paper = report("a", f"{held} {asked}")
    soldiers = claim(paper, S.WANTED, "TUR", 90, held)
    preacher = claim(paper, S.EXTRADITION_SOUGHT, "USA", 1, asked, group=Group.PEOPLE)
    assert case_of(link([soldiers, preacher], [paper]), preacher).parent_id is None


def test_one_whom_a_country_only_pursues_need_not_be_among_those_there(
    claim: MakeClaim, report: MakeReport
) -> None:
    paper = report("a", "Five officers took refuge at a base in Malta. The general is wanted in Malta.")
    five = claim(paper, S.FLED, "MLT", 5, "Five officers took refuge at a base in Malta.")
    general = claim(paper, S.WANTED, "MLT", 1, "The general is wanted in Malta.", group=Group.OFFICERS)
    assert case_of(link([five, general], [paper]), general).parent_id is None
