"""Turns a timeline into the tables of pandas, Polars and Arrow, and prints the first days that each holds as JSON."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from timeline.exporters import read_json, to_arrow, to_pandas, to_polars


def main(path: str) -> None:
    """Print the days, the absent ones as null."""
    made = read_json(Path(path).read_bytes())
    pandas = [None if day != day else str(day.date()) for day in to_pandas(made)["start"]]  # noqa: PLR0124
    polars = [day and str(day) for day in to_polars(made)["start"]]
    arrow = [day and str(day) for day in to_arrow(made)["start"].to_pylist()]
    print(json.dumps({"pandas": pandas, "polars": polars, "arrow": arrow}))


main(sys.argv[1])
