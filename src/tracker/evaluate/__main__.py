"""``python -m tracker.evaluate GOLD... --extract``: score the extractor while working on it."""

import argparse
import sys
from pathlib import Path

from tracker.errors import TrackerError
from tracker.evaluate.changes import by_key, changes, outcomes
from tracker.evaluate.evaluation import evaluate_extractor
from tracker.evaluate.files import write_json
from tracker.evaluate.gold import read_gold
from tracker.evaluate.report import Grouping, change_lines, headline, listing, table
from tracker.evaluate.results import full_result, read_result
from tracker.evaluate.score import score


def main() -> None:
    """Score the extractor on some gold."""
    parser = argparse.ArgumentParser()
    parser.add_argument("gold", nargs="+", type=Path)
    parser.add_argument("--extract", action="store_true")
    parser.add_argument("--language")
    parser.add_argument("--verbose", "-v", action="store_true")
    parser.add_argument("--group-by", action="append", default=[], choices=list(Grouping))
    parser.add_argument("--only", action="append", default=[], help="report id")
    parser.add_argument("--texts", action="append", default=[], type=Path)
    parser.add_argument("--json", type=Path)
    parser.add_argument("--against", type=Path)
    args = parser.parse_args()
    gold = [
        report
        for report in read_gold(args.gold, args.texts)
        if args.language in (None, report.language) and (not args.only or report.report_id in args.only)
    ]
    evaluation = evaluate_extractor(gold)
    lines = list(listing(evaluation.pairs)) if args.verbose else []
    lines += [table(evaluation.pairs, Grouping(grouping)) for grouping in args.group_by]
    lines += [f"note: {note}" for note in evaluation.notes]
    lines += [f"{len(evaluation.gold)} reports", headline(score(evaluation.pairs))]
    if args.against:
        before = read_result(args.against)["outcomes"]
        lines += change_lines(changes(before, outcomes(evaluation.pairs)), by_key(evaluation.pairs))
    sys.stdout.write("\n".join(lines) + "\n")
    if args.json:
        write_json(args.json, full_result(evaluation.gold, evaluation.pairs))


if __name__ == "__main__":
    try:
        main()
    except TrackerError as error:
        sys.exit(f"error: {error}")
