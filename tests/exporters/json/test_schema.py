from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path
from typing import Any

from timeline.exporters import json_schema
from timeline.exporters.json.schema import SCHEMA_FILE

DOCS = Path(__file__).resolve().parents[3] / "docs"


def test_the_shipped_schema_is_the_present_one() -> None:
    """The schema changes only on purpose: with the file in the package, and with its version where readers would break.

    To accept a change, write ``json_schema()`` into the file.
    """
    shipped = files("timeline.exporters.json").joinpath(SCHEMA_FILE).read_text(encoding="utf-8")
    assert without_descriptions(json.loads(shipped)) == without_descriptions(json_schema())


def test_the_documentation_has_the_same_schema() -> None:
    """The copy among the documents is that of the package: whoever changes the one copies it over the other."""
    published = DOCS / "reference" / SCHEMA_FILE
    assert published.read_bytes() == files("timeline.exporters.json").joinpath(SCHEMA_FILE).read_bytes()


def without_descriptions(schema: Any) -> Any:
    """The schema without its prose, which may change at any time."""
    if isinstance(schema, list):
        return [without_descriptions(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    return {name: without_descriptions(part) for name, part in schema.items() if name != "description"}


def test_the_schema_names_its_draft_and_itself() -> None:
    """Validators need to know the dialect, and readers the version."""
    schema = json_schema()
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["$id"] == "urn:timeline-events:schema:1.0"
    assert schema["additionalProperties"] is False
