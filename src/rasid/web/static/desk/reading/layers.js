// Which layers are drawn: buttons with counts that are the legend too, keys 1 to 7, kept for the next document.

import { onKey, word } from "../desk.js";
import { kept } from "../../reader.js";
import { LAYERS } from "../../records.js";
import { digit, el, t } from "../../writing.js";

const SAMPLES = { attributions: ["cue", "source", "content"], events: ["trigger"], times: ["time"], quantities: ["quantity"], mentions: ["mention"], steps: ["step"], problems: ["problem"] };

/** The layers that the address or the last visit asks for; null where neither does. */
function asked() {
  const given = new URLSearchParams(location.search).get("show") ?? kept.get("layers");
  return given === null ? null : new Set(given.split(".").filter((name) => LAYERS.includes(name)));
}

export class Layers {
  constructor(view, bar) {
    this.view = view;
    this.bar = bar;
    view.layers = asked() ?? view.layers;
    onKey("Digit1", "1 – 7", word("reading.key_layers"), () => this.toggle(LAYERS[0]));
    for (const [i, name] of LAYERS.entries()) if (i) onKey(`Digit${i + 1}`, null, null, () => this.toggle(name));
  }

  draw() {
    this.bar.replaceChildren(...LAYERS.map((name, i) => {
      const count = this.view.records.reading[name].length;
      const samples = SAMPLES[name].map((mark) => el("span", { class: `swatch mark-${mark}` }, t(name === "attributions" ? `legend.${mark}` : `layer.${name}`)));
      return el("button", {
        type: "button", class: "plain layer", "data-layer": name, "aria-pressed": String(this.view.layers.has(name)), "aria-keyshortcuts": String(i + 1),
        hidden: name === "problems" && !count, onclick: () => this.toggle(name),
      }, el("kbd", {}, digit(i + 1)), SAMPLES[name].length > 1 ? el("span", { class: "sr" }, t(`layer.${name}`)) : null, samples, el("span", { class: "count" }, digit(count)));
    }));
  }

  toggle(name) {
    const { layers } = this.view;
    if (!layers.delete(name)) layers.add(name);
    const shown = LAYERS.filter((one) => layers.has(one)).join(".");
    kept.set("layers", shown);
    const address = new URL(location.href);
    address.searchParams.set("show", shown);
    history.replaceState(null, "", address);
    this.bar.querySelector(`[data-layer="${name}"]`).setAttribute("aria-pressed", String(layers.has(name)));
    this.view.mark();
  }
}
