"""Runs our batch function over a data set of Hugging Face in two processes, and prints what comes out as JSON."""

from __future__ import annotations

import json
from importlib import import_module
from typing import Any

from timeline import Timeline
from timeline.integrations.columns import extract_batch

datasets: Any = import_module("datasets")


def main() -> None:
    """Print the dates of the events of each row, and the errors."""
    texts = ["The ferry sailed from Oslo on Monday.", None, "The mill burned down on 3 May 2021."] * 4
    days = ["2024-05-21", None, None] * 4
    made = datasets.Dataset.from_dict({"text": texts, "published": days})
    made = made.map(extract_batch, batched=True, batch_size=3, num_proc=2)
    rows = [Timeline.from_json(row["timeline"]).events if row["timeline"] else () for row in made]
    dates = [[event.time.edtf for event in row if event.time] for row in rows]
    print(json.dumps({"dates": dates, "errors": made["error"][:3]}))


if __name__ == "__main__":
    main()
