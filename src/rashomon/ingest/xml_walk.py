"""XML that others wrote, made safe to walk: as text, without entities, element by element."""

import re
from xml.sax import SAXParseException
from xml.sax.handler import ContentHandler

from rashomon.ingest.encodings import declared_charset, decode
from rashomon.ingest.refusals import Refused
from rashomon.nouns.rejected import Reason

ENTITY = re.compile(r"<!\s*(?:ENTITY|DOCTYPE[^>\[]*\[)", re.IGNORECASE)
"""An entity declared, or a document type with a part of its own, where they are declared."""

DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,500}\?>")

NO_ENTITIES = "declares entities, which are not expanded"


def markup_of(body: bytes, charset: str | None = None) -> str:
    """Return XML as text, its declaration dropped; `charset` is what its carrier declared.

    Raises:
        Refused: it is empty, in no encoding that can be told, or declares entities.
    """
    if not body.strip():
        raise Refused(Reason.EMPTY, "no bytes but white space")
    # What was declared is dropped with the declaration: from here on the text is UTF-8.
    markup = DECLARATION.sub("", decode(body, charset or declared_charset(body)))
    if ENTITY.search(markup):
        raise Refused(Reason.UNREADABLE, NO_ENTITIES)
    return markup


def walk(markup: str, handler: ContentHandler) -> bool:
    """Tell a handler of each element; say whether the XML was well-formed to its end.

    Every kind of entity and outside reference is refused. What comes before a fault is told.

    Raises:
        Refused: it declares entities.
    """
    import defusedxml.sax
    from defusedxml.common import DefusedXmlException

    try:
        defusedxml.sax.parseString(markup.encode("utf-8", "replace"), handler)
    except DefusedXmlException as fault:
        raise Refused(Reason.UNREADABLE, NO_ENTITIES) from fault
    except SAXParseException:
        return False
    return True
