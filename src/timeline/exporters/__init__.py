"""Turns a timeline into the formats that calendars, spreadsheets, programs and readers use; one function a format.

Pure functions of the timeline and their options, which report what they leave out; use every layer below.
"""

from timeline.exporters.csvfile import export_csv
from timeline.exporters.csvreader import read_csv
from timeline.exporters.datapackage import export_datapackage
from timeline.exporters.fullcalendar import export_fullcalendar
from timeline.exporters.ics import Feed, export_ics
from timeline.exporters.icscheck import Fault, Problem, check_ics
from timeline.exporters.jsonfile import export_json, export_jsonl, read_json
from timeline.exporters.jsonld import export_jsonld
from timeline.exporters.page import export_html, export_html_fragment
from timeline.exporters.records import to_arrow, to_pandas, to_polars, to_records
from timeline.exporters.report import Exported, ExportedBytes, Omission
from timeline.exporters.schema import json_schema
from timeline.exporters.table import export_table
from timeline.exporters.timelinejs import export_timelinejs
from timeline.exporters.timeml import export_timeml
from timeline.exporters.vis import export_vis

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
