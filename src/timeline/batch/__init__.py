"""Any number of documents to their events, one by one, by several processes where wanted; and these to one timeline.

Uses the pipeline for each document; knows no files and no formats.
"""

from timeline.batch.extract import extract_many, merge
from timeline.batch.mapping import map_in_order
from timeline.batch.results import Extraction, Failure

__all__ = ["Extraction", "Failure", "extract_many", "map_in_order", "merge"]
