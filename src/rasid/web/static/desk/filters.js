// The filter form: names are completed while they are typed; a name that is picked becomes a chip with its id.

const KINDS = { places: ["place", "facility", "state"] }; // others: all
const WAIT = 150; // milliseconds without a key before names are asked for

/** The entities that letters may name. */
async function suggest(field, letters) {
  const query = new URLSearchParams({ q: letters, most: 12 });
  for (const kind of KINDS[field] ?? []) query.append("kinds", kind);
  const answer = await fetch(`/api/v1/entities?${query}`);
  return answer.ok ? (await answer.json()).items : [];
}

const nameOf = ({ name }) => (document.documentElement.lang === "en" && name.en) || name.ar;

/** A chosen entity: ticked, to be unticked. */
function chip(field, { id, name }) {
  const label = document.createElement("label");
  label.className = "chip";
  const box = Object.assign(document.createElement("input"), { type: "checkbox", name: field, value: id, checked: true });
  const called = document.createElement("bdi");
  called.textContent = name;
  label.append(box, called);
  return label;
}

/** Offer names under a field; the entity behind the one that is picked is chosen. */
function complete(input) {
  const field = input.dataset.entities;
  const names = document.getElementById(`${input.id}-names`);
  const known = new Map();
  let waiting = 0;

  const offer = async () => {
    const letters = input.value.trim();
    if (!letters) return;
    const found = await suggest(field, letters);
    if (input.value.trim() !== letters) return;
    known.clear();
    for (const one of found) if (!known.has(nameOf(one))) known.set(nameOf(one), one.id);
    names.replaceChildren(
      ...[...known.keys()].map((name) => Object.assign(document.createElement("option"), { value: name })),
    );
  };

  const pick = () => {
    const [name, id] = [input.value.trim(), known.get(input.value.trim())];
    if (id === undefined) return;
    input.before(chip(field, { id, name }));
    input.value = "";
    names.replaceChildren();
  };

  input.addEventListener("input", (event) => {
    clearTimeout(waiting);
    if (event.inputType === "insertReplacementText") pick();
    else waiting = setTimeout(offer, WAIT);
  });
  input.addEventListener("change", pick);
}

document.querySelectorAll("input[data-entities]").forEach(complete);

for (const form of document.querySelectorAll(".filters")) {
  // An address has only what was chosen.
  form.addEventListener("formdata", (event) => {
    for (const name of new Set(event.formData.keys())) {
      const values = event.formData.getAll(name).filter((value) => value !== "" && !(name === "least" && value === "1"));
      event.formData.delete(name);
      for (const value of values) event.formData.append(name, value);
    }
  });
  document.addEventListener("click", (event) => {
    for (const open of form.querySelectorAll(".several[open]")) if (!open.contains(event.target)) open.open = false;
  });
  form.addEventListener("keydown", (event) => {
    const open = event.key === "Escape" && event.target.closest(".several[open]");
    if (open) {
      open.open = false;
      open.querySelector("summary").focus();
    }
  });
}

if (matchMedia("(max-width: 760px)").matches) {
  for (const part of document.querySelectorAll(".filtering")) part.open = false;
}
