"""The common form of all tables of language files."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Table(BaseModel):
    """What all tables of a language file share: immutable, no unknown keys, and no validator before it is needed."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)
