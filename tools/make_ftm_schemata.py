"""Write the part of FollowTheMoney's model that the `ftm` export is tested against.

Usage: python tools/make_ftm_schemata.py > tests/support/ftm_schemata.json

Needs `pip install followthemoney`, which builds against ICU: too heavy for every test run, so its
schemata (MIT licence) are kept as JSON: each property with its type and range, and the codes that
countries and languages may have.
"""

import json
from importlib.metadata import version

from followthemoney import model
from followthemoney.types import registry

SCHEMATA = (
    "Article", "Documentation", "Event", "LegalEntity", "Mention", "Organization", "Person", "Similar",
)  # fmt: skip


def main() -> None:
    """Print the schemata."""
    schemata = {}
    for name in SCHEMATA:
        schema = model.get(name)
        schemata[name] = {
            "is_a": sorted(schema.names),
            "required": sorted(schema.required),
            "properties": {
                key: [each.type.name, each.range.name if each.range else None]
                for key, each in sorted(schema.properties.items())
                if not each.stub
            },
        }
    made = {
        "source": f"followthemoney {version('followthemoney')}, MIT licence",
        "schemata": schemata,
        "countries": sorted(registry.country.names),
        "languages": sorted(registry.language.names),
    }
    print(json.dumps(made, indent=1))


if __name__ == "__main__":
    main()
