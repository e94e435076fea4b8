"""The ledger in short: what the tables say of the corrections that went into them."""

import json
from dataclasses import dataclass

from tracker.corrections.addition import added_id
from tracker.corrections.correction import PAIRS, Action, Correction, digest_of
from tracker.corrections.ledger import Ledger


@dataclass(frozen=True, slots=True)
class LineInShort:
    """One line of the ledger as tables remember it.

    Attributes:
        id: The line.
        action: What it does.
        claims: The claim that it is about, or adds; or both of a pair.
        digest: A hash of what it says.
    """

    id: str
    action: Action
    claims: tuple[str, ...]
    digest: str


def summary_of(ledger: Ledger) -> str:
    """The lines in short, as JSON; equal for ledgers that say the same in any order, whoever says so."""
    lines = {line.id: [line.action, _claims_of(line), digest_of(line)] for line in ledger.corrections}
    return json.dumps(lines, sort_keys=True)


def read_summary(summary: str) -> list[LineInShort]:
    """The lines of a summary.

    >>> read_summary('{"c-1": ["drop", ["r1:0"], "c-1"]}')
    [LineInShort(id='c-1', action=<Action.DROP: 'drop'>, claims=('r1:0',), digest='c-1')]
    """
    return [
        LineInShort(line_id, Action(action), tuple(claims), digest)
        for line_id, (action, claims, digest) in json.loads(summary).items()
    ]


def _claims_of(line: Correction) -> list[str]:
    if line.action in PAIRS:
        return [line.claim_id, line.other_claim_id]
    return [added_id(line) if line.action is Action.ADD else line.claim_id]
