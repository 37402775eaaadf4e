// What is told of a place that was clicked: how narrow it is, and its latest occurrences.

import { call, hasWord, word } from "/static/desk/desk.js";

const MOST = 6;
const panel = document.getElementById("spot");
let asked = 0;

const make = (tag, text, more = {}) => Object.assign(document.createElement(tag), { textContent: text, ...more });

const query = (place, rest) => `${rest ? `${rest}&` : ""}places=${encodeURIComponent(place.id)}`;

/** One occurrence in a line: its day, its kind, the words that tell it. */
function line(one) {
  const item = make("li", "");
  const link = make("a", hasWord(`type.${one.type}`) ? word(`type.${one.type}`) : one.type, { href: `/occurrences/${one.id}` });
  const words = make("bdi", one.reports[0]?.trigger.text ?? "", { lang: "ar" });
  item.append(make("small", one.first_day ?? word("map.undated")), " ", link, " ", words);
  return item;
}

/** Show places in the panel, the first with its latest occurrences; none closes it. */
export async function showSpot(places, { nameOf, numbers, rest }) {
  const turn = (asked += 1);
  panel.hidden = places.length === 0;
  if (panel.hidden) return;
  const head = document.createElement("header");
  const close = make("button", "×", { type: "button", className: "icon", ariaLabel: word("map.close") });
  close.addEventListener("click", () => (panel.hidden = true));
  head.append(make("small", places.length > 1 ? word("map.several", { count: numbers.format(places.length) }) : ""), close);
  panel.replaceChildren(head);
  for (const place of places) {
    const title = make("h3", "");
    title.append(make("bdi", nameOf(place)), " ", make("small", word(`precision.${place.precision}`)));
    const key = place.precision === "country" ? "map.list_country" : "map.list";
    const all = make("a", word(key, { count: numbers.format(place.count) }), { href: `/occurrences?${query(place, rest)}` });
    panel.append(title, all);
  }
  const { items } = await call("GET", `/occurrences?${query(places[0], rest)}&most=${MOST}`);
  if (turn !== asked) return;
  const list = document.createElement("ul");
  list.append(...items.map(line));
  panel.querySelector("h3").nextElementSibling.after(list);
}
