"""The list of events, year by year, each with the sentence that tells it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby

from timeline.dates import Granularity, edtf
from timeline.dates.period import year as year_period
from timeline.exporters.page.content import Content, Entry, find_marks, sentence_name
from timeline.exporters.page.marks import mark_text
from timeline.exporters.page.markup import tag, text
from timeline.exporters.views.clean import clean_line
from timeline.exporters.views.labels import date_label, precision_note
from timeline.exporters.views.sources import Source, describe_conflict, distinct_articles
from timeline.model import Status, TimeValue
from timeline.model.points import period_value

_FEW_YEARS = 6
_MACHINE_READABLE = (Granularity.DAY, Granularity.MONTH, Granularity.YEAR)

Names = Mapping[tuple[str, int, int], str]


def list_events(content: Content) -> str:
    """The events under the headings of their years; undated ones come last."""
    names = sentence_name(content.articles)
    groups = [(year, list(entries)) for year, entries in groupby(content.entries, _year_of)]
    sections = [
        tag(
            "section",
            tag("h2", text(year)),
            tag("ol", *(_item(entry, names) for entry in entries)),
            class_="year",
            id=f"{content.prefix}-y{number}",
        )
        for number, (year, entries) in enumerate(groups, start=1)
    ]
    return _jumps(content, [year for year, _ in groups]) + "".join(sections)


def _jumps(content: Content, years: list[str]) -> str:
    if len(years) <= _FEW_YEARS:
        return ""
    links = (tag("a", text(year), href=f"#{content.prefix}-y{n}") for n, year in enumerate(years, start=1))
    return tag("nav", " ".join(links), aria_label="Years", class_="years")


def _year_of(entry: Entry) -> str:
    time = entry.event.time
    if time is None:
        return "Undated"
    year = time.first_year if time.first_year is not None else time.last_year
    return "Undated" if year is None else date_label(period_value(year_period(year)))


def _item(entry: Entry, names: Names) -> str:
    what = tag("div", *_what(entry, names), class_="what")
    return tag("li", _when(entry), what, id=entry.name, data_kind=clean_line(entry.event.kind))


def _when(entry: Entry) -> str:
    time = entry.event.time
    note = precision_note(time) if time else ""
    label = text(clean_line(entry.label))
    shown = tag("time", label, datetime=_machine_date(time)) if time and _machine_date(time) else label
    return tag("p", shown, tag("small", text(note)) if note else "", class_="when")


def _machine_date(time: TimeValue) -> str | None:
    """The date as HTML's ``time`` element wants it, where it has a form for it."""
    try:
        first, last = edtf.parse_interval(time.edtf)
    except ValueError:
        return None
    if first is None or first != last or not 1 <= first.period.start.year <= 9999:
        return None
    return edtf.format_period(first.period) if first.period.granularity in _MACHINE_READABLE else None


def _what(entry: Entry, names: Names) -> Iterator[str]:
    event = entry.event
    status = "" if event.status is Status.HAPPENED else " " + tag("span", text(event.status), class_="status")
    yield tag("h3", text(clean_line(event.title) or "(no title)"), status)
    facts = (("Who", event.participants), ("Where", event.places), ("Figures", event.figures))
    told = [tag("span", tag("b", label), " ", text(clean_line(", ".join(values)))) for label, values in facts if values]
    if told:
        yield tag("p", *told, class_="facts")
    if entry.sources:
        yield _quote(entry)
        yield _told_by(entry.sources, names)
    documents = {source.document.id: source.document for source in entry.sources if source.document}
    for conflict in event.conflicts:
        yield tag("p", text(describe_conflict(conflict, documents)), class_="conflict")


def _quote(entry: Entry) -> str:
    mention = entry.sources[0].mention
    document = entry.sources[0].document
    marked = mark_text(mention.sentence.text, find_marks(mention, entry.name))
    return tag("blockquote", marked, lang=document.language if document else None)


def _told_by(sources: list[Source], names: Names) -> str:
    links = []
    for source in distinct_articles(sources):
        sentence = source.mention.sentence
        name = names[source.mention.document_id, sentence.start, sentence.end]
        links.append(tag("li", tag("a", text(source.citation), href=f"#{name}")))
    return tag("ul", *links, class_="told", aria_label="Told by")
