"""What the tracker's speed is compared with: tools that do the least that any such program must do.

The literals are fixed and independent of the extractor's lexicon, so that the ratio changes only when the
tracker does.
"""

from collections.abc import Callable

import re2
import trafilatura

LITERALS = (
    *("asylum", "refuge", "refugee", "extradition", "extradited", "extradite", "deported", "deportation"),
    *("repatriated", "fled", "defected", "exile", "detained", "detention", "custody", "arrested", "arrest"),
    *("warrant", "wanted", "jailed", "jail", "prison", "imprisoned", "remanded", "released", "freed", "bail"),
    *("pardoned", "charged", "indicted", "indictment", "trial", "prosecuted", "convicted", "sentenced"),
    *("sentence", "guilty", "acquitted", "acquittal", "recalled", "suspended", "dismissed", "sacked"),
    *("discharged", "expelled", "purged", "reinstated", "passport", "officers", "soldiers", "generals"),
    *(
        "judges",
        "prosecutors",
        "police",
        "teachers",
        "journalists",
        "diplomats",
        "detainees",
        "coup",
        "putsch",
    ),
)
"""Sixty words that tell of a legal status or of whom it befalls."""


def _literal_scan() -> Callable[[bytes], object]:
    # A set is scanned for to the end of the text, whatever is met; a search would stop at the first hit.
    scan = re2.Set.SearchSet()
    scan.Add(r"(?i)\b(?:" + "|".join(LITERALS) + r")\b")
    scan.Compile()
    return scan.Match  # type: ignore[no-any-return]


scan_for_literals = _literal_scan()
"""One pass of google-re2 over UTF-8 bytes for all literals, ignoring case."""


def speaks_of_status(text: str) -> bool:
    """Whether a literal stands in the text."""
    return bool(scan_for_literals(text.encode("utf-8")))


def trafilatura_alone(page: bytes) -> str | None:
    """The article of a page by trafilatura in its fast mode, without comments and metadata."""
    return trafilatura.extract(page, fast=True, include_comments=False)
