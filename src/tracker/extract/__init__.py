"""From a report to its claims: one file per kind of mention, then assembly."""
