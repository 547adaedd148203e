"""Where something stands in a text."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Frozen(BaseModel):
    """What all public types share: immutable, and no unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class TextSpan(Frozen):
    """A stretch of a document's text: ``document.text[start:end] == text``, in Python code points, half-open.

    >>> TextSpan(start=3, end=11, text="May 2023")
    TextSpan(start=3, end=11, text='May 2023')
    """

    start: int
    end: int
    text: str

    @classmethod
    def of(cls, text: str, start: int, end: int) -> TextSpan:
        """The stretch of a text from one offset up to another.

        >>> TextSpan.of("In May 2023", 3, 11)
        TextSpan(start=3, end=11, text='May 2023')
        """
        return cls(start=start, end=end, text=text[start:end])

    def overlaps(self, other: TextSpan) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end
