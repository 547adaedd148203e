"""Language resources: words, phrases and examples as data, and their loaders.

Holds no meaning of its own; knows nothing of texts.
"""
