"""Agreement of two coders: the scores of the codebook, and Cohen's kappa for status and group."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tracker.errors import UsageError
from tracker.evaluate.assignment import best_assignment
from tracker.evaluate.codings import CodedReport, Coding, in_text_order
from tracker.evaluate.report import headline
from tracker.evaluate.score import Pair, Scores, agreeing, pair_reports, quote_overlap, score


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far two coders agree.

    Attributes:
        reports: Number of reports that both coded.
        pairs: The first coder's claims as gold, the second's as coded.
        scores: Found, right and columns over these.
        passages: Number of pairs of claims on the same passage, which the kappas rest on.
        kappa_status: Cohen's kappa of ``legal_status`` over these; null where there is no choice to agree on.
        kappa_group: The same of ``group``.
    """

    reports: int
    pairs: list[Pair]
    scores: Scores
    passages: int
    kappa_status: float | None
    kappa_group: float | None


def agreement(first: Sequence[CodedReport], second: Sequence[CodedReport]) -> Agreement:
    """Compare two coders over the reports that both coded.

    Scores take the first coder as gold, as the rule on dates asks for one; found is the same either way. In a
    found pair the status agrees by definition, so kappa is taken over *passages*: claims paired one to one
    because their quotes overlap, whatever their columns say.

    Raises:
        UsageError: There is no report that both coded.
    """
    shared = {report.report_id for report in first} & {report.report_id for report in second}
    if not shared:
        raise UsageError("the two codings have no report in common")
    ours = [report for report in first if report.report_id in shared]
    theirs = {report.report_id: report for report in second}
    pairs = pair_reports(ours, second)
    passages = [
        both for report in ours for both in _same_passages(report.claims, theirs[report.report_id].claims)
    ]
    return Agreement(
        reports=len(shared),
        pairs=pairs,
        scores=score(pairs),
        passages=len(passages),
        kappa_status=cohen_kappa([(one.legal_status, other.legal_status) for one, other in passages]),
        kappa_group=cohen_kappa([(one.group, other.group) for one, other in passages]),
    )


def describe_agreement(found: Agreement) -> str:
    """The agreement in a few lines for people to read."""
    return "\n".join(
        (
            f"reports {found.reports}",
            headline(found.scores),
            f"kappa   legal_status {_kappa(found.kappa_status)}  group {_kappa(found.kappa_group)}",
            f"        (Cohen's, over {found.passages} passages that both coded)",
        )
    )


def cohen_kappa(labels: Sequence[tuple[str, str]]) -> float | None:
    """Cohen's kappa (1960) of two coders' labels: agreement beyond what chance would give.

    Returns:
        1 for full agreement, 0 for chance; null where nothing was labelled, or one same label to all.

    >>> cohen_kappa([("a", "a"), ("a", "b"), ("b", "b"), ("b", "b")])
    0.5
    """
    if not labels:
        return None
    n = len(labels)
    observed = sum(one == other for one, other in labels) / n
    ours, theirs = Counter(one for one, _ in labels), Counter(other for _, other in labels)
    expected = sum(ours[label] * theirs[label] for label in ours) / n**2
    return None if expected == 1 else (observed - expected) / (1 - expected)


def _same_passages(first: Iterable[Coding], second: Iterable[Coding]) -> list[tuple[Coding, Coding]]:
    ours, theirs = in_text_order(first), in_text_order(second)
    chosen = best_assignment([[_nearness(one, other) for other in theirs] for one in ours])
    return [(ours[i], theirs[j]) for i, j in chosen if quote_overlap(ours[i], theirs[j]) > 0]


def _nearness(one: Coding, other: Coding) -> int:
    """Zero for claims on different passages; else the more, the more columns agree."""
    overlap = quote_overlap(one, other)
    if overlap == 0:
        return 0
    same = (one.legal_status == other.legal_status) + (one.country == other.country)
    return 1_000_000 + 10_000 * (same + len(agreeing(one, other))) + round(1000 * overlap)


def _kappa(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"
