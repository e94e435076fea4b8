"""Scores as tables and listings for people to read."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from enum import StrEnum

from tracker.evaluate.changes import Change
from tracker.evaluate.codings import Coding
from tracker.evaluate.score import COLUMNS, Pair, Scores, Tally, score


class Grouping(StrEnum):
    """What scores can be broken down by."""

    LANGUAGE = "language"
    STATUS = "status"
    FOLDER = "folder"


_KEY_OF: dict[Grouping, Callable[[Pair], str]] = {
    Grouping.LANGUAGE: lambda pair: pair.language or "-",
    Grouping.STATUS: lambda pair: pair.some.legal_status.value,
    Grouping.FOLDER: lambda pair: pair.folder,
}


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


def grouped(pairs: Sequence[Pair], grouping: Grouping) -> dict[str, Scores]:
    """Scores of each language, status or folder, in order of their names."""
    key = _KEY_OF[grouping]
    return {
        name: score([pair for pair in pairs if key(pair) == name])
        for name in sorted({key(pair) for pair in pairs})
    }


def table(pairs: Sequence[Pair], grouping: Grouping) -> str:
    """Scores broken down, a line each."""
    groups = grouped(pairs, grouping)
    width = max(len(name) for name in [grouping, *groups])
    lines = [f"{grouping:{width}}  gold coded | found P    R    F1 | right P    R    F1"]
    for name, scores in groups.items():
        lines.append(
            f"{name:{width}}  {scores.found.gold:4} {scores.found.coded:5} |    "
            f"{_figures(scores.found)} |    {_figures(scores.right)}"
        )
    return "\n".join(lines)


def listing(pairs: Sequence[Pair]) -> Iterator[str]:
    """What was missed, spurious and wrong, line by line and report by report, both codings together."""
    report_id = None
    for pair in pairs:
        if pair.outcome == "right":
            continue
        if pair.report_id != report_id:
            report_id = pair.report_id
            yield f"== {report_id} ({pair.folder})"
        yield from _describe(pair)


def change_lines(changed: Iterable[Change], now: Mapping[str, Pair]) -> Iterator[str]:
    """The claims gained and lost between two evaluations, a line each, and how many there are.

    Args:
        changed: What ``results.changes`` gives.
        now: The pairs of the later evaluation by their keys, for their quotes.
    """
    counts = {True: 0, False: 0}
    for change in sorted(changed, key=lambda change: (not change.gained, change.key)):
        counts[change.gained] += 1
        pair = now.get(change.key)
        quote = _line(pair.some.quote)[:100] if pair else ""
        step = f"{change.before or 'none'} -> {change.after or 'none'}"
        yield f"{'gained' if change.gained else 'lost  '} {change.key}  {step}  {quote}".rstrip()
    yield f"{counts[True]} gained, {counts[False]} lost"


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
