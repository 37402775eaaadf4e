// What stands around the text: the list of documents, layers, language, theme, keys; and the start.

import { Cards } from "./cards.js";
import { $, Documents } from "./documents.js";
import { library } from "./library.js";
import { Panel } from "./panel.js";
import { kept } from "./reader.js";
import { LAYERS, TABS } from "./records.js";
import { el, latin, manner, speak, t, when, words } from "./writing.js";

const TEXTS = JSON.parse($("texts").textContent);
const reader = new Documents();

const SWATCHES = { attributions: ["cue", "source", "content"], events: ["trigger"], times: ["time"], quantities: ["quantity"], mentions: ["mention"], steps: ["step"], problems: ["problem"] };

const controls = {
  // The switches of the layers are the legend too.
  layers() {
    $("layers").replaceChildren(...LAYERS.map((layer, i) => {
      const sample = layer === "attributions"
        ? SWATCHES[layer].map((name) => el("span", { class: `swatch mark-${name}` }, t(`legend.${name}`)))
        : [el("span", { class: `swatch mark-${SWATCHES[layer][0]}` }, t(`layer.${layer}`))];
      return el("button", {
        type: "button", class: "layer", "aria-pressed": String(reader.layers.has(layer)), "aria-label": t(`layer.${layer}`),
        onclick: () => this.toggle(layer),
      }, el("kbd", {}, String(i + 1)), sample);
    }));
  },

  toggle(layer) {
    if (!reader.layers.delete(layer)) reader.layers.add(layer);
    this.layers();
    reader.mark();
  },

  list() {
    const row = (about, index) => el("li", {}, el("button", { type: "button", onclick: () => this.go(index) },
      el("span", { class: "name" }, words(reader.name(index))),
      el("span", { class: "quiet" }, about.outlet ? el("bdi", {}, about.outlet) : null, about.published ? when(about.published) : null,
        about.counts.slice(0, 2).map((count, i) => el("span", {}, `${t(`tab.${TABS[i]}`)} `, latin(count))))));
    $("list").replaceChildren(...library.rows.map(row));
    this.search();
  },

  search() {
    const found = new Set(library.find($("search").value));
    for (const [i, row] of [...$("list").children].entries()) row.hidden = !found.has(i);
    const some = `${found.size} ${t("found")} ${library.rows.length}`;
    $("found").textContent = found.size ? some : t("none_found");
  },

  go(index) {
    $("documents").classList.remove("raised");
    $("open-list").setAttribute("aria-expanded", "false");
    reader.open(index);
  },

  step(by) {
    const shown = [...$("list").children].map((row, i) => (row.hidden ? -1 : i)).filter((i) => i >= 0);
    const at = shown.indexOf(reader.index) + by;
    if (shown[at] !== undefined) this.go(shown[at]);
  },

  // The interface in a language.
  speak(name) {
    speak({ language: name, texts: TEXTS[name] });
    kept.set("language", name);
    document.documentElement.lang = name;
    document.documentElement.dir = name === "ar" ? "rtl" : "ltr";
    for (const part of document.querySelectorAll("[data-t]")) part.textContent = t(part.dataset.t);
    for (const part of document.querySelectorAll("[data-t-title]")) {
      part.title = t(part.dataset.tTitle);
      part.setAttribute("aria-label", part.title);
    }
    for (const part of document.querySelectorAll("[data-t-label]")) part.setAttribute("aria-label", t(part.dataset.tLabel));
    for (const part of document.querySelectorAll("[data-t-placeholder]")) part.placeholder = t(part.dataset.tPlaceholder);
    $("language").lang = name === "ar" ? "en" : "ar";
    const keys = { "j / k": "jk", "1 – 7": "digits", "/": "slash", "[ ]": "brackets", Esc: "escape", "?": "question" };
    $("keys").replaceChildren(...Object.entries(keys).flatMap(([key, about]) => [el("dt", {}, el("kbd", {}, latin(key))), el("dd", {}, t(`key.${about}`))]),
      el("dd", { class: "wide" }, t("key.click")));
    this.layers();
    this.list();
    if (reader.records) reader.write();
  },

  theme() {
    const dark = matchMedia("(prefers-color-scheme: dark)").matches;
    const now = document.documentElement.dataset.theme || (dark ? "dark" : "light");
    document.documentElement.dataset.theme = now === "dark" ? "light" : "dark";
    kept.set("theme", document.documentElement.dataset.theme);
  },

  // Keys by their place on the keyboard, so that they work under an Arabic layout too.
  key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || $("help").open) return;
    if (event.key === "Escape") {
      if (document.activeElement === $("search")) $("search").blur();
      else reader.clear();
      return;
    }
    if (event.target.closest("input")) return;
    const digit = /^(?:Digit|Numpad)([1-7])$/.exec(event.code);
    const inside = $("cards").contains(document.activeElement);
    const acts = {
      KeyJ: () => reader.panel.step(1),
      KeyK: () => reader.panel.step(-1),
      ArrowDown: inside && (() => reader.panel.step(1)),
      ArrowUp: inside && (() => reader.panel.step(-1)),
      BracketLeft: () => this.step(-1),
      BracketRight: () => this.step(1),
    };
    let act = digit ? () => this.toggle(LAYERS[digit[1] - 1]) : acts[event.code];
    if (event.key === "?" || event.key === "؟") act = () => $("help").showModal();
    else if (event.key === "/" || event.code === "Slash") act = () => this.seek();
    if (!act || !reader.records) return;
    event.preventDefault();
    act();
  },

  seek() {
    if (library.rows.length < 2) return;
    $("documents").classList.add("raised");
    $("search").focus();
  },

  start() {
    const theme = kept.get("theme");
    if (theme) document.documentElement.dataset.theme = theme;
    reader.panel = new Panel(reader, Cards);
    $("documents").hidden = library.rows.length < 2;
    $("open-list").hidden = library.rows.length < 2;
    $("room").classList.toggle("many", library.rows.length > 1);
    this.listen();
    this.speak(kept.get("language") === "en" ? "en" : "ar");
    if (library.rows.length) reader.open(0);
    else $("text").replaceChildren(el("p", { class: "empty" }, t("no_documents")));
  },

  listen() {
    document.addEventListener("keydown", (event) => this.key(event));
    $("article").addEventListener("click", (event) => {
      if (!event.target.closest("button, .timeline")) reader.click(event);
    });
    $("search").addEventListener("input", () => this.search());
    $("language").addEventListener("click", () => this.speak(manner.language === "ar" ? "en" : "ar"));
    $("theme").addEventListener("click", () => this.theme());
    $("print").addEventListener("click", () => print());
    $("ask").addEventListener("click", () => $("help").showModal());
    $("open-list").addEventListener("click", () => {
      const raised = $("documents").classList.toggle("raised");
      $("open-list").setAttribute("aria-expanded", String(raised));
    });
  },
};

controls.start();
