// What the map is drawn from: countries, areas of honest size, points.

const KM = 111.32; // in a degree of latitude
const CORNERS = 72;
const NARROW = new Set(["facility", "city"]);

const feature = (geometry, properties) => ({ type: "Feature", geometry, properties });
const collection = (features) => ({ type: "FeatureCollection", features });

/** A circle of so many km around a point. */
function circle({ lon, lat, reach }) {
  const wide = reach / (KM * Math.max(0.05, Math.cos((lat * Math.PI) / 180)));
  const ring = Array.from({ length: CORNERS + 1 }, (_, n) => {
    const turn = (2 * Math.PI * n) / CORNERS;
    return [lon + wide * Math.cos(turn), Math.max(-85, Math.min(85, lat + (reach / KM) * Math.sin(turn)))];
  });
  return { type: "Polygon", coordinates: [ring] };
}

/** A ring that goes over the edge of the world (180 degrees) goes on beyond it, not back across the map. */
function unwrapped(ring) {
  const crosses = ring.some(([lon], n) => n > 0 && Math.abs(lon - ring[n - 1][0]) > 180);
  return crosses ? ring.map(([lon, lat]) => [lon < 0 ? lon + 360 : lon, lat]) : ring;
}

function whole({ type, coordinates }) {
  const parts = type === "Polygon" ? [coordinates] : coordinates;
  return { type: "MultiPolygon", coordinates: parts.map((part) => part.map(unwrapped)) };
}

/** The middle of a country's largest part, for its label. */
function middle(geometry) {
  const boxes = geometry.coordinates.map(([ring]) => {
    const [lons, lats] = [ring.map(([lon]) => lon), ring.map(([, lat]) => lat)];
    return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
  });
  const [west, south, east, north] = boxes.reduce((one, other) => (size(other) > size(one) ? other : one));
  return { at: [(west + east) / 2, (south + north) / 2], size: (east - west) * (north - south) };
}

const size = ([west, south, east, north]) => (east - west) * (north - south);

/** Outlines of countries with how much is known only to each, and points for their names. */
export function countriesOf(topology, known, places) {
  const names = new Map(known.map(([called, entity, name]) => [called, { entity, name }]));
  const told = new Map(places.filter((one) => one.precision === "country").map((one) => [one.id, one.count]));
  const most = Math.max(1, ...told.values());
  const all = topojson.feature(topology, topology.objects.countries).features.filter(({ geometry, properties }) => geometry && properties.name !== "Antarctica");
  const areas = [];
  const labels = [];
  for (const one of all) {
    const { entity, name } = names.get(one.properties.name) ?? {};
    const count = told.get(entity) ?? 0;
    const geometry = whole(one.geometry);
    areas.push(feature(geometry, { id: entity ?? "", share: count / most, count }));
    if (!name) continue;
    const { at, size: extent } = middle(geometry);
    labels.push(feature({ type: "Point", coordinates: at }, { label: `country:${name}`, extent }));
  }
  return { areas: collection(areas), labels: collection(labels) };
}

/** Circles of what is known only to a district, province or region, the widest first. */
export const areasOf = (places) =>
  collection(
    places
      .filter((one) => one.lat !== null && one.precision !== "country" && !NARROW.has(one.precision))
      .sort((one, other) => other.reach - one.reach)
      .map((one) => feature(circle(one), { id: one.id, count: one.count })),
  );

const narrow = (places) => places.filter((one) => one.lat !== null && NARROW.has(one.precision));

/** Rings of honest size around cities and facilities. */
export const ringsOf = (places) => collection(narrow(places).map((one) => feature(circle(one), { id: one.id })));

/** Points of cities and facilities, to be clustered, with their names. */
export const pointsOf = (places, nameOf) =>
  collection(
    narrow(places).map((one) =>
      feature({ type: "Point", coordinates: [one.lon, one.lat] }, { id: one.id, count: one.count, label: `place:${nameOf(one)}` }),
    ),
  );
