"""Why a row came, went or changed: found by elimination from what two snapshots say of themselves.

A claim depends on its report, on the lines of the ledger about it, on the coup file, and on the tracker with
the libraries that it reads files with. The first of these that differs is the reason. A case depends on its
claims, on the lines that join and split them, on the group that it is part of, and at last on what other
reports there are.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd

from tracker.corrections import Action, LineInShort
from tracker.diff.change import Reason
from tracker.diff.snapshot import Snapshot

Why = tuple[Reason, str]
"""A reason, and what stands behind it."""

_PAIRS = {Action.JOIN, Action.SPLIT}
_LISTED = 3
"""So many ids are named behind a reason that many things share."""

_Lines = Mapping[str, set[tuple[str, str]]]


class Reasons:
    """Says why rows differ between two snapshots."""

    def __init__(self, old: Snapshot, new: Snapshot) -> None:
        told = "text" if all("text" in one.tables["reports"] for one in (old, new)) else "source_sha256"
        self._texts = _by_key(old, "report_id", told), _by_key(new, "report_id", told)
        self._files = _files(old), _files(new)
        self._lines = _lines_by_claim(old.corrections, new.corrections, pairs=False)
        self._pair_lines = _lines_by_claim(old.corrections, new.corrections, pairs=True)
        self._members = _members(old, new)
        self._owners = _owners(self._members)
        self._wholes = _wholes(old, new)
        self._otherwise = _otherwise(old.origin, new.origin)
        self._elsewhere = _elsewhere(old, new) or self._otherwise
        self._claims: dict[str, Why] = {}

    def of(self, table: str, row: Mapping[str, Any]) -> Why:
        """Why a row of a table is different; those of claims are to be remembered before cases are asked for.

        Args:
            table: The table.
            row: The row, as it is in the second snapshot, or was in the first where it is gone.
        """
        match table:
            case "claims":
                return self._of_claim(str(row["claim_id"]), str(row["report_id"]))
            case "reports":
                return self._of_report(str(row["report_id"])) or (
                    Reason.REPORT_CHANGED,
                    str(row["report_id"]),
                )
            case "rejects":
                return self._of_reject(str(row["source"]))
            case "official":
                return Reason.NEW_FIGURES, str(row["file"])
            case _:
                return self._of_case(row)

    def remember(self, claim_id: str, why: Why) -> None:
        """Keeps why a claim came, went or changed, as the reason of what changed in its case."""
        self._claims[claim_id] = why

    def _of_claim(self, claim_id: str, report_id: str) -> Why:
        report = self._of_report(report_id)
        if report is not None:
            return report
        old, new = self._lines
        differing = old.get(claim_id, set()) ^ new.get(claim_id, set())
        if differing:
            return Reason.CORRECTION, _listed({line_id for line_id, _ in differing})
        before, after = self._texts
        return (
            (Reason.REPORT_CHANGED, report_id) if before[report_id] != after[report_id] else self._otherwise
        )

    def _of_report(self, report_id: str) -> Why | None:
        before, after = self._texts
        if report_id not in before:
            return Reason.NEW_REPORT, report_id
        return (Reason.REPORT_GONE, report_id) if report_id not in after else None

    def _of_reject(self, source: str) -> Why:
        before, after = self._files
        file = _file_of(source)
        if file not in before:
            return Reason.NEW_REPORT, source
        if file not in after:
            return Reason.REPORT_GONE, source
        return (Reason.REPORT_CHANGED, file) if before[file] != after[file] else self._elsewhere

    def _of_case(self, row: Mapping[str, Any]) -> Why:
        wholes = self._wholes.get(str(row.get("case_id")), set())
        theirs = set[str]().union(*(self._members.get(whole, set()) for whole in wholes))
        return self._of_claims(self._claims_behind(row)) or self._of_claims(theirs) or self._elsewhere

    def _claims_behind(self, row: Mapping[str, Any]) -> set[str]:
        """The claims of a row's case or series, and of those that they came from or went to."""
        own = {str(row["claim_id"])} if "claim_id" in row else set()
        for name in ("case_id", "series_id"):
            own |= self._members.get(str(row.get(name)), set())
        owners = {owner for claim in own for owner in self._owners.get(claim, ())}
        return own.union(*(self._members[owner] for owner in owners))

    def _of_claims(self, claims: Iterable[str]) -> Why | None:
        """The first of the reasons that any of some claims has, or that lines about pairs of them give."""
        old, new = self._pair_lines
        found: list[Why] = []
        for claim in claims:
            if claim in self._claims:
                found.append(self._claims[claim])
            differing = old.get(claim, set()) ^ new.get(claim, set())
            found += [(Reason.CORRECTION, line_id) for line_id, _ in differing]
        reason = next((reason for reason in Reason if any(reason is one for one, _ in found)), None)
        if reason is None:
            return None
        return reason, _listed({because for one, because in found if one is reason})


def _by_key(snapshot: Snapshot, key: str, column: str) -> dict[str, str]:
    reports = snapshot.tables["reports"]
    return dict(zip(reports[key], reports[column], strict=True))


def _files(snapshot: Snapshot) -> dict[str, set[str]]:
    """File to the hashes of its bytes that its reports and rejects have: one, where it could be read."""
    hashes: dict[str, set[str]] = defaultdict(set)
    for name in ("reports", "rejects"):
        rows = snapshot.tables.get(name)
        if rows is not None:
            for source, digest in zip(rows["source"], rows["source_sha256"], strict=True):
                hashes[_file_of(str(source))].add(str(digest))
    return hashes


def _file_of(source: str) -> str:
    """The file that a source names, without the number of the record in it."""
    return source.partition("#")[0]


def _lines_by_claim(
    old: Iterable[LineInShort], new: Iterable[LineInShort], *, pairs: bool
) -> tuple[_Lines, _Lines]:
    both: list[_Lines] = []
    for lines in (old, new):
        by_claim: dict[str, set[tuple[str, str]]] = defaultdict(set)
        for line in lines:
            if (line.action in _PAIRS) is pairs:
                for claim in line.claims:
                    by_claim[claim].add((line.id, line.digest))
        both.append(by_claim)
    return both[0], both[1]


def _members(*snapshots: Snapshot) -> dict[str, set[str]]:
    """Id of a case or series to its claims in any of the snapshots."""
    members: dict[str, set[str]] = defaultdict(set)
    for snapshot in snapshots:
        rows = snapshot.tables.get("case_claims", pd.DataFrame(columns=["claim_id"]))
        for name in ("case_id", "series_id"):
            if name in rows.columns:
                known = rows[rows[name].notna()]
                for owner, claim in zip(known[name], known["claim_id"], strict=True):
                    members[str(owner)].add(str(claim))
    return members


def _owners(members: Mapping[str, set[str]]) -> dict[str, set[str]]:
    """Claim to its cases or series in any of the snapshots."""
    owners: dict[str, set[str]] = defaultdict(set)
    for owner, claims in members.items():
        for claim in claims:
            owners[claim].add(owner)
    return owners


def _wholes(*snapshots: Snapshot) -> dict[str, set[str]]:
    """Case to the groups that it is part of in any of the snapshots."""
    wholes: dict[str, set[str]] = defaultdict(set)
    for snapshot in snapshots:
        rows = snapshot.tables.get("cases")
        if rows is not None and {"case_id", "parent_id"} <= set(rows.columns):
            parts = rows[rows["parent_id"].notna()]
            for case, whole in zip(parts["case_id"], parts["parent_id"], strict=True):
                wholes[str(case)].add(str(whole))
    return wholes


def _otherwise(old: Mapping[str, str], new: Mapping[str, str]) -> Why:
    if old.get("coup") != new.get("coup"):
        return Reason.OTHER_COUP, f"{old.get('coup')} → {new.get('coup')}"
    before, after = old.get("tracker_version", "?"), new.get("tracker_version", "?")
    return Reason.NEW_VERSION, before if before == after else f"{before} → {after}"


def _elsewhere(old: Snapshot, new: Snapshot) -> Why | None:
    """What a row depends on beyond its own reports, where one program made both states: the other reports.

    One more group of eight leaves open of which eight "two of the eight" are; one more file may have the id
    of a report that was there.
    """
    if _otherwise(old.origin, new.origin) != _otherwise(new.origin, new.origin):
        return None
    before, after = (set(one.tables["reports"]["report_id"]) for one in (old, new))
    if after - before:
        return Reason.NEW_REPORT, _listed(after - before)
    return (Reason.REPORT_GONE, _listed(before - after)) if before - after else None


def _listed(ids: Iterable[str]) -> str:
    ordered = sorted(ids)
    more = len(ordered) - _LISTED
    return "; ".join(ordered[:_LISTED]) + (f"; and {more} more" if more > 0 else "")
