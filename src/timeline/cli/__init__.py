"""The command ``timeline``: arguments in, files out.

No logic of its own; uses the public functions and the exporters.
"""

from timeline.cli.commands import main

__all__ = ["main"]
