// The reader: one document at a time, its marks, the choice, the keys.

const $ = (id) => document.getElementById(id);
const QUIET = new Set(["repeat", "related", "boilerplate"]);
const RIGHT_TO_LEFT = /^(ar|fa|ur|he|ckb|ps)/;
const FLASH = 1400;

const kept = {
  get: (key) => { try { return localStorage.getItem(`rasid-${key}`); } catch { return null; } },
  set: (key, value) => { try { localStorage.setItem(`rasid-${key}`, value); } catch { /* a page that may keep nothing */ } },
};

const reader = {
  index: -1,
  article: new Article(""),
  records: null,
  chosen: null,
  layers: new Set(LAYERS.filter((layer) => layer !== "mentions")),
  timer: 0,

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
  },

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
  },

  // What the document is called outside: its own id, or its file's name when the id is only a digest.
  origin(about) {
    return about.path && about.sha256.startsWith(about.id) ? about.path.split(/[\\/]/).at(-1) : about.id;
  },

  name(index) {
    const row = library.rows[index];
    return row.title || row.id;
  },

  block(name, span, attributes = {}) {
    const node = document.createTextNode(this.article.slice(span));
    const from = this.article.unit(span[0]);
    this.article.hold(node, from);
    return el(name, { ...attributes, "data-from": from }, node);
  },

  head(about, title) {
    const { by, value, because } = about.published;
    const heading = title ? this.block("h1", title.span) : el("h1", {}, words(about.title ? about.title.text : t("untitled")));
    const proof = because.map((part) => el("button", { type: "button", class: "field", onclick: () => this.show([part.span]) }, words(part.text)));
    return [
      el("p", { class: "kicker" }, about.outlet ? el("bdi", {}, this.records.name(about.outlet)) : null, latin(about.url || this.origin(about))),
      heading,
      el("p", { class: "meta" }, `${t("published")}: `, el("strong", {}, when(value)), el("span", { class: "tag" }, t(`by.${by}`)),
        proof.length ? [el("span", { class: "quiet" }, `${t("because")} `), proof] : null),
    ];
  },

  // The text in paragraphs, segment by segment; what is not the article stands back under a label.
  segments(segments, title) {
    return segments.filter((segment) => segment !== title).map((segment) => {
      const blocks = this.paragraphs(segment.span);
      if (segment.kind === "body" || segment.kind === "title") return el("div", { class: "body" }, blocks);
      const label = el("span", { class: "label", lang: language }, t(`segment.${segment.kind}`));
      return el("div", { class: `aside ${segment.kind} ${QUIET.has(segment.kind) ? "dim" : ""}` }, label, blocks);
    });
  },

  paragraphs(span) {
    const from = this.article.unit(span[0]);
    const blocks = [];
    for (const line of this.article.slice(span).matchAll(/[^\r\n\u2028\u2029]*\S[^\r\n\u2028\u2029]*/g)) {
      const node = document.createTextNode(line[0]);
      this.article.hold(node, from + line.index);
      blocks.push(el("p", { "data-from": from + line.index }, node));
    }
    return blocks;
  },

  // All marks of the layers shown.
  mark() {
    const spans = Object.fromEntries(MARKS.slice(0, -2).map((name) => [name, []]));
    for (const { layer, name, span } of this.records.marks) if (this.layers.has(layer)) spans[name].push(span);
    for (const [name, found] of Object.entries(spans)) highlights.set(this.article, name, found);
    highlights.set(this.article, "selected", this.chosen ? this.records.spans(this.chosen.tab, this.chosen.id) : []);
    highlights.set(this.article, "flash", []);
    highlights.draw(this.article);
  },

  // Chooses a record: its card, its words, and (unless `still`) a flash on them.
  select(tab, id, { still = false, keep = false, near = null } = {}) {
    const spans = this.records.spans(tab, id);
    this.chosen = { tab, id };
    if (!keep) this.panel.choose([]);
    this.panel.mark(tab, id);
    highlights.set(this.article, "selected", spans);
    if (still) highlights.draw(this.article);
    else this.show(near ? [near] : spans);
    const card = this.panel.card(tab, id);
    $("said").textContent = card ? card.querySelector(".card-head").textContent : "";
  },

  clear() {
    this.chosen = null;
    this.panel.mark(null);
    this.panel.choose([]);
    $("panel").classList.remove("raised");
    this.mark();
  },

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
  },

  reveal(place) {
    const room = $("article");
    const alone = getComputedStyle(room).overflowY === "auto";
    const box = alone ? room.getBoundingClientRect() : { top: 60, bottom: innerHeight * 0.42 };
    if (place.top > box.top + 40 && place.bottom < box.bottom - 40) return;
    const by = place.top - box.top - (box.bottom - box.top) * 0.3;
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    (alone ? room : window).scrollBy({ top: by, behavior: calm ? "auto" : "smooth" });
  },

  words(span) {
    return this.article.slice(span);
  },

  // A click on words: the record of the fewest words there is chosen, the others are offered.
  click(event) {
    if (String(getSelection())) return;
    const point = this.article.at(event.clientX, event.clientY);
    const found = point === null ? [] : this.records.at(point, this.layers);
    if (!found.length) return;
    this.panel.choose(found);
    this.select(found[0].tab, found[0].id, { keep: true, near: found[0].span });
  },
};
