from collections.abc import Callable

from tracker.evaluate.codings import CodedReport, Coding
from tracker.evaluate.report import Grouping, grouped, headline, listing, table
from tracker.evaluate.score import pair_reports, score
from tracker.vocabulary import LegalStatus

Make = Callable[..., Coding]
MakeReport = Callable[..., CodedReport]


def test_the_headline_gives_found_right_and_columns(coding: Make, coded: MakeReport) -> None:
    text = headline(score(pair_reports([coded("a", coding())], [coded("a", coding(count=2))])))
    assert "found   P 1.000  R 1.000  F1 1.000" in text
    assert "right   P 0.000  R 0.000  F1 0.000" in text
    assert "counts 0.00  qualifier 1.00" in text


def test_the_breakdown_has_a_row_for_each_group(coding: Make, coded: MakeReport) -> None:
    gold = [coded("a", coding(), folder="own"), coded("b", coding(), folder="real", language="de")]
    pairs = pair_reports(gold, [gold[0], coded("b")])
    assert {name: scores.found.f1 for name, scores in grouped(pairs, Grouping.FOLDER).items()} == {
        "own": 1,
        "real": 0,
    }
    assert list(grouped(pairs, Grouping.LANGUAGE)) == ["de", "en"]
    assert table(pairs, Grouping.STATUS).splitlines()[1].startswith("asylum_sought     2     1")


def test_both_codings_of_a_wrong_claim_stand_together(coding: Make, coded: MakeReport) -> None:
    gold = coded("a", coding(quote="Eight officers\nsought asylum."))
    other = coded("a", coding(count=2, quote="Two did.", rule="verb", confidence=0.7))
    assert list(listing(pair_reports([gold], [other]))) == [
        "== a (news)",
        "WRONG    counts",
        "   gold  asylum_sought GRC officers/TUR 8..8 exact event 2016-07-16..2016-07-16",
        "   coded asylum_sought GRC officers/TUR 2..2 exact event 2016-07-16..2016-07-16   [verb 0.70]",
        "   gold  | Eight officers sought asylum.",
        "   coded | Two did.",
    ]


def test_missed_and_spurious_claims_are_listed_and_right_ones_not(coding: Make, coded: MakeReport) -> None:
    fled, sought = coding(legal_status=LegalStatus.FLED), coding(country=None, count=None)
    lines = list(listing(pair_reports([coded("a", coding(), fled)], [coded("a", coding(), sought)])))
    assert [line for line in lines if line.isupper()] == ["MISSED", "SPURIOUS"]
    assert "   coded asylum_sought - officers/TUR -..- exact event 2016-07-16..2016-07-16" in lines
