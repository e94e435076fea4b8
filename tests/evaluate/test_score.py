import datetime as dt
from collections.abc import Callable, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.evaluate.codings import CodedReport, Coding
from tracker.evaluate.score import COLUMNS, Pair, dates_agree, pair_claims, pair_reports, score
from tracker.vocabulary import CountQualifier, Group, LegalStatus, Measure

Make = Callable[..., Coding]
MakeReport = Callable[..., CodedReport]


def july(first: int | None, last: int | None = None) -> tuple[dt.date | None, dt.date | None]:
    start = dt.date(2016, 7, first) if first else None
    return start, dt.date(2016, 7, last) if last else start


def kinds(pairs: Sequence[Pair]) -> list[str]:
    return [pair.outcome for pair in pairs]


class TestPairing:
    def test_needs_the_same_status(self, coding: Make, coded: MakeReport) -> None:
        gold, other = coding(), coding(legal_status=LegalStatus.FLED)
        assert kinds(pair_reports([coded("a", gold)], [coded("a", other)])) == ["missed", "spurious"]

    def test_needs_an_equal_country(self, coding: Make, coded: MakeReport) -> None:
        gold, other = coding(country="GRC"), coding(country="TUR")
        assert kinds(pair_reports([coded("a", gold)], [coded("a", other)])) == ["missed", "spurious"]

    def test_no_country_equals_no_country(self, coding: Make, coded: MakeReport) -> None:
        pairs = pair_reports([coded("a", coding(country=None))], [coded("a", coding(country=None))])
        assert kinds(pairs) == ["right"]

    def test_stays_within_a_report(self, coding: Make, coded: MakeReport) -> None:
        pairs = pair_reports([coded("a", coding()), coded("b")], [coded("b", coding())])
        assert kinds(pairs) == ["missed", "spurious"]

    def test_each_claim_is_used_once(self, coding: Make) -> None:
        assert pair_claims([coding()], [coding(), coding()]) == [(coding(), coding()), (None, coding())]

    def test_most_agreeing_columns_win_over_order(self, coding: Make) -> None:
        eight, two = coding(count=8), coding(count=2)
        assert set(pair_claims([eight, two], [two, eight])) == {(eight, eight), (two, two)}

    def test_the_whole_report_counts_not_the_best_single_pair(self, coding: Make) -> None:
        gold_1 = coding()
        coded_1 = coding(origin=None)  # differs from gold_1 in one column, the least of all
        coded_2 = coding(group=Group.PEOPLE, measure=Measure.CUMULATIVE)  # in two
        gold_2 = coding(origin=None, count_qualifier=CountQualifier.ABOUT, count=9)  # from coded_1 in two
        expected = {(gold_1, coded_2), (gold_2, coded_1)}  # 4 columns differ; the other way 1 + 5
        assert set(pair_claims([gold_1, gold_2], [coded_1, coded_2])) == expected

    def test_a_pairing_with_more_right_pairs_wins_a_tie(self, coding: Make) -> None:
        gold = coding(group=Group.OFFICERS, origin="TUR")
        right = coding(group=Group.PEOPLE, origin=None)
        wrong = coding(count=2, count_qualifier=CountQualifier.ABOUT)
        assert (gold, right) in pair_claims([gold], [wrong, right])

    def test_nearer_quotes_win_a_further_tie(self, coding: Make) -> None:
        gold = [coding(char_start=0, char_end=50), coding(char_start=60, char_end=90)]
        assert pair_claims(gold, gold[::-1]) == [(gold[0], gold[0]), (gold[1], gold[1])]


class TestDates:
    def test_both_null(self) -> None:
        assert dates_agree((None, None), (None, None))
        assert not dates_agree((None, None), july(16))

    def test_a_day_must_be_that_day(self) -> None:
        assert dates_agree(july(16), july(16))
        assert not dates_agree(july(16), july(17))
        assert not dates_agree(july(16), july(16, 17))
        assert not dates_agree(july(16), (None, None))

    @pytest.mark.parametrize(
        ("coded", "agree"),
        [
            (july(11, 20), True),
            (july(16, 20), True),  # 5 of 10 days
            (july(17, 20), False),  # 4 of 10
            (july(6, 20), True),  # 10 of 15
            (july(1, 20), True),  # 10 of 20
            (july(1, 21), False),  # 10 of 21
            (july(21, 30), False),
            ((None, dt.date(2016, 7, 20)), False),
        ],
    )
    def test_longer_spans_share_half_of_their_union(
        self, coded: tuple[dt.date | None, dt.date | None], agree: bool
    ) -> None:
        assert dates_agree(july(11, 20), coded) is agree

    def test_a_stock_with_no_start_needs_none_and_the_same_day(self) -> None:
        stock = (None, dt.date(2016, 7, 20))
        assert dates_agree(stock, stock)
        assert not dates_agree(stock, (None, dt.date(2016, 7, 19)))
        assert not dates_agree(stock, july(1, 20))

    @given(st.dates(), st.dates(), st.dates(), st.dates())
    def test_two_long_spans_agree_either_way_round(
        self, a: dt.date, b: dt.date, c: dt.date, d: dt.date
    ) -> None:
        one, other = (min(a, b), max(a, b)), (min(c, d), max(c, d))
        if one[0] != one[1] and other[0] != other[1]:
            assert dates_agree(one, other) == dates_agree(other, one)


class TestScores:
    def test_found_counts_pairs_and_right_counts_right_pairs(self, coding: Make, coded: MakeReport) -> None:
        gold = coded("a", coding(), coding(legal_status=LegalStatus.FLED), coding(country="DEU"))
        other = coded("a", coding(), coding(legal_status=LegalStatus.FLED, count=7))
        scores = score(pair_reports([gold], [other]))
        assert (scores.found.precision, scores.found.recall, scores.found.f1) == (1, 2 / 3, 0.8)
        assert (scores.right.precision, scores.right.recall, scores.right.f1) == (1 / 2, 1 / 3, 0.4)

    @pytest.mark.parametrize(
        ("column", "change"),
        [
            ("counts", {"count_high": None}),
            ("qualifier", {"count_qualifier": CountQualifier.ABOUT}),
            ("dates", {"date_start": None, "date_end": None}),
            ("origin", {"origin": None}),
            ("group", {"group": Group.SOLDIERS}),
            ("measure", {"measure": Measure.CUMULATIVE}),
        ],
    )
    def test_each_column_is_judged_alone(
        self, coding: Make, coded: MakeReport, column: str, change: dict[str, object]
    ) -> None:
        scores = score(pair_reports([coded("a", coding())], [coded("a", coding(**change))]))
        assert scores.columns == {name: int(name != column) for name in COLUMNS}
        assert scores.right.matched == int(column not in ("counts", "dates"))

    def test_claims_in_a_report_without_any_are_false_ones(self, coding: Make, coded: MakeReport) -> None:
        scores = score(pair_reports([coded("a"), coded("b", coding())], [coded("a", coding()), coded("b")]))
        assert (scores.found.gold, scores.found.coded, scores.found.f1) == (1, 1, 0)

    def test_no_claims_on_either_side_is_full_agreement(self, coded: MakeReport) -> None:
        assert score(pair_reports([coded("a")], [coded("a")])).right.f1 == 1

    def test_the_average_is_over_claims_not_reports(self, coding: Make, coded: MakeReport) -> None:
        three = [coding(country=country) for country in ("GRC", "DEU", "USA")]
        scores = score(pair_reports([coded("a", *three), coded("b", coding())], [coded("a", *three)]))
        assert scores.found.recall == 3 / 4
