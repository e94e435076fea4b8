"""Plain text: one report a file.

What is known of the report comes, in this order, from front matter, from the sidecar ``NAME.meta.json``,
and, for the day of publication, from the file name and then from a line at the head of the text
(``readers.head``). Front matter is a block of ``key: value`` lines at the
top, the first key being a known field, closed by a blank line; "---" may stand above and below. A title is
never guessed from the first line, which in a copied page is as often a menu.
"""

import re
from collections.abc import Iterator

from tracker.readers.encoding import decode
from tracker.readers.fields import field_of
from tracker.readers.head import day_at_head
from tracker.readers.inputs import Input
from tracker.readers.sidecar import report_of_file
from tracker.records import Reject, Report
from tracker.text.normalise import normalise
from tracker.vocabulary import RejectReason

_KEY_VALUE = re.compile(r"([A-Za-z][\w -]{0,30}):(?:[ \t]+(.*))?")
_FENCE = "---"
# A text has hardly any control characters; bytes read as text have.
_MOST_CONTROLS = 0.02
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f]")


def read_plain(source: Input) -> Iterator[Report | Reject]:
    """The report of a text file."""
    raw = decode(source.read())
    if len(_CONTROLS.findall(raw)) > _MOST_CONTROLS * len(raw):
        yield source.reject(RejectReason.BINARY, "control characters all over: bytes, not text")
        return
    fields, body = split_front_matter(raw)
    record = {**fields, "text": body} if body.strip() else dict(fields)
    yield from report_of_file(record, source, day_at_head(body))


def split_front_matter(raw: str) -> tuple[dict[str, str], str]:
    r"""The fields of the front matter, if any, and the text after it.

    >>> split_front_matter("title: Eight flee\nDate: 2016-07-17\n\nThey crossed the border.")
    ({'title': 'Eight flee', 'Date': '2016-07-17'}, 'They crossed the border.')
    >>> split_front_matter("Ankara: eight arrested\n\nThey were officers.")[0]
    {}
    """
    text = normalise(raw)
    lines = text.split("\n")
    fenced = lines[0].strip() == _FENCE
    start = 1 if fenced else 0
    end = next((n for n in range(start, len(lines)) if lines[n].strip() in {"", _FENCE}), len(lines))
    pairs = [_KEY_VALUE.fullmatch(line.strip()) for line in lines[start:end]]
    matched = [pair for pair in pairs if pair is not None]
    known = bool(matched) and field_of(matched[0][1]) not in {None, "text"}
    if not known or len(matched) < len(pairs):
        return {}, raw
    fields = {pair[1]: _unquoted(pair[2] or "") for pair in matched}
    return fields, "\n".join(lines[end + 1 :]).removeprefix(f"{_FENCE}\n")


def _unquoted(value: str) -> str:
    value = value.strip()
    quoted = len(value) > 1 and value[0] == value[-1] and value[0] in "\"'"
    return value[1:-1] if quoted else value
