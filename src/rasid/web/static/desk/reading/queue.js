// Review mode: the next record of the queue that the address asks for, here or in another document.

import { call, tell, word } from "../desk.js";
import { digit, el } from "../../writing.js";

const OURS = ["review", "at", "show", "lang", "version"]; // of the address, not of the queue

export class Queue {
  constructor(view, bar) {
    this.view = view;
    this.filters = new URLSearchParams(location.search);
    for (const name of OURS) this.filters.delete(name);
    const left = el("span", { class: "quiet" });
    bar.append(el("strong", {}, word("reading.reviewing")), left,
      el("button", { type: "button", onclick: () => this.next() }, word("reading.skip")), el("a", { href: `/review?${this.filters}` }, word("reading.to_queue")));
    bar.hidden = false;
    call("GET", `/review/queue?${this.with({ most: "1" })}`).then(({ total }) => {
      left.textContent = word("reading.left", { count: digit(total) });
    });
  }

  with(more) {
    const query = new URLSearchParams(this.filters);
    for (const [name, value] of Object.entries(more)) query.set(name, value);
    return query;
  }

  /** Go on to the record behind the chosen one. */
  async next() {
    const { target, id, decisions } = this.view;
    const found = await call("GET", `/review/next?${this.with(target ? { after: `${id}/${target.id}` } : {})}`);
    if (!found.item) return tell(word("reading.queue_done"));
    const address = new URL(found.address, location.href);
    if (address.pathname === location.pathname) return this.view.find(decodeURIComponent(address.hash.slice(1)));
    await decisions.sending;
    location.href = address.href;
    return null;
  }
}
