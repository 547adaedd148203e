"""Turns a timeline into the formats that calendars, spreadsheets, programs and readers use; one function a format.

Pure functions of the timeline and their options, which report what they leave out; use every layer below.
"""

from timeline.exporters.csvfile import export_csv
from timeline.exporters.ics import export_ics
from timeline.exporters.icscheck import Fault, Problem, check_ics
from timeline.exporters.jsonfile import export_json, export_jsonl, read_json
from timeline.exporters.report import Exported, ExportedBytes, Omission
from timeline.exporters.schema import json_schema
from timeline.exporters.table import export_table

__all__ = [
    "Exported",
    "ExportedBytes",
    "Fault",
    "Omission",
    "Problem",
    "check_ics",
    "export_csv",
    "export_ics",
    "export_json",
    "export_jsonl",
    "export_table",
    "json_schema",
    "read_json",
]
