// Marks on a page what was looked for (?find=…), with a way to the next place and back. What is one word is decided as in
// damlam.finding.Syllable; the server says what to look for, folded.
const words = document.getElementById("marks")?.dataset;
const asked = new URLSearchParams(location.search).get("find");
const where = document.querySelector("article.doc") ?? document.querySelector("main");

const onset = letters => letters.endsWith("qu") || !"aeiouy".includes(letters.at(-1));
const same = letters =>
  letters.endsWith("y") && (letters.length === 1 || onset(letters.slice(0, -1))) ? letters.slice(0, -1) + "i"
    : /^\d+$/.test(letters) ? letters.replace(/^0+(?=.)/, "") : letters;
const fold = word => same(word.normalize("NFD").replace(/[\u0300-\u036f\u200b-\u200d\ufeff\u00ad]/g, "").toLowerCase().replace(/\u0111/g, "d").slice(0, 40));

// Every syllable with the piece of text it stands in; a word that is set in two pieces is two.
function syllables() {
  const all = [];
  const texts = document.createTreeWalker(where, NodeFilter.SHOW_TEXT, node =>
    node.parentElement.closest("form, script, style, template, nav, button, .headrow") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    for (const word of node.data.matchAll(/[\p{L}\p{N}\p{M}\u200b-\u200d\ufeff\u00ad]+/gu)) {
      const folded = fold(word[0]);
      if (folded) all.push({ node, start: word.index, end: word.index + word[0].length, folded });
    }
  }
  return all;
}

// As damlam.finding.Marks: phrases and numbers where they stand; single words beside another of them, if any do.
function places(all, parts) {
  const found = new Set();
  const mark = (from, to) => { for (let i = from; i < to; i++) found.add(i) };
  const number = (from, whole) => {
    let met = "";
    for (let i = from; i < all.length; i++) {
      met += all[i].folded;
      if (met.length >= whole.length) return met.startsWith(whole) ? i + 1 : from;
      if (!whole.startsWith(met)) return from;
    }
    return from;
  };
  const single = parts.filter(part => part.kind === "WORD" || part.kind === "BEGINNING");
  const alone = [];
  all.forEach(({ folded }, i) => {
    for (const { kind, terms } of parts) {
      if (kind === "NUMBER") mark(i, number(i, terms.join("")));
      else if (kind === "PHRASE" || kind === "DAY") { if (terms.every((term, j) => all[i + j]?.folded === term)) mark(i, i + terms.length) }
    }
    if (single.some(({ kind, terms }) => kind === "WORD" ? folded === terms[0] : folded.startsWith(terms[0]))) alone.push(i);
  });
  const beside = alone.filter((at, i) =>
    alone[i - 1] === at - 1 && all[at - 1].folded !== all[at].folded || alone[i + 1] === at + 1 && all[at + 1].folded !== all[at].folded);
  (beside.length ? beside : alone).forEach(at => found.add(at));
  return [...found].sort((one, other) => one - other);
}

// Neighbours are one place. From the last to the first, so that what is before keeps its offsets.
function wrap(all, found) {
  const runs = [];
  for (const at of found) {
    const last = runs.at(-1);
    if (last && last.to === at - 1) last.to = at; else runs.push({ from: at, to: at });
  }
  const hits = runs.map(() => []);
  for (let r = runs.length - 1; r >= 0; r--) {
    for (let to = runs[r].to; to >= runs[r].from;) {
      let from = to;
      while (from > runs[r].from && all[from - 1].node === all[to].node) from--;
      const range = document.createRange();
      range.setStart(all[from].node, all[from].start);
      range.setEnd(all[from].node, all[to].end);
      const mark = document.createElement("mark");
      mark.className = "hit";
      range.surroundContents(mark);
      hits[r].unshift(mark);
      to = from - 1;
    }
  }
  return hits;
}

function steer(hits) {
  const bar = document.createElement("div");
  const count = document.createElement("span");
  let at = -1;
  const go = next => {
    hits[at]?.forEach(mark => mark.classList.remove("on"));
    at = (next + hits.length) % hits.length;
    hits[at].forEach(mark => mark.classList.add("on"));
    hits[at][0].scrollIntoView({ block: "center" });
    count.textContent = words.count.replace("{0}", at + 1).replace("{1}", hits.length);
  };
  const button = (text, act) => {
    const made = Object.assign(document.createElement("button"), { type: "button", className: "act", textContent: text });
    made.addEventListener("click", act);
    return made;
  };
  bar.className = "marks";
  bar.setAttribute("role", "group");
  bar.setAttribute("aria-label", words.label);
  count.setAttribute("role", "status");
  bar.append(button(words.previous, () => go(at - 1)), count, button(words.next, () => go(at + 1)),
    button(words.close, () => { hits.flat().forEach(mark => mark.replaceWith(...mark.childNodes)); bar.remove(); where.normalize() }));
  document.body.append(bar);
  go(0);
}

if (words && asked && where) {
  const answer = await fetch("/search/terms?q=" + encodeURIComponent(asked));
  const parts = answer.ok ? (await answer.text()).trim().split("\n").filter(Boolean).map(line => line.split(" ")).map(([kind, ...terms]) => ({ kind, terms })) : [];
  const all = parts.length ? syllables() : [];
  const hits = wrap(all, places(all, parts));
  if (hits.length) steer(hits);
}
