// The editor of drafts. Without it annexes are added by the server, and the pages open in a window of their own.
//   [data-add-annex]   adds an annex in place; [data-drop-annex] takes one away
//   [data-table]       begins a table where one writes
//   [data-preview]     shows the pages as they would be printed, a moment after the last key
const form = document.querySelector("form[data-draft]");
const annexes = form.querySelector("[data-annexes]");
const model = form.querySelector("[data-annex-form]");
const show = within => within.querySelectorAll("[data-scripted]").forEach(part => { part.hidden = false });

function addAnnex() {
  annexes.append(model.content.cloneNode(true));
  show(annexes);
  return annexes.lastElementChild;
}
form.querySelector("[data-add-annex]").addEventListener("click", event => {
  event.preventDefault();
  addAnnex().querySelector("input").focus();
});
form.addEventListener("restoring", event => {
  for (let missing = (event.detail.annexText ?? []).length - annexes.children.length; missing > 0; missing--) addAnnex();
});

const changed = () => form.dispatchEvent(new Event("input", { bubbles: true }));
form.addEventListener("click", event => {
  const drop = event.target.closest("[data-drop-annex]");
  if (drop) {
    drop.closest("[data-annex]").remove();
    changed();
  }
  const table = event.target.closest("[data-table]");
  if (table) {
    const text = table.closest("[data-annex], [data-typed]").querySelector("textarea");
    const at = text.selectionStart, before = text.value.slice(0, at);
    const rows = "| TT |  |  |\n| 1 |  |  |\n| 2 |  |  |\n";
    text.setRangeText((before && !before.endsWith("\n") ? "\n" : "") + rows, at, text.selectionEnd, "end");
    text.focus();
    changed();
  }
});

// Another type brings its skeleton, as long as nothing was written.
const body = form.querySelector("#body");
form.querySelector("#type").addEventListener("change", () => {
  if (body.value === body.defaultValue && form.querySelector("[name=begun]").value) form.querySelector("[data-skeleton]").click();
});

const pages = form.querySelector("[data-pages]");
let asked, later;
async function preview() {
  asked?.abort();
  asked = new AbortController();
  const sent = new FormData(form);
  sent.delete("file");
  pages.setAttribute("aria-busy", "true");
  try {
    const answer = await fetch("/issuing/preview", { method: "POST", body: sent, headers: { "X-Fragment": "true" }, signal: asked.signal });
    if (!answer.ok) throw new Error(answer.status);
    const top = pages.scrollTop;
    pages.innerHTML = await answer.text();
    pages.scrollTop = top;
    pages.removeAttribute("aria-busy");
  } catch (failure) {
    if (failure.name === "AbortError") return;
    pages.removeAttribute("aria-busy");
    pages.replaceChildren(Object.assign(document.createElement("p"), { className: "q", textContent: pages.dataset.failed }));
  }
}
form.addEventListener("input", () => {
  clearTimeout(later);
  later = setTimeout(preview, 700);
});
addEventListener("load", preview);
