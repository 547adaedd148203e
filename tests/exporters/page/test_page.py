from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from hypothesis import HealthCheck, given, settings
from tests.exporters.fuzz import HOSTILE, timelines
from tests.exporters.stories import OPENING, harbour_story, lone

from timeline.exporters import export_html, export_html_fragment
from timeline.model import Event, TimelineData

ALLOWED = {
    *("html", "head", "meta", "title", "style", "body", "main", "header", "section", "nav", "figure", "figcaption"),
    *("h1", "h2", "h3", "p", "ol", "ul", "li", "div", "span", "b", "i", "small", "time", "blockquote", "article"),
    *("a", "mark", "svg", "g", "defs", "pattern", "rect", "line", "path", "text"),
}
EMPTY = {"meta", "rect", "line", "path"}


class Reader(HTMLParser):
    """Collects the elements of a page, and checks that they nest."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.text = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep the element."""
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in EMPTY:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep the element."""
        self.elements.append((tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        """What closes is what was opened last."""
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Keep the text outside of the style."""
        if "style" not in self.open:
            self.text += data


def test_the_page_asks_for_nothing() -> None:
    """No script, no picture, no font, no request: a policy forbids them, and the page has none."""
    page = export_html(harbour_story())
    assert "default-src 'none'; style-src 'unsafe-inline'" in page.replace("&#x27;", "'")
    assert not re.search(r"<script|<img|<link|<iframe|@import|url\((?!#)", page)
    links = [attributes["href"] for tag, attributes in Reader(page).elements if tag == "a"]
    assert {link.partition("#")[0] for link in links} == {"", "https://news.example/harbour?a=1&b=2"}


def test_links_lead_both_ways() -> None:
    """From each bar to its event, from the event to its sentences, from marked words back to the event."""
    page = Reader(export_html(harbour_story()))
    names = [attributes["id"] for _, attributes in page.elements if "id" in attributes]
    targets = {a["href"][1:] for tag, a in page.elements if tag == "a" and a["href"].startswith("#")}
    assert len(names) == len(set(names))
    assert targets <= set(names)
    events = {name for name in names if "-e" in name}
    assert len(events) == 5
    bars = {a["href"][1:] for tag, a in page.elements if tag == "a" and a.get("class", "").startswith("bar")}
    assert len(bars) == 4
    assert bars < events


@pytest.mark.parametrize(
    "told",
    [
        *("Port Lorne", "5 events told by 2 articles", "18–19 May 2023", "about 1850", "date known to the month"),
        *("Ferry leaves", "scheduled", "announced", "Mayor praises harbour", "Ana Brook", "$41 million"),
        "The articles disagree on the time: 18–19 May 2023 (Harbour opens, at last), May 2023 (Ferry to sail)",
    ],
)
def test_the_page_tells_everything(told: str) -> None:
    """Dates, precision, status, people, figures, conflicts; undated events too."""
    assert told in Reader(export_html(harbour_story())).text


def test_imprecise_dates_look_imprecise() -> None:
    """Hatched and dashed where the day is not known, hollow where it is only announced."""
    page = Reader(export_html(harbour_story()))
    classes = sorted(a["class"].split(" ", 2)[2] for tag, a in page.elements if a.get("class", "").startswith("bar "))
    assert classes == ["firm", "firm coming", "vague", "vague"]


@given(timelines())
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_timeline_makes_a_sound_page(timeline: TimelineData) -> None:
    """Whatever the text: elements nest, only ours occur, no address but harmless ones, the same bytes again."""
    page = export_html(timeline)
    page.encode()
    read = Reader(page)
    assert not read.open
    assert {tag for tag, _ in read.elements} <= ALLOWED
    assert not any(name.startswith("on") or name == "style" for _, attributes in read.elements for name in attributes)
    links = [attributes["href"] for tag, attributes in read.elements if tag == "a"]
    assert all(link.startswith(("#", "https://")) for link in links)
    assert export_html(timeline) == page


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text(text: str) -> None:
    """Markup in a title is shown, not obeyed."""
    read = Reader(export_html(lone(text, OPENING, kind=text, places=(text,))))
    assert {tag for tag, _ in read.elements} <= ALLOWED


def test_two_pages_share_no_name() -> None:
    """Fragments of different timelines can stand in one notebook."""
    pages = [Reader(export_html_fragment(timeline)) for timeline in (harbour_story(), lone("x", OPENING))]
    first, second = ({a["id"] for _, a in page.elements if "id" in a} for page in pages)
    assert first.isdisjoint(second)


def test_an_empty_timeline_is_a_page_too() -> None:
    """Nothing to draw, nothing to list, no error."""
    assert "0 events" in export_html(TimelineData())


def test_a_thousand_events_stay_light() -> None:
    """A long timeline keeps below two kilobytes an event, and draws bars without labels."""
    events = tuple(
        Event(id=f"e{n}", title=f"Event number {n}", time=OPENING, kind=f"kind {n % 3}") for n in range(1000)
    )
    page = export_html(TimelineData(events=events))
    assert len(page) < 1_000_000
    assert len(page) - len(export_html(TimelineData(events=events), script=False)) < 4_000
    assert page.count('class="bar') == 1000
