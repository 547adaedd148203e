"""The spaCy component ``timeline``: the time expressions of a ``Doc`` as spans, and its events.

spaCy finds it by its entry point, so ``nlp.add_pipe("timeline")`` needs no import. What it finds is kept as JSON in
``doc.user_data``: a ``Doc`` can be saved, and sent from one process to another.
"""

from collections.abc import Callable
from functools import lru_cache, partial
from importlib import import_module
from typing import Any

from timeline.api import DatingChoice, Timeline
from timeline.errors import MissingExtraError
from timeline.events import extract_events
from timeline.exporters import export_json
from timeline.languages import load_language
from timeline.model import Anchor, Document, Timex
from timeline.model.document import given_anchor
from timeline.pipeline import merge_told, read_timexes

try:
    _language: Any = import_module("spacy.language")
    _tokens: Any = import_module("spacy.tokens")
except ImportError:
    raise MissingExtraError("spaCy is not installed; expected it here: pip install timeline-events[spacy]") from None

NAME = "timeline"
"""The name of the component, of its spans in ``doc.spans``, and of its attribute in ``doc._``."""


def make_component(
    nlp: Any,
    name: str,  # noqa: ARG001  spaCy gives it by keyword
    published: str | None,
    language: str | None,
    dating: DatingChoice,
) -> Callable[[Any], Any]:
    """The component for a pipeline.

    ``published`` (an ISO 8601 string) is the date of the articles that do not state theirs, unless ``doc._.published``
    gives it. ``language`` is that of the pipeline if it is None. ``dating`` is as in ``timeline.extract``.

    Raises ``LanguageError`` for an unknown language, and ``DateInputError`` for a date that is none.
    """
    code = load_language(language or nlp.lang).code
    return partial(_annotate, published=given_anchor(published) if published else None, language=code, dating=dating)


def _annotate(doc: Any, *, published: Anchor | None, language: str, dating: DatingChoice) -> Any:
    """The same ``Doc``, with its time expressions and its events."""
    given = given_anchor(doc._.published) if doc._.published else published
    article, timexes = read_timexes(Document(text=doc.text, language=language), given)
    doc.spans[NAME] = [_mark(doc, timex) for timex in timexes]
    doc.user_data[NAME] = str(export_json(merge_told([(article, extract_events(article, timexes, dating))])))
    return doc


def _mark(doc: Any, timex: Timex) -> Any:
    """The whole tokens of a time expression, labelled with its type."""
    span = doc.char_span(timex.span.start, timex.span.end, label=str(timex.type), alignment_mode="expand")
    doc.user_data[_key(span)] = timex.model_dump_json()
    return span


def _key(span: Any) -> tuple[str, int, int]:
    return (NAME, span.start_char, span.end_char)


def _find_when(span: Any) -> Timex | None:
    kept = span.doc.user_data.get(_key(span))
    return Timex.model_validate_json(kept) if kept else None


def _find_timeline(doc: Any) -> Timeline | None:
    kept = doc.user_data.get(NAME)
    return _read(kept) if kept else None


@lru_cache(maxsize=16)
def _read(kept: str) -> Timeline:
    return Timeline.from_json(kept)


_tokens.Doc.set_extension("published", default=None, force=True)
_tokens.Doc.set_extension(NAME, getter=_find_timeline, force=True)
_tokens.Span.set_extension("when", getter=_find_when, force=True)
_language.Language.factory(
    NAME, func=make_component, default_config={"published": None, "language": None, "dating": "context"}
)
