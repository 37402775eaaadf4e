// Cards with what people decided of them, what they were before, the clocks of their hops, and where else they are met.

import { word } from "../desk.js";
import { Cards } from "../../cards.js";
import { day, digit, el, t, when } from "../../writing.js";
import { holding, verdictWord } from "./decisions.js";
import { label, told } from "./fields.js";

const PAGES = ["occurrences", "figures", "processes"];

export class DecidedCards extends Cards {
  card(tab, record, id, head, ...body) {
    const name = `${tab}/${id}`;
    const made = super.card(tab, record, id, head, ...body, this.changes(tab, record), this.met(id), this.decided(name));
    const verdict = holding(this.records.opened, name);
    if (verdict) made.dataset.verdict = verdict;
    return made;
  }

  /** What corrections changed: the field, as it was, as it is. */
  changes(tab, record) {
    const before = Object.entries(this.records.opened.before[`${tab}/${record.id}`] ?? {}).filter(([name]) => name !== "text");
    return before.length ? el("ul", { class: "changes" }, before.map(([name, value]) => el("li", {},
      el("span", { class: "quiet" }, `${label(name)}: `), el("del", {}, told(this.records, tab, name, value)), el("span", { class: "arrow" }, " → "),
      el("ins", {}, told(this.records, tab, name, record[name]))))) : null;
  }

  /** Who decided what, and when: one's own decision, the others', and what settled it. */
  decided(name) {
    const { mine, others, settled } = this.records.opened;
    const row = (one, of = "") => el("li", {}, el("strong", {}, verdictWord(one.verdict)), of,
      one.pending ? "" : [" · ", el("bdi", {}, one.who), " · ", day(one.when.slice(0, 10))]);
    const all = [mine[name] && row(mine[name], ` (${word("reading.you")})`), ...(others[name] ?? []).map((one) => row(one)), settled[name] && row(settled[name], ` (${word("reading.settled")})`)];
    return all.some(Boolean) ? el("ul", { class: "decisions" }, all) : null;
  }

  /** The groups of the case that the record is in, as links. */
  met(id) {
    const found = (this.records.opened.places[id] ?? []).filter((place) => PAGES.includes(place.question));
    return found.length ? el("p", { class: "met" }, found.map((place) => el("a", { href: `/${place.question}/${encodeURIComponent(place.group)}` },
      t(`reading.in_${place.question}`), " ", el("span", { class: "count" }, digit(place.size))))) : null;
  }

  publisher() {
    const { document } = this.records.reading;
    const name = document.outlet ? this.records.name(document.outlet) : word("reading.this_text");
    const { value, by, because } = document.published;
    return el("li", { class: "publisher" }, el("bdi", {}, name), this.time(value, t(`by.${by}`), because[0]?.span));
  }

  clock(record, i) {
    const clock = this.records.opened.clocks[record.id]?.[i];
    return clock ? this.time(clock.value, word(`reading.clock_${clock.by}`), clock.because.span) : null;
  }

  /** A day with how it is known; it leads to the words that say so. */
  time(value, how, span) {
    if (!value) return null;
    return this.field([el("span", { class: "clock", "aria-hidden": "true" }, "◷ "), when(value), " ", el("span", { class: "quiet" }, how)], span ? [span] : [], "field when");
  }

  entities(list) {
    const cards = super.entities(list);
    for (const place of cards.flatMap((card) => [...card.querySelectorAll("[data-record]")])) {
      const verdict = holding(this.records.opened, `mentions/${place.dataset.record}`);
      if (verdict) place.dataset.verdict = verdict;
    }
    return cards;
  }
}
