"""What the shapes of the drawing mean: only those that it shows."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.exporters.page.content import Content
from timeline.exporters.page.markup import tag
from timeline.exporters.views.schedule import is_imprecise
from timeline.model import Status


def explain(content: Content) -> str:
    """The legend."""
    return tag("figcaption", *_signs(content))


def _signs(content: Content) -> Iterator[str]:
    times = [entry.event.time for entry in content.entries if entry.event.time]
    yield _sign("firm", "known to the day")
    if any(is_imprecise(time) for time in times):
        yield _sign("vague", "known only to the month, the year …")
    if any(time.open_start or time.open_end for time in times):
        yield _sign("open", "no known beginning or end")
    if any(entry.event.status in (Status.SCHEDULED, Status.EXPECTED) for entry in content.entries):
        yield _sign("coming", "announced")


def _sign(name: str, meaning: str) -> str:
    return tag("span", tag("i", class_=f"sign {name}", aria_hidden="true"), meaning)
