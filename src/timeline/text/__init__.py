"""Shallow reading: sentences, tokens, verb groups and names, with every offset kept.

Knows no dates and no events; uses the language resources.
"""
