"""Quotes as far as they must agree: spreadsheets change blanks, quotation marks and dashes."""

import re
from types import MappingProxyType

_SINGLE, _DOUBLE, _DASHES = "'‘’‚‛ʼ′", '"“”„‟«»″', "-\u2010\u2011\u2012\u2013\u2014\u2015"
_PLAIN = str.maketrans(
    {mark: plain[0] for plain in (_SINGLE, _DOUBLE, _DASHES) for mark in plain} | {"…": "..."}
)
_WRITTEN = MappingProxyType(
    {"'": f"[{_SINGLE}]", '"': f"[{_DOUBLE}]", "-": f"[{_DASHES}]+", " ": r"\s+", "...": r"(?:…|\.\.\.)"}
)
"""How a text may write what ``words_of`` makes plain."""
_PART = re.compile(r"\.\.\.|.")


def words_of(quote: str) -> str:
    r"""A quote with plain marks and blanks, and without the apostrophe that keeps a cell as it is.

    >>> words_of("'Eight \u201cofficers\u201d\r\nfled \u2013 to Greece. ")
    'Eight "officers" fled - to Greece.'
    """
    plain = re.sub("-+", "-", quote.translate(_PLAIN))
    return " ".join(plain.split()).lstrip("'")


def place_of(quote: str, text: str) -> tuple[int, int] | None:
    r"""Where the words of a quote first stand in a text, however it writes its marks and blanks.

    >>> place_of("the 'eight' fled", "On Friday the \u2018eight\u2019\nfled.")
    (10, 26)
    """
    at = text.find(quote)
    if at >= 0:
        return at, at + len(quote)
    pattern = "".join(_WRITTEN.get(part, re.escape(part)) for part in _PART.findall(words_of(quote)))
    found = re.search(pattern, text)
    return found.span() if found else None
