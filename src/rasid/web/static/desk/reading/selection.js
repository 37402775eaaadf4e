// Between the page's text nodes and code points: the article as it stands on the page, and what is selected in it.
// What was selected stays so when the focus goes into the form, where a browser forgets it.

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

import { Article } from "../../text.js";

/** The article over the paragraphs that the server wrote; `data-at` is where each begins, in code points. */
export function articleOf(text) {
  const article = new Article(text);
  for (const block of document.querySelectorAll("[data-at]")) {
    const from = article.unit(Number(block.dataset.at));
    block.dataset.from = from;
    article.hold(block.firstChild, from);
  }
  article.leaves.sort((one, other) => one.from - other.from);
  return article;
}

/** Remember what is selected in the article until something else is, or one clicks beside it. */
export function watch(article) {
  article.picked = null;
  document.addEventListener("selectionchange", () => {
    const span = selected(article);
    if (span || article.leaves.some((leaf) => leaf.node === getSelection().anchorNode)) pick(article, span);
  });
}

/** The words that were selected last, as a span of code points; null for none. */
export const selectedSpan = (article) => article.picked;

/** Let nothing be selected. */
export function forget(article) {
  pick(article, null);
  getSelection().removeAllRanges();
}

function pick(article, span) {
  article.picked = span;
  if (CSS.highlights) CSS.highlights.set("picked", new Highlight(...(span ? article.ranges(span) : [])));
}

/**
 * Select the word behind what is selected (`by` 1) or before it (-1), from `place` (a code point) where nothing is.
 * Shift and arrows then move the end of it that was reached last. Gives the range, null where there is no word.
 */
export function selectWord(article, by, place) {
  const at = article.unit(article.picked ? article.picked[by > 0 ? 1 : 0] : place);
  const words = [...article.text.matchAll(WORD)].map((one) => [one.index, one.index + one[0].length]);
  const ahead = by > 0 ? words.filter(([from]) => from >= at) : words.filter(([, to]) => to <= at).reverse();
  for (const units of ahead) {
    const [range] = article.ranges(units.map((unit) => article.point(unit)));
    if (!range) continue; // not on the page
    const ends = [[range.startContainer, range.startOffset], [range.endContainer, range.endOffset]];
    getSelection().setBaseAndExtent(...(by > 0 ? ends : ends.reverse()).flat());
    return range;
  }
  return null;
}

/** The selected words of the article as a span of code points, without blanks at its ends; null for none. */
function selected(article) {
  const selection = getSelection();
  if (!selection.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  let [from, to] = [Infinity, -1];
  for (const leaf of article.leaves) {
    if (!range.intersectsNode(leaf.node)) continue;
    const first = leaf.node === range.startContainer ? range.startOffset : 0;
    const after = leaf.node === range.endContainer ? range.endOffset : leaf.node.data.length;
    if (first >= after) continue;
    from = Math.min(from, leaf.from + first);
    to = Math.max(to, leaf.from + after);
  }
  while (from < to && /\s/.test(article.text[from])) from += 1;
  while (to > from && /\s/.test(article.text[to - 1])) to -= 1;
  while (/\p{M}/u.test(article.text[to] ?? "")) to += 1; // a letter keeps its marks
  return from < to ? [article.point(from), article.point(to)] : null;
}

/** A span with its words, as records have them. */
export const evidence = (article, span) => ({ span, text: article.slice(span) });
