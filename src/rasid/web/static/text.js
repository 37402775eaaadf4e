// The article's text: code points to UTF-16 and back, the text nodes it stands in, and highlights over it.

// Where each code point starts in UTF-16; null when every code point is one unit.
function codePointStarts(text) {
  const starts = [];
  for (let i = 0; i < text.length; i += text.codePointAt(i) > 0xffff ? 2 : 1) starts.push(i);
  if (starts.length === text.length) return null;
  starts.push(text.length);
  return starts;
}

export class Article {
  constructor(text) {
    this.text = text;
    this.starts = codePointStarts(text);
    this.leaves = []; // {node, from, to} in UTF-16, in text order
  }

  unit(point) {
    if (!this.starts) return point;
    return this.starts[Math.min(point, this.starts.length - 1)];
  }

  // The code point that a UTF-16 offset lies in.
  point(unit) {
    if (!this.starts) return unit;
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle] <= unit) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  slice(span) {
    return this.text.slice(this.unit(span[0]), this.unit(span[1]));
  }

  hold(node, from) {
    this.leaves.push({ node, from, to: from + node.data.length });
  }

  // One range for each text node the span touches. Lam and alif are one sign: a half of it cannot be painted
  // alone, so a range that would begin or end inside it takes in all of it.
  ranges(span) {
    const from = this.joined(this.unit(span[0])) ? this.lam(this.unit(span[0])) : this.unit(span[0]);
    let to = this.unit(span[1]);
    if (to > from && this.joined(to)) to += 1;
    const found = [];
    for (const leaf of this.leaves) {
      if (leaf.from >= to || leaf.to <= from) continue;
      const range = document.createRange();
      range.setStart(leaf.node, Math.max(from, leaf.from) - leaf.from);
      range.setEnd(leaf.node, Math.min(to, leaf.to) - leaf.from);
      found.push(range);
    }
    return found;
  }

  // Whether an offset lies between a lam (and its marks) and an alif.
  joined(unit) {
    return /[اأإآٱ]/.test(this.text[unit] || "") && this.text[this.lam(unit)] === "ل";
  }

  lam(unit) {
    let at = unit - 1;
    while (/[\u064b-\u065f\u0670]/.test(this.text[at] || "")) at -= 1;
    return at;
  }

  // The code point under a place on the screen, or null.
  at(x, y) {
    let node = null;
    let offset = 0;
    if (document.caretPositionFromPoint) {
      const caret = document.caretPositionFromPoint(x, y);
      if (caret) [node, offset] = [caret.offsetNode, caret.offset];
    } else if (document.caretRangeFromPoint) {
      const range = document.caretRangeFromPoint(x, y);
      if (range) [node, offset] = [range.startContainer, range.startOffset];
    }
    const leaf = this.leaves.find((one) => one.node === node);
    if (!leaf) return null;
    // The caret stands beside a letter: take the one whose box holds the place.
    for (const start of [offset - 1, offset, offset - 2, offset + 1]) {
      if (start < 0 || start >= leaf.node.data.length) continue;
      const range = document.createRange();
      range.setStart(leaf.node, start);
      range.setEnd(leaf.node, start + 1);
      for (const box of range.getClientRects()) {
        if (x >= box.left - 1 && x <= box.right + 1 && y >= box.top - 4 && y <= box.bottom + 4) {
          return this.point(leaf.from + start);
        }
      }
    }
    return null;
  }
}

// Kinds of highlight, the faintest first: a later one is drawn over an earlier one.
export const MARKS = ["content", "nested", "step", "problem", "mention", "source", "quantity", "time", "trigger", "cue", "selected", "flash"];
const CAN_HIGHLIGHT = typeof Highlight === "function" && typeof CSS === "object" && "highlights" in CSS;

// Highlights by name. Where the browser has none, the text is cut into plain spans with the names as classes.
export const highlights = {
  spans: new Map(),

  set(article, name, spans) {
    this.spans.set(name, spans);
    if (!CAN_HIGHLIGHT) return;
    const highlight = new Highlight(...spans.flatMap((span) => article.ranges(span)));
    highlight.priority = MARKS.indexOf(name);
    CSS.highlights.set(name, highlight);
  },

  // Draws the fallback; nothing to do where the browser highlights by itself.
  draw(article) {
    if (CAN_HIGHLIGHT) return;
    const edges = new Set();
    for (const spans of this.spans.values()) {
      for (const span of spans) edges.add(article.unit(span[0])).add(article.unit(span[1]));
    }
    const blocks = new Map();
    for (const leaf of article.leaves) {
      const block = leaf.node.parentNode.closest("[data-from]");
      if (!blocks.has(block)) blocks.set(block, leaf.from);
    }
    article.leaves = [];
    for (const [block, from] of blocks) this.cut(article, block, from, edges);
  },

  cut(article, block, from, edges) {
    const to = from + block.textContent.length;
    const places = [from, ...[...edges].filter((edge) => edge > from && edge < to).sort((a, b) => a - b), to];
    const pieces = [];
    for (let i = 0; i + 1 < places.length; i += 1) {
      const piece = document.createElement("span");
      const node = document.createTextNode(article.text.slice(places[i], places[i + 1]));
      piece.append(node);
      piece.className = MARKS.filter((name) =>
        (this.spans.get(name) || []).some(
          (span) => article.unit(span[0]) <= places[i] && article.unit(span[1]) >= places[i + 1],
        ),
      )
        .map((name) => `mark-${name}`)
        .join(" ");
      article.hold(node, places[i]);
      pieces.push(piece);
    }
    block.replaceChildren(...pieces);
  },
};
