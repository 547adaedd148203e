"""The library inside the frameworks of others; a module may need its framework, and nothing else imports it.

Uses every layer below.
"""
