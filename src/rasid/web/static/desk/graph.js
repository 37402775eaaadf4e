// The graph of actors: arrows from who did it to whom, as thick as they have occurrences.

import { save, word } from "/static/desk/desk.js";
import { graphSvg } from "/static/desk/graph-svg.js";

const box = document.getElementById("graph");
const panel = document.getElementById("tie");
const numbers = new Intl.NumberFormat(`en-u-nu-${document.documentElement.dataset.digits}`);
const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
const SHAPES = { state: "rectangle", government: "rectangle", military: "rectangle", police: "rectangle", office: "rectangle", armed_group: "diamond", person: "ellipse" };

const called = (node) => node.data("name").replace("\n", " – ");
const make = (tag, text, more = {}) => Object.assign(document.createElement(tag), { textContent: text, ...more });

/** Actors and ties as elements; they begin on a circle, so that the layout comes out the same each time. */
function elements({ actors, deeds }) {
  const most = Math.max(...deeds.map(([, , count]) => count));
  const radius = 90 + 14 * actors.length;
  const nodes = actors.map(([id, name, kind, local, count], n) => {
    const turn = (2 * Math.PI * n) / actors.length;
    const position = { x: radius * Math.cos(turn), y: radius * Math.sin(turn) };
    return { data: { id, name, shape: SHAPES[kind] ?? "hexagon", local, size: 14 + 5 * Math.log2(1 + count) }, position };
  });
  const edges = deeds.map(([source, target, count, happened, link], n) => ({
    data: { id: `tie-${n}`, source, target, count, happened, link, width: 1.5 + 6 * Math.sqrt(count / most), loose: happened === 0 ? "yes" : "no" },
  }));
  return [...nodes, ...edges];
}

function style() {
  const firm = colour("real");
  const loose = colour("said");
  return [
    { selector: "node", style: { shape: "data(shape)", width: "data(size)", height: "data(size)", "background-color": colour("mention"), label: "data(name)", "font-family": "Plex Arabic, Noto Sans Arabic, sans-serif", "font-size": 13, color: colour("ink"), "text-valign": "bottom", "text-margin-y": 4, "text-outline-color": colour("surface"), "text-outline-width": 2.5, "text-wrap": "wrap", "text-max-width": 130 } },
    { selector: "edge", style: { width: "data(width)", "line-color": firm, "target-arrow-color": firm, "target-arrow-shape": "triangle", "arrow-scale": 0.9, "curve-style": "bezier", opacity: 0.75 } },
    { selector: 'edge[loose = "yes"]', style: { "line-color": loose, "target-arrow-color": loose, "line-style": "dashed" } },
    { selector: ".faded", style: { opacity: 0.12 } },
    { selector: "edge:selected", style: { "line-color": colour("selected"), "target-arrow-color": colour("selected"), opacity: 1 } },
    { selector: "node:selected", style: { "background-color": colour("selected") } },
  ];
}

/** A tie in words. */
function told(edge) {
  const [actor, recipient] = [called(edge.source()), called(edge.target())];
  return word("graph.tie", { actor, recipient, count: numbers.format(edge.data("count")) });
}

/** What a tie holds, with the address of its occurrences. */
function lineOf(edge) {
  const item = document.createElement("li");
  const { link, happened } = edge.data();
  item.append(
    make("a", told(edge), { href: link }),
    make("br", ""),
    make("small", word("graph.part", { count: numbers.format(happened) })),
  );
  return item;
}

function show(title, edges) {
  const head = document.createElement("header");
  const close = make("button", "×", { type: "button", className: "icon", ariaLabel: word("graph.close") });
  close.addEventListener("click", () => (panel.hidden = true));
  const heading = document.createElement("h3");
  heading.append(make("bdi", title));
  head.append(heading, close);
  const list = document.createElement("ul");
  list.append(...edges.sort((one, other) => other.data("count") - one.data("count")).map(lineOf));
  panel.replaceChildren(head, list);
  panel.hidden = false;
}

function listen(graph) {
  graph.on("tap", "edge", ({ target }) => show(`${called(target.source())} – ${called(target.target())}`, target.parallelEdges()));
  graph.on("tap", "node", ({ target }) => {
    const near = target.closedNeighborhood();
    graph.elements().addClass("faded");
    near.removeClass("faded");
    show(word("graph.ties", { name: called(target) }), target.connectedEdges());
  });
  graph.on("tap", ({ target }) => {
    if (target === graph) panel.hidden = true;
    if (target === graph || target.isEdge()) graph.elements().removeClass("faded");
  });
  const buttons = [
    ["save-png", () => save("graph.png", graph.png({ output: "blob", full: true, scale: 2, bg: colour("surface") }))],
    ["save-svg", () => save("graph.svg", graphSvg(graph, { ground: colour("surface"), ink: colour("ink"), told }), "image/svg+xml")],
  ];
  for (const [id, run] of buttons) {
    const button = document.getElementById(id);
    button.hidden = false;
    button.addEventListener("click", run);
  }
}

async function start() {
  await document.fonts.load('13px "Plex Arabic"', "شبكة graph");
  const graph = cytoscape({
    container: box,
    elements: elements(JSON.parse(document.getElementById("graph-data").textContent)),
    style: style(),
    layout: { name: "cose", animate: false, randomize: false, padding: 24, nodeRepulsion: () => 400000, idealEdgeLength: () => 130, nodeOverlap: 24, componentSpacing: 60, numIter: 1500 },
    maxZoom: 4,
  });
  const readable = 9 / Math.min(graph.zoom(), 9 / 13);
  graph.style().selector("node").style({ "font-size": readable, "text-margin-y": readable / 3 }).update();
  listen(graph);
  box.setAttribute("data-ready", "");
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => location.reload());
}

if (box) start();
