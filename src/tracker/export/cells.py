"""The text of one CSV cell: what a spreadsheet would run or change is disarmed, and can be had back.

One rule covers everything. A text cell gets a leading apostrophe where a spreadsheet would take it for a
formula, where it begins with an apostrophe already, and where it is the empty string; to read it, take one
leading apostrophe off. So a lone apostrophe is the empty string, and an empty cell is a null.

Formulas begin with one of ``= + - @``, with a tab or with a carriage return, also after spaces (OWASP, "CSV
Injection"; CWE-1236), or with a null character (OWASP ASVS 1.2.10). The full-width forms of the signs count
too, since spreadsheets in East Asian locales take them for the plain ones.
"""

import re

ESCAPE = "'"

# Blanks and characters that cannot be seen do not protect: some spreadsheets strip them before they look.
_INVISIBLE = r"[\s\x00-\x1f\u200b-\u200f\u2060\ufeff]"
_FORMULA = re.compile(rf"[\x00\t\r\n]|{_INVISIBLE}*[=+\-@＝＋－＠]")
_NUMBER_OR_DATE = re.compile(r"[\d.,:/ -]*\d[\d.,:/ e+-]*|true|false", re.IGNORECASE)


def escape(text: str, *, excel: bool = False) -> str:
    """The cell for a text that is not null.

    Args:
        text: Any text.
        excel: Also disarm what Excel would turn into a number, a date or a time on opening the file, such
            as a report id ``00123`` or ``12e45``.

    >>> escape("=1+1"), escape("'80s"), escape(""), escape("NA")
    ("'=1+1", "''80s", "'", 'NA')
    >>> escape("00123"), escape("00123", excel=True)
    ('00123', "'00123")
    """
    if not text or text.startswith(ESCAPE) or _FORMULA.match(text):
        return ESCAPE + text
    if excel and _NUMBER_OR_DATE.fullmatch(text.strip()):
        return ESCAPE + text
    return text


def unescape(cell: str) -> str:
    """The text of a cell that is not empty.

    >>> unescape("'=1+1"), unescape("''80s"), unescape("'"), unescape("NA")
    ('=1+1', "'80s", '', 'NA')
    """
    return cell.removeprefix(ESCAPE)
