"""Turns a timeline into one self-contained HTML page: the drawing, the events, and the sentences that tell them.

No request of any kind, no script but our own, which it does not need, and nothing of an article's text that is not
escaped; uses the exporters' layer.
"""

from __future__ import annotations

from timeline.exporters.page.articles import list_articles
from timeline.exporters.page.content import Content, collect
from timeline.exporters.page.drawing import draw
from timeline.exporters.page.legend import explain
from timeline.exporters.page.listing import list_events
from timeline.exporters.page.markup import tag, text
from timeline.exporters.page.tools import read_file, read_script, write_policy
from timeline.exporters.report import Exported
from timeline.exporters.views.clean import clean_line
from timeline.model import TimelineData

__all__ = ["export_html", "export_html_fragment"]

_MANY = 40  # events


def export_html(timeline: TimelineData, *, script: bool | None = None) -> Exported:
    """The timeline as one HTML page that needs no network and no script.

    It shows the timeline drawn, the events year by year with the sentence that tells each, and the articles' sentences
    with the date words marked; links lead from the drawing to the event, from the event to its sentences, and back.
    ``script`` adds a few lines of our own by which a reader can search, choose a kind of event and enlarge the
    drawing: by default to the page of more than forty events.
    """
    content = collect(timeline)
    many = len(content.entries) > _MANY
    code = read_script() if script or (script is None and many) else ""
    head = (
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=write_policy(code)),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="color-scheme", content="light dark"),
        tag("meta", name="generator", content="timeline-events"),
        tag("title", text(clean_line(content.title))),
        tag("style", read_file("page.css"), read_file("frame.css")),
    )
    body = tag("body", _body(content), tag("script", code) if code else "")
    return Exported(f"<!doctype html>\n{tag('html', tag('head', *head), body, lang='en')}\n")


def export_html_fragment(timeline: TimelineData) -> Exported:
    """The same without the frame of a page: to stand in another page, or in a notebook."""
    return Exported(tag("style", read_file("page.css")) + _body(collect(timeline)))


def _body(content: Content) -> str:
    drawing = draw(content)
    figure = tag("figure", tag("div", drawing, class_="scroll", tabindex="0"), explain(content)) if drawing else ""
    return tag(
        "main",
        tag("header", tag("h1", text(clean_line(content.title))), tag("p", text(_summary(content)))),
        figure,
        list_events(content),
        list_articles(content),
        class_="timeline-page",
        lang="en",
    )


def _summary(content: Content) -> str:
    events, articles = len(content.entries), len(content.articles)
    told = f"{events} event{'s' * (events != 1)}"
    return f"{told} told by {articles} article{'s' * (articles != 1)}" if articles else told
