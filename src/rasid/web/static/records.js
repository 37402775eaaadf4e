// From a reading's JSON to what the page shows: records by id, their words, and what stands at a place.

import { manner } from "./writing.js";

export const TABS = ["attributions", "events", "times", "quantities", "steps", "entities", "problems"];
export const LAYERS = ["attributions", "events", "times", "quantities", "mentions", "steps", "problems"];
export const QUIET_LAYERS = new Set(["mentions", "problems"]); // not drawn until asked for

// What a modality says of an event, in four groups.
export const GROUPS = {
  occurred: "real", ongoing: "real", claimed: "said", alleged: "said", denied: "not", negated: "not", foiled: "not",
  threatened: "ahead", planned: "ahead", demanded: "ahead", promised: "ahead", hypothetical: "ahead",
};

const spansOf = (evidence) => (evidence ? [evidence.span] : []);

// All the words of a record, each with the kind of mark it gets in the text.
const WORDS = {
  attributions: (record) => [
    ...record.content.map((part) => [record.within ? "nested" : "content", part.span]),
    ...spansOf(record.source).map((span) => ["source", span]),
    ["cue", record.cue.span],
  ],
  events: (record) => [["trigger", record.trigger.span]],
  times: (record) => [["time", record.span]],
  quantities: (record) => [["quantity", record.span]],
  mentions: (record) => [["mention", record.span]],
  steps: (record) => [["step", record.evidence.span]],
  problems: (record) => (record.span ? [["problem", record.span]] : []),
};

export class Records {
  constructor(reading) {
    this.reading = reading;
    this.byId = new Map();
    this.entities = new Map(reading.entities.map((entity) => [entity.id, entity]));
    this.mentions = new Map();
    this.marks = []; // {layer, tab, id, record, name, span}
    for (const mention of reading.mentions) {
      if (!this.mentions.has(mention.entity)) this.mentions.set(mention.entity, []);
      this.mentions.get(mention.entity).push(mention);
    }
    for (const layer of LAYERS) {
      for (const [i, record] of reading[layer].entries()) {
        const own = record.id ?? String(i);
        const [tab, id] = layer === "mentions" ? ["entities", record.entity] : [layer, own];
        this.byId.set(`${layer}/${own}`, record);
        for (const [name, span] of WORDS[layer](record)) this.marks.push({ layer, tab, id, record: own, name, span });
      }
    }
    for (const entity of reading.entities) this.byId.set(`entities/${entity.id}`, entity);
  }

  get(tab, id) {
    return this.byId.get(`${tab}/${id}`);
  }

  // What stands at a code point in these layers: one entry a record, the fewest words first.
  at(point, layers) {
    const found = new Map();
    for (const mark of this.marks) {
      if (!layers.has(mark.layer) || point < mark.span[0] || point >= mark.span[1]) continue;
      const key = `${mark.tab}/${mark.id}`;
      const length = mark.span[1] - mark.span[0];
      if (!found.has(key) || found.get(key).length > length) found.set(key, { ...mark, length });
    }
    return [...found.values()].sort((one, other) => one.length - other.length);
  }

  // The words of a record that are marked when it is chosen.
  spans(tab, id) {
    if (tab === "entities") return (this.mentions.get(id) || []).map((mention) => mention.span);
    const record = this.get(tab, id);
    return record ? WORDS[tab](record).map(([, span]) => span) : [];
  }

  // The mention of an entity that stands nearest to a place, before it rather than after.
  nearest(entity, place) {
    let best = null;
    let least = Infinity;
    for (const mention of this.mentions.get(entity) || []) {
      const far = mention.span[0] <= place ? place - mention.span[0] : 2 * (mention.span[0] - place);
      if (far < least) [best, least] = [mention, far];
    }
    return best ? [best.span] : [];
  }

  name(id) {
    const entity = this.entities.get(id);
    if (!entity) return id;
    return (manner.language === "en" && !entity.local && entity.name.en) || entity.name.ar || id;
  }
}
