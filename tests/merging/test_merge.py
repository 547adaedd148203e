"""Merging: what becomes one event, what never does, and that order and repetition do not matter."""

import itertools

import pytest

from timeline.events import extract_events
from timeline.merging import merge_events
from timeline.model import Document, Event
from timeline.resolution import find_timexes

VISIT = "President Ada Moreno of Chile paid a visit to Norway in May 2013."
STORIES = {
    "a": VISIT,
    "b": "In 2013, during her visit to Norway, President Ada Moreno proposed a Northern Fish Route.",
    "c": "President Ada Moreno visited Norway again in June 2019. Exports of Norway reached $31 billion in 2018.",
    "d": "Exports of Norway reached US$31 billion in 2018, a record. Exports of Norway reached $29 billion in 2017.",
    "e": "The old mill in Porto was closed on July 4, 2015.",
}


def documents(stories: dict[str, str]) -> list[Document]:
    """Articles by their names, published on following days."""
    return [
        Document(text=text, id=name, published=f"2020-01-0{n + 1}") for n, (name, text) in enumerate(stories.items())
    ]


def events_of(articles: list[Document]) -> list[Event]:
    """All events of the articles, unmerged."""
    return [event for article in articles for event in extract_events(article, find_timexes(article))]


def merged(stories: dict[str, str]) -> list[Event]:
    """The merged events of the stories."""
    articles = documents(stories)
    return merge_events(events_of(articles), articles)


def tellers(event: Event) -> list[str]:
    """The articles that tell an event."""
    return [mention.document_id for mention in event.mentions]


def find(events: list[Event], words: str) -> Event:
    """The event whose title holds the words."""
    return next(event for event in events if words in event.title)


def test_same_figure_is_one_event() -> None:
    """The same figure of the same year told by two articles is one event with both mentions."""
    assert tellers(find(merged(STORIES), "31 billion")) == ["c", "d"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("President Ada Moreno visited Norway in May 2013.", "President Ada Moreno visited Norway in June 2019."),
        ("Exports of Norway reached $31 billion in 2018.", "Exports of Norway reached $29 billion in 2018."),
        ("Exports of Norway reached $31 billion in 2018.", "Exports of Norway reached $31 billion in 2017."),
        ("President Ada Moreno visited Norway in May 2013.", "Premier Bo Berg visited Norway in May 2013."),
        ("President Ada Moreno visited Norway in May 2013.", "President Ada Moreno visited Malta in May 2013."),
        ("The Harbour Summit was held in Oslo in May 2013.", "The Fishing Summit was held in Porto in May 2013."),
    ],
)
def test_never_one(one: str, other: str) -> None:
    """Two visits, two summits, two figures or two actors are never one event."""
    assert all(len(event.mentions) == 1 for event in merged({"a": one, "b": other}))


@pytest.mark.parametrize(
    ("one", "other", "edtf"),
    [
        (
            "President Ada Moreno arrived in Norway on May 3, 2013.",
            "President Ada Moreno visited Norway in May 2013.",
            "2013-05-03",
        ),
        (
            "The Harbour Summit was held in Oslo in May 2013.",
            "The Harbour Summit in Oslo opened on May 3, 2013.",
            "2013-05-03",
        ),
        (
            "Norway and Malta signed a fishing treaty in 1975.",
            "A fishing treaty between Malta and Norway was signed in June 1975.",
            "1975-06",
        ),
    ],
)
def test_most_precise_time(one: str, other: str, edtf: str) -> None:
    """A day within a month within a year is the same time; the merged event has the most precise."""
    (event,) = merged({"a": one, "b": other})
    assert event.time is not None
    assert event.time.edtf == edtf


def test_conflict() -> None:
    """What happens once may be told with two years: one event, both claims shown with their articles."""
    stories = {
        "a": "Norway and Malta established diplomatic ties in 1991.",
        "b": "Malta and Norway established diplomatic ties in 1992.",
    }
    (event,) = merged(stories)
    assert [(conflict.field, conflict.claims) for conflict in event.conflicts] == [
        ("time", (("1991", ("a",)), ("1992", ("b",))))
    ]


def test_order_does_not_matter() -> None:
    """Any order of the articles gives the same events."""
    articles = documents(STORIES)
    told = events_of(articles)
    expected = {event.model_dump_json() for event in merge_events(told, articles)}
    for order in itertools.islice(itertools.permutations(articles), 0, 120, 17):
        again = merge_events([e for a in order for e in told if e.mentions[0].document_id == a.id], order)
        assert {event.model_dump_json() for event in again} == expected


def test_merging_twice_changes_nothing() -> None:
    """Merged events merge to themselves."""
    articles = documents(STORIES)
    once = merge_events(events_of(articles), articles)
    assert merge_events(once, articles) == once


def test_unrelated_article_changes_nothing_else() -> None:
    """An article on something else adds its events and leaves the others as they are."""
    before = merged({name: text for name, text in STORIES.items() if name != "e"})
    after = merged(STORIES)
    assert {e.model_dump_json() for e in before} <= {e.model_dump_json() for e in after}


def test_id_stays_when_articles_are_added() -> None:
    """The id is that of the first telling, whatever is added later."""
    first = find(merged({"a": VISIT}), "visit")
    later = find(merged({"a": VISIT, "b": "President Ada Moreno visited Norway in May 2013, the king said."}), "visit")
    assert len(later.mentions) == 2
    assert later.id == first.id


def test_copies_are_one_witness() -> None:
    """Two independent tellings raise the confidence; a copied article does not."""
    copied = {"a": VISIT, "b": VISIT}
    told_anew = {"a": VISIT, "b": "In May 2013 President Ada Moreno visited Norway, where rain fell all week long."}
    alone, copy, two = (find(merged(s), "visit").confidence for s in ({"a": VISIT}, copied, told_anew))
    assert alone == copy < two


def test_edits_stay() -> None:
    """A title changed by hand and events added by hand outlive another merge with new articles."""
    articles = documents({"a": VISIT})
    (event,) = merge_events(events_of(articles), articles)
    edited = event.model_copy(update={"title": "Moreno goes north"})
    own = Event(id="mine", title="My birthday")
    more = documents({"a": VISIT, "b": "President Ada Moreno visited Norway in May 2013, the king said."})
    again = merge_events(events_of(more), more, [[edited, own]])
    assert {(e.id, e.title) for e in again} == {(event.id, "Moreno goes north"), ("mine", "My birthday")}


def test_unplaced_time_is_no_missing_time() -> None:
    """A telling with a date that cannot be placed is not taken for one without a date."""
    articles = [
        Document(text="President Ada Moreno paid a visit to Norway on Tuesday.", id="a"),
        Document(text=VISIT, id="b", published="2020-01-01"),
    ]
    assert all(len(event.mentions) == 1 for event in merge_events(events_of(articles), articles))


def test_undated_telling_needs_a_dated_one() -> None:
    """What an article tells without any date stays only as a further mention of what another article dates."""
    undated = "The Northern Fish Route was proposed by President Ada Moreno in the city of Bergen."
    dated = "President Ada Moreno proposed the Northern Fish Route in Bergen in 2013."
    assert merged({"a": undated}) == []
    assert [tellers(event) for event in merged({"a": undated, "b": dated})] == [["a", "b"]]


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        ("Flight 12 crashed in Peru on May 2, 2019.", "Flight 13 crashed in Peru on May 2, 2019.", 2),
        ("Flight 12 crashed in Peru on May 2, 2019.", "In Peru, Flight 12 crashed on May 2, 2019.", 1),
        ("Gate 3 and Gate 4 opened in Oslo on May 2, 2019.", "Gate 4 opened in Oslo on May 2, 2019.", 1),
    ],
)
def test_numbered_names(one: str, other: str, count: int) -> None:
    """What has another number is another thing."""
    assert len(merged({"a": one, "b": other})) == count


def test_numberless_telling_joins_one_number() -> None:
    """A telling without the number stays with one of the numbered, and does not make them one."""
    told = {"a": "Ferry 4 sank in Bergen on May 2, 2019.", "b": "Ferry 7 sank in Bergen on May 2, 2019."}
    numberless = "In Bergen, the Ferry sank on May 2, 2019."
    assert len(merged(told)) == 2
    assert len(merged({**told, "c": numberless})) == 2
