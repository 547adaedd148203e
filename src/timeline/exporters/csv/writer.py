"""CSV (RFC 4180), one event a row, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Literal

from timeline.errors import InputError
from timeline.exporters.csv.profiles import PROFILES
from timeline.exporters.records import COLUMNS, to_records
from timeline.exporters.report import Exported
from timeline.exporters.views.clean import clean_text
from timeline.model import TimelineData

OWN_COLUMNS = {"edtf", "precision", "start_time", "tz"} | {
    name for name, kind in COLUMNS.items() if kind not in (str, list)
}
_FORMULA = re.compile("'*[=+\\-@\t\r\n＝＋－＠]")
_BOM = "\ufeff"


def export_csv(
    timeline: TimelineData,
    *,
    profile: Literal["timelinejs", "preceden"] | None = None,
    bom: bool = False,
    neutralise: bool = True,
) -> Exported:
    """The events as CSV: ``start`` and ``end`` are days, both included, and empty where the calendar has none; ``edtf``
    tells the whole.

    ``profile`` writes the columns that TimelineJS or Preceden import instead. ``bom=True`` helps Excel to see UTF-8. A
    text cell that a spreadsheet would take for a formula gets a leading apostrophe, unless ``neutralise=False``.
    Several values in a cell are joined by ``|``.

    Raises ``InputError`` for an unknown profile.
    """
    if profile is None:
        text = _write(list(COLUMNS), to_records(timeline), own=OWN_COLUMNS, bom=bom, neutralise=neutralise)
        return Exported(text)
    if profile not in PROFILES:
        raise InputError(f"not a profile: {profile!r}; expected one of {', '.join(PROFILES)}")
    chosen = PROFILES[profile]
    rows, omitted = chosen.make_rows(timeline)
    text = _write(chosen.columns, rows, own=chosen.own_columns, bom=bom, neutralise=neutralise)
    return Exported(text, omitted)


def neutralise_formula(text: str) -> str:
    """The cell, with an apostrophe in front if a spreadsheet could take it for a formula.

    >>> neutralise_formula("=1+1"), restore_formula("'=1+1"), neutralise_formula("'tis")
    ("'=1+1", '=1+1', "'tis")
    """
    return f"'{text}" if _FORMULA.match(text) else text


def restore_formula(text: str) -> str:
    """The cell as it was before ``neutralise_formula``."""
    return text[1:] if text.startswith("'") and _FORMULA.match(text) else text


def join_values(values: Iterable[str]) -> str:
    """Several values in one cell; a bar inside a value gets a backslash.

    >>> join_values(["Xi", "a|b"])
    'Xi|a\\\\|b'
    """
    return "|".join(value.replace("\\", "\\\\").replace("|", "\\|") for value in values)


def split_values(cell: str) -> list[str]:
    """The values of a cell: the inverse of ``join_values``."""
    values, taken = [""], False
    for char in cell:
        if taken:
            values[-1] += char
            taken = False
        elif char == "\\":
            taken = True
        elif char == "|":
            values.append("")
        else:
            values[-1] += char
    return values if cell else []


def _write(
    columns: Sequence[str], rows: Iterable[Mapping[str, Any]], *, own: Iterable[str], bom: bool, neutralise: bool
) -> str:
    """A CSV file of the rows; the cells of the ``own`` columns are ours (dates, numbers) and stay as they are."""
    ours = frozenset(columns) if not neutralise else frozenset(own)
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    for row in rows:
        cells = ((name, clean_text(_cell(row.get(name)))) for name in columns)
        writer.writerow(cell if name in ours else neutralise_formula(cell) for name, cell in cells)
    return (_BOM if bom else "") + out.getvalue()


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return join_values(value)
    return f"{value:g}" if isinstance(value, float) else str(value)
