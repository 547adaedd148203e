"""Turns a timeline into one self-contained HTML page: the drawing, the events, and the sentences that tell them.

No script, no request of any kind, and nothing of an article's text that is not escaped; uses the exporters' layer.
"""

from __future__ import annotations

from importlib.resources import files

from timeline.exporters.clean import clean_line
from timeline.exporters.page.articles import list_articles
from timeline.exporters.page.content import Content, collect
from timeline.exporters.page.drawing import draw
from timeline.exporters.page.legend import explain
from timeline.exporters.page.listing import list_events
from timeline.exporters.page.markup import tag, text
from timeline.exporters.report import Exported
from timeline.model import TimelineData

__all__ = ["export_html", "export_html_fragment"]

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


def export_html(timeline: TimelineData) -> Exported:
    """The timeline as one HTML page that needs no network and no script.

    It shows the timeline drawn, the events year by year with the sentence that tells each, and the articles' sentences
    with the date words marked; links lead from the drawing to the event, from the event to its sentences, and back.
    """
    content = collect(timeline)
    head = (
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=_POLICY),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="color-scheme", content="light dark"),
        tag("meta", name="generator", content="timeline-events"),
        tag("title", text(clean_line(content.title))),
        tag("style", _read("page.css"), _read("frame.css")),
    )
    body = tag("body", _body(content))
    return Exported(f"<!doctype html>\n{tag('html', tag('head', *head), body, lang='en')}\n")


def export_html_fragment(timeline: TimelineData) -> Exported:
    """The same without the frame of a page: to stand in another page, or in a notebook."""
    return Exported(tag("style", _read("page.css")) + _body(collect(timeline)))


def _read(name: str) -> str:
    return files("timeline.exporters.page").joinpath(name).read_text(encoding="utf-8")


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
