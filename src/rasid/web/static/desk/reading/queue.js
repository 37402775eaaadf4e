// Review mode: the next record of the queue that the address asks for, here or in another document.

import { call, tell, word } from "../desk.js";
import { digit, el } from "../../writing.js";

const OURS = ["review", "at", "show", "lang", "version"]; // of the address, not of the queue

export class Queue {
  constructor(view, bar) {
    this.view = view;
    this.filters = new URLSearchParams(location.search);
    for (const name of OURS) this.filters.delete(name);
    this.left = el("span", { class: "quiet", role: "status" });
    bar.append(el("strong", {}, word("reading.reviewing")), this.left,
      el("button", { type: "button", onclick: () => this.next() }, word("reading.skip")), el("a", { href: `/review?${this.filters}` }, word("reading.to_queue")));
    bar.hidden = false;
    this.count();
  }

  /** Tell how many are left. */
  async count() {
    const { total } = await call("GET", `/review/queue?${this.with({ most: "1" })}`);
    this.left.textContent = word("reading.left", { count: digit(total) });
  }

  with(more) {
    const query = new URLSearchParams(this.filters);
    for (const [name, value] of Object.entries(more)) query.set(name, value);
    return query;
  }

  /** Go on to the record behind the chosen one. */
  async next() {
    const { target, id, decisions } = this.view;
    const found = await this.behind(target ? `${id}/${target.id}` : null);
    if (!found) return tell(word("reading.queue_done"));
    if (found.isHere) return this.view.find(found.record);
    await decisions.sending;
    location.href = found.address;
    return null;
  }

  /** The record that comes next; what was decided a moment ago and is still on its way comes no more. */
  async behind(after) {
    const { item, address } = await call("GET", `/review/next?${this.with(after ? { after } : {})}`);
    if (!item) return null;
    const to = new URL(address, location.href);
    const record = decodeURIComponent(to.hash.slice(1));
    const isHere = to.pathname === location.pathname;
    if (!isHere || !this.view.opened.mine[`${item.layer}/${record}`]?.pending) return { address, record, isHere };
    await this.view.decisions.sending;
    return this.behind(after);
  }
}
