from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from tracker.evaluate.assignment import best_assignment

SMALL = st.integers(min_value=1, max_value=5)


@st.composite
def tables(draw: st.DrawFn) -> list[list[int]]:
    n_rows, n_columns = draw(SMALL), draw(SMALL)
    row = st.lists(st.integers(0, 9), min_size=n_columns, max_size=n_columns)
    return draw(st.lists(row, min_size=n_rows, max_size=n_rows))


def by_trying_all(values: list[list[int]]) -> int:
    if len(values) > len(values[0]):
        values = [list(column) for column in zip(*values, strict=True)]
    return max(
        sum(row[column] for row, column in zip(values, columns, strict=True))
        for columns in permutations(range(len(values[0])), len(values))
    )


@given(tables())
def test_no_other_pairing_is_worth_more(values: list[list[int]]) -> None:
    pairs = best_assignment(values)
    assert sum(values[row][column] for row, column in pairs) == by_trying_all(values)


@given(tables())
def test_pairs_one_to_one_and_as_many_as_there_can_be(values: list[list[int]]) -> None:
    pairs = best_assignment(values)
    assert len({row for row, _ in pairs}) == len({column for _, column in pairs}) == len(pairs)
    assert len(pairs) == min(len(values), len(values[0]))


def test_forty_claims_of_one_status_and_country_are_no_trouble() -> None:
    values = [[10 - abs(row - column) for column in range(40)] for row in range(40)]
    assert best_assignment(values) == [(i, i) for i in range(40)]


def test_nothing_to_pair() -> None:
    assert best_assignment([]) == []
