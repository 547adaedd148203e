"""Validates our JSON with jsonschema and our EDTF with the edtf package; prints what fails as JSON."""

from __future__ import annotations

import json
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

edtf: Any = import_module("edtf")
jsonschema: Any = import_module("jsonschema")


def main(schema_path: str, data_path: str) -> None:
    """Print the faults of the schema check, the EDTF strings that do not parse, and the bounds of the others."""
    schema = json.loads(Path(schema_path).read_text(encoding="utf-8"))
    data = json.loads(Path(data_path).read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    faults = [error.message[:200] for error in jsonschema.Draft202012Validator(schema).iter_errors(data)]
    strings = sorted({event["time"]["edtf"] for event in data["events"] if event["time"]})
    bounds = {text: read(text) for text in strings}
    unread = [text for text, found in bounds.items() if found is None]
    print(json.dumps({"faults": faults[:10], "unread": unread, "bounds": bounds}))


def read(text: str) -> list[str] | None:
    """The first and the last day that the package reads; empty where it has none for an open side."""
    try:
        parsed = edtf.parse_edtf(text)
    except (edtf.parser.EDTFParseException, TypeError):
        return None
    try:
        return [day(parsed.lower_strict()), day(parsed.upper_strict())]
    except (TypeError, AttributeError, ValueError):
        return []


def day(moment: Any) -> str:
    """The day of a struct_time."""
    return f"{moment.tm_year:04d}-{moment.tm_mon:02d}-{moment.tm_mday:02d}"


main(sys.argv[1], sys.argv[2])
