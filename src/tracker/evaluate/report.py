"""Scores as tables and listings for people to read."""

from collections.abc import Callable, Iterator, Sequence

from tracker.evaluate.codings import Coding
from tracker.evaluate.score import COLUMNS, Pair, Scores, Tally, score

GROUPINGS: dict[str, Callable[[Pair], str]] = {
    "language": lambda pair: pair.language or "-",
    "status": lambda pair: pair.some.legal_status.value,
    "folder": lambda pair: pair.folder,
}
"""What scores can be broken down by."""


def headline(scores: Scores) -> str:
    """The figures of a set in four lines."""
    columns = "  ".join(f"{name} {_share(scores.columns[name], scores.found.matched)}" for name in COLUMNS)
    return "\n".join(
        (
            f"claims  gold {scores.found.gold}  coded {scores.found.coded}",
            f"found   {_tally(scores.found)}",
            f"right   {_tally(scores.right)}   (country, number, date and legal status all correct)",
            f"columns {columns}   (share of the found)",
        )
    )


def table(pairs: Sequence[Pair], grouping: str) -> str:
    """Scores broken down by one of ``GROUPINGS``, a line each."""
    key = GROUPINGS[grouping]
    names = sorted({key(pair) for pair in pairs})
    width = max(len(name) for name in [grouping, *names])
    head = f"{grouping:{width}}  gold coded | found P    R    F1 | right P    R    F1"
    lines = [head]
    for name in names:
        scores = score([pair for pair in pairs if key(pair) == name])
        lines.append(
            f"{name:{width}}  {scores.found.gold:4} {scores.found.coded:5} |    "
            f"{_figures(scores.found)} |    {_figures(scores.right)}"
        )
    return "\n".join(lines)


def listing(pairs: Sequence[Pair]) -> Iterator[str]:
    """Line by line, what was missed, spurious and wrong, report by report, both codings one under the other."""
    report_id = None
    for pair in pairs:
        if pair.outcome == "right":
            continue
        if pair.report_id != report_id:
            report_id = pair.report_id
            yield f"== {report_id} ({pair.folder})"
        yield from _describe(pair)


def compact(claim: Coding) -> str:
    """One coding on one line, without its quote."""
    return (
        f"{claim.legal_status} {claim.country or '-'} {claim.group}/{claim.origin or '-'} "
        f"{_bound(claim.count_low)}..{_bound(claim.count_high)} {claim.count_qualifier} {claim.measure} "
        f"{claim.date_start or '-'}..{claim.date_end or '-'}"
    )


def _describe(pair: Pair) -> Iterator[str]:
    wrong = [column for column in COLUMNS if pair.found and not pair.agrees(column)]
    yield f"{pair.outcome.upper():8} {', '.join(wrong)}".rstrip()
    for side, claim in (("gold", pair.gold), ("coded", pair.coded)):
        if claim is not None:
            yield f"   {side:5} {compact(claim)}{_how(claim)}"
    if pair.gold and pair.coded and pair.gold.quote != pair.coded.quote:
        yield f"   gold  | {_line(pair.gold.quote)}"
        yield f"   coded | {_line(pair.coded.quote)}"
    else:
        yield f"         | {_line(pair.some.quote)}"


def _how(claim: Coding) -> str:
    if claim.rule is None:
        return ""
    return f"   [{claim.rule}]" if claim.confidence is None else f"   [{claim.rule} {claim.confidence:.2f}]"


def _line(quote: str | None) -> str:
    return " ".join(quote.split()) if quote else "(no text)"


def _bound(count: int | None) -> str:
    return "-" if count is None else str(count)


def _tally(tally: Tally) -> str:
    return f"P {tally.precision:.3f}  R {tally.recall:.3f}  F1 {tally.f1:.3f}"


def _figures(tally: Tally) -> str:
    return f"{tally.precision:.2f} {tally.recall:.2f} {tally.f1:.2f}"


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.2f}" if whole else "-"
