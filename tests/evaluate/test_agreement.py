from collections.abc import Callable

import pytest

from tracker.errors import UsageError
from tracker.evaluate.agreement import agreement, cohen_kappa, describe_agreement
from tracker.evaluate.codings import CodedReport, Coding
from tracker.vocabulary import Group, LegalStatus

Make = Callable[..., Coding]
MakeReport = Callable[..., CodedReport]


class TestKappa:
    def test_worked_example(self) -> None:
        # 20 yes-yes, 5 yes-no, 10 no-yes, 15 no-no: 0.7 observed, 0.5 by chance.
        labels = [("y", "y")] * 20 + [("y", "n")] * 5 + [("n", "y")] * 10 + [("n", "n")] * 15
        assert cohen_kappa(labels) == pytest.approx(0.4)

    def test_full_agreement_is_one_and_worse_than_chance_is_negative(self) -> None:
        assert cohen_kappa([("a", "a"), ("b", "b")]) == 1
        assert cohen_kappa([("a", "b"), ("b", "a")]) == -1

    def test_no_choice_gives_no_kappa(self) -> None:
        assert cohen_kappa([]) is None
        assert cohen_kappa([("a", "a"), ("a", "a")]) is None


def test_only_reports_that_both_coded_count(coding: Make, coded: MakeReport) -> None:
    found = agreement([coded("a", coding()), coded("b", coding())], [coded("a", coding()), coded("c")])
    assert (found.reports, found.scores.found.gold, found.scores.right.f1) == (1, 1, 1)


def test_kappa_rests_on_passages_whatever_their_status(coding: Make, coded: MakeReport) -> None:
    first = [
        coding(char_start=0, char_end=50, legal_status=LegalStatus.DETAINED),
        coding(char_start=60, char_end=90, legal_status=LegalStatus.FLED, group=Group.SOLDIERS),
        coding(char_start=100, char_end=150, legal_status=LegalStatus.FLED),
    ]
    second = [
        coding(char_start=0, char_end=50, legal_status=LegalStatus.ARRESTED),
        coding(char_start=65, char_end=90, legal_status=LegalStatus.FLED, group=Group.SOLDIERS),
    ]
    found = agreement([coded("a", *first)], [coded("a", *second)])
    assert found.passages == 2
    assert found.kappa_status == pytest.approx(1 / 3)  # 1 of 2 agree; 1/4 by chance
    assert found.kappa_group == 1


def test_claims_of_one_sentence_are_set_against_their_like(coding: Make, coded: MakeReport) -> None:
    span = {"char_start": 0, "char_end": 80}
    fled, sought = coding(legal_status=LegalStatus.FLED, **span), coding(**span)
    found = agreement([coded("a", fled, sought)], [coded("a", sought, fled)])
    assert (found.passages, found.kappa_status) == (2, 1)


def test_nothing_in_common_is_an_error(coded: MakeReport) -> None:
    with pytest.raises(UsageError, match="no report in common"):
        agreement([coded("a")], [coded("b")])


def test_the_description_names_what_kappa_rests_on(coding: Make, coded: MakeReport) -> None:
    text = describe_agreement(agreement([coded("a", coding())], [coded("a", coding())]))
    assert "reports 1\n" in text
    assert "kappa   legal_status -  group -" in text
    assert "over 0 passages" in text
