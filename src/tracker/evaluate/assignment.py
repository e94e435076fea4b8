"""The exact assignment that pairing needs: one to one, with the largest total value."""

from collections.abc import Sequence


def best_assignment(values: Sequence[Sequence[int]]) -> list[tuple[int, int]]:
    """Pairs of row and column, one to one, as many as there can be, with the largest sum of values.

    The Hungarian method with potentials (Kuhn 1955, Munkres 1957) on exact integers: cubic in the number of
    claims, and the same answer on every machine.

    >>> best_assignment([[5, 9], [8, 9]])
    [(0, 1), (1, 0)]
    >>> best_assignment([[1], [2]])
    [(1, 0)]
    """
    if not values or not values[0]:
        return []
    if len(values) > len(values[0]):
        turned = best_assignment([list(column) for column in zip(*values, strict=True)])
        return sorted((row, column) for column, row in turned)
    row_of = _assign([[-value for value in row] for row in values])
    return sorted((row, column) for column, row in enumerate(row_of) if row is not None)


def _assign(costs: list[list[int]]) -> list[int | None]:
    """For each column its row, at the least cost; no more rows than columns."""
    n_columns = len(costs[0])
    row_potential = [0] * len(costs)
    column_potential = [0] * (n_columns + 1)
    row_of: list[int | None] = [None] * (n_columns + 1)  # the last is a place to start from
    for new_row in range(len(costs)):
        row_of[n_columns] = new_row
        came_from = _shortest_path(costs, row_of, row_potential, column_potential)
        column = next(c for c in came_from if row_of[c] is None)
        while column != n_columns:
            row_of[column] = row_of[came_from[column]]
            column = came_from[column]
    return row_of[:n_columns]


def _shortest_path(
    costs: list[list[int]],
    row_of: list[int | None],
    row_potential: list[int],
    column_potential: list[int],
) -> dict[int, int]:
    """Grow a tree from the last column until it reaches a free one; adjusts the potentials on the way."""
    n_columns = len(costs[0])
    slack: list[int | None] = [None] * n_columns
    before = [n_columns] * n_columns
    reached = [n_columns]
    came_from: dict[int, int] = {}
    while (row := row_of[reached[-1]]) is not None:
        for column in range(n_columns):
            if column not in came_from:
                reduced = costs[row][column] - row_potential[row] - column_potential[column]
                known = slack[column]
                if known is None or reduced < known:
                    slack[column], before[column] = reduced, reached[-1]
        delta, nearest = min((s, c) for c, s in enumerate(slack) if s is not None and c not in came_from)
        for column in reached:
            in_tree = row_of[column]
            if in_tree is not None:
                row_potential[in_tree] += delta
            column_potential[column] -= delta
        slack = [None if s is None else s - delta for s in slack]
        came_from[nearest] = before[nearest]
        reached.append(nearest)
    return came_from
