"""Lines that cannot both be true: the ledger is refused, since no order of lines says which one is meant.

Lines contradict each other only where they were made against the same quote. A line whose quote has changed
since is not applied, and one that was made anew stands beside it.
"""

from collections import defaultdict, deque
from collections.abc import Iterable, Sequence

from tracker.corrections.addition import added_id
from tracker.corrections.changes import Value
from tracker.corrections.correction import PAIRS, Action, Correction
from tracker.corrections.error import LedgerError
from tracker.corrections.wording import words_of

_Claim = tuple[str, str]
"""A claim's id and its quote."""


def refuse_contradictions(lines: Sequence[Correction]) -> None:
    """Looks at every claim, and at every chain of joins.

    Raises:
        LedgerError: Two lines contradict each other, or a split contradicts a chain of joins; it names them.
    """
    _refuse_lines_about_added(lines)
    for about in _by_claim(lines).values():
        _refuse_drop_and_else(about)
        _refuse_two_values(about)
    _refuse_split_of_joined(lines)


def _by_claim(lines: Iterable[Correction]) -> dict[_Claim, list[Correction]]:
    by_claim: dict[_Claim, list[Correction]] = defaultdict(list)
    for line in lines:
        for claim in _claims_of(line):
            by_claim[claim].append(line)
    return by_claim


def _claims_of(line: Correction) -> list[_Claim]:
    first = (line.claim_id, words_of(line.quote))
    if line.action in PAIRS:
        return [first, (line.other_claim_id, words_of(line.other_quote))]
    return [] if line.action is Action.ADD else [first]


def _refuse_lines_about_added(lines: Sequence[Correction]) -> None:
    added = {added_id(line): line for line in lines if line.action is Action.ADD}
    for line in lines:
        if line.claim_id in added and line.action not in PAIRS:
            raise LedgerError(
                f"{line.name}: claim {line.claim_id} is added by {added[line.claim_id].name}; "
                "change or remove that line instead"
            )


def _refuse_drop_and_else(about: Sequence[Correction]) -> None:
    drop = next((line for line in about if line.action is Action.DROP), None)
    for line in about:
        if drop is not None and line.action is not Action.DROP:
            claim = drop.claim_id
            raise _contradiction(drop, line, f"one drops claim {claim}, the other has {line.action} for it")


def _refuse_two_values(about: Sequence[Correction]) -> None:
    values: dict[str, tuple[Value, Correction]] = {}
    for line in about:
        if line.action is not Action.SET:
            continue
        for column, value in line.changes.items():
            earlier, by = values.setdefault(column, (value, line))
            if earlier != value:
                shown = f"{_shown(earlier)}, and to {_shown(value)}"
                raise _contradiction(by, line, f"{column} of claim {line.claim_id} is set to {shown}")


def _refuse_split_of_joined(lines: Sequence[Correction]) -> None:
    joins: dict[_Claim, list[tuple[_Claim, Correction]]] = defaultdict(list)
    for line in lines:
        if line.action is Action.JOIN:
            first, second = _claims_of(line)
            joins[first].append((second, line))
            joins[second].append((first, line))
    for line in lines:
        if line.action is Action.SPLIT:
            first, second = _claims_of(line)
            chain = _chain(joins, first, second)
            if chain:
                by = " and ".join(join.name for join in chain)
                raise LedgerError(
                    f"{by} and {line.name} contradict each other: claims {first[0]} and {second[0]} are "
                    "joined into one case, and split into two; remove one of the lines"
                )


def _chain(
    joins: dict[_Claim, list[tuple[_Claim, Correction]]], first: _Claim, second: _Claim
) -> list[Correction]:
    """The fewest joins that lead from one claim to the other; none where there is no way."""
    ways: dict[_Claim, list[Correction]] = {first: []}
    queue = deque([first])
    while queue:
        claim = queue.popleft()
        for neighbour, join in joins.get(claim, ()):
            if neighbour not in ways:
                ways[neighbour] = [*ways[claim], join]
                queue.append(neighbour)
    return ways.get(second, [])


def _contradiction(first: Correction, second: Correction, what: str) -> LedgerError:
    return LedgerError(
        f"{first.name} and {second.name} contradict each other: {what}; remove one of the lines"
    )


def _shown(value: Value) -> str:
    return "nothing" if value is None else str(value)
