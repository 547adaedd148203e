"""What must hold for any input at all: one check for each door by which text and bytes come in.

A check returns nothing, and fails by an ``AssertionError`` or by any exception that is not a ``TimelineError``.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.reliability.inputs import bend, soup

import timeline
from timeline import Timeline, TimelineError
from timeline.dates import edtf
from timeline.documents.files import SUFFIXES
from timeline.exporters import export_timeml

REFERENCES = (None, "2023-05-18", "2024-02-29", "2023-05-18T23:30:00+05:30", "0001-01-01", "9999-12-31")
LANGUAGES = ("en",) * 9 + ("de", "fr", "es", "ru", "zh", "ar", "tr")
CALENDAR = timeline.extract("The Calder Bridge opened on 18 May 2024.")


def check_text(text: str) -> None:
    """Any text is read; spans are the text's own and in order, and no time ends before it begins."""
    number = zlib.crc32(text.encode("utf-8", "surrogatepass"))  # the same settings for the same text
    reference = REFERENCES[number % len(REFERENCES)]
    language = LANGUAGES[number // 8 % len(LANGUAGES)]
    found = timeline.find_timexes(text, published=reference, language=language)
    check_timexes(text, found)
    export_timeml(timeline.Document(text=text), found).encode()
    made = timeline.extract(text, published=reference, language=language)
    for event in made.events:
        for mention in event.mentions:
            check_timexes(text, list(mention.timexes), in_order=False)
            for span in (mention.sentence, mention.clause, mention.trigger):
                assert text[span.start : span.end] == span.text


def check_timexes(text: str, found: list[timeline.Timex], *, in_order: bool = True) -> None:
    """Spans are the text's own, times begin before they end, and what has no time says why."""
    end = 0
    for timex in found:
        assert text[timex.span.start : timex.span.end] == timex.span.text != ""
        assert not in_order or timex.span.start >= end
        end = timex.span.end
        assert timex.time is not None or timex.reason
        if timex.time is not None:
            check_time(timex.time)


def check_time(time: timeline.TimeValue) -> None:
    """It begins before it ends, and its EDTF can be read."""
    edtf.parse_interval(time.edtf)
    if time.start is not None and time.end_exclusive is not None:
        assert time.start < time.end_exclusive
    if time.first_year is not None and time.last_year is not None:
        assert time.first_year <= time.last_year


def check_exports(made: Timeline) -> None:
    """Every export is made; JSON comes back equal, the calendar is a valid one and stays as it is when made again."""
    assert Timeline.from_json(made.to_json()) == made
    calendar = made.to_ics()
    assert timeline.check_ics(calendar) == []
    assert made.to_ics(previous=calendar) == calendar
    assert Timeline.from_csv(made.to_csv()).to_csv()
    for export in (made.to_jsonl, made.to_table, made.to_html, made.to_timelinejs, made.to_vis):
        export().encode()
    for export in (made.to_fullcalendar, made.to_jsonld, made.to_datapackage):
        export().encode()


def check_phrase(text: str) -> None:
    """``parse`` finds one time expression or says that there is none."""
    with suppress(TimelineError):
        found = timeline.parse(text, reference=REFERENCES[len(text) % len(REFERENCES)])
        check_timexes(text, [found])


def check_json(data: bytes) -> None:
    """Bytes are a timeline of ours, which every format can hold, or an error of ours."""
    with suppress(TimelineError):
        check_exports(Timeline.from_json(data))


def check_csv(data: bytes) -> None:
    """A table is a timeline of ours, which every format can hold, or an error of ours."""
    with suppress(TimelineError):
        check_exports(Timeline.from_csv(as_text(data)))


def check_calendar(data: bytes) -> None:
    """A calendar found before ours is looked at, and taken up into a valid one or refused."""
    timeline.check_ics(data)
    with suppress(TimelineError):
        made = CALENDAR.to_ics(previous=data)
        assert CALENDAR.to_ics(previous=made) == made


def check_file(data: bytes) -> None:
    """A file of any kind that we read is a document, or an error of ours; the first byte chooses the kind."""
    suffix = SUFFIXES[data[0] % len(SUFFIXES)] if data else ""
    with TemporaryDirectory() as folder, suppress(TimelineError):
        path = Path(folder) / f"article{suffix}"
        path.write_bytes(data[1:])
        document = timeline.read(path)
        check_timexes(document.text, timeline.find_timexes(document))


def check_sidecar(data: bytes) -> None:
    """What stands beside an article describes it, or is refused by an error of ours."""
    with TemporaryDirectory() as folder, suppress(TimelineError):
        path = Path(folder) / "article.txt"
        path.write_bytes(b"It closed on Tuesday.")
        path.with_suffix(".meta.toml").write_bytes(data)
        timeline.extract(timeline.read(path))


def as_text(data: bytes) -> str:
    """The text of bytes that may be no UTF-8: what does not fit becomes lone surrogates."""
    try:
        return data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return data.decode("utf-8", "surrogateescape")


DOORS: dict[str, Callable[[bytes], None]] = {
    "text": lambda data: check_text(as_text(data)),
    "phrase": lambda data: check_phrase(as_text(data)),
    "exports": lambda data: check_exports(timeline.extract(as_text(data))),
    "json": check_json,
    "csv": check_csv,
    "calendar": check_calendar,
    "file": check_file,
    "sidecar": check_sidecar,
}
"""The ways in, for bytes as they are."""

MADE: dict[str, tuple[str, Callable[[bytes], str]]] = {
    "soup": ("text", soup),
    "article": ("text", bend),
    "short": ("phrase", soup),
    "soup-exports": ("exports", soup),
    "article-exports": ("exports", bend),
}
"""Texts made from bytes, and the door that each goes in by."""


def check(way: str, data: bytes) -> None:
    """Send bytes, or the text made from them, in by a door."""
    if way in MADE:
        door, make = MADE[way]
        data = make(data).encode("utf-8", "surrogatepass")
    DOORS[door if way in MADE else way](data)
