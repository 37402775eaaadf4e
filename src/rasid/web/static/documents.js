// One document of the page at a time, written from its reading.

import { Records } from "./records.js";
import { library } from "./library.js";
import { Reader } from "./reader.js";
import { Article, highlights } from "./text.js";
import { timeline } from "./timeline.js";
import { el, latin, manner, t, when, words } from "./writing.js";

export const $ = (id) => document.getElementById(id);
const QUIET = new Set(["repeat", "related", "boilerplate"]);
const RIGHT_TO_LEFT = /^(ar|fa|ur|he|ckb|ps)/;

export class Documents extends Reader {
  constructor() {
    super($("article"), $("said"));
    this.index = -1;
  }

  open(index) {
    if (!library.sources[index]) return;
    this.index = index;
    this.records = new Records(library.open(index));
    this.chosen = null;
    this.write();
    $("article").scrollTop = 0;
    for (const [i, row] of [...$("list").children].entries()) {
      row.firstChild.toggleAttribute("aria-current", i === index);
    }
    scrollTo(0, 0);
  }

  // Everything of the document in the language shown.
  write() {
    const { reading } = this.records;
    const about = reading.document;
    this.article = new Article(about.text || "");
    highlights.spans.clear();
    const title = reading.segments.find((segment) => segment.kind === "title");
    $("head").replaceChildren(...this.head(about, about.text ? title : null));
    $("text").replaceChildren(...(about.text ? this.segments(reading.segments, title) : [el("p", { class: "empty" }, t("no_text"))]));
    for (const part of [$("text"), ...$("head").querySelectorAll("h1")]) {
      part.lang = about.language;
      part.dir = RIGHT_TO_LEFT.test(about.language) ? "rtl" : "auto";
    }
    this.article.leaves.sort((one, other) => one.from - other.from);
    const line = timeline(this.records, this, $("text").clientWidth);
    $("timeline").hidden = !line;
    $("timeline").replaceChildren(...(line ? [line] : []));
    $("made").replaceChildren(`${t("made_by")} `, latin(`Rasid ${reading.reader.version}`), ` · ${t("knowledge")} `, latin(reading.reader.knowledge));
    $("where").replaceChildren(words(this.name(this.index)));
    this.panel.show(this.records);
    this.mark();
    if (this.chosen) this.select(this.chosen.tab, this.chosen.id, { still: true });
  }

  // What the document is called outside: its own id, or its file's name when the id is only a digest.
  origin(about) {
    return about.path && about.sha256.startsWith(about.id) ? about.path.split(/[\\/]/).at(-1) : about.id;
  }

  name(index) {
    const row = library.rows[index];
    return row.title || row.id;
  }

  block(name, span, attributes = {}) {
    const node = document.createTextNode(this.article.slice(span));
    const from = this.article.unit(span[0]);
    this.article.hold(node, from);
    return el(name, { ...attributes, "data-from": from }, node);
  }

  head(about, title) {
    const { by, value, because } = about.published;
    const heading = title ? this.block("h1", title.span) : el("h1", {}, words(about.title ? about.title.text : t("untitled")));
    const proof = because.map((part) => el("button", { type: "button", class: "plain field", onclick: () => this.show([part.span]) }, words(part.text)));
    return [
      el("p", { class: "kicker" }, about.outlet ? el("bdi", {}, this.records.name(about.outlet)) : null, latin(about.url || this.origin(about))),
      heading,
      el("p", { class: "meta" }, `${t("published")}: `, el("strong", {}, when(value)), el("span", { class: "tag" }, t(`by.${by}`)),
        proof.length ? [el("span", { class: "quiet" }, `${t("because")} `), proof] : null),
    ];
  }

  // The text in paragraphs, segment by segment; what is not the article stands back under a label.
  segments(segments, title) {
    return segments.filter((segment) => segment !== title).map((segment) => {
      const blocks = this.paragraphs(segment.span);
      if (segment.kind === "body" || segment.kind === "title") return el("div", { class: "body" }, blocks);
      const label = el("span", { class: "label", lang: manner.language }, t(`segment.${segment.kind}`));
      return el("div", { class: `aside ${segment.kind} ${QUIET.has(segment.kind) ? "dim" : ""}` }, label, blocks);
    });
  }

  paragraphs(span) {
    const from = this.article.unit(span[0]);
    const blocks = [];
    for (const line of this.article.slice(span).matchAll(/[^\r\n\u2028\u2029]*\S[^\r\n\u2028\u2029]*/g)) {
      const node = document.createTextNode(line[0]);
      this.article.hold(node, from + line.index);
      blocks.push(el("p", { "data-from": from + line.index }, node));
    }
    return blocks;
  }
}
