// Writing: elements, the words of the interface, dates, lengths and numbers.

// The manner the page writes in: language, its words, digits (latn, arab), names of months (null: dates stay ISO).
export const manner = { language: "ar", texts: {}, digits: "latn", months: null };

// Write in another manner from now on.
export function speak(chosen) {
  Object.assign(manner, chosen);
}

// The words for a key in the language shown; an unknown key shows its last part.
export function t(key) {
  return manner.texts[key] || key.slice(key.indexOf(".") + 1).replaceAll("_", " ");
}

// An element with attributes and children; text is only ever set as text.
export function el(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (key === "onclick") made.addEventListener("click", value);
    else if (key === "class") made.className = value;
    else made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== ""));
  return made;
}

export function svg(name, attributes = {}, ...children) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

// Words of the document: their own direction, spaces and breaks as one space.
export function words(text) {
  return el("bdi", { class: "words", lang: "ar" }, text.replace(/\s+/g, " ").trim());
}

export function latin(text) {
  return el("bdi", { dir: "ltr", lang: "en" }, String(text));
}

// Digits as the manner has them.
export function digit(text) {
  if (manner.digits !== "arab") return String(text);
  return String(text).replace(/\d/g, (one) => String.fromCharCode(0x660 + Number(one))).replace(/,/g, "٬").replace(/\./g, "٫").replace(/%/g, "٪");
}

export function number(value) {
  return digit(new Intl.NumberFormat("en", { maximumFractionDigits: 2 }).format(value));
}

// A quantity's value in words and figures: "more than 151", "20–30".
export function amount(record) {
  const { low, high, approx } = record;
  const open = high === null || high === undefined;
  let figures;
  if (low === null || low === undefined) figures = open ? "?" : `≤ ${number(high)}`;
  else if (open) figures = approx === "vague" ? `≥ ${number(low)}` : number(low);
  else figures = low === high ? number(low) : `${number(low)}–${number(high)}`;
  if (record.measure === "percent") figures += digit("%");
  const word = approx === "exact" || approx === "between" ? "" : t(`approx.${approx}`);
  return el("span", { class: "amount" }, word ? `${word} ` : "", latin(figures));
}

const UNITS = { Y: "year", M: "month", W: "week", D: "day", H: "hour", S: "second" };

function duration(value) {
  const parts = [...value.matchAll(/(T)?(?:(\d+(?:\.\d+)?)|X)([YMWDHS])/g)];
  if (!parts.length) return value;
  let timed = false;
  return parts
    .map(([, time, count, letter]) => {
      timed = timed || Boolean(time);
      const unit = timed && letter === "M" ? "minute" : UNITS[letter];
      if (!count) return t(`some.${unit}`);
      const locale = manner.language === "ar" ? `ar-u-nu-${manner.digits}` : "en";
      return new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "long" }).format(Number(count));
    })
    .join(manner.language === "ar" ? " و" : ", ");
}

// A time's value as people read it.
export function when(value) {
  if (!value) return el("span", { class: "quiet" }, t("unknown"));
  if (/_REF$/.test(value)) return el("span", {}, t(`ref.${value}`));
  if (/^P/.test(value)) return el("span", { title: value }, duration(value));
  const part = /T(DA|MO|MI|AF|EV|NI)/.exec(value);
  const plain = value.replace(/T(DA|MO|MI|AF|EV|NI)/g, "").replace(/T(?=\d)/g, " ");
  const [from, to] = plain.split("/");
  if (to === "..") return el("span", { title: value }, `${t("from")} `, day(from));
  if (from === "..") return el("span", { title: value }, `${t("until")} `, day(to));
  const days_ = to === undefined ? [day(from)] : [day(from), " … ", day(to)];
  return el("span", { title: value }, days_, part ? ` ${t(`part.${part[1]}`)}` : "");
}

// A day, month or year: with the month's name where the manner has names, else as it is in ISO.
export function day(value) {
  const found = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?: (.*))?$/.exec(value);
  if (!manner.months || !found) return latin(digit(value));
  const [, year, month, date, clock] = found;
  const parts = [date && digit(Number(date)), month && monthName(Number(month)), digit(year), clock && digit(clock)];
  return el("bdi", {}, parts.filter(Boolean).join(" "));
}

function monthName(number_) {
  if (manner.language !== "ar") return t(`month.${number_}`);
  const named = { levant: ["levant"], egypt: ["egypt"], both: ["levant", "egypt"] }[manner.months];
  return named.map((tradition) => t(`month.${tradition}.${number_}`)).join("/");
}

// The days an ISO value covers, as [first, after] in days since 1970; null when it is no date.
export function days(value) {
  if (!value || /^P|_REF$/.test(value)) return null;
  const [from, to] = value.split("/");
  const first = period(from);
  if (to === undefined) return first;
  const last = period(to);
  if (!first && !last) return null;
  return [(first || last)[0], (last || first)[1]];
}

function period(value) {
  const found = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(value || "");
  if (!found) return null;
  const [year, month, day] = found.slice(1).map((part) => (part ? Number(part) : 0));
  const first = Date.UTC(year, month ? month - 1 : 0, day || 1);
  const after = day ? first + 864e5 : month ? Date.UTC(year, month, 1) : Date.UTC(year + 1, 0, 1);
  return [first / 864e5, after / 864e5];
}

// Letters as one would type them: no diacritics, one alif, one ya, one ta marbuta, small Latin.
export function fold(text) {
  return text
    .normalize("NFKC")
    .replace(/[\u064b-\u065f\u0670\u0640]/g, "")
    .replace(/[أإآٱ]/g, "ا")
    .replace(/ى/g, "ي")
    .replace(/ة/g, "ه")
    .replace(/[ؤئ]/g, "ء")
    .toLowerCase();
}
