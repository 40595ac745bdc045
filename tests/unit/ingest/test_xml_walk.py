from xml.sax.handler import ContentHandler

import pytest

from rashomon.ingest.refusals import Refused
from rashomon.ingest.xml_walk import markup_of, walk
from rashomon.nouns.rejected import Reason


def test_the_declared_encoding_is_read_and_then_forgotten() -> None:
    body = '<?xml version="1.0" encoding="ISO-8859-1"?><a>é</a>'.encode("latin-1")
    assert markup_of(body) == "<a>é</a>"


def test_what_the_carrier_declares_comes_first() -> None:
    assert markup_of("<a>ж</a>".encode("koi8-r"), "koi8-r") == "<a>ж</a>"


@pytest.mark.parametrize(
    "markup",
    ['<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', '<!ENTITY b SYSTEM "file:///etc/passwd">'],
)
def test_entities_are_refused(markup: str) -> None:
    with pytest.raises(Refused, match="entities"):
        markup_of(markup.encode())
    if markup.startswith("<!DOCTYPE"):
        with pytest.raises(Refused, match="entities"):
            walk(markup, ContentHandler())


def test_nothing_is_empty() -> None:
    with pytest.raises(Refused) as refusal:
        markup_of(b" \n")
    assert refusal.value.reason is Reason.EMPTY


def test_it_is_said_whether_the_xml_was_whole() -> None:
    assert walk("<a><b/></a>", ContentHandler())
    assert not walk("<a><b></a>", ContentHandler())
