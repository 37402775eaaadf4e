// The reading view: the article as the server wrote it, its evidence drawn on it, the panel beside it.

import { onKey, word } from "../desk.js";
import { Panel } from "../../panel.js";
import { Reader } from "../../reader.js";
import { Records, TABS } from "../../records.js";
import { timeline } from "../../timeline.js";
import { speak } from "../../writing.js";
import { Acts } from "./acts.js";
import { DecidedCards } from "./decided.js";
import { Decisions, holding } from "./decisions.js";
import { Editor } from "./editor.js";
import { Layers } from "./layers.js";
import { Queue } from "./queue.js";
import { articleOf, selectWord, watch } from "./selection.js";

const $ = (id) => document.getElementById(id);

class View extends Reader {
  constructor(room) {
    super($("article"), $("said"));
    this.id = room.dataset.id;
    this.review = "review" in room.dataset;
    this.may = "may" in room.dataset;
    this.panel = new Panel(this, DecidedCards);
    this.layout = new Layers(this, $("layers"));
    this.decisions = new Decisions(this);
    this.editor = new Editor(this, $("editor"));
    this.acts = this.may ? new Acts(this, $("acts")) : null;
    this.queue = this.review ? new Queue(this, $("queue")) : null;
  }

  /** Show what is known of the document, anew. */
  load(opened) {
    this.opened = opened;
    this.records = new Records(opened.reading);
    this.records.opened = opened;
    if (opened.outlet && !this.records.entities.has(opened.outlet.id)) this.records.entities.set(opened.outlet.id, opened.outlet);
    if (!this.article) watch((this.article = articleOf(opened.reading.document.text)));
    this.panel.show(this.records);
    this.layout.draw();
    this.mark();
    this.line();
    if (this.chosen && this.records.get(this.chosen.tab, this.chosen.id)) {
      this.select(this.chosen.tab, this.chosen.id, { still: true, record: this.chosen.record });
    }
    this.acts?.draw();
  }

  /** The dated records on one line of time. */
  line() {
    const drawing = timeline(this.records, this, $("text").clientWidth);
    $("line").hidden = !drawing;
    $("timeline").replaceChildren(...(drawing ? [drawing] : []));
  }

  /** Ask again what is known of the document. */
  async refresh() {
    const answer = await fetch(`/documents/${encodeURIComponent(this.id)}/opened${this.review ? "?review=1" : ""}`);
    if (answer.ok) this.load(await answer.json());
    await this.queue?.count();
  }

  shows(mark) {
    const layer = mark.tab === "entities" && mark.layer === "mentions" ? "mentions" : mark.tab;
    return super.shows(mark) && holding(this.opened, `${layer}/${mark.record}`) !== "reject";
  }

  select(tab, id, how = {}) {
    super.select(tab, id, how);
    if (tab !== "problems") history.replaceState(null, "", `${location.pathname}${location.search}#${encodeURIComponent(how.record ?? id)}`);
    this.acts?.draw();
  }

  clear() {
    super.clear();
    history.replaceState(null, "", location.pathname + location.search);
    this.acts?.draw();
  }

  /** The record that a decision would be about, as its layer and id; null where none is chosen. */
  get target() {
    if (!this.chosen || this.chosen.tab === "problems") return null;
    const { tab, id, record } = this.chosen;
    return tab === "entities" && record ? { layer: "mentions", id: record } : { layer: tab, id };
  }

  /** Select the next word or the one before, of the chosen record's where nothing is selected yet. */
  word(by) {
    const [first] = this.chosen ? this.records.spans(this.chosen.tab, this.chosen.id) : [];
    const range = selectWord(this.article, by, first?.[0] ?? 0);
    if (range) this.reveal(range.getBoundingClientRect());
  }

  /** Choose a record by its id alone. */
  find(id) {
    const mention = this.records.get("mentions", id);
    if (mention) return this.select("entities", mention.entity, { near: mention.span, record: id });
    const tab = TABS.find((name) => name !== "problems" && this.records.get(name, id));
    return tab && this.select(tab, id);
  }

  /** Go to what the address points at: a record, or words. */
  arrive() {
    const id = decodeURIComponent(location.hash.slice(1));
    const span = /^(\d+)-(\d+)$/.exec(new URLSearchParams(location.search).get("at") ?? "");
    if (id) this.find(id);
    else if (span) this.show([[Number(span[1]), Number(span[2])]]);
  }
}

const room = $("room");
const { lang, dataset } = document.documentElement;
speak({ language: lang, digits: dataset.digits, months: room.dataset.months, texts: JSON.parse($("words").textContent) });
const view = new View(room);
view.load(JSON.parse($("opened").textContent));
view.arrive();

addEventListener("hashchange", () => view.arrive());
$("article").addEventListener("click", (event) => {
  if (!event.target.closest("a, button, summary, .timeline")) view.click(event);
});
$("head").addEventListener("click", (event) => {
  const link = event.target.closest("a.evidence");
  if (!link) return;
  event.preventDefault();
  view.show([new URL(link.href).searchParams.get("at").split("-").map(Number)]);
});

onKey("KeyJ", "j", word("reading.key_next"), () => view.panel.step(1));
onKey("KeyK", "k", word("reading.key_previous"), () => view.panel.step(-1));
if (view.may) {
  onKey("KeyW", "w, Shift+W", word("reading.key_word"), () => view.word(1));
  onKey("Shift+KeyW", null, null, () => view.word(-1));
  for (const side of ["Left", "Right"]) {
    const longer = (by) => () => getSelection().modify("extend", side.toLowerCase(), by);
    onKey(`Shift+Arrow${side}`, side === "Left" ? "Shift+← →" : null, word("reading.key_longer"), longer("character"));
    onKey(`Ctrl+Shift+Arrow${side}`, null, null, longer("word"));
  }
}
onKey("Escape", "Esc", word("reading.key_leave"), () => (view.editor.isOpen ? view.editor.close() : view.clear()));
