// The bar under the panel: what may be done with the chosen record, each button with its key.

import { onKey, word } from "../desk.js";
import { digit, el, latin } from "../../writing.js";

const ACTS = [
  ["accept", "KeyA", "a"], ["reject", "KeyR", "r"], ["edit", "KeyE", "e"], ["add", "KeyN", "n"], ["undo", "KeyU", "u"],
];

export class Acts {
  constructor(view, bar) {
    this.view = view;
    this.progress = el("span", { class: "quiet progress" });
    const run = {
      accept: () => view.decisions.decide("accept"),
      reject: () => view.decisions.decide("reject"),
      edit: () => view.editor.edit(),
      add: () => view.editor.add(),
      undo: () => view.decisions.undo(),
    };
    this.buttons = new Map(ACTS.map(([name, code, shown]) => {
      const act = () => {
        if (!view.editor.isOpen) run[name]();
      };
      onKey(code, name === "undo" ? "u, Ctrl+Z" : shown, word(`reading.key_${name}`), act);
      return [name, el("button", { type: "button", onclick: act, "aria-keyshortcuts": shown }, word(`reading.${name}`), " ", el("kbd", {}, shown))];
    }));
    onKey("Ctrl+KeyZ", null, null, () => run.undo());
    bar.append(...this.buttons.values(), this.progress);
  }

  /** Show what may be done now, and how much of the open tab is decided. */
  draw() {
    const { target, panel, decisions } = this.view;
    for (const name of ["accept", "reject", "edit"]) this.buttons.get(name).disabled = !target;
    const mine = target && this.view.opened.mine[`${target.layer}/${target.id}`];
    for (const name of ["accept", "reject"]) this.buttons.get(name).setAttribute("aria-pressed", String(mine?.verdict === name));
    const ids = panel.tab === "problems" ? [] : panel.ids(panel.tab);
    const done = ids.filter((id) => decisions.isDecided(panel.tab, id)).length;
    this.progress.replaceChildren(...(ids.length ? [word("reading.decided", { done: digit(done), all: digit(ids.length) })] : []));
    if (target) this.progress.append(" ", latin(target.id));
  }
}
