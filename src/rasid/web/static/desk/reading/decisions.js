// Deciding on records and taking it back. What is decided is sent in its order; the page goes on at once.

import { call, hasWord, tell, word } from "../desk.js";
import { TABS } from "../../records.js";
import { said } from "./fields.js";

const KEPT = "rasid-decided"; // what may be undone, also after going on to the next document
const PAUSE = 3000; // milliseconds

/** Words in their own direction within a sentence. */
const isolated = (text) => `\u2068${text}\u2069`;

export class Decisions {
  constructor(view) {
    this.view = view;
    this.sending = Promise.resolve();
    this.settling = null;
    addEventListener("pagehide", () => this.settling !== null && this.settle());
  }

  /** Have groups made again of what was decided, once nothing has been decided for a while. */
  settleSoon() {
    clearTimeout(this.settling);
    this.settling = setTimeout(() => this.sending.then(() => this.settle()).then(() => this.view.editor.isOpen || this.view.refresh()), PAUSE);
  }

  settle() {
    clearTimeout(this.settling);
    this.settling = null;
    return fetch("/api/v1/settlement", { method: "POST", keepalive: true });
  }

  /** What may be undone, the last last: [{number, document, id, words}]. */
  get made() {
    return JSON.parse(sessionStorage.getItem(KEPT) ?? "[]");
  }

  set made(list) {
    sessionStorage.setItem(KEPT, JSON.stringify(list.slice(-100)));
  }

  /** Decide on a record ({layer, id}; no id to add one) and send it. The promise gives the judgement or null. */
  give(verdict, { layer, id }, value = undefined) {
    const document = this.view.id;
    const body = { question: layer, verdict, one: id ? `${document}/${id}` : document, value, apply: false };
    const words = isolated(said(id ? this.view.records.get(layer, id) : value) || id);
    if (id) this.view.opened.mine[`${layer}/${id}`] = { verdict, pending: true };
    const sent = this.sending.then(() => call("POST", "/judgements", body)).then(
      (judgement) => {
        const record = judgement.one.slice(judgement.one.indexOf("/") + 1);
        this.made = [...this.made, { number: judgement.number, document, id: record, words }];
        tell(word(`reading.did_${verdict}`, { words }), () => this.undo(judgement.number));
        return judgement;
      },
    );
    this.sending = sent.catch(() => null).then(() => this.view.refresh());
    if (verdict !== "accept") this.settleSoon();
    return sent;
  }

  /** Take back a decision by its number, or the last one. */
  async undo(number = null) {
    await this.sending;
    const list = this.made;
    const one = number === null ? list.at(-1) : list.find((made) => made.number === number);
    if (!one) return tell(word("reading.nothing_to_undo"));
    await call("POST", `/judgements/${one.number}/revocation`, { apply: false });
    this.settleSoon();
    this.made = list.filter((made) => made !== one);
    if (one.document !== this.view.id) {
      location.href = `/documents/${encodeURIComponent(one.document)}${location.search}#${encodeURIComponent(one.id)}`;
      return null;
    }
    await this.view.refresh();
    this.view.find(one.id);
    return tell(word("reading.undone", { words: one.words }));
  }

  /** Accept or reject the chosen record and go on. */
  decide(verdict) {
    const { target } = this.view;
    if (!target) return tell(word("reading.choose_first"));
    const sent = this.give(verdict, target).catch(() => this.view.find(target.id));
    this.next();
    return sent;
  }

  /** Whether one has decided on a record. */
  isDecided(layer, id) {
    return `${layer}/${id}` in this.view.opened.mine;
  }

  /** Go on: in review mode with the queue, else to the next record without a decision, of this tab or another. */
  next() {
    const { panel, records, chosen, queue } = this.view;
    if (queue) return queue.next();
    const tabs = TABS.filter((tab) => tab !== "problems" && tab !== "entities");
    const start = Math.max(tabs.indexOf(panel.tab), 0);
    for (const tab of [...tabs.slice(start), ...tabs.slice(0, start)]) {
      const ids = panel.ids(tab);
      const at = tab === panel.tab && chosen ? ids.indexOf(chosen.id) + 1 : 0;
      const open = [...ids.slice(at), ...ids.slice(0, at)].find((id) => records.get(tab, id) && !this.isDecided(tab, id));
      if (open !== undefined) return this.view.select(tab, open);
    }
    this.view.select(chosen.tab, chosen.id, { still: true, record: chosen.record });
    return tell(word("reading.all_decided"));
  }
}

/** A verdict in the words of the interface. */
export const verdictWord = (verdict) => (hasWord(`reading.verdict_${verdict}`) ? word(`reading.verdict_${verdict}`) : verdict);

/** The verdict that holds of a record: what settled a disagreement, else one's own. */
export const holding = ({ settled, mine }, name) => (settled[name] ?? mine[name])?.verdict;
