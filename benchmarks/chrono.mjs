// chrono-node, measured as contender.py measures the others.
import { readFileSync } from "node:fs";

const used = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};
const resident = () => process.resourceUsage().maxRSS / 1000;

const task = JSON.parse(readFileSync(0, "utf8"));
const before = resident();
let began = used();
const chrono = await import("chrono-node");
const load = used() - began;
const reference = new Date(task.reference + "T00:00:00Z");
const runs = [];
let found = 0;
while (runs.length < 1 || (runs.length < task.repeat && runs.reduce((a, b) => a + b) < task.seconds)) {
  began = used();
  found = 0;
  for (const text of task.texts) found += chrono.parse(text, reference).length;
  runs.push(used() - began);
}
console.log(JSON.stringify({ load, first: runs[0], best: Math.min(...runs), runs: runs.length, found, before, peak: resident() }));
