"""The same event told several times to one event with all its mentions, and the conflicts between them.

Compares times, senses, names and figures; the order of the articles does not matter, and merging twice changes nothing.
"""

from timeline.merging.grounds import Ground, find_grounds
from timeline.merging.merge import merge_events

__all__ = ["Ground", "find_grounds", "merge_events"]
