/* Where the time went, and why work waited. */
const whom = one => one.kind === "UNKNOWN" ? say("unknown") : one.name + (one.kind === "OUTSIDE" ? ` (${say("outside")})` : "");

function time() {
  const { states, totalMs, parties } = facts.time;
  return section("time", say("time"), say("time.states"), bar(states, totalMs, "state"),
    element("ul", { class: "legend" }, byOrder(states).map(([state, ms]) => element("li", {}, swatch(state), `${say("state." + state)}: ${percent(ms / totalMs)} · ${length(ms)}`))),
    element("h3", { class: "apart" }, say("time.units")),
    lines(parties.map(one => ({ label: whom(one), totalMs: one.totalMs, shares: one.states })), "state"),
    facts.time.othersMs > 0 ? quiet(others()) : null);
}

function others() {
  const { otherUnits, otherOutside, othersMs } = facts.time;
  const counted = [otherUnits ? say("time.others.units", number(otherUnits)) : "", otherOutside ? say("time.others.outside", number(otherOutside)) : ""].filter(Boolean);
  return say("time.others", counted.length > 1 ? say("time.others.both", ...counted) : counted[0] ?? say("unknown"), length(othersMs));
}

/* Only what the log can tell: without people it does not say what kept anybody. */
const OF_PEOPLE = ["ABSENT", "BUSY_EARLIER", "BUSY_LATER", "IDLE"];

function waiting() {
  const { causes, totalMs, units } = facts.waiting;
  if (totalMs === 0) return section("waiting", say("waiting"), "", quiet(say("waiting.none")));
  const rows = units.map(one => ({ label: party(one.name), totalMs: one.totalMs, shares: one.causes,
    note: byLength(one.causes).slice(0, 3).map(([cause, ms]) => `${say("cause." + cause)} ${percent(ms / one.totalMs)}`).join(" · ") }));
  return section("waiting", say("waiting"), say("waiting.sub", percent(totalMs / facts.time.totalMs), length(totalMs)),
    bar(causes, totalMs, "cause"),
    element("dl", { class: "causes" }, byLength(causes).map(([cause, ms]) => element("div", {},
      element("dt", {}, swatch(cause), element("span", {}, `${say("cause." + cause)}: `, element("b", {}, percent(ms / totalMs)), ` · ${length(ms)}`)),
      element("dd", { class: "q" }, say("cause.note." + cause))))),
    OF_PEOPLE.some(cause => cause in causes) || !("UNTAKEN" in causes) ? null : quiet(say("waiting.nobody")),
    quiet(say("waiting.facts")),
    rows.length ? [element("h3", { class: "apart" }, say("waiting.units")), quiet(say("waiting.units.how")), lines(rows, "cause")] : null,
    facts.waiting.others > 0 ? quiet(say("time.others", say("time.others.units", number(facts.waiting.others)), length(facts.waiting.othersMs))) : null);
}
