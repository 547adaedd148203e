"""Turns a timeline into the formats that calendars, spreadsheets, programs and readers use; one function a format.

Pure functions of the timeline and their options, which report what they leave out; use every layer below.
"""

from timeline.exporters.csv.datapackage import export_datapackage
from timeline.exporters.csv.reader import read_csv
from timeline.exporters.csv.writer import export_csv
from timeline.exporters.feeds.fullcalendar import export_fullcalendar
from timeline.exporters.feeds.jsonld import export_jsonld
from timeline.exporters.feeds.timelinejs import export_timelinejs
from timeline.exporters.feeds.vis import export_vis
from timeline.exporters.ics.calendar import Feed, export_ics
from timeline.exporters.ics.check import Fault, Problem, check_ics
from timeline.exporters.json.file import export_json, export_jsonl, read_json
from timeline.exporters.json.schema import json_schema
from timeline.exporters.page import export_html, export_html_fragment
from timeline.exporters.records import to_arrow, to_pandas, to_polars, to_records
from timeline.exporters.report import Exported, ExportedBytes, Omission
from timeline.exporters.table import export_table
from timeline.exporters.timeml import export_timeml

__all__ = [
    "Exported",
    "ExportedBytes",
    "Fault",
    "Feed",
    "Omission",
    "Problem",
    "check_ics",
    "export_csv",
    "export_datapackage",
    "export_fullcalendar",
    "export_html",
    "export_html_fragment",
    "export_ics",
    "export_json",
    "export_jsonl",
    "export_jsonld",
    "export_table",
    "export_timelinejs",
    "export_timeml",
    "export_vis",
    "json_schema",
    "read_csv",
    "read_json",
    "to_arrow",
    "to_pandas",
    "to_polars",
    "to_records",
]
