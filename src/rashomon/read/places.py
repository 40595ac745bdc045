"""Place names of a report, resolved on the map where the report makes it clear which they are."""

from collections.abc import Sequence

from rashomon.language.countries import code_of_name, countries
from rashomon.language.parses import Parse
from rashomon.nouns.actors import Entity, EntityKind, MentionForm
from rashomon.nouns.places import Place
from rashomon.nouns.readings import Masthead
from rashomon.nouns.reports import Report


def find_places(
    report: Report, parse: Parse, entities: Sequence[Entity], masthead: Masthead
) -> tuple[Place, ...]:
    """Return one place a mention, sorted by span; what is unclear about it is `None`."""
    del parse, masthead
    places = []
    for entity in entities:
        if entity.kind is not EntityKind.PLACE:
            continue
        code = code_of_name().get(entity.name)
        country = countries()[code] if code else None
        places.extend(
            Place(
                name=entity.name,
                spans=(mention.span,),
                country=code or entity.country,
                lat=country.lat if country else None,
                lon=country.lon if country else None,
                geonames=country.geonames if country else None,
            )
            for mention in entity.mentions
            if mention.form is MentionForm.NAME
        )
    del report
    return tuple(sorted(places, key=lambda place: place.spans))
