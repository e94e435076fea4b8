"""The texts of a release: what it is, what changed, how it is cited, and that it is whole."""

import datetime as dt
import hashlib
import json
from collections.abc import Sequence
from pathlib import Path

from tracker.version import CODEBOOK_VERSION, __version__

TITLE = "Asylum requests, detentions and dismissals reported after a coup"

_WITHOUT_TEXT = """\
The texts of the reports are left out, since they belong to their publishers: `reports.csv` has no columns
`text` and `body_start`. Each claim has its sentence in `quote`; with a copy of the report, whose bytes
`source_sha256` names, `char_start` and `char_end` find it again."""

_WITH_TEXT = """\
`reports.csv` holds the whole text of every report. It may be under the copyright of its publisher: make sure
that you may publish it."""

_README = """\
# {title}, version {version}

Made from news reports by tracker {tracker}, codebook version {codebook}. Rows whose `review` is `candidate`
were made by a program and are not verified facts; a person has looked at those that are `confirmed` or
`corrected`.

- `*.csv`: the tables; `codebook.md` says what each column and value means, `datapackage.json` says it for
  programs
- `corrections.csv`: the corrections by hand that went into the tables, where there are any
- `CHANGES.md`: what changed since the last release; row by row, from the second release on, in `changes.csv`
- `CITATION.cff`: how to cite the data
- `SHA256SUMS`: checksums; `sha256sum -c SHA256SUMS` tells whether the folder is whole

{text}

## How to cite

{authors} ({year}): {title}. Version {version}. Data set.
"""


def readme(version: str, authors: Sequence[str], released: dt.date, *, with_text: bool) -> str:
    """``README.md``: what there is in the folder."""
    return _README.format(
        title=TITLE,
        version=version,
        tracker=__version__,
        codebook=CODEBOOK_VERSION,
        text=_WITH_TEXT if with_text else _WITHOUT_TEXT,
        authors="; ".join(authors),
        year=released.year,
    )


def changes(version: str, last: str | None, log: str | None) -> str:
    """``CHANGES.md``: the text of the comparison with the last release."""
    if last is None or log is None:
        return f"# Changes in {version}\n\nThis is the first release.\n"
    return f"# Changes in {version} since {last}\n\n{log}"


def citation(version: str, authors: Sequence[str], released: dt.date) -> str:
    """``CITATION.cff`` (Citation File Format 1.2.0), which Zenodo reads.

    An author with a comma is a person, "Family, Given"; one without is an organisation.

    >>> print(citation("1.0", ["Rights Watchers"], dt.date(2026, 11, 23)).splitlines()[-1])
      - name: "Rights Watchers"
    """
    lines = [
        "cff-version: 1.2.0",
        "message: If you use these data, please cite them as below.",
        "type: dataset",
        f"title: {json.dumps(TITLE)}",
        f"version: {json.dumps(version)}",
        f"date-released: {released.isoformat()}",
        "authors:",
        *(line for author in authors for line in _author(author)),
    ]
    return "\n".join(lines) + "\n"


def checksums(folder: Path) -> str:
    """``SHA256SUMS`` for all files of a folder, as ``sha256sum`` writes and checks it."""
    return "".join(
        f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in sorted(folder.iterdir())
    )


def _author(author: str) -> list[str]:
    # A string of JSON is one of YAML, too.
    family, comma, given = (part.strip() for part in author.partition(","))
    if not comma:
        return [f"  - name: {json.dumps(family, ensure_ascii=False)}"]
    names = (json.dumps(name, ensure_ascii=False) for name in (family, given))
    return [
        line + name for line, name in zip(("  - family-names: ", "    given-names: "), names, strict=True)
    ]
