/* The slowest cases as strips. */
function slow() {
  const most = Math.max(1, ...facts.slow.map(one => one.totalMs));
  const rows = facts.slow.map(one => {
    const longest = one.stretches.filter(stretch => stretch.state).reduce((best, stretch) => stretch.ms > best.ms ? stretch : best, { ms: 0 });
    return element("li", {},
      element("p", {}, element("b", {}, one.name + (one.kind ? ` · ${one.kind}` : "")), element("span", {}, length(one.totalMs) + (one.open ? `, ${say("slow.open")}` : ""))),
      element("div", { class: "strip", style: `width:${100 * one.totalMs / most}%`, role: "img", "aria-label": one.stretches.slice(0, 40).map(named).join("; ") }),
      longest.ms > 0 ? quiet(say("slow.longest", say("state." + longest.state), party(longest.by), length(longest.ms))) : null);
  });
  const states = Object.keys(facts.time.states);
  return section("slow", say("slow"), say("slow.sub"), element("ul", { class: "strips" }, rows),
    element("ul", { class: "legend" }, [...states, "many"].map(state => element("li", {}, swatch(state), say("state." + state)))));
}

const named = stretch => stretch.state
  ? `${say("state." + stretch.state)}, ${party(stretch.by)}, ${moment(stretch.from)}, ${length(stretch.ms)}`
  : `${say("slow.many", number(stretch.pieces))}, ${moment(stretch.from)}, ${length(stretch.ms)}`;

/* Narrower than this a stretch is no longer seen. */
const THIN = 3;

function drawStrips() {
  document.querySelectorAll("#slow .strip").forEach((strip, at) => strip.replaceChildren(
    ...seen(facts.slow[at].stretches, facts.slow[at].totalMs, strip.clientWidth).map(stretch =>
      element("i", { class: stretch.state ? null : "many", style: `flex:${stretch.ms} 1 0` + (stretch.state ? `;background:var(--${stretch.state})` : ""), title: named(stretch) }))));
}

/* Thin stretches in a row become one piece, until each piece has room to be seen. */
function seen(stretches, totalMs, width) {
  for (let thin = THIN; ; thin *= 1.5) {
    const pieces = [];
    const isThin = stretch => stretch.ms / totalMs * width < thin;
    for (const stretch of stretches) {
      const last = pieces.at(-1);
      if (last?.joins && (isThin(stretch) || !stretch.state)) {
        pieces[pieces.length - 1] = { state: null, by: "", from: last.from, ms: last.ms + stretch.ms, pieces: last.pieces + stretch.pieces, joins: true };
      } else {
        pieces.push({ ...stretch, joins: isThin(stretch) || !stretch.state });
      }
    }
    if (pieces.length === 1 || pieces.reduce((sum, piece) => sum + Math.max(THIN, piece.ms / totalMs * width), 0) <= 1.25 * width) return pieces;
  }
}
