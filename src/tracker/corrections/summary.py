"""The ledger in short: what the tables say of the corrections that went into them."""

import json
from collections import defaultdict

from tracker.corrections.addition import added_id
from tracker.corrections.correction import Action, digest_of
from tracker.corrections.ledger import Ledger


def summary_of(ledger: Ledger) -> str:
    """JSON: id of a line to its action, its claim, and a hash of what it says.

    Equal for ledgers whose lines say the same in any order, whoever says so.
    """
    lines = {
        line.id: [
            line.action,
            added_id(line) if line.action is Action.ADD else line.claim_id,
            digest_of(line),
        ]
        for line in ledger.corrections
    }
    return json.dumps(lines, sort_keys=True)


def lines_by_claim(summary: str) -> dict[str, list[str]]:
    """The claims that a summary's lines confirm, set, drop or add, and the ids of these lines.

    >>> lines_by_claim('{"c-1": ["drop", "r1:0", "c-1"], "c-2": ["join", "r1:5", "c-2"]}')
    {'r1:0': ['c-1']}
    """
    by_claim: dict[str, list[str]] = defaultdict(list)
    for line_id, (action, claim_id, _) in json.loads(summary).items():
        if action not in {Action.JOIN, Action.SPLIT}:
            by_claim[claim_id].append(line_id)
    return dict(by_claim)
