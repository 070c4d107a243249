/* Parties among their peers. */
let funnelAt = -1;
let funnelChart = null;
const funnelName = one => `${say("signal." + one.signal)}, ${say("level." + one.level)}`;
const out = one => one.above + one.below;

function funnel() {
  if (!facts.funnels.length) return section("funnel", say("funnel"), "", quiet(say("funnel.none")));
  const weight = one => daring(one.signal) ? -1 : out(one);
  if (funnelAt < 0) funnelAt = facts.funnels.reduce((best, one, at) => weight(one) > weight(facts.funnels[best]) ? at : best, 0);
  const choice = element("select", { "aria-label": say("funnel.pick"), onchange: event => { funnelAt = Number(event.target.value); drawFunnel(); } },
    facts.funnels.map((one, at) => element("option", { value: at, selected: at === funnelAt ? "" : null }, `${funnelName(one)} (${number(out(one))}/${number(one.judged)})`)));
  return section("funnel", say("funnel"), say("funnel.sub"), element("p", { class: "pickone" }, element("label", {}, choice)),
    element("div", { class: "two" }, element("div", { class: "card" }, element("div", { class: "chart" }), element("ul", { class: "legend", id: "funnel-legend" })), element("div", { id: "funnel-words" })));
}

function drawFunnel() {
  const one = facts.funnels[funnelAt], holder = document.querySelector("#funnel .chart");
  funnelChart?.dispose();
  funnelChart = null;
  if (!holder) return;
  const drawn = one.points.length + one.named.length;
  document.getElementById("funnel-words").replaceChildren(element("h3", {}, funnelName(one)), ...verdicts(one, 14), quiet(say(one.exact ? "funnel.exact.how" : "funnel.transformed.how") + " " + (one.tau2 > 0 ? say("funnel.shrunk.how") : "")), quiet(say("funnel.how") + (drawn < one.parties ? " " + say("funnel.thinned", number(drawn), number(one.parties)) : "")), quiet(say("funnel.not")));
  document.getElementById("funnel-legend").replaceChildren(...[["dot", say("funnel.point")], ["dot few", say("funnel.few")], ["dot out", say("funnel.out")], ["dash", say("funnel.limit")], ["line", say("funnel.mean", percent(one.share))]]
    .map(([mark, text]) => element("li", {}, element("i", { class: mark }), text)));
  funnelChart = echarts.init(holder, null, { renderer: "svg" });
  funnelChart.setOption(funnelPicture(one));
  const labels = placed(one);
  funnelChart.setOption({ series: [{ id: "out", data: one.named.map((point, at) => ({ value: value(point), label: labels[at] ?? { show: false } })) }] });
}

/* Nobody is named for not having dared. */
const shown = one => daring(one.signal) ? one.named.filter(point => point.above) : one.named;

/* What a comparison says: how many, by what method, who. */
function verdicts(one, most) {
  const believed = one.tau2 > 0;
  const heads = [say("funnel.who"), { text: say("funnel.observed"), n: 1 }, { text: say("funnel.expected"), n: 1 }, { text: say("funnel.usual"), n: 1 }, believed ? { text: say("funnel.shrunk"), n: 1 } : null].filter(Boolean);
  const rows = shown(one).slice(0, most).map(point => ({ cells: [
    [point.name, element("span", { class: "q" }, " · " + say(point.above ? "funnel.above" : "funnel.below"))],
    `${number(point.y)}/${number(point.n)}`, decimal(point.expected), say("funnel.usual.range", number(point.least), number(point.most)), percent(point.shrunk)].slice(0, heads.length) }));
  return [
    sentence("p", {}, "funnel.says", number(one.judged), number(one.judged - out(one)), number(one.above), number(one.below), number(one.parties - one.judged)),
    quiet([out(one) > 0 ? say("funnel.false", decimal(one.falseNamesExpected), number(out(one))) : "", say(one.exact ? "funnel.exact" : "funnel.transformed"),
      one.explained > 0 ? say("funnel.explained", number(one.explained)) : ""].filter(Boolean).join(" ")),
    rows.length ? table(heads, rows) : null,
    out(one) > rows.length ? quiet(say("funnel.more", number(out(one) - rows.length))) : null,
  ].filter(Boolean);
}

const value = point => [point.n, point.y / point.n, point];
const GRID = { left: 52, right: 18, top: 30, bottom: 52 };

/* The lines are those of a party of whom as many are expected as of the mean. */
function funnelPicture(one) {
  const most = Math.max(12, ...one.points.map(point => point.n), ...one.named.map(point => point.n));
  const target = Math.asin(Math.sqrt(one.share));
  const limit = (n, side) => Math.sin(Math.min(Math.PI / 2, Math.max(0, target + side * 1.959964 * Math.sqrt(1 / (4 * n) + one.tau2)))) ** 2;
  const steps = [...Array(120).keys()].map(i => 10 * (most / 10) ** (i / 119));
  const line = (data, dashed) => ({ type: "line", data, showSymbol: false, silent: true, lineStyle: { color: colour("edge"), width: 1.2, type: dashed ? "dashed" : "solid" } });
  const dots = (points, style, size) => ({ type: "scatter", clip: false, data: points.map(value), itemStyle: style, symbolSize: size });
  const log = most > 400;
  return {
    animation: false, textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: colour("ink") },
    aria: { enabled: true, label: { description: say("funnel.picture", funnelName(one), number(one.judged), number(one.above), number(one.below)) } },
    grid: GRID,
    tooltip: { confine: true, formatter: at => at.data && tip(Array.isArray(at.data) ? at.data[2] : at.data.value[2]) },
    xAxis: { type: log ? "log" : "value", min: log ? 1 : 0, max: log ? 10 ** (Math.ceil(2 * Math.log10(most)) / 2) : null, name: say("funnel.x"), nameLocation: "middle", nameGap: 28, nameTextStyle: { color: colour("quiet") }, splitLine: { show: false }, axisLabel: { color: colour("quiet"), showMaxLabel: !log, hideOverlap: true, formatter: n => number(n) } },
    yAxis: { type: "value", min: 0, max: seen => Math.ceil(20 * Math.min(1, Math.max(seen.max, 2 * one.share, 0.05))) / 20, name: say("funnel.y"), nameTextStyle: { color: colour("quiet"), align: "left" }, axisLabel: { color: colour("quiet"), formatter: share => number(Math.round(100 * share)) + (language === "vi" ? " %" : "%") }, splitLine: { lineStyle: { color: colour("line") } } },
    series: [
      line(steps.map(n => [n, limit(n, 1)]), true), line(steps.map(n => [n, limit(n, -1)]), true), line([[log ? 1 : 0, one.share], [most, one.share]], false),
      dots(one.points.filter(point => !point.few), { color: colour("quiet"), opacity: 0.7 }, 8),
      dots(one.points.filter(point => point.few), { color: "transparent", borderColor: colour("quiet"), borderWidth: 1 }, 7),
      { ...dots(one.named, { color: colour("accent") }, 11), id: "out" },
    ],
  };
}

const escaped = text => text.replace(/[&<>"']/g, sign => `&#${sign.charCodeAt(0)};`);
const tip = point => point ? escaped(point.above || point.name && !daring(facts.funnels[funnelAt].signal) ? point.name : say("funnel.point")) + `<br>${number(point.y)}/${number(point.n)}` + (point.name ? ` · ${say("funnel.expected")} ${decimal(point.expected)}` : "") : "";

/* Labels for as many, the surest first, as fit beside each other, beside the dots and inside the axes; the others are
   in the table. */
const LABELS = 14, DOT = 5.5;
function placed(one) {
  const pen = document.createElement("canvas").getContext("2d");
  pen.font = "12px " + getComputedStyle(document.body).fontFamily;
  const inner = { left: GRID.left + 3, right: funnelChart.getWidth() - GRID.right + 10, top: GRID.top - 8, bottom: funnelChart.getHeight() - GRID.bottom - 3 };
  const pixel = (n, share) => funnelChart.convertToPixel({ gridIndex: 0 }, [n, share]);
  const dots = one.named.map(point => pixel(point.n, point.y / point.n));
  const mean = pixel(1, one.share)[1];
  const taken = [{ left: 0, right: 9999, top: mean, bottom: mean },
    ...[...dots, ...one.points.map(point => pixel(point.n, point.y / point.n))].map(([x, y]) => ({ left: x - DOT, right: x + DOT, top: y - DOT, bottom: y + DOT }))];
  const apart = (box, other) => box.right < other.left || box.left > other.right || box.bottom < other.top || box.top > other.bottom;
  const labels = [];
  let count = 0;
  dots.forEach(([x, y], at) => {
    const text = shortened(one.named[at].name, 26), wide = pen.measureText(text).width + 4;
    const corners = [[x + 8, y - 8], [x - 8 - wide, y - 8], [x + 6, y - 22], [x - 6 - wide, y - 22], [x - wide / 2, y - 24], [x - wide / 2, y + 8]];
    const boxes = corners.map(([left, top]) => ({ left, right: left + wide, top, bottom: top + 16 }));
    const box = count < LABELS && shown(one).includes(one.named[at]) && boxes.find(place => place.left >= inner.left && place.right <= inner.right && place.top >= inner.top && place.bottom <= inner.bottom
      && taken.every(other => apart(place, other)));
    if (!box) return;
    taken.push(box);
    count++;
    labels[at] = { show: true, position: [box.left - x + DOT + 2, box.top - y + DOT + 1], color: colour("ink"), formatter: () => text };
  });
  return labels;
}
