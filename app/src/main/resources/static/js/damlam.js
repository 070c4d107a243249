// What makes pages quicker. Every page works without it; what it adds is asked for in the markup:
//   table[data-keys]        j and k move through rows, Enter opens; never while typing or while Telex or VNI composes
//   [data-palette]          opens the search of Ctrl K instead of the search page
//   form[method=post]       what is typed stays in this browser until it arrived, under data-keep or its address;
//                           data-keep="" keeps nothing
//   [data-confirm="…"]      asks before a form is sent or a button of it pressed
//   form[data-auto]         is sent when a choice in it changes
//   select[data-find]       can be typed in; accents may be left out; with data-search="…q=" the server is asked for names
//   input[data-most]        refuses files of more megabytes before they are sent
//   svg[data-arrows]        is one stop of the Tab key; the arrows, Home and End move among its links, from left to right
//   form[data-reading="…"]  asks there, while it is sent, how far its file has been read, and shows it in [data-read]
//   [data-print]            prints the page
//   [data-scripted]         is shown only where scripts run
const said = document.getElementById("said")?.dataset ?? {};
const $$ = (selector, within = document) => [...within.querySelectorAll(selector)];
const element = (tag, properties) => Object.assign(document.createElement(tag), properties);

// ---- Storage may be forbidden by the browser; then nothing is kept, and nothing fails.
const store = {
  get(key) { try { return localStorage.getItem(key) } catch { return null } },
  set(key, value) { try { localStorage.setItem(key, value) } catch { /* not kept */ } },
  drop(key) { try { localStorage.removeItem(key) } catch { /* not there */ } },
};

// ---- Work under way: the line at the top, by CSS only after 300 ms.
const busy = document.querySelector(".busy");
const working = on => busy?.classList.toggle("on", on);
document.addEventListener("click", event => {
  const link = event.target.closest?.("a[href]");
  const leaves = link && link.origin === location.origin && link.pathname + link.search !== location.pathname + location.search
    && !link.target && !link.hasAttribute("download") && !link.dataset.palette;
  if (leaves && !event.defaultPrevented && event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)) working(true);
});
addEventListener("pageshow", () => {
  working(false);
  $$("form[data-sent]").forEach(form => { delete form.dataset.sent; $$("[aria-busy]", form).forEach(b => b.removeAttribute("aria-busy")) });
});

// ---- What is missing or wrong is said at its field, in the page's language: a browser would say it in its own.
$$("form:not([method=dialog])").forEach(form => { form.noValidate = true });
const complaint = ({ validity, type, localName, validationMessage, dataset }) => {
  if (validity.customError) return validationMessage;
  if (validity.badInput && type === "number") return said.noNumber;
  if (validity.typeMismatch && type === "email") return said.noMail;
  if (!validity.valueMissing) return said.wrong;
  if (dataset.missing) return dataset.missing;
  if (type === "file") return said.missingFile;
  if (type === "checkbox") return said.missingTick;
  return localName === "select" || type === "radio" ? said.missingChoice : said.missing;
};
function complain(field) {
  const place = field.closest(".f") ?? field.closest("label") ?? field;
  const inside = place.matches(".f");
  const note = (inside ? place.querySelector(":scope > .err") : place.nextElementSibling?.matches(".err") && place.nextElementSibling)
    || element("p", { className: "err", role: "alert" });
  if (!note.isConnected) { if (inside) place.append(note); else place.after(note) }
  note.id ||= (field.id || field.name) + "-error";
  note.textContent = complaint(field);
  note.hidden = false;
  const before = field.getAttribute("aria-describedby") ?? "";
  if (!before.split(" ").includes(note.id)) field.setAttribute("aria-describedby", (note.id + " " + before).trim());
  field.setAttribute("aria-invalid", "true");
  field.dataset.wrong = note.id;
}
const mended = ({ target }) => target.form && $$("[data-wrong]", target.form).filter(field => field.validity.valid).forEach(field => {
  const note = document.getElementById(field.dataset.wrong);
  if (note) note.hidden = true;
  field.removeAttribute("aria-invalid");
  delete field.dataset.wrong;
});
document.addEventListener("input", mended);
document.addEventListener("change", mended);
const goTo = field => {
  for (let part = field.closest("details"); part; part = part.parentElement.closest("details")) part.open = true;
  (field.tomselect ?? field).focus();
};
document.addEventListener("submit", event => {
  const form = event.target;
  if (form.method === "dialog" || event.submitter?.formNoValidate) return;
  const groups = new Set();
  const wrong = [...form.elements].filter(field => field.willValidate && !field.validity.valid)
    .filter(field => field.type !== "radio" || (!groups.has(field.name) && groups.add(field.name)));
  if (!wrong.length) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  wrong.forEach(complain);
  goTo(wrong[0]);
}, true);

// ---- Forms: ask first where asked to, and send once.
document.addEventListener("submit", event => {
  const form = event.target;
  const question = event.submitter?.dataset.confirm ?? form.dataset.confirm;
  if (question && !form.dataset.sure) {
    event.preventDefault();
    ask(question, event.submitter?.textContent.trim()).then(yes => {
      if (!yes) return;
      form.dataset.sure = "yes";
      form.requestSubmit(event.submitter);
      delete form.dataset.sure;
    });
    return;
  }
  if (form.dataset.sent) { event.preventDefault(); return }
  if (form.method === "dialog" || event.defaultPrevented) return;
  form.dataset.sent = "yes";
  event.submitter?.setAttribute("aria-busy", "true");
  if (form.dataset.reading) showReading(form);
  const stays = event.submitter?.formTarget || form.target || form.hasAttribute("data-file");
  if (!stays) working(true);
  else setTimeout(() => { delete form.dataset.sent; event.submitter?.removeAttribute("aria-busy") }, 2000);
});

// ---- A file of many pages takes its time: which page is being read stands beside the button.
function showReading(form) {
  const at = form.querySelector("[data-read]");
  if (!at || ![...form.querySelectorAll("input[type=file]")].some(field => field.files.length)) return;
  const [words, bar] = [at.querySelector("[data-words]"), at.querySelector("progress")];
  at.hidden = false;
  const timer = setInterval(async () => {
    if (!form.dataset.sent) { at.hidden = true; return clearInterval(timer) }
    const answer = await fetch(form.dataset.reading + form.elements.reading.value).catch(() => null);
    if (answer?.status !== 200) return;
    const { page, of } = await answer.json();
    [bar.max, bar.value] = [of, page];
    words.textContent = words.dataset.words.replace("%p", page).replace("%n", of);
  }, 400);
}

function ask(question, verb) {
  const dialog = element("dialog", {});
  const words = element("p", { textContent: question, id: "asked" });
  const choices = element("form", { method: "dialog", className: "acts" });
  choices.append(
    element("button", { className: "btn", value: "yes", textContent: verb || said.yes }),
    element("button", { className: "act", value: "no", textContent: said.no }));
  dialog.setAttribute("aria-labelledby", "asked");
  dialog.append(words, choices);
  document.body.append(dialog);
  dialog.showModal();
  return new Promise(answer => dialog.addEventListener("close", () => {
    dialog.remove();
    answer(dialog.returnValue === "yes");
  }));
}

document.addEventListener("change", event => event.target.closest?.("form[data-auto]")?.requestSubmit());
document.addEventListener("click", event => { if (event.target.closest?.("[data-print]")) print() });
// A sheet says when it was printed, which may be long after the page was asked for.
addEventListener("beforeprint", () => $$("[data-printing]").forEach(at => {
  const { hour, minute, day, month, year } = Object.fromEntries(new Intl.DateTimeFormat("en-GB", {
    hour: "2-digit", minute: "2-digit", day: "2-digit", month: document.documentElement.lang === "en" ? "short" : "2-digit", year: "numeric", timeZone: said.zone,
  }).formatToParts(now()).map(({ type, value }) => [type, value]));
  at.textContent = `${hour}:${minute}, ` + (document.documentElement.lang === "en" ? `${+day} ${month} ${year}` : `${day}/${month}/${year}`);
}));
$$("[data-scripted]").forEach(part => { part.hidden = false });

// ---- Drafts. A redirect after sending is the server's word that it arrived, or the answer itself says so; only then is the draft dropped.
const SENT = "draft-sent";
// Whoever came by the address that a form is sent to was sent on to its page with this mark: nothing arrived.
const redirected = (performance.getEntriesByType("navigation")[0]?.redirectCount ?? 0) > 0 && location.hash !== "#unsent";
const sent = store.get(SENT);
if ((redirected || document.querySelector("[data-arrived]")) && sent) store.drop(sent);
store.drop(SENT);
// A page that could not be saved offers to send the same words again: the draft is still theirs.
$$("form[data-again]").forEach(form => form.addEventListener("submit", () => { if (sent) store.set(SENT, sent) }));

const kept = field => field.name && field.name !== "_csrf" && !["file", "password", "hidden", "submit", "button"].includes(field.type);
// The office's clock and time zone, wherever and however the browser's is set.
const ahead = Number(said.now ?? Date.now()) - Date.now();
const now = () => Date.now() + ahead;
const inZone = (at, parts) => new Date(at).toLocaleString(document.documentElement.lang, { timeZone: said.zone, ...parts });
function hour(at) {
  const day = { day: "2-digit", month: "2-digit" };
  return inZone(at, { hour: "2-digit", minute: "2-digit", ...(inZone(at, day) === inZone(now(), day) ? {} : day) });
}

function keep(form) {
  const key = "draft:" + said.who + ":" + (form.dataset.keep ?? form.getAttribute("action"));
  const note = element("span", { className: "kept", role: "status" });
  (form.querySelector(".send") ?? form).append(note);
  const before = read(form);
  const draft = JSON.parse(store.get(key) ?? "null");
  if (draft && !form.querySelector(".err:not([hidden])") && JSON.stringify(draft.fields) !== JSON.stringify(before)) {
    write(form, draft.fields);
    note.textContent = said.restored.replace("{0}", hour(draft.at)) + " ";
    const drop = element("button", { type: "button", className: "act", textContent: said.drop });
    drop.addEventListener("click", () => { store.drop(key); write(form, before); note.textContent = "" });
    note.append(drop);
  }
  let later;
  const save = () => {
    clearTimeout(later);
    later = null;
    store.set(key, JSON.stringify({ at: now(), fields: read(form) }));
  };
  form.addEventListener("input", () => {
    clearTimeout(later);
    later = setTimeout(() => {
      save();
      note.textContent = said.kept.replace("{0}", hour(now()));
    }, 400);
  });
  // Whoever leaves at once loses nothing either.
  addEventListener("pagehide", () => { if (later) save() });
  form.addEventListener("submit", () => { save(); store.set(SENT, key) });
}

function read(form) {
  const fields = {};
  for (const field of form.elements) {
    if (!kept(field)) continue;
    const values = fields[field.name] ??= [];
    if (field.type === "radio" || field.type === "checkbox") { if (field.checked) values.push(field.value) } else if (field.multiple) values.push(...[...field.selectedOptions].map(o => o.value));
    else if (field.dataset.search) values.push([field.value, field.selectedOptions[0]?.text ?? ""]); // no other page would know its name
    else values.push(field.value);
  }
  return fields;
}

function write(form, fields) {
  const next = {};
  form.dispatchEvent(new CustomEvent("restoring", { detail: fields })); // a form that grows makes room first
  for (const field of form.elements) {
    if (!kept(field) || !(field.name in fields)) continue;
    const values = fields[field.name];
    if (field.type === "radio" || field.type === "checkbox") field.checked = values.includes(field.value);
    else if (field.multiple) [...field.options].forEach(option => { option.selected = values.includes(option.value) });
    else if (field.dataset.search) pick(field, ...values[0]);
    else field.value = values[next[field.name] = (next[field.name] ?? -1) + 1] ?? "";
    field.tomselect?.sync();
    if (field.type === "date") field.dispatchEvent(new Event("change"));
  }
}

function pick(select, value, text) {
  if (value && ![...select.options].some(option => option.value === value)) select.add(new Option(text, value));
  select.value = value;
}

// ---- Keys in lists, until switched off.
const KEYS = "keys";
const keysOn = () => store.get(KEYS) !== "off";
const typing = event => event.isComposing || event.keyCode === 229 || event.ctrlKey || event.altKey || event.metaKey
  || event.target.closest?.("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable], dialog");
$$("[data-keys-switch]").forEach(control => {
  control.checked = keysOn();
  control.addEventListener("change", () => store.set(KEYS, control.checked ? "on" : "off"));
});
document.addEventListener("keydown", event => {
  if (!["j", "k"].includes(event.key) || typing(event) || !keysOn()) return;
  const rows = $$("[data-keys] :is(tbody tr, li)").filter(row => row.querySelector("a[href]"));
  if (!rows.length) return;
  const at = rows.findIndex(row => row.classList.contains("on"));
  const to = Math.min(rows.length - 1, Math.max(0, at + (event.key === "j" ? 1 : -1)));
  rows[at]?.classList.remove("on");
  rows[to].classList.add("on");
  rows[to].querySelector("a[href]").focus();
  rows[to].scrollIntoView({ block: "nearest" });
});

// ---- A drawing with many links is one stop of the Tab key.
document.addEventListener("keydown", event => {
  const at = event.target.closest?.("svg[data-arrows] a");
  if (!at || event.ctrlKey || event.altKey || event.metaKey) return;
  const left = link => link.getBoundingClientRect().left;
  const links = $$("a", at.ownerSVGElement).sort((one, other) => left(one) - left(other));
  const place = { ArrowRight: links.indexOf(at) + 1, ArrowLeft: links.indexOf(at) - 1, Home: 0, End: links.length - 1 }[event.key];
  const to = links[place];
  if (!to) return;
  event.preventDefault();
  at.setAttribute("tabindex", "-1");
  to.setAttribute("tabindex", "0");
  to.focus();
});

// ---- A clock's calendar time, on a tap as on hover.
document.addEventListener("click", event => {
  document.querySelector(".tip")?.remove();
  const clock = event.target.closest?.(".clock[title]");
  if (!clock) return;
  const box = clock.getBoundingClientRect();
  const tip = element("span", { className: "tip", role: "status", textContent: clock.title });
  document.body.append(tip);
  tip.style.left = Math.max(8, Math.min(box.left, innerWidth - tip.offsetWidth - 8)) + scrollX + "px";
  tip.style.top = box.bottom + 6 + scrollY + "px";
});

// ---- A browser writes file fields and dates in the language of its own menus; a page keeps to one.
const icon = name => {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("class", "ic");
  svg.setAttribute("aria-hidden", "true");
  svg.append(document.createElementNS("http://www.w3.org/2000/svg", "use"));
  svg.firstChild.setAttribute("href", "#" + name);
  return svg;
};

// The server takes so much at once and no more: better said before it is on its way.
const MEGABYTE = 1e6;
const tooLarge = field => {
  const most = +(field.dataset.most ?? said.most), all = [...field.files].reduce((sum, file) => sum + file.size, 0);
  const large = [...field.files].find(file => file.size > most * MEGABYTE) ?? (all > said.mostAll * MEGABYTE && field.files[0]);
  return large ? (large.size > most * MEGABYTE ? said.tooLarge.replace("{0}", large.name).replace("{1}", most) : said.tooMany.replace("{0}", said.mostAll)) : "";
};
$$("input[type=file]").forEach((field, i) => {
  field.id ||= "file-" + i;
  field.classList.add("sr");
  const names = element("span", { className: "chosen", textContent: said.noFile });
  const button = element("label", { className: "btn second small", textContent: said.chooseFile });
  const wrong = element("p", { className: "err", role: "alert", hidden: true });
  button.htmlFor = field.id;
  field.after(button, names, wrong);
  field.addEventListener("change", () => {
    names.textContent = [...field.files].map(file => file.name).join(", ") || said.noFile;
    wrong.textContent = tooLarge(field);
    wrong.hidden = !wrong.textContent;
    field.setCustomValidity(wrong.textContent);
  });
});

const toDay = iso => iso.split("-").reverse().join("/");
const toIso = text => {
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return text;
  const [, day, month, year] = text.trim().match(/^(\d{1,2})[\/.-]?(\d{1,2})[\/.-]?(\d{4})$/) ?? [];
  const iso = year && `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return iso && new Date(iso).getUTCDate() === +day ? iso : null; // 31/04 is no day
};
$$("input[type=date]").forEach(field => {
  const text = element("input", { type: "text", inputMode: "numeric", placeholder: said.dateForm, required: field.required, value: toDay(field.value), autocomplete: "off" });
  const open = element("button", { type: "button", className: "btn second", ariaLabel: said.calendar });
  const frame = element("span", { className: "dayfirst" });
  open.append(icon("calendar"));
  text.id = field.id;
  field.removeAttribute("id");
  field.required = false;
  field.tabIndex = -1;
  field.ariaHidden = "true";
  for (const name of ["aria-describedby", "aria-invalid", "aria-label"]) if (field.hasAttribute(name)) text.setAttribute(name, field.getAttribute(name));
  field.replaceWith(frame);
  frame.append(text, open, field);
  open.addEventListener("click", () => field.showPicker());
  field.addEventListener("change", () => { text.value = toDay(field.value); text.setCustomValidity("") });
  text.addEventListener("input", () => {
    const iso = toIso(text.value);
    field.value = iso ?? "";
    text.setCustomValidity(!text.value || iso ? "" : said.dateHelp);
  });
  text.addEventListener("change", () => { if (field.value) text.value = toDay(field.value) });
});

// ---- The palette.
const palette = document.getElementById("palette");
if (palette) {
  const input = palette.querySelector("input");
  const found = palette.querySelector(".found");
  const hint = found.innerHTML;
  const status = palette.querySelector("[role=status]");
  let asked;
  const rows = () => $$("a[href]", found);
  const choose = row => {
    rows().forEach(other => other.setAttribute("aria-selected", String(other === row)));
    row?.scrollIntoView({ block: "nearest" });
    if (row) input.setAttribute("aria-activedescendant", row.id); else input.removeAttribute("aria-activedescendant");
  };
  const show = html => {
    found.innerHTML = html;
    // Only some of each kind stand there: how many there are in all is said, for a list says how many rows it has.
    const count = found.querySelector("[data-count]");
    status.textContent = (count ?? found.querySelector("p"))?.textContent.trim() ?? "";
    count?.remove();
    const options = rows();
    options.forEach((row, i) => { row.id = "found-" + i; row.setAttribute("role", "option"); row.tabIndex = -1 });
    $$("h3", found).forEach(head => head.setAttribute("role", "presentation"));
    if (options.length) { found.setAttribute("role", "listbox"); found.setAttribute("aria-label", found.dataset.label) } else { found.removeAttribute("role"); found.removeAttribute("aria-label") }
    input.setAttribute("aria-expanded", String(options.length > 0));
    choose(options[0]);
  };
  const look = async () => {
    asked?.abort();
    const q = input.value.trim();
    if (!q) { show(hint); return }
    asked = new AbortController();
    try {
      const answer = await fetch("/search?q=" + encodeURIComponent(q), { headers: { "X-Fragment": "true" }, signal: asked.signal });
      if (!answer.ok) throw new Error(answer.status);
      show(await answer.text());
    } catch (failure) {
      if (failure.name !== "AbortError") { found.replaceChildren(element("p", { textContent: said.failed })) }
    }
  };
  let later;
  input.addEventListener("input", event => {
    clearTimeout(later);
    if (!event.isComposing) later = setTimeout(look, 120);
  });
  input.addEventListener("keydown", event => {
    const all = rows();
    const at = all.findIndex(row => row.getAttribute("aria-selected") === "true");
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      choose(all[(at + (event.key === "ArrowDown" ? 1 : all.length - 1)) % all.length]);
    } else if (event.key === "Enter" && all[at] && !event.isComposing) {
      event.preventDefault();
      all[at].click();
    }
  });
  palette.addEventListener("click", event => { if (event.target === palette) palette.close() });
  const open = event => { event.preventDefault(); if (!palette.open) palette.showModal(); input.select() };
  document.addEventListener("keydown", event => { if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k" && !event.isComposing) open(event) });
  $$("[data-palette]").forEach(link => link.addEventListener("click", open));
}

// ---- Menus of the bar close when one turns elsewhere.
document.addEventListener("click", event => $$("details[name=bar][open]").forEach(menu => { if (!menu.contains(event.target)) menu.open = false }));
document.addEventListener("keydown", event => {
  const menu = event.key === "Escape" && document.querySelector("details[name=bar][open]");
  if (menu) { menu.open = false; menu.querySelector("summary").focus() }
});

// ---- Long selects can be typed in; the library is fetched only where one is. The longest are looked up by the server.
const long = $$("select[data-find]:not([data-find=false])");
const lookedUp = select => ({
  shouldLoad: typed => typed.trim().length > 0,
  load(typed, done) {
    fetch(select.dataset.search + encodeURIComponent(typed)).then(answer => answer.ok ? answer.text() : Promise.reject(answer.status)).then(html => {
      this.clearOptions();
      const options = new DOMParser().parseFromString(html, "text/html").querySelectorAll("option");
      done([...options].map(({ value, text }) => ({ value, text })));
    }).catch(() => done());
  },
  score: () => () => 1, // the server has chosen already
});
if (long.length) {
  const script = element("script", { src: document.querySelector("script[data-combobox]").dataset.combobox });
  const words = text => () => element("div", { className: "no-results", textContent: text });
  script.addEventListener("load", () => long.forEach(select => {
    select.ariaHidden = "true";
    if (select.dataset.required === "true") select.required = true;
    new TomSelect(select, {
      maxOptions: 200, refreshThrottle: 0, plugins: select.multiple ? ["remove_button"] : [], hideSelected: false,
      render: { no_results: words(said.none), loading: words(said.searching), not_loading: () => null },
      ...(select.dataset.search ? lookedUp(select) : {}),
    });
  }));
  document.head.append(script);
}

// ---- Last, when every field has its final form. What the server found wrong comes first.
const returned = document.querySelector("form [aria-invalid=true]:not([tabindex='-1'])");
if (returned) goTo(returned);
const typed = "input:not([type]), input[type=text], input[type=date], input[type=email], textarea";
$$("form[method=post]:not([data-keep=''], [data-again])").filter(form => form.querySelector(typed)).forEach(keep);

// ---- Parts of a form that only some answers need; without this script all are there. After drafts were put back.
$$("[data-when]").forEach(part => {
  const asked = document.getElementById(part.dataset.when);
  const show = () => { part.hidden = !asked.value.startsWith(part.dataset.is) };
  asked.addEventListener("change", show);
  show();
});
