// From a reading's JSON to what the page shows: records by id, their words, and what stands at a place.

const TABS = ["attributions", "events", "times", "quantities", "steps", "entities", "problems"];
const LAYERS = ["attributions", "events", "times", "quantities", "mentions", "steps"];

const spansOf = (evidence) => (evidence ? [evidence.span] : []);

// All the words of a record, each with the kind of mark it gets in the text.
const WORDS = {
  attributions: (record) => [
    ...record.content.map((part) => ["content", part.span]),
    ...spansOf(record.source).map((span) => ["source", span]),
    ["cue", record.cue.span],
  ],
  events: (record) => [["trigger", record.trigger.span]],
  times: (record) => [["time", record.span]],
  quantities: (record) => [["quantity", record.span]],
  mentions: (record) => [["mention", record.span]],
  steps: (record) => [["step", record.evidence.span]],
};

class Records {
  constructor(reading) {
    this.reading = reading;
    this.byId = new Map();
    this.entities = new Map(reading.entities.map((entity) => [entity.id, entity]));
    this.mentions = new Map();
    this.marks = []; // {layer, tab, id, name, span}
    for (const mention of reading.mentions) {
      if (!this.mentions.has(mention.entity)) this.mentions.set(mention.entity, []);
      this.mentions.get(mention.entity).push(mention);
    }
    for (const layer of LAYERS) {
      for (const record of reading[layer]) {
        const [tab, id] = layer === "mentions" ? ["entities", record.entity] : [layer, record.id];
        if (layer !== "mentions") this.byId.set(`${tab}/${id}`, record);
        for (const [name, span] of WORDS[layer](record)) this.marks.push({ layer, tab, id, name, span });
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
    if (tab === "problems") return spansOf(this.reading.problems[Number(id)]).filter(Boolean);
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
    return (language === "en" && !entity.local && entity.name.en) || entity.name.ar || id;
  }
}

// The documents: parsed when they are first needed.
const library = {
  rows: JSON.parse(document.getElementById("rows").textContent),
  sources: [...document.querySelectorAll("script.reading")],
  folded: [],

  open(index) {
    return JSON.parse(this.sources[index].textContent);
  },

  // Title, outlet, names and text of a document, folded for the search.
  haystack(index) {
    if (this.folded[index] === undefined) {
      const { document: about, entities } = this.open(index);
      const names = entities.flatMap((entity) => [entity.name.ar, entity.name.en]);
      const parts = [about.id, about.outlet, about.published.value, about.title && about.title.text, about.text];
      this.folded[index] = fold([...parts, ...names].filter(Boolean).join("\n"));
    }
    return this.folded[index];
  },

  // The numbers of the documents that hold every word of a question.
  find(question) {
    const asked = fold(question).split(/\s+/).filter(Boolean);
    return this.rows.map((_, index) => index).filter((index) => {
      return !asked.length || asked.every((word) => this.haystack(index).includes(word));
    });
  },
};
