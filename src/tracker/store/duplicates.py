"""Which reports of a harvest are in the tables, and which give way to another.

Reports are gone through in the order of their sources. One whose text an earlier report has is a copy of that
one; one whose id an earlier report has, with a different text, clashes with it; every other is in the tables.
Texts are compared without regard to white space, since a saved page and a pasted copy differ in line breaks.
"""

import hashlib
import sqlite3
from collections import defaultdict
from dataclasses import dataclass

from tracker.records import Report

_TABLES = """
DROP TABLE IF EXISTS temp.loser;
DROP TABLE IF EXISTS temp.winner;
CREATE TEMP TABLE loser (
    report INTEGER PRIMARY KEY, to_report INTEGER NOT NULL, same_text INTEGER NOT NULL
);
CREATE TEMP TABLE winner (
    report INTEGER PRIMARY KEY, text_key BLOB NOT NULL UNIQUE, report_id TEXT NOT NULL UNIQUE
);
"""

# Only a report that shares its text or its id with another can lose to it.
_CONTESTED = """
SELECT id, text_key, report_id FROM report
WHERE text_key IN (SELECT text_key FROM report GROUP BY text_key HAVING count(*) > 1)
   OR report_id IN (SELECT report_id FROM report GROUP BY report_id HAVING count(*) > 1)
ORDER BY path, number, place
"""

_LOSERS_OF_CHUNK = """
SELECT mine.place, loser.same_text, other.source
FROM report AS mine JOIN loser ON loser.report = mine.id JOIN report AS other ON other.id = loser.to_report
WHERE mine.path = ? AND mine.number = ?
"""

_COPIES_OF_CHUNK = """
SELECT mine.place, other.source
FROM report AS mine JOIN loser ON loser.to_report = mine.id JOIN report AS other ON other.id = loser.report
WHERE mine.path = ? AND mine.number = ? AND loser.same_text
ORDER BY other.path, other.number, other.place
"""


@dataclass(frozen=True, slots=True)
class Verdicts:
    """What becomes of the reports of one chunk, by their place in it; all others stay as they are.

    Attributes:
        copies: Reports whose text an earlier source has.
        clashes: Reports whose id an earlier source has with another text, and that source.
        also_in: Reports that have copies, and the sources of those.
    """

    copies: frozenset[int]
    clashes: dict[int, str]
    also_in: dict[int, list[str]]


def text_key(report: Report) -> bytes:
    """Equal for reports with the same words in the same order."""
    return hashlib.sha256(" ".join(report.text.split()).encode()).digest()


def settle(connection: sqlite3.Connection) -> int:
    """Decides for every report; the outcome does not depend on the order in which files were read.

    Returns:
        How many reports are copies of another.
    """
    connection.executescript(_TABLES)
    copies = 0
    for report, key, report_id in connection.execute(_CONTESTED):
        by_text = _winner(connection, "text_key", key)
        to_report = by_text if by_text is not None else _winner(connection, "report_id", report_id)
        if to_report is None:
            connection.execute("INSERT INTO winner VALUES (?, ?, ?)", (report, key, report_id))
        else:
            copies += by_text is not None
            connection.execute("INSERT INTO loser VALUES (?, ?, ?)", (report, to_report, by_text is not None))
    connection.execute("CREATE INDEX temp.loser_by_winner ON loser (to_report)")
    return copies


def _winner(connection: sqlite3.Connection, column: str, value: bytes | str) -> int | None:
    found = connection.execute(f"SELECT report FROM winner WHERE {column} = ?", (value,)).fetchone()  # noqa: S608  # column is one of two literals above
    return None if found is None else int(found[0])


def verdicts_of(connection: sqlite3.Connection, path: str, number: int) -> Verdicts:
    """The verdicts on the reports of one chunk, after ``settle``."""
    losers = connection.execute(_LOSERS_OF_CHUNK, (path, number)).fetchall()
    also_in: dict[int, list[str]] = defaultdict(list)
    for place, source in connection.execute(_COPIES_OF_CHUNK, (path, number)):
        also_in[place].append(source)
    return Verdicts(
        copies=frozenset(place for place, same_text, _ in losers if same_text),
        clashes={place: source for place, same_text, source in losers if not same_text},
        also_in=also_in,
    )
