"""``python -m timeline``: the command, where its script is not on the path."""

from __future__ import annotations

from timeline.cli import main

if __name__ == "__main__":
    main(prog_name="timeline")
