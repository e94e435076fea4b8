"""Marks of punctuation by what they part; quotation marks that can also open a word are not among them."""

from typing import Final

QUOTES: Final = frozenset('“”"')
DASHES: Final = frozenset("—–")
STRONG: Final = frozenset(";:")
"""What parts two clauses, whatever stands in them."""
SEPARATORS: Final = STRONG | {","}
STOPS: Final = STRONG | DASHES | frozenset(".!?")
"""What nothing bound to a verb reaches across."""
CLAUSE_ENDS: Final = STOPS | QUOTES | {","}
"""What ends the clause of a status."""
