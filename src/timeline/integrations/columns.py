"""Articles in columns, as Hugging Face ``datasets``, Ray, Dask and Spark hand them over; it needs none of them."""

from collections.abc import Mapping, Sequence
from typing import Any

from timeline.api import DatingChoice, Document, extract
from timeline.errors import InputError


def extract_batch(
    batch: Mapping[str, Sequence[Any]],
    *,
    text: str = "text",
    published: str = "published",
    language: str = "en",
    dating: DatingChoice = "context",
) -> dict[str, list[str]]:
    """The timeline of each article of a batch as JSON, in the column ``timeline``; ``Timeline.from_json`` reads it.

    ``text`` and ``published`` name the columns of the texts and, if there is one, of their dates (ISO 8601 strings or
    None). The column ``error`` says why an article has no timeline, and is empty for all others. ``language`` and
    ``dating`` are as in ``timeline.extract``; ``functools.partial`` sets them. A plain function: it can be pickled,
    sent to processes and called from threads.

    >>> extract_batch({"text": ["The mill burned down on 3 May 2021."]})["error"]
    ['']

    Raises ``InputError`` if the column of the texts is missing, and ``LanguageError`` for an unknown language.
    """
    if text not in batch:
        raise InputError(f"no column {text!r}; expected one of texts among {', '.join(batch)}")
    texts = batch[text]
    days = batch[published] if published in batch else [None] * len(texts)
    told = [_extract(article, day, language, dating) for article, day in zip(texts, days, strict=True)]
    return {"timeline": [made for made, _ in told], "error": [error for _, error in told]}


def _extract(text: Any, published: Any, language: str, dating: DatingChoice) -> tuple[str, str]:
    """The timeline as JSON, or why there is none."""
    if not isinstance(text, str):
        return "", f"not a text: {text!r:.80}"
    try:
        article = Document(text=text, published=published or None, language=language)
        return str(extract(article, dating=dating).to_json(indent=None)), ""
    except InputError as error:
        return "", str(error)
