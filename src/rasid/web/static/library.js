// The documents of a page that holds many: parsed when they are first needed.

import { fold } from "./writing.js";

export const library = {
  rows: JSON.parse(document.getElementById("rows").textContent),
  sources: [...document.querySelectorAll("script.reading")],
  folded: [],

  open(index) {
    return JSON.parse(this.sources[index].textContent);
  },

  // Title, outlet, names and text of a document, folded for the search.
  haystack(index) {
    if (this.folded[index] === undefined) {
      const { document: about, entities } = this.open(index);
      const names = entities.flatMap((entity) => [entity.name.ar, entity.name.en]);
      const parts = [about.id, about.outlet, about.published.value, about.title && about.title.text, about.text];
      this.folded[index] = fold([...parts, ...names].filter(Boolean).join("\n"));
    }
    return this.folded[index];
  },

  // The numbers of the documents that hold every word of a question.
  find(question) {
    const asked = fold(question).split(/\s+/).filter(Boolean);
    return this.rows.map((_, index) => index).filter((index) => {
      return !asked.length || asked.every((word) => this.haystack(index).includes(word));
    });
  },
};
