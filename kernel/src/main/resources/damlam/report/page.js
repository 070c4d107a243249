/* The page as a whole: its first sentence, its languages, its paper. */
function heading() {
  document.title = say("title") + " · Dám Làm";
  document.documentElement.lang = language;
  document.getElementById("log").textContent = say("log", facts.logs.join(", "), number(facts.events), number(facts.cases), day(facts.from), day(facts.now))
    + (facts.rejected > 0 ? say("rejected", number(facts.rejected)) : "");
  const ofDay = facts.working ? say("clock.working", number(facts.hours / 3600000)) : say("clock.calendar");
  return [facts.time.lead ? leading(facts.time.lead) : null, element("div", { class: "sub" }, quiet(reasons()), quiet(found()), quiet(ofDay)), element("p", { class: "warn" }, say("careful"))].filter(Boolean);
}

/* Of the state with the most time, who is charged with the most of it; "most" is more than half. */
function leading(lead) {
  const share = lead.ofMs / lead.ms;
  const spread = lead.kind === "UNIT" && share < 0.01;
  const how = lead.kind === "UNKNOWN" ? "unknown" : spread ? "spread" : (lead.kind === "OUTSIDE" ? "outside." : lead.state === "HELD" && lead.ms === facts.time.totalMs ? "held." : "") + (share === 1 ? "all" : share > 0.5 ? "most" : "part");
  return sentence("h1", {}, "head." + how, say("head.state." + lead.state), percent(lead.ms / facts.time.totalMs), percent(share), lead.name);
}

function reasons() {
  const { causes, totalMs } = facts.waiting;
  return totalMs > 0 ? say("head.why", percent(totalMs / facts.time.totalMs), byLength(causes).slice(0, 3).map(([cause, ms]) => `${say("cause." + cause)} ${percent(ms / totalMs)}`).join(", ")) : "";
}

function found() {
  const { found, cases, daring: deeds, daringCases } = facts.signals;
  const asked = facts.funnels.filter(one => !daring(one.signal));
  const sum = of => asked.reduce((all, one) => all + of(one), 0);
  const skipped = Object.keys(facts.skipped).length, kinds = Object.keys(facts.manifestations).length;
  return [found > 0 ? say("head.signals", number(found), number(cases)) : skipped < kinds ? say("head.none") : "", deeds > 0 ? say("head.daring", number(deeds), number(daringCases)) : "",
    sum(out) > 0 ? say("head.compared", number(sum(out)), number(sum(one => one.above)), number(sum(one => one.below)), decimal(sum(one => one.falseNamesExpected))) : "",
    skipped > 0 ? say("head.skipped", number(skipped), number(kinds)) : ""].filter(Boolean).join(" ");
}

const main = document.getElementById("main");

function show() {
  document.querySelectorAll("#language button").forEach(button => button.setAttribute("aria-pressed", String(button.value === language)));
  const open = [...document.querySelectorAll("details[open]")].map(one => one.id);
  main.replaceChildren(...heading(), ...(facts.time.totalMs > 0 ? [time(), waiting()] : []), flow(), funnel(), slow(), signals());
  open.forEach(id => { document.getElementById(id).open = true; });
  fit();
}

/* What depends on how wide the page is. */
function fit() {
  drawFunnel();
  drawStrips();
}

document.getElementById("language").addEventListener("click", event => {
  if (event.target.value) { language = event.target.value; storeLanguage(); show(); }
});
let width = innerWidth;
addEventListener("resize", () => { if (innerWidth !== width) { width = innerWidth; fit(); } });
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", show);
NARROW.addEventListener("change", show);

/* Paper has no folds: everything is opened, and drawn as wide as a sheet. */
let folded = [];
addEventListener("beforeprint", () => {
  document.documentElement.classList.add("printing");
  folded = [...document.querySelectorAll("details:not([open])")];
  folded.forEach(one => { one.open = true; });
  fit();
});
addEventListener("afterprint", () => {
  document.documentElement.classList.remove("printing");
  folded.forEach(one => { one.open = false; });
  fit();
});
show();
