// The dated events and times of a document on one line; long gaps are shortened.

import { GROUPS } from "./records.js";
import { day, days, manner, svg, t, when } from "./writing.js";

const EDGE = 34; // room at both ends, in pixels as all lengths here
const LETTER = 6; // of a date under the line
const GAP = 12; // between two of them
let wide = 640;

// Days on the line: the wider the gap between two days, the more it is shortened.
function scale(points, forwards) {
  const days_ = [...new Set(points)].sort((one, other) => one - other);
  const places = new Map();
  let at = 0;
  days_.forEach((day, i) => {
    if (i) at += 1 + Math.log2(1 + (day - days_[i - 1]));
    places.set(day, at);
  });
  return (day) => {
    const part = at ? places.get(day) / at : 0.5;
    const x = EDGE + part * (wide - 2 * EDGE);
    return forwards ? x : wide - x;
  };
}

function dated(records) {
  const { reading } = records;
  const found = [];
  for (const record of reading.events) {
    const span = days(record.value);
    if (span) found.push({ tab: "events", id: record.id, span, mark: GROUPS[record.modality], text: record.trigger.text, value: record.value });
  }
  for (const record of reading.times) {
    const span = days(record.value);
    if (span) found.push({ tab: "times", id: record.id, span, mark: "time", text: record.text, value: record.value });
  }
  return found;
}

export function timeline(records, go, room) {
  wide = Math.max(room, 280);
  const items = dated(records);
  const published = days(records.reading.document.published.value);
  if (new Set(items.map((item) => item.span[0])).size < 2) return null;
  const long = items.filter((item) => item.tab === "times" && item.span[1] - item.span[0] > 1);
  const points = [...items.map((item) => item.span[0]), ...long.map((item) => item.span[1] - 1), ...(published ? [published[0]] : [])];
  const x = scale(points, manner.language !== "ar");
  const heights = new Map();
  const dots = items.map((item) => {
    const row = item.tab === "events" ? -1 : 1;
    const key = `${row}/${item.span[0]}`;
    const level = heights.get(key) || 0;
    heights.set(key, level + 1);
    return dot(item, x(item.span[0]), row, level, go);
  });
  const up = Math.min(5, Math.max(1, ...[...heights].filter(([key]) => key[0] === "-").map(([, count]) => count)));
  const down = Math.min(5, Math.max(1, ...[...heights].filter(([key]) => key[0] !== "-").map(([, count]) => count)));
  const top = -(up * 13 + 8);
  const tall = up * 13 + down * 13 + 34;
  const drawing = svg("svg", { viewBox: `0 ${top} ${wide} ${tall}`, role: "group", "aria-label": t("timeline"), direction: "ltr" });
  drawing.append(svg("line", { class: "axis", x1: 8, x2: wide - 8, y1: 0, y2: 0 }));
  if (published) drawing.append(...publication(x(published[0]), top, down));
  for (const { span } of long) drawing.append(svg("line", { class: "stretch", x1: x(span[0]), x2: x(span[1] - 1), y1: 0, y2: 0 }));
  drawing.append(...ticks(labels(items, records.reading.document.published.value), x, down * 13 + 20), ...dots.filter(Boolean));
  return drawing;
}

function dot(item, x, row, level, go) {
  if (level > 4) return null;
  const y = row * (10 + level * 13);
  const shape = row < 0
    ? svg("circle", { cx: x, cy: y, r: 5 })
    : svg("rect", { x: x - 4, y: y - 4, width: 8, height: 8, rx: 1.5 });
  const label = `${item.text} · ${when(item.value).textContent}`;
  const group = svg("g", { class: `dot ${item.mark}`, tabindex: 0, role: "button", "aria-label": label, "data-key": `${item.tab}/${item.id}` });
  const title = svg("title");
  title.textContent = label;
  const hit = svg("rect", { class: "hit", x: x - 8, y: y - 6.5, width: 16, height: 13 });
  group.append(hit, shape, title);
  group.addEventListener("click", () => go.select(item.tab, item.id));
  group.addEventListener("keydown", (event) => {
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      go.select(item.tab, item.id);
    }
  });
  return group;
}

// What is written under a day: the coarsest value that begins on it, "2019" rather than "2019-01-01".
function labels(items, published) {
  const found = new Map();
  for (const value of [published, ...items.map((item) => item.value)]) {
    const span = days(value);
    const label = span && shortly(value);
    if (label && (found.get(span[0]) || label).length >= label.length) found.set(span[0], label);
  }
  return found;
}

function shortly(value) {
  return value.replace(/T.*$/, "").split("/").find((part) => /\d/.test(part)) || value;
}

function publication(x, top, down) {
  const line = svg("line", { class: "published", x1: x, x2: x, y1: top + 2, y2: down * 13 + 6 });
  const title = svg("title");
  title.textContent = t("publication_day");
  line.append(title);
  return [line];
}

// A date under the line wherever there is room for one, in the names of months that the manner has.
function ticks(names, x, y) {
  const places = [...names].map(([at, label]) => [x(at), day(label).textContent]).sort((one, other) => one[0] - other[0]);
  const made = [];
  let last = -Infinity;
  for (const [place, label] of places) {
    const half = (label.length * LETTER) / 2;
    const middle = Math.min(Math.max(place, half), wide - half);
    if (middle - half < last + GAP) continue;
    const tick = svg("text", { x: middle, y, "text-anchor": "middle", class: "tick", direction: manner.language === "ar" ? "rtl" : "ltr" });
    tick.textContent = label;
    made.push(tick);
    last = middle + half;
  }
  return made;
}
