from __future__ import annotations

from tests.exporters.stories import FERRY, HARBOUR, OPENING, harbour_story, mention

from timeline.exporters.views.sources import describe_conflict, distinct_articles, documents_by_id, find_sources
from timeline.model import Conflict, Document, Event


def test_the_telling_that_gives_the_date_comes_first() -> None:
    """What is quoted for an event is a sentence that dates it, not one that gives another date."""
    late = mention(FERRY, "the harbour opened in May 2023.", "opened", "in May 2023", None)
    exact = mention(HARBOUR, "The new harbour of Port Lorne opened", "opened", "May 18", OPENING)
    event = Event(id="e", title="x", time=OPENING, mentions=(late, exact))
    sources = find_sources(event, documents_by_id(harbour_story()))
    assert [source.mention.document_id for source in sources] == ["harbour", "ferry"]
    assert sources[0].citation == "“Harbour opens, at last”, The Lorne Courier, 20 May 2023"


def test_an_article_without_title_is_called_by_its_first_words() -> None:
    """Never by a bare hash, unless the timeline does not hold it."""
    untitled = Document(id="u", text="The bridge was closed on Monday, because of the storm that came.")
    conflict = Conflict(field="time", claims=(("2023", ("u",)), ("2024-07", ("gone",))))
    assert describe_conflict(conflict, {"u": untitled}) == (
        "The articles disagree on the time: "
        "2023 (The bridge was closed on Monday, because of the storm that …), July 2024 (gone)"
    )


def test_an_article_that_tells_twice_counts_once() -> None:
    """One entry an article, its first telling."""
    told = [mention(HARBOUR, words, "opened", "May 18", OPENING) for words in ("The new harbour", "opened on May 18")]
    event = Event(id="e", title="x", time=OPENING, mentions=tuple(told))
    sources = find_sources(event, {})
    assert len(sources) == 2
    assert [source.mention for source in distinct_articles(sources)] == told[:1]
    assert sources[0].title == "harbour"
    assert (sources[0].url, sources[0].published) == (None, None)
