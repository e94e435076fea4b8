import pytest

from tracker.text.language import detect_language

TEXTS = {
    "en": "The court has refused to send eight men back, and they will be released after two years.",
    "de": "Das Gericht hat die Auslieferung der Männer abgelehnt, und sie wurden nach zwei Jahren entlassen.",
    "fr": "Le tribunal a refusé d'extrader les huit hommes, qui ont été libérés après deux ans.",
    "es": "El tribunal se negó a extraditar a los ocho hombres, que fueron liberados tras dos años.",
    "tr": "Mahkeme sekiz kişinin iadesini kabul etmedi ve iki yıl sonra serbest bırakıldı.",
    "el": "Το δικαστήριο αρνήθηκε να εκδώσει τους οκτώ άνδρες και αφέθηκαν ελεύθεροι μετά από δύο χρόνια.",
}


@pytest.mark.parametrize("language", TEXTS)
def test_each_language_is_told_from_one_sentence(language: str) -> None:
    assert detect_language(TEXTS[language]) == language


@pytest.mark.parametrize(
    "text", ["", "Ankara", "40 41 42", "Суд отказал в выдаче восьми человек и освободил их."]
)
def test_what_is_too_little_or_another_language_is_left_open(text: str) -> None:
    assert detect_language(text) is None


def test_a_text_half_in_another_language_is_left_open() -> None:
    assert detect_language(TEXTS["en"] + " " + TEXTS["de"]) is None
