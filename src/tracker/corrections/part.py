"""The lines about some reports, applied to the claims of these reports."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from tracker.corrections.addition import SURE, added_claim, added_id
from tracker.corrections.correction import Action, Correction
from tracker.corrections.notes import Finding, Note
from tracker.corrections.wording import words_of
from tracker.records import Claim, Report
from tracker.tables import frame, validate
from tracker.vocabulary import Review

_SAME = ("legal_status", "country", "origin", "group", "count_low", "count_high", "measure")
"""Two claims of overlapping quotes that agree in these are one claim."""

KEPT = "the line is kept, not applied"
"""What becomes of a line that does nothing."""

Lines = Sequence[Correction]


def apply_lines(
    lines: Iterable[Correction], claims: Iterable[Claim], reports: Sequence[Report]
) -> tuple[list[Claim], list[Note]]:
    """The claims as the lines have them, and what is the matter with lines that could not be applied.

    Args:
        lines: Lines about one claim each, all about these reports.
        claims: All claims of these reports, as extracted or corrected before.
        reports: The reports.
    """
    additions = [line for line in lines if line.action is Action.ADD]
    made_before = {added_id(line) for line in additions}
    found = {claim.claim_id: claim for claim in claims if claim.claim_id not in made_before}
    found, notes = _correct(_by_claim(lines), found, reports)
    added, more_notes = _add(additions, list(found.values()), reports)
    result = [*found.values(), *added]
    return _in_order_of(reports, result) if added else result, [*notes, *more_notes]


def gone(claim_id: str, quote: str, found: Mapping[str, str]) -> tuple[Finding, str] | None:
    """What is the matter where a claim is not there any more as a line knows it; None where it is.

    Args:
        claim_id: The claim.
        quote: Its quote when the line was made.
        found: The quotes of the claims that are there.
    """
    if claim_id not in found:
        report = claim_id.rpartition(":")[0]
        heirs = [
            other
            for other, its in found.items()
            if other.rpartition(":")[0] == report and words_of(its) == words_of(quote)
        ]
        hint = f"; the same words now give {' and '.join(heirs)}" if heirs else ""
        return Finding.CLAIM_GONE, f"no claim {claim_id} any more{hint}; {KEPT}"
    if words_of(found[claim_id]) != words_of(quote):
        return (
            Finding.QUOTE_CHANGED,
            f"claim {claim_id} now has the quote {found[claim_id]!r}, the line has {quote!r}; {KEPT}",
        )
    return None


def _by_claim(lines: Iterable[Correction]) -> dict[str, list[Correction]]:
    by_claim: dict[str, list[Correction]] = defaultdict(list)
    for line in lines:
        if line.action is not Action.ADD:
            by_claim[line.claim_id].append(line)
    return by_claim


def _correct(
    by_claim: Mapping[str, Lines], found: Mapping[str, Claim], reports: Sequence[Report]
) -> tuple[dict[str, Claim], list[Note]]:
    """Confirms, sets and drops."""
    fitting, notes = _parted(by_claim, found)
    dropped = {claim_id for claim_id, lines in fitting.items() if lines[0].action is Action.DROP}
    corrected = {
        claim_id: _corrected(found[claim_id], lines)
        for claim_id, lines in fitting.items()
        if claim_id not in dropped
    }
    broken = _violations(corrected.values(), reports)
    for claim_id in corrected:
        notes += _notes_on(fitting[claim_id], found[claim_id], broken.get(claim_id))
    result = {
        claim_id: claim if claim_id in broken else corrected.get(claim_id, claim)
        for claim_id, claim in found.items()
        if claim_id not in dropped
    }
    return result, notes


def _parted(
    by_claim: Mapping[str, Lines], found: Mapping[str, Claim]
) -> tuple[dict[str, list[Correction]], list[Note]]:
    """The lines whose claim is there with the same quote, and notes on the others."""
    touched = {line.report_id for lines in by_claim.values() for line in lines}
    quotes = {claim_id: claim.quote for claim_id, claim in found.items() if claim.report_id in touched}
    fitting: dict[str, list[Correction]] = defaultdict(list)
    notes = []
    for claim_id, lines in by_claim.items():
        for line in lines:
            problem = gone(claim_id, line.quote, quotes)
            if problem is None:
                fitting[claim_id].append(line)
            else:
                notes.append(Note(line, *problem))
    return fitting, notes


def _corrected(claim: Claim, lines: Lines) -> Claim:
    """A claim after its confirmations and changes, which do not contradict each other; no guess any more."""
    changes: dict[str, Any] = {column: value for line in lines for column, value in line.changes.items()}
    changed = claim.review is Review.CORRECTED or _differs(claim, changes)
    review = Review.CORRECTED if changed else Review.CONFIRMED
    return replace(claim, **changes, confidence=SURE, review=review)


def _differs(claim: Claim, changes: Mapping[str, object]) -> bool:
    return any(getattr(claim, column) != value for column, value in changes.items())


def _notes_on(lines: Lines, claim: Claim, violation: str | None) -> list[Note]:
    if violation is not None:
        message = f"what comes out breaks the codebook ({violation}); {KEPT}"
        return [Note(line, Finding.BREAKS_CODEBOOK, message) for line in lines]
    return [
        Note(line, Finding.NOT_NEEDED, f"the extractor says so of claim {claim.claim_id} by itself now")
        for line in lines
        if line.action is Action.SET
        and claim.review is Review.CANDIDATE
        and not _differs(claim, line.changes)
    ]


def _violations(claims: Collection[Claim], reports: Sequence[Report]) -> dict[str, str]:
    """Claim id to what is wrong, for the claims that break the codebook."""
    if not claims:
        return {}
    wanted = {claim.report_id for claim in claims}
    theirs = frame("reports", (report for report in reports if report.report_id in wanted))
    good, rejects = validate("claims", frame("claims", claims), {"reports": theirs})
    holding = set(good["claim_id"])
    broken = [claim.claim_id for claim in claims if claim.claim_id not in holding]
    messages = (message.partition("': ")[2] for message in rejects["message"])
    return dict(zip(broken, messages, strict=True))


def _add(
    additions: Iterable[Correction], found: Sequence[Claim], reports: Sequence[Report]
) -> tuple[list[Claim], list[Note]]:
    """The claims of ``add`` lines, but for those that are there already."""
    by_id = {report.report_id: report for report in reports}
    added: list[Claim] = []
    notes: list[Note] = []
    made = [(line, added_claim(line, by_id[line.report_id])) for line in sorted(additions, key=_line_id)]
    broken = _violations([claim for _, claim in made if claim is not None], reports)
    for line, claim in made:
        if claim is None:
            message = f"its quote does not stand in report {line.report_id}; {KEPT}"
            notes.append(Note(line, Finding.QUOTE_NOT_FOUND, message))
        elif claim.claim_id in broken:
            notes += _notes_on([line], claim, broken[claim.claim_id])
        elif twin := _twin(claim, [*found, *added]):
            notes.append(Note(line, Finding.NOT_NEEDED, f"claim {twin.claim_id} says the same; {KEPT}"))
        else:
            added.append(claim)
    return added, notes


def _line_id(line: Correction) -> str:
    return line.id


def _twin(claim: Claim, others: Iterable[Claim]) -> Claim | None:
    for other in others:
        overlap = claim.char_start < other.char_end and other.char_start < claim.char_end
        if (
            other.report_id == claim.report_id
            and overlap
            and all(getattr(claim, name) == getattr(other, name) for name in _SAME)
        ):
            return other
    return None


def _in_order_of(reports: Sequence[Report], claims: Iterable[Claim]) -> list[Claim]:
    """Claims in the order of their reports; those of one report keep theirs."""
    place = {report.report_id: number for number, report in enumerate(reports)}
    return sorted(claims, key=lambda claim: place.get(claim.report_id, len(place)))
