// chrono-node: the parts of a date that it is certain of say how exact the date is. The protocol is protocol.py's.
import { createRequire } from "node:module";
import { createInterface } from "node:readline";

// The package lies where the peers were installed, not beside this file.
const chrono = createRequire(process.env.PEERS + "/node/package.json")("chrono-node");
const LEAD = /^(?:[\s,.;:(]|(?:on|in|at|of|by|to|for|from|since|until|before|after|during|within|over)\b)*/i;

const two = (n) => String(n).padStart(2, "0");

function isoWeek(date) {
  const thursday = new Date(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()));
  thursday.setUTCDate(thursday.getUTCDate() + 4 - (thursday.getUTCDay() || 7));
  const week = Math.ceil(((thursday - Date.UTC(thursday.getUTCFullYear(), 0, 1)) / 864e5 + 1) / 7);
  return `${thursday.getUTCFullYear()}-W${two(week)}`;
}

function write(parts, words) {
  if (/^(?:right |just )?now$/i.test(words)) return ["DATE", "PRESENT_REF"];
  const year = String(parts.get("year")).padStart(4, "0");
  const day = `${year}-${two(parts.get("month"))}-${two(parts.get("day"))}`;
  if (parts.isCertain("hour")) return ["TIME", `${day}T${two(parts.get("hour"))}:${two(parts.get("minute") ?? 0)}`];
  const named = parts.isCertain("day") || parts.isCertain("weekday");
  if (/\bweeks?\b/i.test(words) && !/day/i.test(words)) return ["DATE", isoWeek(parts.date())];
  if (/\bquarter/i.test(words)) return ["DATE", `${year}-Q${Math.ceil(parts.get("month") / 3)}`];
  if (named) return ["DATE", day];
  if (parts.isCertain("month")) return ["DATE", day.slice(0, 7)];
  return ["DATE", parts.isCertain("year") ? year : day];
}

for await (const line of createInterface({ input: process.stdin })) {
  const { text, published } = JSON.parse(line);
  const [year, month, day] = published.split("-").map(Number);
  const before = process.cpuUsage();
  const found = chrono.parse(text, new Date(year, month - 1, day, 12));
  const spent = process.cpuUsage(before);
  const times = found.map((one) => {
    const lead = LEAD.exec(one.text)[0].length;
    const words = one.text.slice(lead).replace(/[\s,;:]+$/, "");
    const [type, value] = write(one.start, words);
    return { start: one.index + lead, end: one.index + lead + words.length, type, value };
  });
  // Offsets are of UTF-16 units here, of characters outside.
  const characters = (at) => [...text.slice(0, at)].length;
  for (const time of times) [time.start, time.end] = [characters(time.start), characters(time.end)];
  console.log(JSON.stringify({ times, seconds: (spent.user + spent.system) / 1e6 }));
}
