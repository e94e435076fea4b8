"""Country codes of the official sources as ISO 3166-1 alpha-3."""

from functools import cache

from tracker.lexicon.countries import countries

# Eurostat keeps to ISO 3166-1 alpha-2 but for these (its code list GEO); Kosovo was XK all along.
_EUROSTAT = {"EL": "GRC", "UK": "GBR"}

# What ISO gives to those two countries; Eurostat never writes them.
_NOT_EUROSTAT = {"GR", "GB"}


@cache
def _by_alpha2() -> dict[str, str]:
    iso = {country.alpha2: alpha3 for alpha3, country in countries().items()}
    return {code: alpha3 for code, alpha3 in iso.items() if code not in _NOT_EUROSTAT} | _EUROSTAT


def from_eurostat(code: str) -> str | None:
    """The country of one of Eurostat's codes; None for an aggregate (EU27_2020), the stateless or unknown.

    >>> from_eurostat("EL"), from_eurostat("UK"), from_eurostat("EU27_2020")
    ('GRC', 'GBR', None)
    """
    return _by_alpha2().get(code)


def is_country(code: str) -> bool:
    """Whether a code is an ISO 3166-1 alpha-3 code (or Kosovo's).

    UNHCR's own codes look like them and are not: AUS is Austria there. Only its ISO columns are read.

    >>> is_country("DEU"), is_country("GFR")
    (True, False)
    """
    return code in countries()
