// Drawing a part of the form anew without losing the place of who goes by keyboard.

/** Draw the inside of a box anew; the focus stays at its place, or goes to `rest` where nothing is left of it. */
export function redraw(box, children, rest = null) {
  const reached = () => [...box.querySelectorAll("select, input, button")];
  const at = reached().indexOf(document.activeElement);
  box.replaceChildren(...children);
  if (at >= 0) (reached().slice(at).find((one) => !one.disabled) ?? rest)?.focus();
}
