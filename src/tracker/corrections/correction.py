"""One line of the ledger: what a person says of one claim, or of two."""

import datetime as dt
import hashlib
import json
from dataclasses import dataclass, replace
from enum import StrEnum

from tracker.corrections.changes import Changes, format_changes
from tracker.corrections.wording import words_of


class Action(StrEnum):
    """What a line does."""

    CONFIRM = "confirm"
    SET = "set"
    DROP = "drop"
    ADD = "add"
    JOIN = "join"
    SPLIT = "split"


PAIRS = frozenset({Action.JOIN, Action.SPLIT})
"""The actions that are about two claims."""


@dataclass(frozen=True, slots=True)
class Correction:
    """One line.

    Attributes:
        id: Names the line; see ``with_id``.
        action: What it does.
        claim_id: The claim that it is about; empty for ``add``.
        report_id: The report in which that claim stands, or in which one is missing.
        quote: The quote of the claim when the line was made, or the sentence that states the missing one.
        changes: For ``set`` and ``add``: column to value.
        other_claim_id: For ``join`` and ``split``: the other claim.
        other_quote: Its quote then.
        who: Who says so.
        when: On what day.
        why: For what reason.
        place: Where the line stands, for messages: the file and the line.
    """

    id: str
    action: Action
    claim_id: str
    report_id: str
    quote: str
    changes: Changes
    other_claim_id: str
    other_quote: str
    who: str
    when: dt.date
    why: str
    place: str

    @property
    def name(self) -> str:
        """How messages call the line."""
        return f"{self.place} ({self.id})"

    @property
    def said(self) -> tuple[str, ...]:
        """What it says, without who, when, why and where: equal for lines that say the same."""
        return (
            self.action,
            self.claim_id or self.report_id,
            words_of(self.quote),
            format_changes(dict(sorted(self.changes.items()))),
            self.other_claim_id,
            words_of(self.other_quote),
        )


def with_id(line: Correction) -> Correction:
    """The line under its own id, or, where it has none, under a hash of what it says and of its quotes.

    The hash follows letters, so that no spreadsheet takes an id for a number.
    """
    return line if line.id else replace(line, id=digest_of(line))


def digest_of(line: Correction) -> str:
    """A hash of what a line says and of its quotes; it does not depend on who, when, why and where."""
    content = json.dumps(line.said, ensure_ascii=False)
    return f"fix-{hashlib.sha256(content.encode()).hexdigest()[:10]}"
