// Between the page's text nodes and code points: the article as it stands on the page, and what is selected in it.

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

/** The selected words of the article as a span of code points, without blanks at its ends; null for none. */
export function selectedSpan(article) {
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
