"""Learn the weights of ``extraction/when/date_weights.tsv`` from the hand-coded reports.

    python scripts/fit_dates.py

The extractor reads every report of ``tests/gold`` whose text is there. Each claim that it finds (right in
status and country) is one choice among the days that the status may have; the days of the gold are the right
ones. What the weights are worth is measured on folders that they were not learned from, one at a time.
"""

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from conditional_logit import Choice, Key, fit, pick

from tracker.evaluate.codings import CodedReport, coding_of
from tracker.evaluate.evaluation import report_of
from tracker.evaluate.gold import read_gold
from tracker.evaluate.score import pair_claims
from tracker.extraction import read_report
from tracker.extraction.when.setting import Weighing
from tracker.extraction.when.weigh import COLUMNS, keys_of
from tracker.extraction.write import claims_of, identified

ROOT = Path(__file__).parents[1]
GOLD = ROOT / "tests/gold"
TARGET = ROOT / "src/tracker/extraction/when/date_weights.tsv"

LEAST = 10
"""Candidates with a value, for it to have a weight of its own."""
L2 = 8.0
"""How strongly weights are held near zero; 4 to 16 do about equally well on folders left out."""
SMALL = 0.02
"""Weights nearer to zero than this change nothing and are not written."""

HEADER = """\
# Which days a status has: what each sign adds to the score of a ground on which it may have some days; of
# all candidates that with the highest sum is taken. Learned by scripts/fit_dates.py (`make weights`), a
# conditional logit with L2 {l2:g}, from {claims} claims in {reports} reports of tests/gold. Not edited by
# hand.
# times: how many candidates had the value there. Values of fewer than {least} have no weight.
"""


@dataclass(frozen=True)
class Example:
    """A claim that was found: the choice that it was, and what the rules had chosen."""

    report_id: str
    folder: str
    choice: Choice
    by_rules: bool  # they had chosen the right days


def examples_of(gold: CodedReport) -> list[Example]:
    """The choices of one report; the extractor reads it as any other."""
    report = report_of(gold)
    drafts = read_report(report)
    codings = [coding_of(claim) for claim in claims_of(report, drafts)]
    weighings = {
        id(c): draft.when.weighing for (_, draft), c in zip(identified(report, drafts), codings, strict=True)
    }
    examples = []
    for right, coded in pair_claims(gold.claims, codings):
        weighing = weighings.get(id(coded))
        if right is None or coded is None or weighing is None:
            continue
        if (right.legal_status, right.country) == (coded.legal_status, coded.country):
            examples.append(_example(gold, weighing, (right.date_start, right.date_end)))
    return examples


def _example(gold: CodedReport, weighing: Weighing, days: tuple[object, object]) -> Example:
    options = weighing.candidates
    right = next((k for k, one in enumerate(options) if (one.when.start, one.when.end) == days), None)
    choice = Choice([list(keys_of(one, weighing.signs)) for one in options], right)
    by_rules = (weighing.by_rules.start, weighing.by_rules.end) == days
    return Example(gold.report_id, gold.folder, choice, by_rules)


def learn(examples: list[Example]) -> dict[Key, float]:
    """The weights of these claims."""
    weights = fit([one.choice for one in examples], least=LEAST, l2=L2)
    return {key: weight for key, weight in weights.items() if abs(weight) >= SMALL}


def report_on(examples: list[Example]) -> None:
    """Print how often the days are right: at most, by the rules, and by weights from the other folders."""
    folders = dict.fromkeys(one.folder for one in examples)
    print("folder        claims  at hand  by rules  weighed (learned from the other folders)")
    total = Counter[str]()
    for folder in folders:
        weights = learn([one for one in examples if one.folder != folder])
        inside = [one for one in examples if one.folder == folder]
        counts = Counter(
            n=len(inside),
            at_hand=sum(one.choice.right is not None for one in inside),
            rules=sum(one.by_rules for one in inside),
            weighed=sum(pick(one.choice, weights) == one.choice.right for one in inside),
        )
        total.update(counts)
        print(_line(folder, counts))
    print(_line("all", total))


def _line(name: str, counts: Counter[str]) -> str:
    shares = [counts[key] / counts["n"] for key in ("at_hand", "rules", "weighed")]
    return f"{name:12}  {counts['n']:6}  {shares[0]:7.3f}  {shares[1]:8.3f}  {shares[2]:7.3f}"


def write(examples: list[Example]) -> None:
    """Learn from all and write the file."""
    weights = learn(examples)
    times = Counter(key for one in examples for keys in one.choice.candidates for key in keys)
    reports = len({one.report_id for one in examples})
    lines = [
        HEADER.format(l2=L2, claims=len(examples), reports=reports, least=LEAST),
        "\t".join(COLUMNS) + "\n",
    ]
    lines += ["\t".join((*key, f"{weights[key]:.3f}", str(times[key]))) + "\n" for key in sorted(weights)]
    TARGET.write_text("".join(lines), encoding="utf-8")
    print(f"{len(weights)} weights written to {TARGET.relative_to(ROOT)}")


def main() -> None:
    """Measure, learn from all, write the weights."""
    gold = [report for report in read_gold([GOLD], []) if report.text is not None]
    examples = [example for report in gold for example in examples_of(report)]
    report_on(examples)
    write(examples)


if __name__ == "__main__":
    main()
