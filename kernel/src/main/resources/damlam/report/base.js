/* What all parts of the page use: facts, words, numbers, elements. */
const facts = JSON.parse(document.getElementById("facts").textContent);
const every = JSON.parse(document.getElementById("words").textContent);
let language = storedLanguage() || "vi";

/* A page opened from a file may be refused its storage. */
function storedLanguage() { try { return localStorage.getItem("damlam-language") || ""; } catch { return ""; } }
function storeLanguage() { try { localStorage.setItem("damlam-language", language); } catch { /* it is asked again next time */ } }

const say = (key, ...values) => (every[language][key] ?? key).replace(/\{(\d)\}/g, (whole, at) => values[at] ?? whole);
const has = key => key in every[language];
const locale = () => language === "vi" ? "vi-VN" : "en-GB";
const number = value => value.toLocaleString(locale());
const decimal = value => value.toLocaleString(locale(), { maximumFractionDigits: 1, minimumFractionDigits: 1 });
const percent = share => decimal(100 * share) + (language === "vi" ? " %" : "%");
const colour = name => getComputedStyle(document.documentElement).getPropertyValue("--" + name).trim();
/* In English a month has a name: 02/01 is another day to an American. */
const DAY = { vi: { day: "2-digit", month: "2-digit", year: "numeric" }, en: { day: "numeric", month: "short", year: "numeric" } };
const day = at => new Date(at).toLocaleDateString(locale(), { timeZone: facts.zone, ...DAY[language] });
const moment = at => day(at) + " " + new Date(at).toLocaleTimeString(locale(), { timeZone: facts.zone, hour: "2-digit", minute: "2-digit" });
const party = name => !name || name === "unknown" ? say("unknown") : name;
const daring = kind => facts.manifestations[kind] === "DARING";
const byLength = entries => Object.entries(entries).sort((a, b) => b[1] - a[1]);

const short = value => value.toLocaleString(locale(), { maximumFractionDigits: 1 });
function length(ms) {
  if (ms >= facts.hours * 10) return say("unit.days", number(Math.round(ms / facts.hours)));
  if (ms >= facts.hours * 2) return say("unit.days", short(ms / facts.hours));
  if (ms >= 3600000) return say("unit.hours", short(ms / 3600000));
  return ms > 0 && ms < 60000 ? say("unit.moment") : say("unit.minutes", number(Math.round(ms / 60000)));
}

/* Names of units begin alike: what is too long loses its middle. */
function shortened(text, most) {
  const signs = Array.from(text);
  if (signs.length <= most) return text;
  const head = Math.ceil((most - 1) / 2);
  return signs.slice(0, head).join("").trimEnd() + "…" + signs.slice(signs.length - (most - 1 - head)).join("").trimStart();
}

/* In one line or two of so many signs. */
function inLines(text, most) {
  if (text.length <= most) return [text];
  for (let at = most; at >= text.length - most && at > 0; at--) {
    if (" -/_.".includes(text[at - 1])) return [text.slice(0, at).trim(), text.slice(at).trim()];
  }
  const short = shortened(text, 2 * most - 1), cut = short.indexOf("…") + 1 || most;
  return [short.slice(0, cut), short.slice(cut)];
}

/* Names come from logs of others: they are put in as text, never as markup. */
function element(name, options = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(options)) {
    if (key === "class") made.className = value ?? "";
    else if (key === "style") made.style.cssText = value;
    else if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else if (value !== null && value !== undefined && value !== false) made.setAttribute(key, value);
  }
  children.flat(Infinity).forEach(child => { if (child !== null && child !== undefined) made.append(child); });
  return made;
}

const SVG = "http://www.w3.org/2000/svg";
function drawn(name, options = {}, ...children) {
  const made = document.createElementNS(SVG, name);
  Object.entries(options).forEach(([key, value]) => { if (value !== null) made.setAttribute(key, value); });
  children.flat().forEach(child => made.append(child));
  return made;
}

/* A sentence of ours in which <b>{0}</b> stands for something of the log. */
function sentence(name, options, key, ...values) {
  const made = element(name, options);
  every[language][key].split(/(<b>.*?<\/b>)/).forEach(part => {
    const bold = part.startsWith("<b>");
    const text = part.replace(/<\/?b>/g, "").replace(/\{(\d)\}/g, (whole, at) => values[at] ?? whole);
    made.append(bold ? element("b", {}, text) : text);
  });
  return made;
}

const quiet = (...children) => element("p", { class: "q" }, children);
const section = (id, title, sub, ...children) => element("section", { id, "aria-labelledby": id + "-h" },
  element("header", {}, element("h2", { id: id + "-h" }, title), sub ? quiet(sub) : null), children);
const swatch = name => element("i", { class: name, style: name === "many" ? "" : `background:var(--${name})` });

/* On a narrow screen each row is a card, in which every figure says what it is. */
function table(heads, rows, caption) {
  const texts = heads.map(head => head.text ?? head);
  return element("table", {}, caption ? element("caption", { class: "aloud" }, caption) : null,
    element("thead", {}, element("tr", {}, heads.map((head, at) => element("th", { scope: "col", class: head.n ? "n" : null }, texts[at])))),
    element("tbody", {}, rows.map(row => element("tr", { class: row.on ? "on" : "" },
      row.cells.map((cell, at) => element("td", { class: heads[at].n ? "n" : null, "data-head": at > 0 ? texts[at] : null }, cell))))));
}

/* Parts of a whole side by side, none thinner than can be seen. */
const parts = (shares, total, key) => byOrder(shares).map(([name, ms]) =>
  element("i", { style: `flex:${ms / total} 1 0;background:var(--${name})`, title: `${say(key + "." + name)}: ${percent(ms / total)}, ${length(ms)}` }));
const byOrder = shares => Object.entries(shares);
const said = (shares, total, key) => byLength(shares).map(([name, ms]) => `${say(key + "." + name)} ${percent(ms / total)}`).join(", ");
const bar = (shares, total, key) => element("div", { class: "bar", role: "img", "aria-label": said(shares, total, key) }, parts(shares, total, key));

/* One line a party: its name in full, a bar against the longest, its length. */
function lines(rows, key) {
  const most = Math.max(1, ...rows.map(row => row.totalMs));
  return element("ul", { class: "lines" }, rows.map(row => element("li", {},
    element("span", { class: "name" }, row.label),
    element("span", { class: "track" }, element("span", { class: "bar", style: `width:${100 * row.totalMs / most}%`, role: "img", "aria-label": said(row.shares, row.totalMs, key) }, parts(row.shares, row.totalMs, key))),
    element("span", { class: "size" }, length(row.totalMs)),
    row.note ? element("span", { class: "note q" }, row.note) : null)));
}
