"""Which country a word means, and when it means none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.extraction.countries import find_places
from tracker.lexicon.countries import Country, countries, country_name
from tracker.lexicon.places import PlaceKind, gazetteer, hand_kept_names
from tracker.lexicon.towns import towns
from tracker.text.tokens import tokenize


def places(text: str) -> list[tuple[str, str, str]]:
    tokens = tokenize(text, 0, len(text))
    return [
        (text[tokens.starts[m.first] : tokens.ends[m.last - 1]], m.iso3, m.kind.value)
        for m in find_places(tokens)
    ]


def codes(text: str) -> list[str]:
    return [iso3 for _, iso3, _ in places(text)]


def test_the_table_holds_every_iso_code_and_kosovo() -> None:
    assert len(countries()) == 250
    assert len({country.alpha2 for country in countries().values()}) == 250
    assert "XKX" in countries()
    assert country_name("TUR") == "Türkiye"


@pytest.mark.parametrize("country", countries().values(), ids=lambda country: country.alpha3)
def test_every_country_is_found_by_each_of_its_names(country: Country) -> None:
    for name in country.names:
        found = places(f"Two officers asked for asylum in {name} on Friday.")
        assert [(iso3, kind) for _, iso3, kind in found] == [(country.alpha3, "country")], name
        shouted = places(f"TWO OFFICERS FLED TO {name.upper()} ON FRIDAY")
        assert [iso3 for _, iso3, _ in shouted] == [country.alpha3], name


@pytest.mark.parametrize("country", countries().values(), ids=lambda country: country.alpha3)
def test_every_demonym_capital_and_town_is_found(country: Country) -> None:
    for adjective in country.adjectives:
        assert codes(f"Some {adjective} officers fled.") == [country.alpha3], adjective
    for noun in country.persons:
        assert places(f"Police held two {noun} there.")[0][1:] in {
            (country.alpha3, "person"),
            (country.alpha3, "demonym"),
        }, noun
    for town in (*country.capitals, *country.cities):
        assert codes(f"They were held in {town} on Friday.") == [country.alpha3], town


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Turkey's government", [("Turkey", "TUR", "country")]),
        ("a Greek court", [("Greek", "GRC", "demonym")]),
        ("three Turks and a Dane", [("Turks", "TUR", "person"), ("Dane", "DNK", "person")]),
        ("Ankara wants them back", [("Ankara", "TUR", "capital")]),
        ("flown to Alexandroupoli by night", [("Alexandroupoli", "GRC", "city")]),
        ("the U.S. and the U.K.", [("U.S.", "USA", "country"), ("U.K.", "GBR", "country")]),
        ("he left the States", [("States", "USA", "country")]),
        ("the White House declined", [("White House", "USA", "capital")]),
        ("Côte d’Ivoire", [("Côte d’Ivoire", "CIV", "country")]),
        ("in Sanliurfa and Diyarbakır", [("Sanliurfa", "TUR", "city"), ("Diyarbakır", "TUR", "city")]),
    ],
)
def test_a_mention_has_its_country_and_kind(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert places(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Equatorial Guinea, Guinea-Bissau, Papua New Guinea and Guinea", ["GNQ", "GNB", "PNG", "GIN"]),
        ("the Niger junta and the Nigerian army", ["NER", "NGA"]),
        ("Nigerien officers left Niamey", ["NER", "NER"]),
        ("the Democratic Republic of the Congo and the Republic of the Congo", ["COD", "COG"]),
        ("Congolese soldiers in Goma", ["COD", "COD"]),
        ("Congolese officers were arrested in Brazzaville", ["COG", "COG"]),
        ("South Sudan asked Sudan to return the South Sudanese officers", ["SSD", "SDN", "SSD"]),
        ("Northern Ireland and Ireland", ["GBR", "IRL"]),
        ("a North Korean pilot asked South Korea for asylum", ["PRK", "KOR"]),
        ("Seoul said that a soldier from the North had crossed", ["KOR", "PRK"]),
        ("The convoy went to the north, then the South", []),
        ("Dominican police", ["DOM"]),
        ("Dominican police on Dominica", ["DMA", "DMA"]),
        ("a Dominican friar", []),
        ("Latin American and South American governments", []),
        ("African American soldiers", ["USA"]),
        ("New Mexico is not Mexico", ["USA", "MEX"]),
        ("Turkish Cypriot officers", ["CYP"]),
        ("the member States of NATO and the EU", []),
        ("Kosovo's police held six Turks", ["XKX", "TUR"]),
    ],
)
def test_the_longest_name_wins_and_neighbours_decide(text: str, expected: list[str]) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the turkey was served on china", []),
        ("He went to polish his shoes.", []),
        ("Polish the brass before noon.", []),
        ("Polish police held him.", ["POL"]),
        ("Chad Bennett and Jordan Miller-Stone spoke.", []),
        ("Michael Jordan spoke.", []),
        ("The minister Maria Angela Holguín spoke.", []),
        ("Mr. Jordan spoke.", []),
        ("They crossed into Jordan and then Chad.", ["JOR", "TCD"]),
        ("But Jordan refused.", ["JOR"]),
        ("Chad President and Israel Police", ["TCD", "ISR"]),
        ("George Washington crossed the river.", []),
        ("Washington said it would study the request.", ["USA"]),
        ("according to the Washington Post", []),
        ("Georgia extradited two officers.", ["GEO"]),
        ("A judge in Georgia, like his colleagues in Florida, ruled.", ["USA", "USA"]),
        ("Lebanon, Pennsylvania", ["USA"]),
        ("He lives in Paris, Texas.", ["USA"]),
        ("He lives in Athens, Georgia.", ["USA"]),
        ("from Athens, Georgia and Bulgaria", ["USA", "BGR"]),
        ("in Lima, Ohio, and in Lima", ["USA", "PER"]),
        ("He speaks Turkish and wrote in Greek that he was safe.", []),
        ("held in Turkish custody", ["TUR"]),
        ("Nice people came", []),
        ("the attack in Nice", ["FRA"]),
        ("Vincent Van Gogh", []),
        ("Van province", ["TUR"]),
        ("the GAO report", []),
    ],
)
def test_a_name_that_is_something_else_is_left_alone(text: str, expected: list[str]) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a Turkish-born cleric", [("Turkish-born", "TUR", "demonym")]),
        ("a South Korean-born officer", [("South Korean-born", "KOR", "demonym")]),
        ("an ex-Turkish officer", [("ex-Turkish", "TUR", "demonym")]),
        ("the U.S.-based cleric", [("U.S.-based", "USA", "modifier")]),
        ("a US-led raid", [("US-led", "USA", "modifier")]),
        ("the Greek-Turkish border", [("Greek-Turkish", "GRC", "modifier")]),
        ("an Iranian-American editor", [("Iranian-American", "USA", "demonym")]),
        ("a Swedish-Iranian doctor", [("Swedish-Iranian", "SWE", "demonym")]),
        ("anti-Turkish slogans", [("anti-Turkish", "TUR", "modifier")]),
        ("TURKEY'S ARMY", [("TURKEY'S", "TUR", "country")]),
    ],
)
def test_compounds_tell_an_origin_or_are_modifiers(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert places(text) == expected


@pytest.mark.parametrize("text", ["Turkey's army", "Turkey’s army", "TURKEY'S ARMY"])
def test_a_possessive_is_marked(text: str) -> None:
    (mention,) = find_places(tokenize(text, 0, len(text)))
    assert mention.possessive


@given(
    st.lists(
        st.sampled_from([*sorted(gazetteer().by_first)[::7], "the", ",", "-", "'s", "in", "."]), max_size=30
    )
)
def test_mentions_are_in_order_and_never_overlap(words: list[str]) -> None:
    text = " ".join(words)
    tokens = tokenize(text, 0, len(text))
    end = 0
    for mention in find_places(tokens):
        assert end <= mention.first < mention.last <= len(tokens)
        assert mention.iso3 in countries()
        assert mention.kind in PlaceKind
        end = mention.last


@pytest.mark.parametrize(
    ("text", "country"),
    [("He is held in Evin prison.", "IRN"), ("The Taliban arrested two.", "AFG"), ("Insein's gates.", "MMR")],
)
def test_prisons_and_bodies_stand_for_their_country(text: str, country: str) -> None:
    assert codes(text) == [country]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A court in Kumasi ruled.", ["GHA"]),
        ("Kisumu police said so.", ["KEN"]),
        ("the city of Omsk", ["RUS"]),
        ("They were deported to Mandalay.", ["MMR"]),
        ("Two officers fled to Fort Worth.", ["USA"]),
        ("in the state of Zulia", ["VEN"]),
        # the same words as names of people, colleges and firms
        ("a professor at George Mason University", []),
        ("She wrote to Warren.", []),
        ("Berkeley said so.", []),
        ("Balch Springs Police", []),
    ],
)
def test_larger_towns_and_regions_need_words_that_say_so(text: str, expected: list[str]) -> None:
    assert codes(text) == expected


def test_towns_repeat_nothing_that_is_kept_by_hand() -> None:
    by_hand, generated = set(hand_kept_names()), [name for name, _ in towns()]
    assert len(generated) > 4000
    assert by_hand.isdisjoint(generated)
    assert len(set(generated)) == len(generated)


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("The FBI arrested two.", "USA"),
        ("Scotland Yard said so.", "GBR"),
        ("Carabinieri searched it.", "ITA"),
        ("Detainees at Guantánamo.", "USA"),
        ("Protests in Balochistan.", "PAK"),
    ],
)
def test_bodies_and_regions_tell_their_country(text: str, country: str) -> None:
    assert codes(text) == [country]
