"""One line for each thing that the library makes of some articles: its name, and a hash of its bytes.

    python -m tests.reliability.fingerprint [2001-02-03]

With a date, the whole process believes that it is then.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterator

TEXTS = (
    "Bridge opens\nPublished: 20 May 2024\n\nThe Calder Bridge opened on Saturday at 3 p.m., two days late.",
    "President Calder visited Bergen in May 2023. He had met the mayor a week earlier, and returned around 1990.",
    "Since 44 BC the fair is held every Monday. It closed yesterday in İstanbul. The storm killed 12 people.",
)


def fingerprint() -> Iterator[str]:
    """The lines, in order."""
    import timeline  # noqa: PLC0415  # after the clock was set

    for text in TEXTS:
        yield _line("timexes", repr(timeline.find_timexes(text)))
        yield _line("timexes of a day", repr(timeline.find_timexes(text, published="2024-02-29", order="DMY")))
    yield _line("timexes in German", repr(timeline.find_timexes("Am 3. Mai 2023, gestern und im Mai", language="de")))
    for dating in ("own", "context", "document"):
        made = timeline.extract(TEXTS, dating=dating)
        for name in sorted(name for name in dir(made) if name.startswith("to_")):
            if name not in {"to_pandas", "to_polars", "to_arrow"}:
                yield _line(f"{name} {dating}", getattr(made, name)())


def _line(name: str, made: object) -> str:
    octets = made if isinstance(made, bytes) else str(made).encode("utf-8", "surrogatepass")
    return f"{name}: {hashlib.sha256(octets).hexdigest()}"


def main() -> None:
    """Print the lines, at the date given."""
    import time_machine  # noqa: PLC0415  # what it loads is not ours

    with time_machine.travel(sys.argv[1] if len(sys.argv) > 1 else "2026-01-01"):
        for line in fingerprint():
            print(line)  # noqa: T201


if __name__ == "__main__":
    main()
