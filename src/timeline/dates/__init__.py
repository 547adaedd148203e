"""Calendar arithmetic: moments, intervals and calendar units of any year, and their TIMEX3 and EDTF strings.

Knows no text and no language; uses nothing of the library but itself.
"""

from timeline.dates.granularity import Granularity
from timeline.dates.interval import Interval
from timeline.dates.moment import Moment
from timeline.dates.period import Period

__all__ = ["Granularity", "Interval", "Moment", "Period"]
