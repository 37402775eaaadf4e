// The fields of each layer that people correct: what kind each is, and how its value is told.

import { hasWord, word } from "../desk.js";
import { day, digit, el, latin, manner, number, t, words } from "../../writing.js";

// name: [kind, what of]. Kinds: choice (of a group of words; with "?" it may be left open), entity, entities, record,
// records, words (evidence), many (several of them), span (the record's own words), date, number, flag, chain.
export const FIELDS = {
  attributions: {
    act: ["choice", "act"], cue: ["words"], source: ["words", "?"], content: ["many"], chain: ["chain"], source_entity: ["entity"],
    identification: ["choice", "identification"], form: ["choice", "form"], channel: ["choice", "channel", "?"], uttered: ["date"],
    given_to: ["entity"], within: ["record", "attributions"],
  },
  events: {
    modality: ["choice", "modality"], type: ["choice", "type"], mode: ["choice", "mode", "?"], trigger: ["words"],
    actor: ["entities"], recipient: ["entities"], place: ["entities"], time: ["record", "times"], value: ["date"],
    weapon: ["many"], casualties: ["records", "quantities"], attribution: ["record", "attributions"], same_as: ["record", "events"],
  },
  times: { span: ["span"], value: ["date"], kind: ["choice", "kind"], mod: ["choice", "mod", "?"], anchor: ["date"] },
  quantities: {
    span: ["span"], low: ["number"], high: ["number"], approx: ["choice", "approx"], measure: ["choice", "measure"],
    of: ["entity"], period: ["record", "times"], cumulative: ["flag"],
  },
  steps: {
    process: ["choice", "process"], state: ["choice", "state"], party: ["entity"], parties: ["entities"], evidence: ["words"],
    date: ["date"], attribution: ["record", "attributions"],
  },
  mentions: { span: ["span"], entity: ["entity"], kind: ["choice", "kind"], form: ["choice", "mention_form"] },
  entities: { kind: ["choice", "kind"], name: ["name"] },
};

const OPEN = { one: null, many: [] };
const TIME_KINDS = ["date", "interval", "duration", "set", "vague"];

// What a new record begins with.
export const NEW = {
  attributions: { act: "assert", cue: null, source: null, source_entity: null, content: [], form: "indirect", channel: null, given_to: null, within: null, chain: [], identification: "none", uttered: null },
  events: { modality: "occurred", type: "ASSAULT", mode: null, trigger: null, actor: [], recipient: [], place: [], time: null, value: null, weapon: [], casualties: [], attribution: null, same_as: null },
  times: { span: null, text: "", kind: "date", value: null, anchor: null, mod: null },
  quantities: { span: null, text: "", low: null, high: null, approx: "exact", measure: "killed", of: null, period: null, cumulative: false },
  steps: { process: "truce", state: "called_for", party: null, parties: [], evidence: null, attribution: null, date: null },
  mentions: { span: null, text: "", entity: null, kind: "person", form: "name" },
};

/** What a field is called. */
export const label = (name) => (hasWord(`field.${name}`) ? word(`field.${name}`) : t(name));

/** The values a choice has, as [value, words]. */
export function choices(layer, group) {
  const found = Object.keys(manner.texts).filter((key) => key.startsWith(`${group}.`)).map((key) => key.slice(group.length + 1));
  const some = group === "kind" ? found.filter((value) => TIME_KINDS.includes(value) === (layer === "times")) : found;
  return some.map((value) => [value, t(`${group}.${value}`)]);
}

/** The words of the text that a record stands on, or an entity's name, cut short; nothing where it has none. */
export function said(record) {
  const text = record?.text ?? (record?.cue ?? record?.trigger ?? record?.evidence)?.text ?? record?.name?.ar ?? "";
  return [...text.replace(/\s+/g, " ")].slice(0, 40).join("");
}

/** A record in a few words: its id and the words it stands on. */
export function brief(records, layer, id) {
  const text = said(records.get(layer, id));
  return text ? `${id} · ${text}` : id;
}

/** A field's value as people read it. */
export function told(records, layer, name, value) {
  const [kind, of] = FIELDS[layer][name] ?? [];
  if (value === null || value === undefined || value.length === 0) return el("span", { class: "quiet" }, "—");
  const several = (list, make) => list.map((one, i) => [i ? "، " : "", make(one)]);
  const entity = (id) => el("bdi", {}, records.name(id));
  switch (kind) {
    case "choice": return t(`${of}.${value}`);
    case "entity": return entity(value);
    case "entities": return several(value, entity);
    case "record": return brief(records, of, value);
    case "records": return several(value, (id) => brief(records, of, id));
    case "words": return words(value.text);
    case "many": return several(value, (one) => words(one.text));
    case "span": return words(records.opened.reading.document.text ? [...records.opened.reading.document.text].slice(...value).join("") : "");
    case "date": return day(value);
    case "number": return number(value);
    case "flag": return word(value ? "reading.yes" : "reading.no");
    case "name": return el("bdi", {}, value.ar);
    case "chain": return value.map((hop, i) => [i ? " › " : "", hop.entity ? entity(hop.entity) : "—", " ", el("small", {}, t(`role.${hop.role}`))]);
    default: return latin(digit(typeof value === "object" ? JSON.stringify(value) : value));
  }
}

/** An empty value of a kind. */
export const empty = (kind) => (["entities", "records", "many", "chain"].includes(kind) ? [...OPEN.many] : OPEN.one);
