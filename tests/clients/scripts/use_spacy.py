"""Runs our how-to for spaCy, puts the component into other pipelines, and prints what they hold as JSON."""

from __future__ import annotations

import json
import runpy
import sys
import tempfile
from collections.abc import Iterable
from importlib import import_module
from typing import Any

from timeline import extract, find_timexes

TEXT = "The ferry left Oslo on Monday at 15:00. It sank in mid-July 2024, after two weeks, on route 1990s-era."
DAY = "2024-05-21"
sys.path.insert(0, sys.argv[2])  # our entry points; spaCy looks for them when it is imported
spacy: Any = import_module("spacy")
DocBin: Any = import_module("spacy.tokens").DocBin


def main(page: str) -> None:
    """Print whether each pipeline finds what our own functions find, and what it marks."""
    runpy.run_path(page)
    nlp = spacy.blank("en")
    nlp.add_pipe("timeline", config={"published": DAY})
    doc, empty, untouched = nlp(TEXT), nlp(""), nlp.make_doc(TEXT)
    told = {
        "marks": [[span.text, span.label_] for span in doc.spans["timeline"]],
        "same": holds_ours([doc]),
        "same_in_processes": holds_ours(list(nlp.pipe([TEXT] * 3, n_process=2))),
        "same_when_saved": holds_ours(save_and_load_doc(nlp, doc)),
        "same_when_pipeline_saved": holds_ours([save_and_load(nlp)(TEXT)]),
        "events_of_nothing": len(empty._.timeline.events),
        "untouched": [untouched._.timeline, untouched[:2]._.when],
        "german": mark_german(),
    }
    print(json.dumps(told))


def holds_ours(docs: Iterable[Any]) -> bool:
    """Whether each holds the time expressions and the timeline that our functions make of the text."""
    timexes, made = find_timexes(TEXT, published=DAY), extract(TEXT, published=DAY)
    return all([span._.when for span in doc.spans["timeline"]] == timexes and doc._.timeline == made for doc in docs)


def save_and_load_doc(nlp: Any, doc: Any) -> list[Any]:
    """The document from the bytes of a collection."""
    saved = DocBin(store_user_data=True, docs=[doc]).to_bytes()
    return list(DocBin(store_user_data=True).from_bytes(saved).get_docs(nlp.vocab))


def save_and_load(nlp: Any) -> Any:
    """The pipeline from its folder."""
    with tempfile.TemporaryDirectory() as folder:
        nlp.to_disk(folder)
        return spacy.load(folder)


def mark_german() -> list[str]:
    """What a pipeline for German finds."""
    nlp = spacy.blank("de")
    nlp.add_pipe("timeline")
    doc = nlp("Die Brücke wurde am 18. Mai 2024 eröffnet.")
    return [span._.when.value for span in doc.spans["timeline"]]


main(sys.argv[1])
