"""The timeline drawn: a bar for each dated event, as firm as its date is known."""

from __future__ import annotations

from timeline.exporters.page.bars import MARGIN, SMALLEST, WIDTH, Bar, is_vague, pack, place
from timeline.exporters.page.content import Content
from timeline.exporters.page.markup import tag, text
from timeline.exporters.page.scale import Scale, day_of, find_ticks, make_scale
from timeline.exporters.table import display_width
from timeline.exporters.views.clean import clean_line
from timeline.model import Status

KINDS = 6  # colours
_ROW, _LOW_ROW, _BAR, _LANE_GAP = 24.0, 9.0, 12.0, 8.0
_AXIS = 34.0
_KIND_LETTER = 8.5
_MOST_LABELS = 80
_COMING = (Status.SCHEDULED, Status.EXPECTED)


def draw(content: Content) -> str:
    """The drawing as SVG, with a link from each bar to its event; empty if nothing is dated."""
    dated = [entry for entry in content.entries if entry.edges.first or entry.edges.last]
    if not dated:
        return ""
    days = (day_of(edge) for entry in dated for edge in (entry.edges.start, entry.edges.end) if edge)
    scale = make_scale(days, WIDTH - 2 * MARGIN)
    labelled = len(dated) <= _MOST_LABELS
    shapes, top = list[str](), _AXIS
    kinds = list(dict.fromkeys(entry.event.kind for entry in dated))
    for number, kind in enumerate(kinds):
        bars = [place(entry, scale, labelled=labelled) for entry in dated if entry.event.kind == kind]
        name = clean_line(kind) if len(kinds) > 1 else ""
        lane, height = _lane(name, bars, top, number % KINDS, content.prefix)
        shapes += lane
        top += height
    return tag(
        "svg",
        _patterns(content.prefix),
        _axis(scale, top),
        *shapes,
        view_box=f"0 0 {WIDTH:.0f} {top:.0f}",
        role="group",
        aria_label=f"Drawing of {len(dated)} dated events",
    )


def _lane(name: str, bars: list[Bar], top: float, colour: int, prefix: str) -> tuple[list[str], float]:
    """The bars of one kind in as many rows as they need, under or beside its name; and the height of all."""
    title = tag("text", text(name), class_="kind", x=0.0, y=top + _ROW - 8) if name else ""
    if not any(bar.label for bar in bars):
        top_row, row_height, rows = _ROW if name else 0.0, _LOW_ROW, pack([bar.room for bar in bars])
    else:
        name_room = (0.0, display_width(name) * _KIND_LETTER + 12)
        top_row, row_height, rows = 0.0, _ROW, pack([name_room, *(bar.room for bar in bars)])[1:]
    shapes = [
        _draw_bar(bar, top + top_row + row * row_height, colour, prefix) for bar, row in zip(bars, rows, strict=True)
    ]
    return [title, *shapes], top_row + (max(rows) + 1) * row_height + _LANE_GAP


def _draw_bar(bar: Bar, top: float, colour: int, prefix: str) -> str:
    entry = bar.entry
    low = not bar.label
    height = _LOW_ROW - 3 if low else _BAR
    y = top if low else top + (_ROW - _BAR) / 2
    vague = is_vague(entry)
    classes = ["bar", f"k{colour}", "vague" if vague else "firm", "coming" if entry.event.status in _COMING else ""]
    shape = _shape(bar, y, height)
    hatch = _shape(bar, y, height, fill=f"url(#{prefix}-hatch)") if vague else ""
    name = clean_line(f"{entry.label}: {entry.event.title}")
    anchor = "end" if bar.flipped else None
    label = tag("text", text(bar.label), x=bar.label_at, y=y + height - 2, text_anchor=anchor) if bar.label else ""
    return tag(
        "a", tag("title", text(name)), shape, hatch, label,
        href=f"#{entry.name}", class_=" ".join(filter(None, classes)), aria_label=name,
    )  # fmt: skip


def _shape(bar: Bar, y: float, height: float, *, fill: str | None = None) -> str:
    """A bar, pointed at an open side; round if it is a single point."""
    class_ = "hatch" if fill else "body"
    edges, point = bar.entry.edges, height / 2
    if edges.start is not None and edges.end is not None:
        round_ = point if bar.right - bar.left <= SMALLEST else 2.0
        return tag(
            "rect", x=bar.left, y=y, width=bar.right - bar.left, height=height, rx=round_, class_=class_, fill=fill
        )
    into_past = point if edges.start is None else 0.0
    into_future = point if edges.end is None else 0.0
    path = (
        f"M{bar.left + into_past:.1f} {y:.1f}H{bar.right - into_future:.1f}l{into_future:.1f} {point:.1f}"
        f"l{-into_future:.1f} {point:.1f}H{bar.left + into_past:.1f}l{-into_past:.1f} {-point:.1f}Z"
    )
    return tag("path", d=path, class_=class_, fill=fill)


def _patterns(prefix: str) -> str:
    stripe = tag("rect", width=2.5, height=6, class_="stripe")
    hatch = tag(
        "pattern", stripe, id=f"{prefix}-hatch", width=6, height=6,
        pattern_units="userSpaceOnUse", pattern_transform="rotate(45)",
    )  # fmt: skip
    return tag("defs", hatch)


def _axis(scale: Scale, height: float) -> str:
    """The line of years, months and days, with a faint rule down from each."""
    parts = []
    for x, label in find_ticks(scale):
        at = x + MARGIN
        parts.append(tag("line", x1=at, y1=_AXIS - 10, x2=at, y2=height))
        parts.append(tag("text", text(label), x=at, y=_AXIS - 14))
    return tag("g", *parts, class_="axis", aria_hidden="true")
