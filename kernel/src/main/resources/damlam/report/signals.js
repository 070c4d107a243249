/* Signals with their evidence, and what speaks against them. */
function signals() {
  const skipped = Object.entries(facts.skipped);
  return section("signals", say("signals"), say("signals.sub"), facts.signals.counts.map(signal),
    skipped.length ? element("div", {}, element("h3", { class: "apart" }, say("signals.skipped")), element("ul", {}, skipped.map(([kind, lacking]) =>
      element("li", { class: "q" }, say("signals.skipped.why", say("signal." + kind), lacking.map(fact => say("fact." + fact)).join(", ")))))) : null);
}

function signal(count) {
  const { kind, found, plain, weighed } = count;
  const compared = facts.funnels.filter(one => one.signal === kind);
  const above = compared.reduce((sum, one) => sum + one.above, 0);
  const summary = element("summary", {}, element("b", {}, say("signal." + kind)), ` · ${say("manifestation." + facts.manifestations[kind])} · `,
    found === 0 ? say("signals.none") : say("signals.found", number(found)) + (above > 0 ? "; " + say(daring(kind) ? "signals.above.daring" : "signals.above", number(above)) : ""));
  if (found === 0) return element("p", { class: "none" }, [...summary.childNodes]);
  return element("details", { id: "signal-" + kind }, summary,
    quiet(weighed.length === 0 ? say(daring(kind) ? "signals.shown.daring" : "signals.shown.plain", number(plain.length), number(found))
      : say("signals.shown", number(plain.length + weighed.length), number(found), number(plain.length), number(found - count.explained), number(weighed.length), number(count.explained))),
    [...plain, ...weighed].map(one => evidence(kind, one)),
    compared.length ? element("div", { class: "compared" }, element("h3", {}, say("signals.compared")),
      compared.map(one => [element("h4", {}, say("level." + one.level)), verdicts(one, 10)])) : quiet(say("signals.compared.none")));
}

function evidence(kind, one) {
  const rows = one.moves.flatMap((move, at) => {
    const left = at > 0 ? move.seq - one.moves[at - 1].seq - 1 : 0;
    return [...(left > 0 ? [{ cells: ["…", "", say("signals.left", number(left)), ""] }] : []), { cells: [element("span", { class: "key" }, String(move.seq)), element("span", { class: "key when" }, moment(move.at)),
      [element("span", { class: move.shows ? "shows" : null }, activity(move)), ...detail(move).map(text => element("span", { class: "q" }, " · " + text))], between(move)] }];
  });
  return element("div", { class: "sides" },
    element("div", {}, element("h3", {}, say("signals.case", one.caseName) + (one.by ? ` · ${one.by}` : "")),
      element("p", { class: "figure" }, figure(kind, one.figure)),
      element("div", { class: "moves" }, table(["#", say("signals.at"), say("signals.move"), say("signals.who")], rows, say("signals.evidence")))),
    daring(kind)
      ? element("div", {}, element("h3", {}, say("signals.thanks")), element("p", {}, say("signals.thanks.how")))
      : element("div", {}, element("h3", {}, say("signals.against")), one.against.length
        ? [element("ul", {}, one.against.map(weight => element("li", {}, factor(weight)))), quiet(say("signals.against.counts"))]
        : element("p", {}, say("signals.against.none"))));
}

const activity = move => facts.moves ? say("move." + move.activity) : move.activity || say("unknown");
const between = move => [move.by, move.to && move.to !== move.by ? (move.by ? say("move.to", move.to) : move.to) : ""].filter(Boolean).join(" ");

/* That something is missing is said only where the log would tell it. */
function detail(move) {
  const told = [];
  if (move.ground) told.push(has("ground." + move.ground) ? say("ground." + move.ground) : say("ground", move.ground));
  else if (move.activity === "RETURN" && facts.moves && !("GROUNDLESS_RETURN" in facts.skipped)) told.push(say("ground.none"));
  if (move.stance) told.push(say("stance." + move.stance));
  if (move.evidence > 0) told.push(say("evidence", number(move.evidence)));
  else if (move.evidence === 0 && !("EMPTY_PROGRESS" in facts.skipped)) told.push(say("evidence.none"));
  return told;
}

const measure = (figure, value) => figure.unit === "COUNT" ? number(value) : length(value);
const figure = (kind, one) => say(`figure.${kind}` + (has(`figure.${kind}.${one.unit}`) ? "." + one.unit : ""), measure(one, one.found), measure(one, one.of));

function factor(weight) {
  const key = `against.${weight.factor}.${weight.figure.unit}`;
  return say("factor." + weight.factor) + (has(key) ? ": " + say(key, measure(weight.figure, weight.figure.found), measure(weight.figure, weight.figure.of)) : "");
}
