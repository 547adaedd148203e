"""The texts that are measured on."""

from __future__ import annotations

import json
from pathlib import Path

EXAMPLES = Path(__file__).resolve().parents[1] / "examples" / "articles"
REFERENCE = "2024-07-03"


def load_texts(source: Path | None = None) -> list[str]:
    """The example articles; else the texts of a folder (``*.txt``), of a corpus in JSON Lines, or of one file."""
    source = source or EXAMPLES
    if source.is_dir():
        return [file.read_text(encoding="utf-8") for file in sorted(source.glob("*.txt"))]
    content = source.read_text(encoding="utf-8")
    if source.suffix != ".jsonl":
        return [content]
    return [json.loads(line)["text"] for line in content.splitlines() if line.strip()]
