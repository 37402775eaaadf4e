// The form in the panel that corrects a record or adds one that was missed.

import { onKey, tell, word } from "../desk.js";
import { el, latin, t } from "../../writing.js";
import { empty, FIELDS, label, NEW } from "./fields.js";
import { forget, selectedSpan } from "./selection.js";
import { choose, widget } from "./widgets.js";

/** Whether a list to choose from is unfolded: Enter then chooses. */
const isUnfolded = (list) => CSS.supports("selector(:open)") && list.matches(":open");

const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

export class Editor {
  constructor(view, form) {
    this.view = view;
    this.form = form;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.save();
    });
    form.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.close();
      else if (event.key === "Enter" && event.target.tagName === "SELECT" && !isUnfolded(event.target)) this.save();
      else return;
      event.preventDefault();
    });
    if (view.may) onKey("KeyS", "s", word("reading.key_words"), () => this.isOpen && this.take());
  }

  get isOpen() {
    return !this.form.hidden;
  }

  /** Correct the chosen record. */
  edit() {
    const { target } = this.view;
    if (!target) return tell(word("reading.choose_first"));
    const record = this.view.records.get(target.layer, target.id);
    return this.open({ ...target, record });
  }

  /** Add a record on the selected words. */
  add(layer = null, span = selectedSpan(this.view.article)) {
    if (!span) return tell(word("reading.select_first"));
    const wanted = layer ?? (this.view.panel.tab in NEW ? this.view.panel.tab : this.view.panel.tab === "entities" ? "mentions" : "events");
    const record = structuredClone(NEW[wanted]);
    if (wanted === "mentions") record.text = this.view.words(span);
    this.open({ layer: wanted, id: null, record, span });
    this.words.find((one) => one.isEmpty())?.take(span);
    return this.turn(this.words.find((one) => one.isEmpty()) ?? this.words[0]);
  }

  open({ layer, id, record, span = null }) {
    Object.assign(this, { layer, id, record, words: [], current: null });
    this.widgets = new Map(Object.entries(FIELDS[layer]).map(([name, spec]) => {
      const [kind] = spec;
      const value = structuredClone(record[name] ?? empty(kind));
      const made = widget(this.view, layer, name, spec, label(name), value, `field-${name}`, (one, now) => this.turn(one, now));
      if (made.take) this.words.push(made);
      return [name, { ...made, kind, first: made.value() === null ? null : structuredClone(made.value()) }];
    }));
    const head = id
      ? el("h2", {}, word("reading.correct"), " · ", el("span", { class: "quiet" }, t(`layer.${layer}`), " ", latin(id)))
      : [el("h2", {}, word("reading.add_title")), this.layers(span)];
    this.form.replaceChildren(...[head].flat(), el("p", { class: "error", id: "editor-error", role: "alert" }), ...this.rows(),
      el("p", { class: "actions" }, el("button", { class: "main" }, word("reading.save"), " ", el("kbd", {}, "Enter")),
        el("button", { type: "button", onclick: () => this.close() }, word("reading.cancel"), " ", el("kbd", {}, "Esc"))));
    this.show(true);
    this.turn(this.words[0] ?? null);
    this.form.scrollTop = 0;
    if (id) this.form.querySelector("select, input")?.focus({ preventScroll: true });
    else this.form.querySelector("select")?.focus({ preventScroll: true });
  }

  /** Which layer the new record is of. */
  layers(span) {
    const list = choose(Object.keys(NEW).map((name) => [name, t(`layer.${name}`)]), this.layer, { id: "field-layer" });
    list.addEventListener("change", () => this.add(list.value, span));
    return el("p", { class: "row" }, el("label", { for: "field-layer" }, word("reading.layer")), list);
  }

  rows() {
    return [...this.widgets].map(([name, one]) => {
      const isControl = ["SELECT", "INPUT"].includes(one.element.tagName);
      const about = { class: "row", "data-field": name, ...(isControl ? {} : { role: "group", "aria-label": label(name) }) };
      return el("div", about, isControl ? el("label", { for: one.element.id }, label(name)) : el("span", { class: "label" }, label(name)), one.element,
        el("span", { class: "error" }));
    });
  }

  /** Let selected words go to this field from now on; `now` takes them at once. */
  turn(one, now = false) {
    this.current = one;
    for (const each of this.words) each.element.classList.toggle("turned", each.element === one?.element);
    if (now) this.take();
  }

  /** Take the selected words for the field that is turned to, and turn to the next that has none. */
  take() {
    const span = selectedSpan(this.view.article);
    if (!span || !this.current) return tell(word("reading.select_first"));
    this.current.take(span);
    const next = this.words.find((one) => one.isEmpty());
    return next && this.turn(next);
  }

  /** The fields that were changed; of a new record all of them. */
  value() {
    const found = {};
    for (const [name, one] of this.widgets) {
      const value = one.value();
      if (this.id && same(value, one.first)) continue;
      found[name] = value;
      if (one.kind === "span") found.text = one.text();
    }
    return found;
  }

  async save() {
    const value = this.value();
    const { view, layer, id } = this;
    if (id && !Object.keys(value).length) {
      this.close();
      return view.decisions.decide("accept");
    }
    this.say("");
    try {
      const judgement = await view.decisions.give(id ? "correct" : "add", { layer, id }, value);
      this.close();
      if (id) return view.decisions.next();
      await view.decisions.sending;
      return view.find(judgement.one.slice(judgement.one.indexOf("/") + 1));
    } catch (error) {
      if (id) delete view.opened.mine[`${layer}/${id}`];
      return this.say(error.message);
    }
  }

  /** Show what was refused, at its field where the message names one. */
  say(message) {
    for (const place of this.form.querySelectorAll(".error")) place.textContent = "";
    const name = /\$\.(\w+)/.exec(message)?.[1] ?? [...this.widgets.keys()].find((one) => new RegExp(`\\b${one}\\b`).test(message));
    const place = this.form.querySelector(`[data-field="${name}"] .error`) ?? this.form.querySelector("#editor-error");
    place.textContent = message;
    if (message) place.closest(".row, form").querySelector("select, input, button")?.focus();
  }

  close() {
    forget(this.view.article);
    this.form.replaceChildren();
    this.show(false);
    document.getElementById("cards").focus({ preventScroll: true });
  }

  /** Show the form in place of the cards, or the cards again. */
  show(open) {
    this.form.hidden = !open;
    for (const id of ["cards", "acts"]) document.getElementById(id).hidden = open;
    this.view.panel.room.classList.toggle("raised", open || this.view.panel.room.classList.contains("raised"));
  }
}
