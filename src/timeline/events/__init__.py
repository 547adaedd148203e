"""Sentences and their time expressions to events: what happened, when, to whom, and how surely it is told.

Uses the shallow reading of ``text`` and the word lists of ``languages``; knows one article at a time.
"""

from timeline.events.build import confidence
from timeline.events.extract import extract_events
from timeline.events.tagging import ask_tagger

__all__ = ["ask_tagger", "confidence", "extract_events"]
