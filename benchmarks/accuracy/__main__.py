"""The tracker beside two baselines, on the same gold and by the same scoring.

python benchmarks/accuracy tests/gold --language en
"""

import argparse
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import afternoon
import dependency

from tracker.evaluate.codings import CodedReport
from tracker.evaluate.evaluation import code_report
from tracker.evaluate.reading import read_codings
from tracker.evaluate.report import Grouping, table
from tracker.evaluate.score import COLUMNS, pair_reports, score

Coder = Callable[[CodedReport], CodedReport]


def main() -> None:
    """Score all coders that are there and print a line each, on demand one for each folder as well."""
    arguments = _arguments()
    gold = [
        report
        for path in arguments.gold
        for report in read_codings(path, arguments.texts)
        if report.text is not None and arguments.language in (None, report.language)
    ]
    print(f"{len(gold)} reports, {sum(len(report.claims) for report in gold)} claims\n")
    print("coder       found P    R    F1 | right P    R    F1 | " + "  ".join(COLUMNS) + " | reports/s")
    for name, coder in _coders().items():
        _measure(name, coder, gold, by_folder=arguments.by_folder)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", nargs="+", type=Path)
    parser.add_argument("--language")
    parser.add_argument("--texts", action="append", default=[], type=Path)
    parser.add_argument("--by-folder", action="store_true")
    return parser.parse_args()


def _coders() -> dict[str, Coder]:
    coders: dict[str, Coder] = {"tracker": code_report, "afternoon": afternoon.code}
    with_parse = dependency.load_coder()
    if with_parse is None:
        print(f"(no dependency baseline: spaCy with the model {dependency.MODEL} is not installed)")
    else:
        coders["dependency"] = with_parse
    return coders


def _measure(name: str, coder: Coder, gold: Sequence[CodedReport], *, by_folder: bool) -> None:
    started = time.perf_counter()
    coded = [coder(report) for report in gold]
    seconds = time.perf_counter() - started
    pairs = pair_reports(gold, coded)
    scores = score(pairs)
    figures = " | ".join(
        f"   {tally.precision:.2f} {tally.recall:.2f} {tally.f1:.2f}"
        for tally in (scores.found, scores.right)
    )
    columns = "  ".join(
        f"{scores.columns[column] / max(scores.found.matched, 1):{len(column)}.2f}" for column in COLUMNS
    )
    print(f"{name:11}   {figures} | {columns} | {len(gold) / seconds:9.1f}")
    if by_folder:
        print(table(pairs, Grouping.FOLDER) + "\n")


if __name__ == "__main__":
    main()
