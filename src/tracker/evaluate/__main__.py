"""``python -m tracker.evaluate GOLD... --extract``: score the extractor while working on it."""

import argparse
import dataclasses
import sys
from pathlib import Path

from tracker.errors import TrackerError
from tracker.evaluate.changes import by_key, changes, outcomes
from tracker.evaluate.codings import CodedReport, coding_of, full_text
from tracker.evaluate.gold import read_gold
from tracker.evaluate.report import Grouping, change_lines, headline, listing, table
from tracker.evaluate.results import full_result, read_result, write_result
from tracker.evaluate.score import pair_reports, score
from tracker.records import Report


def _build(report: CodedReport) -> Report:
    try:
        from tracker.readers import report_from_text
    except ImportError:
        text = full_text(report.title, report.text)
        return Report(report_id=report.report_id, url=report.url, outlet=report.outlet,
                      published=report.published, language=report.language, title=report.title, authors=None,
                      text=text, body_start=len(text) - len(report.text), source="gold",
                      source_sha256="0" * 64, also_in=None)
    return report_from_text(report.text, title=report.title, published=report.published, url=report.url,
                            outlet=report.outlet, language=report.language, report_id=report.report_id)


def main() -> int:
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
    from tracker.extract import extract_claims

    gold = [
        r
        for r in read_gold(args.gold, args.texts)
        if args.language in (None, r.language) and (not args.only or r.report_id in args.only)
    ]
    if without := sum(r.text is None for r in gold):
        print(f"note: {without} reports without text left out (--texts)")
    gold = [r for r in gold if r.text is not None]
    coded = [dataclasses.replace(r, claims=tuple(map(coding_of, extract_claims(_build(r))))) for r in gold]
    pairs = pair_reports(gold, coded)
    if args.verbose:
        print("\n".join(listing(pairs)))
    for grouping in args.group_by:
        print(table(pairs, Grouping(grouping)))
    print(f"{len(gold)} reports")
    print(headline(score(pairs)))
    if args.against:
        print("\n".join(change_lines(changes(read_result(args.against)["outcomes"], outcomes(pairs)), by_key(pairs))))
    if args.json:
        write_result(full_result(gold, pairs), args.json)
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except TrackerError as error:
        sys.exit(f"error: {error}")
