/* How cases went between units. */
function flow() {
  const { units, moves, pairs } = facts.flow;
  if (facts.flow.handovers === 0) return section("flow", say("flow"), "", quiet(say("flow.none")));
  const picture = element("div", { class: "card", tabindex: "0", style: "overflow-x:auto" });
  const list = element("div");
  let chosen = pairs.findIndex(pair => pair.a >= 0 && pair.b >= 0);
  const draw = () => { picture.replaceChildren(flowPicture(units, moves, pairs[chosen])); list.replaceChildren(pairTable()); };
  const pairTable = () => table([say("pairs.pair"), { text: say("pairs.times"), n: 1 }, { text: say("pairs.cases"), n: 1 }, { text: say("pairs.nowork"), n: 1 }, { text: say("pairs.worked"), n: 1 }],
    pairs.map((pair, at) => ({ on: at === chosen, cells: [
      pair.a >= 0 && pair.b >= 0 ? element("button", { class: "pick", type: "button", "aria-pressed": String(at === chosen), onclick: () => { chosen = at; draw(); } }, `${pair.nameA} ↔ ${pair.nameB}`) : `${pair.nameA} ↔ ${pair.nameB}`,
      number(pair.occurrences), number(pair.cases), ...worked(pair)] })));
  draw();
  return section("flow", say("flow"), say("flow.sub", number(facts.flow.handovers), number(facts.flow.returns)),
    element("div", { class: "two" }, element("div", { style: "min-width:0" }, picture, moves.length > ARCS / 2 ? quiet(say("flow.some")) : null), element("div", {}, element("h3", {}, say("pairs")),
      quiet(say("pairs.sub", number(facts.flow.pingPong), number(facts.flow.pingPongCases))), list, quiet(say("pairs.how")))));
}

/* Where the log does not tell what the middle one did, neither number is known. */
const worked = pair => pair.noWork + pair.worked > 0 ? [number(pair.noWork), number(pair.worked)] : ["–", "–"];

const NARROW = matchMedia("(max-width: 760px)");
/* More lines than these are a tangle. */
const ARCS = 44;

function flowPicture(units, moves, pair) {
  const narrow = NARROW.matches;
  const step = 52, top = narrow ? 74 : 56, left = narrow ? 84 : 300, box = narrow ? 170 : 190, width = 2 * left + box, height = top + step * units.length + 8;
  const near = narrow ? 24 : 46, reach = narrow ? 76 : 250;
  const most = Math.max(1, ...moves.map(move => Math.max(move.on, move.back)));
  const middle = at => top + step * at + 19;
  const svg = drawn("svg", { class: "flow", viewBox: `0 0 ${width} ${height}`, width: String(width), role: "img", "aria-label": say("flow.said", units.length), style: `max-width:100%;min-width:${narrow ? 0 : 620}px;height:auto` });
  const label = (x, anchor, title, how, y) => [drawn("text", { x, y: 16, "text-anchor": anchor, "font-weight": 600 }, title), drawn("text", { x, y, "text-anchor": anchor, class: "q" }, how)];
  svg.append(...label(0, "start", say("flow.back"), say("flow.back.how"), 33), ...label(width, "end", say("flow.on"), say("flow.on.how"), narrow ? 50 : 33));
  const arc = (move, back) => {
    const count = back ? move.back : move.on;
    const on = isOf(pair, move);
    const side = back ? left : left + box, away = (back ? -1 : 1) * (near + reach * Math.abs(move.from - move.to) / Math.max(1, units.length - 1));
    const from = middle(move.from) + 5, to = middle(move.to) - 5;
    const line = drawn("path", { d: `M${side} ${from}C${side + away} ${from},${side + away} ${to},${side} ${to}`, "stroke-width": Math.max(1.2, 12 * count / most), class: (back ? "back" : "") + (on ? " on" : "") },
      drawn("title", {}, say("flow.line", units[move.from], units[move.to], number(count))));
    svg.append(line);
  };
  const arcs = moves.flatMap(move => [[move, false, move.on], [move, true, move.back]]).sort((a, b) => b[2] - a[2]);
  const seen = arcs.filter(([move, , count], at) => count > 0 && (at < ARCS || isOf(pair, move)));
  seen.sort((a, b) => Number(isOf(pair, a[0])) - Number(isOf(pair, b[0]))).forEach(([move, back]) => arc(move, back));
  units.forEach((unit, at) => {
    const on = pair && (pair.a === at || pair.b === at);
    const name = inLines(unit, narrow ? 22 : 26);
    svg.append(drawn("rect", { x: left, y: middle(at) - 19, width: box, height: 38, rx: 3, class: on ? "on" : "" }),
      ...name.map((line, row) => drawn("text", { x: left + box / 2, y: middle(at) + (name.length > 1 ? 15 * row - 3 : 4), "text-anchor": "middle" }, drawn("title", {}, unit), line)));
  });
  return svg;
}
const isOf = (pair, move) => Boolean(pair) && (pair.a === move.from && pair.b === move.to || pair.b === move.from && pair.a === move.to);
