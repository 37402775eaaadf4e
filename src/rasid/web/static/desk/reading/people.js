// Choosing an entity by the letters of its name: of the document first, then of the knowledge and the case.

import { call, word } from "../desk.js";
import { el, fold, t } from "../../writing.js";

let made = 0;

/** The entities that letters may name: of this document, then what the API gives; those of other documents alone left out. */
async function suggestions(view, letters) {
  const asked = fold(letters);
  const own = view.records.reading.entities.filter((one) => fold(`${one.name.ar} ${one.name.en ?? ""} ${one.id}`).includes(asked));
  const query = new URLSearchParams({ q: letters, most: "12", document: view.id });
  const { items } = await call("GET", `/entities?${query}`);
  const ids = new Set(own.map((one) => one.id));
  return [...own.slice(0, 6), ...items.filter((one) => !one.id.includes("/") && !ids.has(one.id))].slice(0, 12);
}

/** A box to type a name in (a combobox as WAI-ARIA has it). `chosen` gets the entity; `mayAdd` offers one of one's own. */
export function nameBox(view, name, chosen, mayAdd = true) {
  const id = `people-${(made += 1)}`;
  const list = el("ul", { class: "options", role: "listbox", id, "aria-label": name, hidden: true });
  const box = el("input", { type: "text", role: "combobox", autocomplete: "off", spellcheck: "false", "aria-autocomplete": "list", "aria-controls": id, "aria-expanded": "false", "aria-label": name, placeholder: word("reading.type_name") });
  let found = [];
  let at = -1;
  let asking = 0;

  const close = () => {
    list.hidden = true;
    box.setAttribute("aria-expanded", "false");
    box.removeAttribute("aria-activedescendant");
    at = -1;
  };
  const point = (next) => {
    at = (next + found.length) % found.length;
    for (const [i, option] of [...list.children].entries()) option.setAttribute("aria-selected", String(i === at));
    box.setAttribute("aria-activedescendant", list.children[at].id);
    list.children[at].scrollIntoView({ block: "nearest" });
  };
  const take = async (one) => {
    close();
    box.value = "";
    chosen(one.isNew ? await addEntity(view, one.name.ar) : one);
  };
  const ask = async () => {
    const letters = box.value.trim();
    const mine = (asking += 1);
    if (!letters) return close();
    const given = await suggestions(view, letters);
    if (mine !== asking) return undefined;
    found = mayAdd ? [...given, { id: null, isNew: true, name: { ar: letters } }] : given;
    list.replaceChildren(...found.map((one, i) => el("li", {
      role: "option", id: `${id}-${i}`, "aria-selected": "false", onclick: () => take(one),
    }, one.isNew ? word("reading.new_entity", { name: letters }) : [el("bdi", {}, one.name.ar), " ", el("small", { class: "quiet" }, t(`kind.${one.kind}`), one.name.en ? [" · ", el("bdi", { lang: "en" }, one.name.en)] : "")])));
    list.hidden = !found.length;
    box.setAttribute("aria-expanded", String(!list.hidden));
    return found.length && point(0);
  };

  box.addEventListener("input", () => ask().catch(close));
  box.addEventListener("blur", () => setTimeout(close, 150));
  box.addEventListener("keydown", (event) => {
    if (list.hidden) return;
    const acts = { ArrowDown: () => point(at + 1), ArrowUp: () => point(at - 1), Enter: () => take(found[at]), Escape: close };
    if (!acts[event.key]) return;
    event.preventDefault();
    event.stopPropagation();
    acts[event.key]();
  });
  return el("span", { class: "namebox" }, box, list);
}

/** An entity of this document alone, added for a name that nobody has. */
async function addEntity(view, name) {
  const value = { kind: "person", name: { ar: name }, local: true };
  const judgement = await view.decisions.give("add", { layer: "entities" }, value);
  return { id: judgement.one.slice(judgement.one.indexOf("/") + 1), kind: value.kind, name: value.name, local: true };
}
