// Preferences: what is chosen is shown at once, before it is saved.

const form = document.getElementById("look");
const line = document.getElementById("preview");

/** Show the page and the line of an example as the form says. */
async function show() {
  const chosen = new URLSearchParams(new FormData(form));
  document.documentElement.dataset.theme = chosen.get("theme");
  const answer = await fetch(`/preferences/preview?${chosen}`);
  if (!answer.ok) return;
  const found = new DOMParser().parseFromString(await answer.text(), "text/html");
  line.replaceChildren(...found.body.childNodes);
}

form.addEventListener("change", show);
