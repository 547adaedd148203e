"""Runs the server of our how-to with FastAPI's own client, and prints what it answers as JSON."""

from __future__ import annotations

import json
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

from timeline.exporters import check_ics

TestClient: Any = import_module("fastapi.testclient").TestClient


def main(source: str, article: str) -> None:
    """Print the answers to the article, to one with a wrong date, and what is served as a calendar."""
    sys.path.insert(0, str(Path(source).parent))
    client = TestClient(import_module(Path(source).stem).app)
    made = client.post("/timeline", json=json.loads(article))
    refused = client.post("/timeline", json={"text": "It rained.", "published": "yesterday"})
    calendars = [client.get("/crossing.ics") for _ in range(2)]
    told = {
        "type": made.headers["content-type"],
        "timeline": made.json(),
        "refused": refused.status_code,
        "calendar_type": calendars[0].headers["content-type"],
        "calendar": calendars[0].text,
        "problems": [str(problem) for problem in check_ics(calendars[0].content)],
        "same_again": calendars[0].content == calendars[1].content,
    }
    print(json.dumps(told))


main(sys.argv[1], sys.argv[2])
