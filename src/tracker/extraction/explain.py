"""Why a claim says what it says: for each column the words that gave it, and the rule that read them."""

from dataclasses import dataclass

from tracker.coups import Coup
from tracker.errors import UsageError
from tracker.extraction import read_report
from tracker.extraction.confidence import Weighed, weighed
from tracker.extraction.drafts import Draft
from tracker.extraction.sentence import Sentence
from tracker.extraction.when import When
from tracker.extraction.write import claims_of, identified
from tracker.records import Claim, Report

_LIKELY = 0.05
"""Share from which other days that a status may have are told."""


@dataclass(frozen=True, slots=True)
class Because:
    """One column of a claim: its value, the words it was read from (null where none say it) and the rule."""

    column: str
    value: str | None
    words: str | None
    char_start: int | None
    char_end: int | None
    rule: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """A claim, an invented example of its rule, the reasons of its columns, and what made its confidence."""

    claim: Claim
    example: str
    because: tuple[Because, ...]
    signs: tuple[Weighed, ...]


def explain(report: Report, claim_id: str, coup: Coup | None = None) -> Explanation:
    """Read a report again and say how one of its claims came about.

    Args:
        report: The report that the claim stands in.
        claim_id: As in the table of claims.
        coup: The same as when the claim was made.

    Raises:
        UsageError: The report gives no such claim.
    """
    drafts = read_report(report, coup)
    claims = {claim.claim_id: claim for claim in claims_of(report, drafts)}
    for found_id, draft in identified(report, drafts):
        if found_id == claim_id:
            reasons = tuple(_reasons(report.text, claims[claim_id], draft))
            signs = tuple(weighed(draft))
            return Explanation(claims[claim_id], draft.trigger.frame.example, reasons, signs)
    raise UsageError(
        f"{claim_id}: report '{report.report_id}' gives no such claim; it gives {', '.join(claims) or 'none'}"
    )


def _reasons(text: str, claim: Claim, draft: Draft) -> list[Because]:
    sentence, trigger, people = draft.sentence, draft.trigger, draft.role.people
    place, mention = draft.where.place, draft.when.mention
    status_words = _span(sentence, trigger.first, trigger.end)
    who = _span(sentence, people.first, people.last)
    where = _span(sentence, place.first, place.last) if place is not None else None
    when = (
        _span(sentence, mention.first, mention.last)
        if mention is not None and mention in sentence.dates
        else None
    )
    known = (
        "from what was said before" if people.kind in ("pronoun", "possessive", "count") else draft.role.path
    )
    return [
        _because(text, "legal_status", claim.legal_status, status_words, f"frame '{trigger.frame.name}'"),
        _because(text, "country", claim.country, where, draft.where.rule),
        _because(text, "origin", claim.origin, who, known),
        _because(text, "group", claim.group, who, known),
        _because(text, "count", shown_count(claim), who, draft.role.path),
        _because(text, "measure", claim.measure, when, draft.when.rule),
        _because(text, "date", shown_date(claim), when, _why_then(draft.when)),
        _because(text, "attribution", claim.attribution, None, "source named in the sentence"),
    ]


def shown_count(claim: Claim) -> str:
    """The bounds of a claim's count, with their qualifier: "8 to 8 (exact)"."""
    return f"{_shown(claim.count_low)} to {_shown(claim.count_high)} ({claim.count_qualifier})"


def shown_date(claim: Claim) -> str:
    """The first and the last day of a claim, with what they rest on: "2016-07-16 to 2016-07-16 (stated)"."""
    return f"{_shown(claim.date_start)} to {_shown(claim.date_end)} ({_shown(claim.date_basis)})"


def _shown(value: object) -> str:
    return "none" if value is None else str(value)


def _why_then(when: When) -> str:
    """The rule that gave the days, how likely they are, and what other days were held to be likely."""
    if when.weighing is None:
        return when.rule
    likely = sorted(when.weighing.candidates, key=lambda one: -one.share)[1:]
    others = "".join(f"; {_days(one.when)} {one.share:.2f}" for one in likely if one.share >= _LIKELY)
    return f"{when.rule} {when.weighing.share:.2f}{others}"


def _days(when: When) -> str:
    if when.start is None and when.end is None:
        return "none"
    return str(when.start) if when.start == when.end else f"{when.start or ''}..{when.end or ''}"


def _span(sentence: Sentence, first: int, last: int) -> tuple[int, int]:
    return sentence.tokens.starts[first], sentence.tokens.ends[last - 1]


def _because(text: str, column: str, value: str | None, span: tuple[int, int] | None, rule: str) -> Because:
    if span is None:
        return Because(column, value, None, None, None, rule)
    return Because(column, value, text[span[0] : span[1]], span[0], span[1], rule)
