"""What a bare title is about: "Construction began" speaks of what its article told just before."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import takewhile

from timeline.merging.profile import Profile
from timeline.model import Mention

_REACH = 300
"""How many characters back a reader still knows what is spoken of."""


def is_bare(profile: Profile) -> bool:
    """Whether a title tells an act and not of what."""
    if not profile.deed or profile.names or profile.figures:
        return False
    return bool(profile.matter.deeds.acts) and not profile.matter.theme.head


def lean(profile: Profile, mention: Mention, before: Iterable[tuple[Mention, Profile]]) -> Profile:
    """The profile of a bare telling with the theme of the last dated one near before it that has one."""
    near = takewhile(lambda telling: _is_near(telling[0], mention), before)
    themes = (earlier.matter.theme for _, earlier in near if earlier.time is not None)
    theme = next((theme for theme in themes if theme.head), None)
    if theme is None:
        return profile
    return profile._replace(
        matter=profile.matter.leaning_on(theme), names=theme.names, words=profile.words | theme.stems
    )


def _is_near(earlier: Mention, later: Mention) -> bool:
    return later.clause.start - earlier.clause.start <= _REACH
