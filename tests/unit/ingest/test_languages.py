import pytest

from rashomon.ingest.languages import identify
from rashomon.nouns.options import IngestOptions

SENTENCES = {
    "en": "The talks over the harbour dues ended on Tuesday without a deal.",
    "de": "Die Gespräche über die Hafengebühren endeten am Dienstag ohne Ergebnis.",
    "fr": "Les discussions sur les droits de port se sont terminées mardi sans accord.",
    "es": "Las conversaciones sobre las tasas portuarias terminaron el martes sin acuerdo.",
    "it": "I colloqui sulle tariffe portuali si sono conclusi martedì senza accordo.",
    "pt": "As conversas sobre as taxas portuárias terminaram na terça-feira sem acordo.",
    "nl": "De gesprekken over de havengelden eindigden dinsdag zonder akkoord.",
    "sv": "Samtalen om hamnavgifterna slutade i tisdags utan något avtal.",
    "pl": "Rozmowy w sprawie opłat portowych zakończyły się we wtorek bez porozumienia.",
    "ru": "Переговоры о портовых сборах закончились во вторник без соглашения.",
    "tr": "Liman ücretleri görüşmeleri salı günü anlaşma olmadan sona erdi.",
    "ro": "Discuțiile privind taxele portuare s-au încheiat marți fără un acord.",
}


@pytest.mark.parametrize("language", SENTENCES)
def test_a_sentence_is_enough(language: str) -> None:
    assert identify(SENTENCES[language], IngestOptions()) == language


@pytest.mark.parametrize("text", ["", "12 30 45", "Norhaven", "\x00" * 100, "?!" * 9000])
def test_too_few_letters_tell_nothing(text: str) -> None:
    assert identify(text, IngestOptions()) == "und"


def test_only_the_head_of_a_text_is_looked_at() -> None:
    english = SENTENCES["en"] + "\n"
    assert identify(english * 40 + SENTENCES["ru"] * 1000, IngestOptions()) == "en"
