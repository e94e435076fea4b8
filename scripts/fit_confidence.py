"""Learn the weights of ``extraction/confidence.tsv`` from the hand-coded reports, and say how well they do.

    python scripts/fit_confidence.py

The extractor codes every report of ``tests/gold`` whose text is there; a claim counts as right where country,
number, date and legal status are. A logistic regression learns what each sign of a claim says about that.
Since the rules were made on these reports, more claims are right there than in new ones: one more weight,
which every claim has, brings the mean down to that of first runs (``tests/gold/first_runs.tsv``).
"""

import csv
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
from logistic import OTHER, Floats, Model, Signs, fit, shift_to, sigmoid

from tracker.evaluate.codings import CodedReport, coding_of
from tracker.evaluate.evaluation import report_of
from tracker.evaluate.gold import read_gold
from tracker.evaluate.score import Pair, pair_claims
from tracker.extraction import read_report
from tracker.extraction.confidence import ALWAYS, COLUMNS
from tracker.extraction.signs import signs_of
from tracker.extraction.write import claims_of, identified

ROOT = Path(__file__).parents[1]
GOLD = ROOT / "tests/gold"
FIRST_RUNS = GOLD / "first_runs.tsv"
TARGET = ROOT / "src/tracker/extraction/confidence.tsv"

LEAST = 25
"""Claims with a value, for it to have a weight of its own."""
L2 = 3.0
"""How strongly weights are held near zero; 1 to 6 do about equally well on folders left out."""
PARTS = 10
"""Of the reports, in cross-validation by report."""
EDGES = (0.0, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0)

HEADER = """\
# How sure a claim is: what each of its signs adds to the log odds that country, number, date and status are
# right. Learned by scripts/fit_confidence.py (`make weights`), a logistic regression with L2 {l2:g}, from
# the {claims} claims that the extractor made in {reports} reports of tests/gold. Not edited by hand.
# The usual value of a sign has weight 0, the others are told from it; those of fewer than {least} claims
# are one, '{other}', which new values count as, too.
# claims, right: how many claims have the value, and the share of them that is right, in these reports.
# every claim, new reports: the rules were made on these reports; in first runs {first:.3f} were right.
"""


@dataclass(frozen=True)
class Example:
    """A claim that the extractor made in a gold report."""

    report_id: str
    folder: str
    signs: Signs
    right: bool


def examples_of(gold: CodedReport) -> list[Example]:
    """The claims of one report; the extractor reads it as any other."""
    report = report_of(gold)
    drafts = read_report(report)
    codings = [coding_of(claim) for claim in claims_of(report, drafts)]
    pairs = [Pair(gold.report_id, gold.folder, None, *both) for both in pair_claims(gold.claims, codings)]
    right = {id(pair.coded) for pair in pairs if pair.right}
    return [
        Example(gold.report_id, gold.folder, signs_of(draft), id(coding) in right)
        for (_, draft), coding in zip(identified(report, drafts), codings, strict=True)
    ]


def learn(examples: Sequence[Example]) -> Model:
    """The model of these claims."""
    return fit([one.signs for one in examples], rightness(examples), least=LEAST, l2=L2)


def rightness(examples: Sequence[Example]) -> Floats:
    """1 for a right claim, else 0."""
    return np.array([one.right for one in examples], dtype=np.float64)


def left_out(examples: Sequence[Example], part_of: Callable[[Example], object]) -> Floats:
    """The log odds of each claim by a model that has seen no claim of its part."""
    parts = [part_of(one) for one in examples]
    log_odds = np.zeros(len(examples))
    for part in dict.fromkeys(parts):
        model = learn([one for one, of in zip(examples, parts, strict=True) if of != part])
        inside = [k for k, of in enumerate(parts) if of == part]
        log_odds[inside] = model.log_odds([examples[k].signs for k in inside])
    return log_odds


def first_run_share() -> float:
    """The share of right claims in all first runs."""
    lines = [line for line in FIRST_RUNS.read_text(encoding="utf-8").splitlines() if line[:1] != "#"]
    rows = list(csv.DictReader(lines, delimiter="\t"))
    return sum(int(row["right"]) for row in rows) / sum(int(row["coded"]) for row in rows)


def losses(share: Floats, right: Floats) -> str:
    """Brier score and log loss."""
    brier = np.mean((share - right) ** 2)
    log_loss = -np.mean(right * np.log(share) + (1 - right) * np.log(1 - share))
    return f"Brier {brier:.4f}, log loss {log_loss:.4f}"


def reliability(share: Floats, right: Floats) -> str:
    """How many claims of each share were right."""
    lines = ["   share   claims  mean  right"]
    for low, high in pairwise(EDGES):
        inside = (share >= low) & (share < high)
        if inside.any():
            means = f"{share[inside].mean():.2f}   {right[inside].mean():.2f}"
            lines.append(f"  {low:.1f}-{high:.1f}   {inside.sum():6}  {means}")
    return "\n".join(lines)


def filtering(confidence: Floats, right: Floats) -> str:
    """What a table holds that keeps the claims from some confidence up."""
    lines = ["   kept from   rows kept   right in the gold   right in new reports, as expected"]
    for least in (0.0, 0.5, 0.6, 0.7, 0.8):
        kept = confidence >= least
        if kept.any():
            found, expected = right[kept].mean(), confidence[kept].mean()
            lines.append(f"     {least:.1f}  {kept.mean():14.2f} {found:17.2f} {expected:19.2f}")
    return "\n".join(lines)


def table(model: Model, shift: float, examples: Sequence[Example]) -> str:
    """The weights as the rows of the data file."""

    def of(one: Example, sign: str) -> str:
        return model.coding.known(sign, one.signs[sign])

    right = rightness(examples)
    weights = {**dict(zip(ALWAYS, (model.weights[-1], shift), strict=True)), **model.named()}
    lines = ["\t".join(COLUMNS)]
    for (sign, value), weight in weights.items():
        having = np.array(
            [
                (sign, value) in ALWAYS or model.coding.known(sign, one.signs[sign]) == value
                for one in examples
            ]
        )
        lines.append(f"{sign}\t{value}\t{weight:.3f}\t{having.sum()}\t{right[having].mean():.2f}")
    return "\n".join(lines) + "\n"


def main() -> None:
    """Learn, report and write."""
    reports = [report for report in read_gold([GOLD]) if report.text is not None]
    examples = [one for report in reports for one in examples_of(report)]
    right, place = rightness(examples), {report.report_id: n for n, report in enumerate(reports)}
    by_folder = left_out(examples, lambda one: one.folder)
    by_report = left_out(examples, lambda one: place[one.report_id] % PARTS)
    model, first = learn(examples), first_run_share()
    shift = shift_to(by_folder, first)
    print(f"{len(examples)} claims, {right.mean():.3f} right; {len(model.weights)} weights")
    print(f"nothing known    {losses(np.full(len(right), right.mean()), right)}")
    print(f"one part out     {losses(sigmoid(by_report), right)}")
    print(f"one folder out   {losses(sigmoid(by_folder), right)}\n{reliability(sigmoid(by_folder), right)}")
    print(f"first runs {first:.3f} right: shift {shift:.3f}\n{filtering(sigmoid(by_folder + shift), right)}")
    told = {"l2": L2, "claims": len(examples), "reports": len(reports), "least": LEAST, "other": OTHER}
    header = HEADER.format(**told, first=first)
    TARGET.write_text(header + table(model, shift, examples), encoding="utf-8", newline="\n")
    print(f"written to {TARGET.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
