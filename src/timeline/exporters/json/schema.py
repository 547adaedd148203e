"""The JSON Schema of our JSON files."""

from __future__ import annotations

from typing import Any

from timeline.exporters.json.envelope import SCHEMA_VERSION, Envelope

SCHEMA_ID = f"urn:timeline-events:schema:{SCHEMA_VERSION}"
SCHEMA_FILE = f"timeline-{SCHEMA_VERSION}.schema.json"


def json_schema() -> dict[str, Any]:
    """The schema (draft 2020-12) of what ``export_json`` writes; the package ships it as a file too.

    >>> json_schema()["$schema"]
    'https://json-schema.org/draft/2020-12/schema'
    """
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": SCHEMA_ID}
    return head | Envelope.model_json_schema(mode="serialization")
