// Files are dropped or chosen, a folder too; they are sent a batch at a time, so that there is no end to how many.

import { tell, word } from "./desk.js";

const BATCH_FILES = 200;
const BATCH_BYTES = 32 * 1024 * 1024;

const form = document.querySelector("form.sending");
const drop = document.getElementById("drop");
const bar = document.getElementById("sent");
const chosen = [];

/** Note files to be sent, under the path they have in their folder. */
function choose(files) {
  for (const file of files) chosen.push({ file, name: file.path ?? (file.webkitRelativePath || file.name) });
  document.getElementById("chosen").textContent = chosen.length ? word("import.js.chosen", { count: chosen.length }) : "";
}

/** Every file of what was dropped, those of folders too. */
async function inside(entry, path = "") {
  if (entry.isFile) {
    const file = await new Promise((give, fail) => entry.file(give, fail));
    file.path = path + file.name;
    return [file];
  }
  const reader = entry.createReader();
  const found = [];
  for (;;) {
    const some = await new Promise((give, fail) => reader.readEntries(give, fail));
    if (!some.length) break;
    for (const one of some) found.push(...(await inside(one, `${path}${entry.name}/`)));
  }
  return found;
}

/** The files in batches that one request can bring. */
function batches() {
  const made = [[]];
  let bytes = 0;
  for (const one of chosen) {
    const last = made[made.length - 1];
    if (last.length && (last.length >= BATCH_FILES || bytes + one.file.size > BATCH_BYTES)) {
      made.push([one]);
      bytes = one.file.size;
    } else {
      last.push(one);
      bytes += one.file.size;
    }
  }
  return made;
}

/** Send a form to an address; the answer. What is refused is thrown with why. */
async function post(address, body) {
  const answer = await fetch(address, { method: "POST", body });
  const found = await answer.json().catch(() => null);
  if (!answer.ok) throw new Error(found?.error?.message ?? answer.statusText);
  return found;
}

/** Send everything, then show what is in it. */
async function send() {
  const parts = batches();
  let refused = 0;
  let made = null;
  for (const [number, part] of parts.entries()) {
    const body = number ? new FormData() : new FormData(form);
    body.delete("files");
    for (const { file, name } of part) body.append("files", file, name);
    if (number < parts.length - 1) body.append("more", "1");
    const found = await post(made ? `/api/v1/imports/${made.id}/files` : "/api/v1/imports", body);
    made ??= found;
    refused += found.refused.length;
    bar.value = (number + 1) / parts.length;
  }
  location.href = `/import/${made.id}${refused ? `?refused=${refused}` : ""}`;
}

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const button = form.querySelector("button.main");
  button.disabled = true;
  bar.hidden = false;
  try {
    await send();
  } catch (error) {
    tell(word("desk.failed", { why: error.message }));
    bar.hidden = true;
    button.disabled = false;
  }
});

for (const input of form.querySelectorAll("input[type=file]")) {
  input.addEventListener("change", () => (choose(input.files), (input.value = "")));
}
form.classList.add("ready");
document.getElementById("folder").hidden = false;
document.querySelector(".drop-here").hidden = false;

for (const [name, over] of [["dragover", true], ["dragleave", false], ["drop", false]]) {
  drop.addEventListener(name, (event) => (event.preventDefault(), drop.classList.toggle("over", over)));
}
drop.addEventListener("drop", async (event) => {
  const entries = [...event.dataTransfer.items].map((item) => item.webkitGetAsEntry()).filter(Boolean);
  if (!entries.length) choose(event.dataTransfer.files);
  for (const entry of entries) choose(await inside(entry));
});
