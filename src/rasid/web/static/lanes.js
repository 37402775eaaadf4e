// Records that belong together: figures by measure and to one scale, steps in lanes.

import { svg } from "./writing.js";

export function groupBy(list, key) {
  const groups = new Map();
  for (const one of list) groups.set(key(one), [...(groups.get(key(one)) || []), one]);
  return groups;
}

// Steps of one process belong together when they share at least half of the fewer parties with the first.
export function lanes(list) {
  const made = [];
  for (const record of list) {
    const near = ({ process, parties }) => {
      const common = record.parties.filter((id) => parties.has(id)).length;
      return process === record.process && 2 * common >= Math.min(parties.size, record.parties.length);
    };
    let lane = made.find(near);
    if (!lane) made.push((lane = { process: record.process, parties: new Set(record.parties), found: [] }));
    lane.found.push(record);
  }
  return made;
}

// low..high on a scale from 0 to `most`; open upwards fades out.
export function bar(record, most) {
  const low = Math.max(record.low ?? 0, 0);
  const open = record.high === null || record.high === undefined;
  const from = (100 * low) / most;
  const to = open ? 100 : (100 * record.high) / most;
  const shape = svg("svg", { class: "scale", viewBox: "0 0 100 6", preserveAspectRatio: "none", "aria-hidden": "true" });
  shape.append(svg("rect", { class: "all", x: 0, y: 2.5, width: 100, height: 1 }));
  shape.append(svg("rect", { class: "sure", x: 0, y: 1, width: Math.max(from, 0.8), height: 4 }));
  if (to > from) shape.append(svg("rect", { class: "maybe", x: from, y: 1, width: to - from, height: 4 }));
  return shape;
}
