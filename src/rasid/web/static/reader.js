// A text with its records: what is drawn on it, the choice that text and panel share.

import { LAYERS, QUIET_LAYERS } from "./records.js";
import { highlights, MARKS } from "./text.js";

const FLASH = 1400;

export const kept = {
  get: (key) => { try { return localStorage.getItem(`rasid-${key}`); } catch { return null; } },
  set: (key, value) => { try { localStorage.setItem(`rasid-${key}`, value); } catch { /* a page that may keep nothing */ } },
};

export class Reader {
  // `room` is the element the text stands in, `said` tells what was chosen to who cannot see it.
  constructor(room, said) {
    this.room = room;
    this.said = said;
    this.article = null;
    this.records = null;
    this.panel = null;
    this.chosen = null; // {tab, id, record}
    this.layers = new Set(LAYERS.filter((layer) => !QUIET_LAYERS.has(layer)));
    this.timer = 0;
  }

  // All marks of the layers shown.
  mark() {
    const spans = Object.fromEntries(MARKS.slice(0, -2).map((name) => [name, []]));
    for (const mark of this.records.marks) if (this.shows(mark)) spans[mark.name].push(mark.span);
    for (const [name, found] of Object.entries(spans)) highlights.set(this.article, name, found);
    highlights.set(this.article, "selected", this.chosen ? this.records.spans(this.chosen.tab, this.chosen.id) : []);
    highlights.set(this.article, "flash", []);
    highlights.draw(this.article);
  }

  // Whether a mark is drawn.
  shows(mark) {
    return this.layers.has(mark.layer);
  }

  // Chooses a record: its card, its words, and (unless `still`) a flash on them. `record` is the mention meant,
  // where an entity is chosen.
  select(tab, id, { still = false, keep = false, near = null, record = null } = {}) {
    const spans = this.records.spans(tab, id);
    this.chosen = { tab, id, record };
    if (!keep) this.panel.choose([]);
    this.panel.mark(tab, id);
    highlights.set(this.article, "selected", spans);
    if (still) highlights.draw(this.article);
    else this.show(near ? [near] : spans);
    const card = this.panel.card(tab, id);
    this.said.textContent = card ? card.querySelector(".card-head").textContent : "";
  }

  clear() {
    this.chosen = null;
    this.panel.mark(null);
    this.panel.choose([]);
    this.panel.lower();
    this.mark();
  }

  // Brings words into sight and flashes them.
  show(spans) {
    clearTimeout(this.timer);
    highlights.set(this.article, "flash", spans);
    highlights.draw(this.article);
    const first = [...spans].sort((one, other) => one[0] - other[0])[0];
    const range = first && this.article.ranges(first)[0];
    if (!range) return;
    this.reveal(range.getBoundingClientRect());
    this.timer = setTimeout(() => {
      highlights.set(this.article, "flash", []);
      highlights.draw(this.article);
    }, FLASH);
  }

  reveal(place) {
    const alone = getComputedStyle(this.room).overflowY === "auto";
    const bottom = this.panel.isSheet() ? innerHeight * 0.42 : innerHeight;
    const box = alone ? this.room.getBoundingClientRect() : { top: 60, bottom };
    if (place.top > box.top + 40 && place.bottom < box.bottom - 40) return;
    const by = place.top - box.top - (box.bottom - box.top) * 0.3;
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    (alone ? this.room : window).scrollBy({ top: by, behavior: calm ? "auto" : "smooth" });
  }

  words(span) {
    return this.article.slice(span);
  }

  // A click on words: the record of the fewest words there is chosen, the others are offered.
  click(event) {
    if (String(getSelection())) return;
    const point = this.article.at(event.clientX, event.clientY);
    const found = point === null ? [] : this.records.at(point, this.layers);
    if (!found.length) return;
    this.panel.choose(found);
    this.select(found[0].tab, found[0].id, { keep: true, near: found[0].span, record: found[0].record });
  }
}
