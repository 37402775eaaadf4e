// Review mode: which document comes next in the queue, with the filters of the address.

import { call, tell, word } from "../desk.js";
import { digit, el } from "../../writing.js";

const OURS = ["review", "at", "layers", "lang", "version"]; // of the address, not of the queue

export class Queue {
  constructor(view, bar) {
    this.view = view;
    this.filters = new URLSearchParams(location.search);
    for (const name of OURS) this.filters.delete(name);
    bar.append(el("strong", {}, word("reading.reviewing")), " ", el("span", { class: "quiet left" }),
      el("button", { type: "button", onclick: () => this.next() }, word("reading.next_document")),
      el("a", { href: `/review?${this.filters}` }, word("reading.to_queue")));
    bar.hidden = false;
    this.left = bar.querySelector(".left");
  }

  /** Go on to the next document of the queue. */
  async next() {
    const asked = new URLSearchParams(this.filters);
    asked.set("after", this.view.id);
    const found = await call("GET", `/review/next?${asked}`);
    if (!found?.document) return tell(word("reading.queue_done"));
    const kept = new URLSearchParams(location.search);
    kept.delete("at");
    location.href = `/documents/${encodeURIComponent(found.document)}?${kept}${found.record ? `#${encodeURIComponent(found.record)}` : ""}`;
    return null;
  }

  /** How many are left, where the queue says so. */
  tell(count) {
    this.left.textContent = word("reading.left", { count: digit(count) });
  }
}
