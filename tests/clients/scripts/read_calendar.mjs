// Reads a calendar with ical.js (Thunderbird's parser) and node-ical, and prints the dates that each sees as JSON.
import { readFileSync } from "node:fs";
import ICAL from "ical.js";
import ical from "node-ical";

const text = readFileSync(process.argv[2], "utf8");

const two = (number) => String(number).padStart(2, "0");
const day = (time) => `${String(time.year).padStart(4, "0")}-${two(time.month)}-${two(time.day)}`;
const clock = (time) => `T${two(time.hour)}:${two(time.minute)}:${two(time.second)}`;
const write = (time) => (time.isDate ? day(time) : day(time) + clock(time) + (time.zone.tzid === "UTC" ? "Z" : ""));

const root = new ICAL.Component(ICAL.parse(text));
const icaljs = {};
for (const part of root.getAllSubcomponents("vevent")) {
  const event = new ICAL.Event(part);
  icaljs[event.uid] = [write(event.startDate), write(event.endDate)];
}

const nodeical = {};
for (const part of Object.values(ical.sync.parseICS(text))) {
  if (part.type !== "VEVENT") continue;
  const { start, end } = part;
  const local = (date) => `${String(date.getFullYear()).padStart(4, "0")}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  nodeical[part.uid] = part.datetype === "date" ? [local(start), local(end)] : [start.toISOString(), end.toISOString()];
}
console.log(JSON.stringify({ icaljs, nodeical }));
