"""Pairing and scores, exactly as the last section of the codebook defines them."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tracker.evaluate.assignment import best_assignment
from tracker.evaluate.codings import CodedReport, Coding, in_text_order

COLUMNS = ("counts", "qualifier", "dates", "origin", "group", "measure")
"""What is compared in a pair, beside legal status and country, which agree in every pair."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A gold claim and the coded one that stands for it; a missed or spurious claim has one side only."""

    report_id: str
    folder: str
    language: str | None
    gold: Coding | None
    coded: Coding | None

    @property
    def some(self) -> Coding:
        """The gold claim, else the coded one: for the columns that agree in every pair."""
        claim = self.gold or self.coded
        if claim is None:
            raise ValueError("a pair without claims")
        return claim

    @property
    def found(self) -> bool:
        """Whether both sides are there."""
        return self.gold is not None and self.coded is not None

    @property
    def right(self) -> bool:
        """Whether country, number, date and legal status are all four correct."""
        return self.agrees("counts") and self.agrees("dates")

    def agrees(self, column: str) -> bool:
        """Whether both sides are there and agree in one of ``COLUMNS``."""
        return self.gold is not None and self.coded is not None and column in agreeing(self.gold, self.coded)

    @property
    def outcome(self) -> str:
        """One of ``right``, ``wrong``, ``missed`` and ``spurious``."""
        if self.coded is None:
            return "missed"
        if self.gold is None:
            return "spurious"
        return "right" if self.right else "wrong"


@dataclass(frozen=True, slots=True)
class Tally:
    """How many of the gold and of the coded claims were matched."""

    gold: int
    coded: int
    matched: int

    @property
    def precision(self) -> float:
        """Share of the coded claims that match; 1 where none was coded."""
        return self.matched / self.coded if self.coded else 1.0

    @property
    def recall(self) -> float:
        """Share of the gold claims that match; 1 where there is none."""
        return self.matched / self.gold if self.gold else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall; 1 where there is no claim on either side."""
        return 2 * self.matched / (self.gold + self.coded) if self.gold + self.coded else 1.0


@dataclass(frozen=True, slots=True)
class Scores:
    """The figures of a set of reports.

    Attributes:
        columns: For each of ``COLUMNS`` the number of found pairs that agree in it.
    """

    found: Tally
    right: Tally
    columns: dict[str, int]


def pair_reports(gold: Iterable[CodedReport], coded: Iterable[CodedReport]) -> list[Pair]:
    """The pairs, missed and spurious claims of all gold reports, in order.

    Reports are matched by their ids; coded reports that the gold does not have are left out.
    """
    claims = {report.report_id: report.claims for report in coded}
    return [
        Pair(report.report_id, report.folder, report.language, one, other)
        for report in gold
        for one, other in pair_claims(report.claims, claims.get(report.report_id, ()))
    ]


def pair_claims(gold: Iterable[Coding], coded: Iterable[Coding]) -> list[tuple[Coding | None, Coding | None]]:
    """Pair the claims of one report one to one so that the number of agreeing columns is largest.

    Only claims with the same legal status and equal country can be paired. Among equally good pairings that
    with more right pairs is taken, then that whose quotes overlap more, then that in text order.

    Returns:
        Pairs, missed and spurious claims in the order of the text.
    """
    gold_blocks, coded_blocks = _blocks(gold), _blocks(coded)
    pairs: list[tuple[Coding | None, Coding | None]] = []
    for block in [*gold_blocks, *(key for key in coded_blocks if key not in gold_blocks)]:
        pairs += _pair_block(gold_blocks.get(block, []), coded_blocks.get(block, []))
    return sorted(pairs, key=_place)


def score(pairs: Sequence[Pair]) -> Scores:
    """Found, right and column figures, micro-averaged over the pairs."""
    n_gold = sum(pair.gold is not None for pair in pairs)
    n_coded = sum(pair.coded is not None for pair in pairs)
    return Scores(
        found=Tally(n_gold, n_coded, sum(pair.found for pair in pairs)),
        right=Tally(n_gold, n_coded, sum(pair.right for pair in pairs)),
        columns={column: sum(pair.agrees(column) for pair in pairs) for column in COLUMNS},
    )


def agreeing(gold: Coding, coded: Coding) -> set[str]:
    """The ``COLUMNS`` in which two claims agree."""
    checks = {
        "counts": (gold.count_low, gold.count_high) == (coded.count_low, coded.count_high),
        "qualifier": gold.count_qualifier == coded.count_qualifier,
        "dates": dates_agree((gold.date_start, gold.date_end), (coded.date_start, coded.date_end)),
        "origin": gold.origin == coded.origin,
        "group": gold.group == coded.group,
        "measure": gold.measure == coded.measure,
    }
    return {column for column, agrees in checks.items() if agrees}


def dates_agree(
    gold: tuple[dt.date | None, dt.date | None], coded: tuple[dt.date | None, dt.date | None]
) -> bool:
    """Whether two date spans agree, both ends included.

    Both null; or the gold one is a day and the coded one that day; or the gold one is longer and the two
    share at least half of their union. A gold span with one open side (a standing stock, whose start is not
    known) has no length: the coded one must be open on the same side and have the same day on the other.

    >>> day = dt.date(2016, 7, 16)
    >>> dates_agree((day, day), (day, day)), dates_agree((day, day), (None, day))
    (True, False)
    >>> dates_agree((None, day), (None, day))
    True
    >>> dates_agree((dt.date(2016, 7, 1), dt.date(2016, 7, 31)), (dt.date(2016, 7, 15), dt.date(2016, 7, 31)))
    True
    """
    if gold[0] is None or gold[1] is None or gold[0] == gold[1]:
        return gold == coded
    if coded[0] is None or coded[1] is None:
        return False
    shared = (min(gold[1], coded[1]) - max(gold[0], coded[0])).days + 1
    # The union counts the days that either span covers, not a gap between them.
    union = (gold[1] - gold[0]).days + (coded[1] - coded[0]).days + 2 - max(shared, 0)
    return 2 * shared >= union


def quote_overlap(one: Coding, other: Coding) -> float:
    """How much of the shorter of two quotes they share, 0 to 1; 0 where a place is not known."""
    if one.char_start is None or one.char_end is None or other.char_start is None or other.char_end is None:
        return 0.0
    shared = min(one.char_end, other.char_end) - max(one.char_start, other.char_start)
    shorter = min(one.char_end - one.char_start, other.char_end - other.char_start)
    return max(shared, 0) / shorter if shorter > 0 else 0.0


def _blocks(claims: Iterable[Coding]) -> dict[tuple[str, str | None], list[Coding]]:
    blocks: dict[tuple[str, str | None], list[Coding]] = defaultdict(list)
    for claim in in_text_order(claims):
        blocks[claim.legal_status, claim.country].append(claim)
    return blocks


def _pair_block(gold: list[Coding], coded: list[Coding]) -> list[tuple[Coding | None, Coding | None]]:
    base = 1001 * (len(gold) + len(coded) + 1)  # above any sum of the next lower criterion
    chosen = best_assignment(
        [[_worth(g, c, abs(i - j), base) for j, c in enumerate(coded)] for i, g in enumerate(gold)]
    )
    gold_left = sorted(set(range(len(gold))) - {i for i, _ in chosen})
    coded_left = sorted(set(range(len(coded))) - {j for _, j in chosen})
    return [
        *((gold[i], coded[j]) for i, j in chosen),
        *((gold[i], None) for i in gold_left),
        *((None, coded[j]) for j in coded_left),
    ]


def _worth(gold: Coding, coded: Coding, displacement: int, base: int) -> int:
    agree = agreeing(gold, coded)
    worth = 0
    for criterion in (
        len(agree),
        int({"counts", "dates"} <= agree),
        round(1000 * quote_overlap(gold, coded)),
        1000 - min(displacement, 1000),
    ):
        worth = worth * base + criterion
    return worth


def _place(pair: tuple[Coding | None, Coding | None]) -> tuple[bool, int, bool]:
    claim = pair[0] or pair[1]
    start = claim.char_start if claim else None
    return start is None, start or 0, pair[0] is None
