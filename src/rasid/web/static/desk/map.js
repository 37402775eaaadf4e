// The map of occurrences: as narrow as each place is known, clusters with counts, what is at a place.

import { call, save, word } from "/static/desk/desk.js";
import { areasOf, countriesOf, pointsOf, ringsOf } from "/static/desk/map-areas.js";
import { fontsReady, labelsOf } from "/static/desk/map-labels.js";
import { showSpot } from "/static/desk/map-spot.js";

const box = document.getElementById("map");
const english = document.documentElement.lang === "en";
const nameOf = ({ name }) => (english && name.en) || name.ar;
const numbers = new Intl.NumberFormat(`en-u-nu-${document.documentElement.dataset.digits}`);
const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
const CLICKABLE = ["clusters", "points", "areas", "told"];

const looks = () => ({
  country: { size: 12, ink: colour("muted"), halo: colour("surface"), rtl: !english },
  place: { size: 12, weight: 600, ink: colour("ink"), halo: colour("surface"), rtl: !english },
  count: { size: 11, weight: 600, ink: colour("paper"), halo: null, rtl: false, write: (text) => numbers.format(Number(text)) },
});

/** The layers, in the page's colours, the lowest first. */
function layers() {
  const [deed, line] = [colour("trigger-ink"), colour("line")];
  const area = { "fill-color": colour("selected") };
  const single = ["!", ["has", "point_count"]];
  const count = ["coalesce", ["get", "sum"], ["get", "count"]];
  const label = (image, more) => ({ "icon-image": image, "icon-padding": 4, ...more });
  return [
    { id: "sea", type: "background", paint: { "background-color": colour("paper") } },
    { id: "land", type: "fill", source: "countries", paint: { "fill-color": colour("surface") } },
    { id: "told", type: "fill", source: "countries", filter: [">", ["get", "count"], 0], paint: { ...area, "fill-opacity": ["+", 0.08, ["*", 0.3, ["get", "share"]]] } },
    { id: "borders", type: "line", source: "countries", paint: { "line-color": line, "line-width": 1 } },
    { id: "areas", type: "fill", source: "areas", paint: { ...area, "fill-opacity": 0.18 } },
    { id: "area-edges", type: "line", source: "areas", paint: { "line-color": colour("selected"), "line-opacity": 0.6, "line-dasharray": [3, 2] } },
    { id: "names", type: "symbol", source: "names", filter: [">", ["get", "extent"], ["^", 2, ["-", 9, ["*", 2, ["zoom"]]]]], layout: label(["get", "label"], { "symbol-sort-key": ["-", ["get", "extent"]] }) },
    { id: "rings", type: "line", source: "rings", minzoom: 5, paint: { "line-color": deed, "line-opacity": 0.55 } },
    { id: "clusters", type: "circle", source: "points", filter: ["has", "point_count"], paint: { "circle-color": deed, "circle-opacity": 0.88, "circle-radius": ["interpolate", ["linear"], ["log10", count], 0, 9, 4, 28], "circle-stroke-color": colour("surface"), "circle-stroke-width": 2 } },
    { id: "points", type: "circle", source: "points", filter: single, paint: { "circle-color": deed, "circle-radius": ["interpolate", ["linear"], ["log10", count], 0, 4, 3, 14], "circle-stroke-color": deed, "circle-stroke-width": 1, "circle-stroke-opacity": 0.5, "circle-opacity": 0.85 } },
    { id: "counts", type: "symbol", source: "points", filter: ["has", "point_count"], layout: label(["concat", "count:", ["to-string", ["get", "sum"]]], { "icon-allow-overlap": true, "icon-ignore-placement": true }) },
    { id: "place-names", type: "symbol", source: "points", minzoom: 4.5, filter: single, layout: label(["get", "label"], { "icon-anchor": "bottom", "icon-offset": [0, -6], "symbol-sort-key": ["-", ["get", "count"]] }) },
  ];
}

/** What the map shows, out of the places told and the outlines of countries. */
async function sources(places) {
  const topology = await (await fetch("/static/vendor/countries-50m.json")).json();
  const known = JSON.parse(document.getElementById("countries").textContent);
  const countries = countriesOf(topology, known, places);
  const geojson = (data, more = {}) => ({ type: "geojson", data, ...more });
  return {
    countries: geojson(countries.areas),
    names: geojson(countries.labels),
    areas: geojson(areasOf(places)),
    rings: geojson(ringsOf(places)),
    points: geojson(pointsOf(places, nameOf), { cluster: true, clusterRadius: 38, clusterMaxZoom: 9, clusterProperties: { sum: ["+", ["get", "count"]] } }),
  };
}

function drawn(map, places) {
  const known = new Map(places.map((one) => [one.id, one]));
  labelsOf(map, (kind) => looks()[kind]);

  const show = (ids) => {
    const found = [...new Set(ids)].map((id) => known.get(id)).filter(Boolean);
    showSpot(found, { nameOf, numbers, rest: box.dataset.rest });
    for (const row of document.querySelectorAll("[data-place]")) row.classList.toggle("chosen", ids.includes(row.dataset.place));
  };

  map.on("click", async ({ point }) => {
    const around = [[point.x - 3, point.y - 3], [point.x + 3, point.y + 3]];
    const [top, ...others] = map.queryRenderedFeatures(around, { layers: CLICKABLE });
    if (!top) return show([]);
    if (!top.properties.cluster) return show([top, ...others].filter(({ properties }) => properties.id).map(({ properties }) => properties.id));
    const zoom = await map.getSource("points").getClusterExpansionZoom(top.properties.cluster_id);
    return map.easeTo({ center: top.geometry.coordinates, zoom });
  });
  map.on("mousemove", ({ point }) => {
    map.getCanvas().style.cursor = map.queryRenderedFeatures(point, { layers: CLICKABLE }).length ? "pointer" : "";
  });

  for (const row of document.querySelectorAll("[data-place]")) {
    const place = known.get(row.dataset.place);
    const button = document.createElement("button");
    Object.assign(button, { type: "button", className: "plain", textContent: "⌖", title: word("map.show"), ariaLabel: `${word("map.show")}: ${nameOf(place)}` });
    button.addEventListener("click", () => {
      if (place.lat !== null) map.jumpTo({ center: [place.lon, place.lat], zoom: place.reach > 20 ? 6 : 9 });
      show([place.id]);
    });
    row.cells[0].prepend(button, " ");
  }
}

async function start() {
  const [{ places }] = await Promise.all([call("GET", box.dataset.places.replace("/api/v1", "")), fontsReady()]);
  const view = JSON.parse(box.dataset.bounds);
  maplibregl.setWorkerUrl("/static/vendor/maplibre-gl-csp-worker.js");
  const map = new maplibregl.Map({
    container: box,
    style: { version: 8, sources: await sources(places), layers: layers() },
    bounds: [view.slice(0, 2), view.slice(2)],
    attributionControl: false,
    dragRotate: false,
    fadeDuration: 0,
    canvasContextAttributes: { preserveDrawingBuffer: true },
    locale: { "NavigationControl.ZoomIn": word("map.in"), "NavigationControl.ZoomOut": word("map.out"), "Map.Title": word("map.drawing") },
  });
  map.touchZoomRotate.disableRotation();
  map.addControl(new maplibregl.NavigationControl({ showCompass: false }), english ? "top-right" : "top-left");
  map.once("idle", () => box.setAttribute("data-ready", ""));
  drawn(map, places);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => location.reload());
  const button = document.getElementById("save-map");
  button.hidden = false;
  button.addEventListener("click", () => map.getCanvas().toBlob((blob) => save("map.png", blob)));
}

/** Where the browser cannot draw it, its picture. */
function picture() {
  const image = Object.assign(document.createElement("img"), { src: box.dataset.picture, alt: word("map.drawing") });
  const note = Object.assign(document.createElement("p"), { className: "quiet", textContent: word("map.no_webgl") });
  box.classList.add("picture");
  box.replaceChildren(image, note);
}

document.getElementById("find-place")?.addEventListener("input", ({ target }) => {
  const letters = target.value.trim().toLowerCase();
  for (const row of document.querySelectorAll("[data-place]")) row.hidden = !row.cells[0].textContent.toLowerCase().includes(letters);
});
if (box) start().catch(picture);
