// The graph as it stands, as SVG: the same places, shapes, colours and labels.

const SPACE = "http://www.w3.org/2000/svg";
const MARGIN = 30;

function put(parent, tag, attributes, text = null) {
  const made = document.createElementNS(SPACE, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  if (text !== null) made.textContent = text;
  parent.append(made);
  return made;
}

const round = (value) => Math.round(value * 10) / 10;

/** The corners of a shape around a point. */
function shapeOf(shape, { x, y }, size) {
  const half = size / 2;
  const corners = {
    rectangle: [[-1, -1], [1, -1], [1, 1], [-1, 1]],
    diamond: [[0, -1], [1, 0], [0, 1], [-1, 0]],
    hexagon: [[-0.5, -1], [0.5, -1], [1, 0], [0.5, 1], [-0.5, 1], [-1, 0]],
  }[shape];
  return corners ? corners.map(([right, down]) => `${round(x + half * right)},${round(y + half * down)}`).join(" ") : null;
}

const at = ({ x, y }) => `${round(x)} ${round(y)}`;

/** The line to a point, bent by control points: quadratic curves that meet in the middle between two of them. */
function curve(bends, to) {
  if (!bends.length) return `L${at(to)}`;
  return bends
    .map((bend, n) => {
      const next = bends[n + 1];
      return `Q${at(bend)} ${at(next ? { x: (bend.x + next.x) / 2, y: (bend.y + next.y) / 2 } : to)}`;
    })
    .join("");
}

function drawEdge(svg, edge, told) {
  const [from, to] = [edge.sourceEndpoint(), edge.targetEndpoint()];
  const attributes = { d: `M${at(from)}${curve(edge.controlPoints() ?? [], to)}`, fill: "none", stroke: edge.style("line-color"), "stroke-width": round(edge.numericStyle("width")), opacity: 0.75, "marker-end": `url(#${edge.data("loose") === "yes" ? "loose" : "firm"})` };
  if (edge.style("line-style") === "dashed") attributes["stroke-dasharray"] = "6 4";
  const made = put(svg, "path", attributes);
  put(made, "title", {}, told(edge));
}

function drawNode(svg, node, ink, ground) {
  const [place, size] = [node.position(), node.data("size")];
  const fill = node.style("background-color");
  const points = shapeOf(node.data("shape"), place, size);
  if (points) put(svg, "polygon", { points, fill });
  else put(svg, "circle", { cx: round(place.x), cy: round(place.y), r: round(size / 2), fill });
  put(svg, "text", { x: round(place.x), y: round(place.y + size / 2 + 16), "text-anchor": "middle", "font-size": 13, "font-family": "IBM Plex Sans Arabic, Noto Sans Arabic, sans-serif", fill: ink, stroke: ground, "stroke-width": 3, "paint-order": "stroke" }, node.data("name").replace("\n", " · "));
}

/** The whole graph as the text of an SVG file; `told` says what a tie is in words. */
export function graphSvg(graph, { ground, ink, told }) {
  const { x1, y1, w, h } = graph.elements().boundingBox();
  const svg = document.createElementNS(SPACE, "svg");
  const frame = { x: round(x1 - MARGIN), y: round(y1 - MARGIN), width: round(w + 2 * MARGIN), height: round(h + 2 * MARGIN) };
  svg.setAttribute("viewBox", Object.values(frame).join(" "));
  const marks = put(svg, "defs", {});
  for (const [id, selector] of [["firm", 'edge[loose = "no"]'], ["loose", 'edge[loose = "yes"]']]) {
    const fill = graph.edges(selector).first().style("line-color") ?? ink;
    const mark = put(marks, "marker", { id, viewBox: "0 0 10 10", refX: 9, refY: 5, markerWidth: 9, markerHeight: 9, markerUnits: "userSpaceOnUse", orient: "auto" });
    put(mark, "path", { d: "M0 0L10 5L0 10z", fill });
  }
  put(svg, "rect", { ...frame, fill: ground });
  graph.edges().forEach((edge) => drawEdge(svg, edge, told));
  graph.nodes().forEach((node) => drawNode(svg, node, ink, ground));
  return new XMLSerializer().serializeToString(svg);
}
