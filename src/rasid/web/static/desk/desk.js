// What every page has: words, keys and their sheet, short notices, calls to the API, downloads of drawings.

const WORDS = JSON.parse(document.getElementById("words").textContent);

/** A word of the interface with its {values} filled in. */
export function word(key, values = {}) {
  const found = WORDS[key];
  if (found === undefined) throw new Error(`no word ${key}`);
  return found.replace(/\{(\w+)\}/g, (_, name) => String(values[name]));
}

/** Whether the page has such a word. */
export const hasWord = (key) => key in WORDS;

// keys

const KEYS = new Map();

/**
 * Let a key do something. `code` is event.code (KeyJ, Slash), with "Shift+" or "Ctrl+" before it where wanted;
 * what is not `shown` is not on the sheet.
 */
export function onKey(code, shown, says, run) {
  KEYS.set(code, { shown, says, run });
}

const written = (event) =>
  `${event.ctrlKey || event.metaKey ? "Ctrl+" : ""}${event.shiftKey ? "Shift+" : ""}${event.code}`;

const isTyping = (target) => target.closest("input, textarea, select, [contenteditable]") !== null;

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.altKey || document.querySelector("dialog[open]")) return;
  if (isTyping(event.target)) {
    if (event.key === "Escape") event.target.blur();
    return;
  }
  const key = KEYS.get(event.key === "?" ? "?" : written(event));
  if (!key) return;
  event.preventDefault();
  key.run(event);
});

/** Show which keys this page has. */
export function showSheet() {
  const sheet = document.getElementById("sheet");
  sheet.querySelector("dl").replaceChildren(
    ...[...KEYS.values()].filter(({ shown }) => shown).flatMap(({ shown, says }) => {
      const term = document.createElement("dt");
      const told = document.createElement("dd");
      const cap = document.createElement("kbd");
      cap.textContent = shown;
      term.append(cap);
      told.textContent = says;
      return [term, told];
    }),
  );
  sheet.showModal();
}

// notices

const NOTICES = 3; // at one time

/** Tell something for a while; with `undo`, offer to take it back. */
export function tell(text, undo = null) {
  const box = document.createElement("div");
  const said = document.createElement("span");
  said.textContent = text;
  box.append(said);
  if (undo) {
    const button = document.createElement("button");
    button.className = "plain";
    button.textContent = word("desk.undo");
    button.addEventListener("click", () => (box.remove(), undo()));
    box.append(button);
  }
  const all = document.getElementById("toasts");
  all.append(box);
  while (all.children.length > NOTICES) all.firstElementChild.remove();
  setTimeout(() => box.remove(), undo ? 9000 : 5000);
}

// the API

/** Call the API; the answer as an object. What it refuses is told and thrown. */
export async function call(method, path, body = undefined) {
  const headers = body === undefined ? {} : { "Content-Type": "application/json" };
  const answer = await fetch(`/api/v1${path}`, { method, headers, body: body === undefined ? undefined : JSON.stringify(body) });
  const found = answer.status === 204 ? null : await answer.json().catch(() => null);
  if (!answer.ok) {
    const why = found?.error?.message ?? answer.statusText;
    tell(word("desk.failed", { why }));
    throw new Error(why);
  }
  return found;
}

// downloads

/** Save text or a blob under a name. */
export function save(name, content, type = "text/plain") {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

/** An SVG element as a text that stands alone: the styles it has on the page are written into it. */
export function svgText(svg) {
  const copy = svg.cloneNode(true);
  const looks = ["fill", "stroke", "stroke-width", "stroke-dasharray", "opacity", "font-family", "font-size", "font-weight", "text-anchor", "direction", "paint-order", "stroke-linejoin"];
  const [from, to] = [svg, copy].map((root) => [root, ...root.querySelectorAll("*")]);
  from.forEach((element, index) => {
    const style = getComputedStyle(element);
    for (const look of looks) to[index].setAttribute(look, style.getPropertyValue(look));
  });
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  return new XMLSerializer().serializeToString(copy);
}

/** Save an SVG element as a file. */
export const saveSvg = (svg, name) => save(`${name}.svg`, svgText(svg), "image/svg+xml");

/** Save an SVG element as a picture, twice as fine as it is shown. */
export async function savePng(svg, name) {
  const box = svg.getBoundingClientRect();
  const picture = new Image();
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgText(svg))}`;
  await picture.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [box.width * 2, box.height * 2];
  const pen = canvas.getContext("2d");
  pen.fillStyle = getComputedStyle(document.documentElement).backgroundColor;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  canvas.toBlob((blob) => save(`${name}.png`, blob));
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-svg], [data-png]");
  if (!button) return;
  const svg = document.getElementById(button.dataset.svg ?? button.dataset.png);
  if (button.dataset.svg) saveSvg(svg, svg.dataset.name ?? svg.id);
  else savePng(svg, svg.dataset.name ?? svg.id);
});

// the frame of the page

onKey("Slash", "/", word("desk.key_search"), () => document.querySelector("[data-key='/']")?.focus());
onKey("?", "?", word("desk.key_sheet"), showSheet);
document.getElementById("keys")?.addEventListener("click", showSheet);
document.getElementById("print")?.addEventListener("click", () => print());
