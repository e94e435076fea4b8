"""How far around a status word what governs it may stand."""

CLAUSE = frozenset(';:.!?—–,"“”')
"""Marks that end the clause of a status."""
GOVERNOR_REACH = 13
"""Tokens between a status and words that govern or foresee it."""
