// An occurrence: how many reports are chosen to be split off, and names completed while they are typed.

import { word } from "./desk.js";

const WAIT = 150; // milliseconds without a key before names are asked for

/** The button waits until reports are chosen, and says how many are. */
function splitting(form, button) {
  const told = document.getElementById("chosen");
  const count = () => {
    const chosen = form.querySelectorAll("input[name=record]:checked").length;
    button.disabled = chosen === 0;
    if (chosen) told.textContent = word("occurrences.chosen", { count: chosen });
  };
  form.addEventListener("change", count);
  count();
}

/** Offer names that begin with what is typed. */
function complete(input) {
  const names = document.getElementById(input.getAttribute("list"));
  let waiting = 0;
  const offer = async () => {
    const query = new URLSearchParams({ q: input.value.trim(), most: 12 });
    for (const kind of input.dataset.complete.split(" ").filter(Boolean)) query.append("kinds", kind);
    const answer = await fetch(`/api/v1/entities?${query}`);
    if (!answer.ok) return;
    const { items } = await answer.json();
    const called = items.map(({ name }) => (document.documentElement.lang === "en" && name.en) || name.ar);
    const options = [...new Set(called)].map((value) => Object.assign(document.createElement("option"), { value }));
    names.replaceChildren(...options);
  };
  input.addEventListener("input", () => {
    clearTimeout(waiting);
    if (input.value.trim()) waiting = setTimeout(offer, WAIT);
  });
}

const button = document.getElementById("splitting");
if (button) splitting(document.getElementById("split"), button);
document.querySelectorAll("input[data-complete]").forEach(complete);
