"""The library inside the frameworks of others; each module needs its framework, and nothing else imports it.

Uses every layer below.
"""
