"""The articles: their sentences that tell events, with the date words marked and the way back to each event."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.exporters.page.content import Article, Content, Sentence
from timeline.exporters.page.marks import mark_text
from timeline.exporters.page.markup import tag, text
from timeline.exporters.views.clean import clean_line


def list_articles(content: Content) -> str:
    """The section of the articles; empty if no event has a source."""
    if not content.articles:
        return ""
    articles = (tag("article", *_article(article)) for article in content.articles)
    return tag("section", tag("h2", "What the articles say"), *articles, class_="articles")


def _article(article: Article) -> Iterator[str]:
    source = article.source
    title = text(source.title)
    yield tag("h3", tag("a", title, href=source.url, rel="noreferrer") if source.url else title)
    if source.imprint:
        yield tag("p", text(source.imprint), class_="citation")
    for before, sentence in zip([None, *article.sentences], article.sentences, strict=False):
        if before and sentence.start - before.end > 2:
            yield tag("p", "…", class_="gap", aria_hidden="true")
        yield _sentence(sentence, source.document.language if source.document else None)


def _sentence(sentence: Sentence, language: str | None) -> str:
    words = tag("span", mark_text(sentence.text, sentence.marks), lang=language)
    links = (
        tag("a", text(clean_line(entry.label)), href=f"#{entry.name}", title=clean_line(entry.event.title))
        for entry in sentence.entries
    )
    return tag("p", words, tag("span", *links, class_="back"), id=sentence.name)
