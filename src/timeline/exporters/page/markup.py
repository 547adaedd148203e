"""HTML and SVG elements as text; whatever comes from articles passes through ``text``."""

from __future__ import annotations

from html import escape

from timeline.exporters.views.clean import clean_text

_VOID = ("meta", "br", "rect", "line", "circle", "path", "stop")
_NAMES = {
    "class_": "class",
    "view_box": "viewBox",
    "pattern_units": "patternUnits",
    "pattern_transform": "patternTransform",
}


def text(content: str) -> str:
    """Text as HTML shows it: cleaned and escaped."""
    return escape(clean_text(content))


def tag(name: str, /, *children: str, **attributes: str | float | None) -> str:
    """An element; children are markup, attributes are text, and one that is None or empty is left out.

    >>> tag("a", text("<x>"), href="#1", class_=None)
    '<a href="#1">&lt;x&gt;</a>'
    """
    written = "".join(
        f' {_NAMES.get(key, key.replace("_", "-"))}="{text(_number(value))}"'
        for key, value in attributes.items()
        if value not in (None, "")
    )
    if name in _VOID and not children:
        return f"<{name}{written}>" if name in ("meta", "br") else f"<{name}{written}/>"
    return f"<{name}{written}>{''.join(children)}</{name}>"


def _number(value: str | float | None) -> str:
    return f"{value:.1f}".removesuffix(".0") if isinstance(value, float) else str(value)
