"""Feeds for timeline and calendar libraries of the web, each by its own conventions for ends and precision."""
