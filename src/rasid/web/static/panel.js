// The panel: tabs of cards, what stands where one clicked, and the choice that text and panel share.

import { TABS } from "./records.js";
import { el, latin, t } from "./writing.js";

export class Panel {
  // `Maker` makes the cards: Cards or what extends it.
  constructor(go, Maker) {
    this.go = go;
    this.Maker = Maker;
    this.tab = TABS[0];
    this.room = document.getElementById("panel");
    this.tabs = document.getElementById("tabs");
    this.cards = document.getElementById("cards");
    this.chooser = document.getElementById("chooser");
    this.tabs.addEventListener("keydown", (event) => this.move(event));
  }

  show(records) {
    this.records = records;
    const makers = new this.Maker(records, this.go);
    this.tabs.replaceChildren(...TABS.map((name) => this.button(name)));
    this.cards.replaceChildren(...TABS.map((name) => this.sheet(name, makers)));
    this.choose([]);
    const filled = TABS.find((name) => records.reading[name].length);
    this.open(records.reading[this.tab].length ? this.tab : filled || this.tab);
  }

  button(name) {
    const count = this.records.reading[name].length;
    return el("button", {
      type: "button", role: "tab", id: `tab-${name}`, "aria-controls": `sheet-${name}`, class: count ? "plain" : "plain none",
      onclick: () => this.toggle(name),
    }, t(`tab.${name}`), " ", el("span", { class: "count" }, latin(count)));
  }

  sheet(name, makers) {
    const cards = makers.of(name);
    const content = cards.length ? el("ol", { class: "list" }, cards) : el("p", { class: "empty" }, t("nothing"));
    const key = name === "events" && cards.length ? legend() : null;
    return el("section", { role: "tabpanel", id: `sheet-${name}`, "aria-labelledby": `tab-${name}`, hidden: true },
      el("h2", { class: "only-print" }, t(`tab.${name}`)), key, content);
  }

  // On a small screen the panel is a sheet: a second tap on its tab lowers it.
  toggle(name) {
    const raised = this.room.classList.contains("raised");
    this.room.classList.toggle("raised", !(raised && this.tab === name));
    this.open(name);
  }

  lower() {
    this.room.classList.remove("raised");
  }

  // Whether the panel lies over the text instead of beside it.
  isSheet() {
    return getComputedStyle(this.room).position === "fixed";
  }

  open(name) {
    this.tab = name;
    for (const one of TABS) {
      const tab = document.getElementById(`tab-${one}`);
      tab.setAttribute("aria-selected", String(one === name));
      tab.tabIndex = one === name ? 0 : -1;
      document.getElementById(`sheet-${one}`).hidden = one !== name;
    }
  }

  move(event) {
    const forwards = document.documentElement.dir === "rtl" ? "ArrowLeft" : "ArrowRight";
    const backwards = forwards === "ArrowLeft" ? "ArrowRight" : "ArrowLeft";
    const step = { [forwards]: 1, [backwards]: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const shown = TABS.filter((name) => document.getElementById(`tab-${name}`).offsetParent);
    const next = shown[(shown.indexOf(this.tab) + step + shown.length) % shown.length];
    this.open(next);
    document.getElementById(`tab-${next}`).focus();
  }

  card(tab, id) {
    return this.cards.querySelector(`[data-tab="${tab}"][data-id="${CSS.escape(id)}"]`);
  }

  // The ids of a tab's records in the order of their cards.
  ids(tab) {
    return [...this.cards.querySelectorAll(`[data-tab="${tab}"][data-id]`)].map((card) => card.dataset.id);
  }

  // Marks the chosen record's card and brings it into sight.
  mark(tab, id) {
    for (const one of document.querySelectorAll(".on")) {
      one.classList.remove("on");
      one.removeAttribute("aria-current");
    }
    if (!tab) return;
    this.open(tab);
    const card = this.card(tab, id);
    if (card) {
      card.classList.add("on");
      card.setAttribute("aria-current", "true");
      this.room.classList.add("raised");
      this.reveal(card);
    }
    const dot = document.querySelector(`[data-key="${tab}/${CSS.escape(id)}"]`);
    if (dot) dot.classList.add("on");
  }

  reveal(card) {
    const box = this.cards.getBoundingClientRect();
    const place = card.getBoundingClientRect();
    if (place.top >= box.top && place.bottom <= box.bottom) return;
    this.cards.scrollBy({ top: place.top - box.top - 12, behavior: "auto" });
  }

  // The records that stand at one place, when there are several.
  choose(found) {
    this.chooser.hidden = found.length < 2;
    this.chooser.replaceChildren(el("span", { class: "quiet" }, `${t("choose")}:`), ...found.map((mark) => {
      const open = () => this.go.select(mark.tab, mark.id, { keep: true, record: mark.record });
      const name = mark.tab === "entities" ? el("bdi", {}, this.records.name(mark.id)) : latin(mark.id);
      return el("button", { type: "button", class: `plain choice ${mark.tab}`, onclick: open }, `${t(`tab.${mark.tab}`)} `, name);
    }));
  }

  // The record before or after the chosen one in the open tab.
  step(by) {
    const cards = [...document.querySelectorAll(`#sheet-${this.tab} [data-id]`)];
    if (!cards.length) return;
    const now = cards.findIndex((card) => card.classList.contains("on"));
    const next = now < 0 ? (by > 0 ? 0 : cards.length - 1) : Math.min(Math.max(now + by, 0), cards.length - 1);
    this.go.select(this.tab, cards[next].dataset.id);
    if (this.cards.contains(document.activeElement)) cards[next].focus({ preventScroll: true });
  }
}

function legend() {
  return el("p", { class: "legend" }, ["real", "said", "ahead", "not"].map((group) =>
    el("span", { class: `pill ${group}` }, t(`modality_group.${group}`))));
}
