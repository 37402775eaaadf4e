// The chain of an attribution: hops with their roles, to be added, removed and put into another order.

import { word } from "../desk.js";
import { el, t } from "../../writing.js";
import { choices } from "./fields.js";
import { redraw } from "./focus.js";
import { nameBox } from "./people.js";

/** A widget of the hops, the one nearest the publisher first. */
export function chainWidget(view, value) {
  let hops = value.map((hop) => ({ ...hop }));
  const list = el("ol", { class: "hops" });
  const name = (id) => (id ? view.records.name(id) : t("identification.none"));

  const act = (shown, told, run, disabled = false) => el("button", { type: "button", class: "icon", title: told, "aria-label": told, disabled, onclick: run }, shown);

  /** Move a hop; the focus goes with it. */
  const move = (i, by) => () => {
    hops.splice(i + by, 0, ...hops.splice(i, 1));
    draw();
    const acts = [...list.children[i + by].querySelectorAll(".hop-acts button")];
    const [same, other] = by < 0 ? acts : [acts[1], acts[0]];
    (same.disabled ? other : same).focus();
  };
  const remove = (i) => () => {
    hops.splice(i, 1);
    draw();
  };

  /** The name of a hop or of whom it speaks for, with a box to give another. */
  const person = (hop, field, told) => {
    const box = nameBox(view, told, (entity) => {
      if (!view.records.entities.has(entity.id)) view.records.entities.set(entity.id, entity);
      hop[field] = entity.id;
      if (field === "entity") hop.span = view.records.nearest(entity.id, 0)[0] ?? null;
      draw();
    });
    box.querySelector("input").placeholder = name(hop[field]);
    return box;
  };

  const row = (hop, i) => {
    const role = el("select", { "aria-label": word("field.role") }, choices("attributions", "role").map(([one, shown]) => el("option", { value: one, selected: one === hop.role }, shown)));
    role.addEventListener("change", () => {
      hop.role = role.value;
      draw();
    });
    return el("li", {}, el("strong", {}, el("bdi", {}, name(hop.entity))), role, person(hop, "entity", word("reading.hop_entity")),
      hop.role === "spokesperson" ? [el("span", { class: "quiet" }, t("for"), " ", hop.for ? el("bdi", {}, name(hop.for)) : ""), person(hop, "for", word("reading.hop_principal"))] : null,
      el("span", { class: "hop-acts" },
        act("↑", word("reading.hop_outward"), move(i, -1), i === 0), act("↓", word("reading.hop_inward"), move(i, 1), i === hops.length - 1),
        act("×", word("reading.remove", { name: name(hop.entity) }), remove(i))));
  };

  const draw = () => redraw(list, hops.map(row), more);
  const more = el("button", { type: "button", onclick: () => (hops.push({ entity: null, role: "speaker", span: null, for: null }), draw()) }, word("reading.hop_add"));
  draw();
  return { element: el("span", { class: "chain-field" }, list, more), value: () => hops };
}
