// A widget for each kind of field: an element to put into the form, and the value it has now.

import { word } from "../desk.js";
import { el, words } from "../../writing.js";
import { chainWidget } from "./chain.js";
import { brief, choices } from "./fields.js";
import { redraw } from "./focus.js";
import { nameBox } from "./people.js";
import { evidence } from "./selection.js";

/** A list to choose from, as [value, words]; `open` says what leaving it open is called. */
export function choose(options, value, attributes = {}, open = null) {
  const all = open === null ? options : [["", open], ...options];
  if (value && !all.some(([one]) => one === value)) all.push([value, value]);
  return el("select", attributes, all.map(([one, shown]) => el("option", { value: one, selected: one === (value ?? "") }, shown)));
}

/** Remove something from a list. */
const remove = (name, onclick) => el("button", { type: "button", class: "plain remove", "aria-label": word("reading.remove", { name }), onclick }, "×");

const input = (attributes, value) => el("input", { ...attributes, value: value ?? "" });
const or = (text, none = null) => (text.trim() === "" ? none : text.trim());

/** The number in a text, in any digits; the text itself where it is none, for the API to refuse. */
function numberOf(text) {
  const found = text === null ? null : Number(text.replace(/[٠-٩]/g, (one) => one.charCodeAt(0) - 0x660).replace(/[٬,]/g, "").replace("٫", "."));
  return Number.isNaN(found) ? text : found;
}

function entitiesWidget(view, name, value, many) {
  let ids = many ? [...value] : value ? [value] : [];
  const chips = el("span", { class: "chips" });
  const draw = () => redraw(chips, ids.map((id) => el("span", { class: "chip" }, el("bdi", {}, view.records.name(id)), remove(view.records.name(id), () => {
    ids = ids.filter((one) => one !== id);
    draw();
  }))), box.querySelector("input"));
  const box = nameBox(view, name, (entity) => {
    if (!view.records.entities.has(entity.id)) view.records.entities.set(entity.id, entity);
    ids = many ? [...new Set([...ids, entity.id])] : [entity.id];
    draw();
  });
  draw();
  return { element: el("span", { class: "entities-field" }, chips, box), value: () => (many ? ids : ids[0] ?? null) };
}

function recordWidget(view, of, value, attributes) {
  const options = view.records.reading[of].map((record) => [record.id, brief(view.records, of, record.id)]);
  const list = choose(options, value, attributes, "—");
  return { element: list, value: () => or(list.value) };
}

function recordsWidget(view, of, value) {
  const boxes = view.records.reading[of].map((record) => el("input", { type: "checkbox", value: record.id, checked: value.includes(record.id) }));
  const rows = boxes.map((box) => el("label", {}, box, el("bdi", {}, brief(view.records, of, box.value))));
  return { element: el("span", { class: "ticks" }, rows.length ? rows : word("reading.none_here")), value: () => boxes.filter((box) => box.checked).map((box) => box.value) };
}

/** Words of the text: the selected ones are taken by the button or by s, for the field that is turned to. */
function wordsWidget(view, value, kind, turn) {
  let held = kind === "many" ? [...value] : value ? [kind === "span" ? evidence(view.article, value) : value] : [];
  const shown = el("span", { class: "chips" });
  const draw = () => redraw(shown, held.length ? held.map((one, i) => el("span", { class: "chip said" }, words(one.text), kind === "span" ? "" : remove(one.text, () => {
    held.splice(i, 1);
    draw();
  }))) : [el("span", { class: "quiet" }, word("reading.no_words"))], button);
  const take = (span) => {
    const one = evidence(view.article, span);
    held = kind === "many" ? [...held, one] : [one];
    draw();
  };
  const button = el("button", { type: "button", class: "take", onclick: () => turn(self, true) }, word("reading.take_words"), " ", el("kbd", {}, "s"));
  const self = {
    element: el("span", { class: "words-field" }, shown, button), take, isEmpty: () => !held.length,
    value: () => (kind === "many" ? held : kind === "span" ? held[0]?.span ?? null : held[0] ?? null),
    text: () => held[0]?.text ?? "",
  };
  draw();
  return self;
}

/** The widget of a field. `turn(widget, now)` is told when selected words are to go to it. */
export function widget(view, layer, name, [kind, of, open], shownName, value, id, turn) {
  const attributes = { id, name };
  switch (kind) {
    case "choice": {
      const list = choose(choices(layer, of), value, attributes, open ? "—" : null);
      return { element: list, value: () => or(list.value) };
    }
    case "entity": case "entities": return entitiesWidget(view, shownName, value, kind === "entities");
    case "record": return recordWidget(view, of, value, attributes);
    case "records": return recordsWidget(view, of, value);
    case "words": case "many": case "span": return wordsWidget(view, value, kind, turn);
    case "chain": return chainWidget(view, value);
    case "flag": {
      const box = el("input", { ...attributes, type: "checkbox", checked: Boolean(value) });
      return { element: box, value: () => box.checked };
    }
    case "number": {
      const box = input({ ...attributes, type: "text", inputmode: "decimal", dir: "ltr", size: "9" }, value);
      return { element: box, value: () => numberOf(or(box.value)) };
    }
    case "name": {
      const box = input({ ...attributes, type: "text", dir: "auto" }, value?.ar);
      return { element: box, value: () => ({ ...value, ar: box.value.trim() }) };
    }
    default: { // date
      const box = input({ ...attributes, type: "text", dir: "ltr", size: "22", placeholder: "2024-08-23" }, value);
      return { element: box, value: () => or(box.value) };
    }
  }
}
