// Labels of the map, drawn by the browser as pictures: letters stay joined and mixed scripts keep their order.

const RATIO = 2;
const FONT = '"Plex Arabic", "Noto Sans Arabic", sans-serif';

/** Wait for the fonts that labels are drawn in. */
export const fontsReady = () =>
  Promise.all([document.fonts.load(`14px ${FONT}`, "خريطة map 1"), document.fonts.load(`600 14px ${FONT}`, "خريطة map 1")]);

/** A text as a picture with a halo, and its pixel ratio. */
export function drawLabel(text, { size, weight = 400, ink, halo, rtl }) {
  const canvas = document.createElement("canvas");
  const pen = canvas.getContext("2d");
  const font = `${weight} ${size * RATIO}px ${FONT}`;
  pen.font = font;
  const room = 3 * RATIO;
  canvas.width = Math.ceil(pen.measureText(text).width) + 2 * room;
  canvas.height = Math.ceil(size * 1.7 * RATIO);
  Object.assign(pen, { font, textAlign: "center", textBaseline: "middle", direction: rtl ? "rtl" : "ltr", lineJoin: "round" });
  const [x, y] = [canvas.width / 2, canvas.height / 2];
  if (halo) {
    Object.assign(pen, { strokeStyle: halo, lineWidth: 3 * RATIO });
    pen.strokeText(text, x, y);
  }
  pen.fillStyle = ink;
  pen.fillText(text, x, y);
  return [pen.getImageData(0, 0, canvas.width, canvas.height), { pixelRatio: RATIO }];
}

/** Draw each label («kind:text») when the map first asks for it; `style` says how a kind looks and is written. */
export function labelsOf(map, style) {
  map.on("styleimagemissing", ({ id }) => {
    const at = id.indexOf(":");
    if (at < 0 || map.hasImage(id)) return;
    const { write = String, ...look } = style(id.slice(0, at));
    map.addImage(id, ...drawLabel(write(id.slice(at + 1)), look));
  });
}
