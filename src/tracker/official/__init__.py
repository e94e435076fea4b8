"""Official statistics of asylum (UNHCR, Eurostat) as one tidy table, and beside what reports say."""
