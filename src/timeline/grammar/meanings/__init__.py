"""The meanings that phrases name: slots in, expression out; None refuses the reading.

A meaning is the same in every language. Its category is what it makes, and what later phrases take in their slots.
"""

from timeline.grammar.meanings import (
    amounts,
    dates,
    lists,
    numbers,
    offsets,
    ordinals,
    parts,
    periods,
    ranges,
    sets,
    times,
)
from timeline.grammar.meanings.registry import MEANINGS

__all__ = [
    "MEANINGS",
    "amounts",
    "dates",
    "lists",
    "numbers",
    "offsets",
    "ordinals",
    "parts",
    "periods",
    "ranges",
    "sets",
    "times",
]
