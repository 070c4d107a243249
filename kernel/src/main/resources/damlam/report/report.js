"use strict";
(() => {
  const facts = JSON.parse(document.getElementById("facts").textContent);
  const every = JSON.parse(document.getElementById("words").textContent);
  const main = document.getElementById("main");
  const charts = [];
  let language = localGet() || "vi";
  let words = every[language];

  /* A page opened from a file may be refused its storage. */
  function localGet() { try { return localStorage.getItem("damlam-language") || ""; } catch { return ""; } }
  function localSet(value) { try { localStorage.setItem("damlam-language", value); } catch { /* it is asked again next time */ } }

  const say = (key, ...values) => (words[key] ?? key).replace(/\{(\d)\}/g, (whole, at) => values[at] ?? whole);
  const number = value => value.toLocaleString(language === "vi" ? "vi-VN" : "en-GB");
  const decimal = value => value.toLocaleString(language === "vi" ? "vi-VN" : "en-GB", { maximumFractionDigits: 1, minimumFractionDigits: 1 });
  const percent = share => decimal(100 * share) + (language === "vi" ? " %" : "%");
  const colour = name => getComputedStyle(document.documentElement).getPropertyValue("--" + name).trim();
  const day = at => new Date(at).toLocaleDateString(language === "vi" ? "vi-VN" : "en-GB", { timeZone: facts.zone, day: "2-digit", month: "2-digit", year: "numeric" });
  const moment = at => new Date(at).toLocaleString(language === "vi" ? "vi-VN" : "en-GB", { timeZone: facts.zone, day: "2-digit", month: "2-digit", year: "numeric", hour: "2-digit", minute: "2-digit" });
  const party = name => !name || name === "unknown" ? say("unknown") : name;

  const whom = one => party(one.name) + (one.outside ? ` (${say("outside")})` : "");

  function length(ms) {
    if (ms >= facts.hours * 10) return say("unit.days", number(Math.round(ms / facts.hours)));
    if (ms >= facts.hours) return say("unit.days", decimal(ms / facts.hours));
    if (ms >= 3600000) return say("unit.hours", decimal(ms / 3600000));
    return say("unit.minutes", number(Math.round(ms / 60000)));
  }

  /* Names come from logs of others: they are put in as text, never as markup. Words of ours may have <b>. */
  function element(name, options = {}, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(options)) {
      if (key === "class") made.className = value;
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
    (words[key] ?? key).split(/(<b>.*?<\/b>)/).forEach(part => {
      const bold = part.startsWith("<b>");
      const text = part.replace(/<\/?b>/g, "").replace(/\{(\d)\}/g, (whole, at) => values[at] ?? whole);
      made.append(bold ? element("b", {}, text) : text);
    });
    return made;
  }

  const section = (id, title, sub, ...children) => element("section", { id, "aria-labelledby": id + "-h" },
    element("header", {}, element("h2", { id: id + "-h" }, title), sub ? element("p", { class: "q" }, sub) : null), children);
  const swatch = state => element("i", { style: `background:var(--${state})` });

  function table(heads, rows, caption) {
    return element("table", {}, caption ? element("caption", { class: "q", style: "text-align:left" }, caption) : null,
      element("thead", {}, element("tr", {}, heads.map(head => element("th", { scope: "col", class: head.n ? "n" : null }, head.text ?? head)))),
      element("tbody", {}, rows.map(row => element("tr", { class: row.on ? "on" : "" }, row.cells.map((cell, at) => element("td", { class: heads[at].n ? "n" : null }, cell))))));
  }

  function heading() {
    const states = Object.entries(facts.time.states).sort((a, b) => b[1] - a[1]);
    const most = facts.time.parties[0];
    document.title = say("title") + " · Dám Làm";
    document.documentElement.lang = language;
    document.getElementById("log").textContent = say("log", facts.logs.join(", "), number(facts.events), number(facts.cases), day(facts.from), day(facts.now))
      + (facts.rejected > 0 ? say("rejected", number(facts.rejected)) : "");
    const above = facts.signals.counts.reduce((sum, count) => sum + count.above, 0);
    const chance = facts.funnels.reduce((sum, funnel) => sum + funnel.falseNamesExpected, 0);
    const parts = [];
    if (states.length && most) {
      parts.push(sentence("h1", {}, "head", percent(states[0][1] / facts.time.totalMs), say("state." + states[0][0]), whom(most), percent(most.totalMs / facts.time.totalMs)));
    }
    parts.push(element("p", { class: "sub q" }, (facts.signals.found > 0
      ? say("head.signals", number(facts.signals.found), number(facts.signals.cases), number(above), decimal(chance)) : say("head.none"))
      + " " + say(facts.working ? "clock.working" : "clock.calendar") + "."));
    parts.push(element("p", { class: "warn" }, say("careful")));
    return parts;
  }

  function chart(holder, option) {
    const made = echarts.init(holder, null, { renderer: "svg" });
    made.setOption({ animation: false, textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: colour("ink") }, aria: { enabled: true }, ...option });
    charts.push(made);
    return made;
  }

  function time() {
    const states = Object.keys(facts.time.states);
    const bar = element("div", { class: "bar", role: "img", "aria-label": states.map(state => say("state." + state) + " " + percent(facts.time.states[state] / facts.time.totalMs)).join(", ") },
      states.map(state => element("i", { style: `width:${100 * facts.time.states[state] / facts.time.totalMs}%;background:var(--${state})`, title: say("state." + state) })));
    const legend = element("ul", { class: "legend" }, states.map(state => element("li", {}, swatch(state),
      `${say("state." + state)}: ${percent(facts.time.states[state] / facts.time.totalMs)} · ${length(facts.time.states[state])}`)));
    const holder = element("div", { class: "chart", style: `height:${60 + 30 * facts.time.parties.length}px` });
    const made = section("time", say("time"), say("time.states"), bar, legend,
      element("h3", { style: "margin:24px 0 8px" }, say("time.units")), element("div", { class: "card" }, holder),
      facts.time.others > 0 ? element("p", { class: "q" }, say("time.others", number(facts.time.others), length(facts.time.othersMs))) : null);
    later(() => {
      const side = Math.min(240, holder.clientWidth / 3);
      const names = facts.time.parties.map(whom);
      chart(holder, {
        grid: { left: side + 12, right: 84, top: 8, bottom: 8 },
        tooltip: { trigger: "axis", axisPointer: { type: "shadow" }, valueFormatter: length, confine: true },
        xAxis: { type: "value", axisLabel: { show: false }, splitLine: { show: false } },
        yAxis: { type: "category", inverse: true, data: names, axisTick: { show: false }, axisLine: { lineStyle: { color: colour("line") } },
          axisLabel: { color: colour("ink"), fontSize: 13, width: side, overflow: "truncate" } },
        series: states.map((state, at) => ({ type: "bar", stack: "time", name: say("state." + state), itemStyle: { color: colour(state) }, barWidth: 16,
          data: facts.time.parties.map(one => one.states[state] ?? 0),
          label: at < states.length - 1 ? { show: false } : { show: true, position: "right", color: colour("quiet"), formatter: point => length(facts.time.parties[point.dataIndex].totalMs) } })),
      });
    });
    return made;
  }

  function flow() {
    const { units, moves, pairs } = facts.flow;
    if (facts.flow.handovers === 0) return section("flow", say("flow"), "", element("p", { class: "q" }, say("flow.none")));
    const picture = element("div", { class: "card", tabindex: "0", style: "overflow-x:auto" });
    const list = element("div");
    let chosen = pairs.findIndex(pair => pair.a >= 0 && pair.b >= 0);
    const draw = () => { picture.replaceChildren(flowPicture(units, moves, pairs[chosen])); list.replaceChildren(pairTable()); };
    const pairTable = () => table([say("pairs.pair"), { text: say("pairs.times"), n: 1 }, { text: say("pairs.cases"), n: 1 }, { text: say("pairs.nowork"), n: 1 }, { text: say("pairs.worked"), n: 1 }],
      pairs.map((pair, at) => ({ on: at === chosen, cells: [
        pair.a >= 0 && pair.b >= 0 ? element("button", { class: "pick", type: "button", "aria-pressed": String(at === chosen), onclick: () => { chosen = at; draw(); } }, `${pair.nameA} ↔ ${pair.nameB}`) : `${pair.nameA} ↔ ${pair.nameB}`,
        number(pair.occurrences), number(pair.cases), number(pair.noWork), number(pair.worked)] })));
    draw();
    return section("flow", say("flow"), say("flow.sub", number(facts.flow.handovers), number(facts.flow.returns)),
      element("div", { class: "two" }, element("div", { style: "min-width:0" }, picture, moves.length > ARCS / 2 ? element("p", { class: "q" }, say("flow.some")) : null), element("div", {}, element("h3", {}, say("pairs")),
        element("p", { class: "q" }, say("pairs.sub", number(facts.flow.pingPong), number(facts.flow.pingPongCases))), list, element("p", { class: "q" }, say("pairs.how")))));
  }

  const NARROW = matchMedia("(max-width: 760px)");
  /* More lines than these are a tangle. */
  const ARCS = 44;

  function flowPicture(units, moves, pair) {
    const narrow = NARROW.matches;
    const step = 46, top = narrow ? 74 : 56, left = narrow ? 84 : 300, box = narrow ? 170 : 190, width = 2 * left + box, height = top + step * units.length + 8;
    const near = narrow ? 24 : 46, reach = narrow ? 76 : 250;
    const most = Math.max(1, ...moves.map(move => Math.max(move.on, move.back)));
    const middle = at => top + step * at + 15;
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
      const short = unit.length > (narrow ? 24 : 28) ? unit.slice(0, narrow ? 23 : 27) + "…" : unit;
      svg.append(drawn("rect", { x: left, y: middle(at) - 15, width: box, height: 30, rx: 3, class: on ? "on" : "" }),
        drawn("text", { x: left + box / 2, y: middle(at) + 4, "text-anchor": "middle" }, drawn("title", {}, unit), short));
    });
    return svg;
  }
  const isOf = (pair, move) => Boolean(pair) && (pair.a === move.from && pair.b === move.to || pair.b === move.from && pair.a === move.to);

  function funnel() {
    if (!facts.funnels.length) return section("funnel", say("funnel"), "", element("p", { class: "q" }, say("funnel.none")));
    const outside = one => one.points.filter(point => Math.abs(point.standing) === 1).length;
    const weight = one => manifestation(one.signal) === "DARING" ? -1 : outside(one);
    let chosen = facts.funnels.reduce((best, one, at) => weight(one) > weight(facts.funnels[best]) ? at : best, 0);
    const choice = element("select", { "aria-label": say("funnel.pick"), onchange: event => { chosen = Number(event.target.value); draw(); } },
      facts.funnels.map((one, at) => element("option", { value: at, selected: at === chosen ? "" : null }, `${say("signal." + one.signal)}, ${say("level." + one.level)} (${number(outside(one))}/${number(one.judged)})`)));
    const holder = element("div", { class: "chart funnel" });
    const beside = element("div");
    let made = null;
    const draw = () => {
      const one = facts.funnels[chosen];
      beside.replaceChildren(...funnelWords(one));
      if (made) { charts.splice(charts.indexOf(made), 1); made.dispose(); }
      made = chart(holder, funnelPicture(one));
    };
    later(draw);
    return section("funnel", say("funnel"), "", element("p", {}, element("label", {}, choice)), element("div", { class: "two" }, element("div", { class: "card" }, holder), beside));
  }

  function funnelWords(one) {
    const out = one.points.filter(point => Math.abs(point.standing) === 1).sort((a, b) => a.q - b.q);
    const above = out.filter(point => point.standing === 1).length;
    return [
      sentence("p", {}, "funnel.says", number(one.judged), number(one.judged - out.length), number(above), number(out.length - above), number(one.tooFew)),
      element("p", { class: "q" }, say("funnel.how")), element("p", { class: "q" }, say("funnel.not")),
      out.length ? table([say("funnel.who"), { text: say("funnel.observed"), n: 1 }, { text: say("funnel.expected"), n: 1 }, { text: say("funnel.usual"), n: 1 }],
        out.slice(0, 14).map(point => ({ cells: [point.name, `${number(point.y)}/${number(point.n)}`, decimal(point.expected), say("funnel.usual.range", number(Math.floor(point.low)), number(Math.ceil(point.high)))] }))) : null,
    ].filter(Boolean);
  }

  /* The lines are those of a party of whom as many are expected as of the mean. */
  function funnelPicture(one) {
    const most = Math.max(12, ...one.points.map(point => point.n));
    const target = Math.asin(Math.sqrt(one.share));
    const limit = (n, side) => Math.sin(Math.min(Math.PI / 2, Math.max(0, target + side * 1.959964 * Math.sqrt(1 / (4 * n) + one.tau2)))) ** 2;
    const steps = [...Array(120).keys()].map(i => 10 * (most / 10) ** (i / 119));
    const share = point => [point.n, point.y / point.n, point];
    const line = (name, data, dashed) => ({ type: "line", name, data, showSymbol: false, silent: true, lineStyle: { color: colour("edge"), width: 1.2, type: dashed ? "dashed" : "solid" } });
    const dots = (name, points, style, extra = {}) => ({ type: "scatter", name, data: points.map(share), itemStyle: style, symbolSize: 9, ...extra });
    const log = most > 400;
    return {
      grid: { left: 8, right: 24, top: 30, bottom: 64, containLabel: true },
      legend: { bottom: 0, left: 0, textStyle: { color: colour("quiet") }, itemWidth: 14,
        data: [say("funnel.point"), say("funnel.few"), say("funnel.out"), { name: say("funnel.limit"), icon: "path://M0 0h5v1H0zM9 0h5v1H9z" }, { name: say("funnel.mean", percent(one.share)), icon: "path://M0 0h14v1H0z" }] },
      tooltip: { confine: true, formatter: at => { const point = at.data[2]; return point ? escape(point.name || say("funnel.point")) + `<br>${number(point.y)}/${number(point.n)} · ${say("funnel.expected")} ${decimal(point.expected)}` : ""; } },
      xAxis: { type: log ? "log" : "value", min: log ? 1 : 0, max: log ? 10 ** (Math.ceil(2 * Math.log10(most)) / 2) : null, name: say("funnel.x"), nameLocation: "middle", nameGap: 28, nameTextStyle: { color: colour("quiet") }, splitLine: { show: false }, axisLabel: { color: colour("quiet"), showMaxLabel: !log, formatter: value => number(value) } },
      yAxis: { type: "value", min: 0, max: value => Math.ceil(20 * Math.min(1, Math.max(value.max, 2 * one.share, 0.05))) / 20, name: say("funnel.y"), nameTextStyle: { color: colour("quiet"), align: "left" }, axisLabel: { color: colour("quiet"), formatter: value => number(Math.round(100 * value)) + (language === "vi" ? " %" : "%") }, splitLine: { lineStyle: { color: colour("line") } } },
      series: [
        line(say("funnel.limit"), steps.map(n => [n, limit(n, 1)]), true), line(say("funnel.limit"), steps.map(n => [n, limit(n, -1)]), true),
        line(say("funnel.mean", percent(one.share)), [[log ? 1 : 0, one.share], [most, one.share]], false),
        dots(say("funnel.point"), one.points.filter(point => point.standing === 0), { color: colour("quiet"), opacity: 0.7 }),
        dots(say("funnel.few"), one.points.filter(point => point.standing === 2), { color: "transparent", borderColor: colour("quiet"), borderWidth: 1 }, { symbolSize: 7 }),
        dots(say("funnel.out"), one.points.filter(point => Math.abs(point.standing) === 1), { color: colour("accent") }, { symbolSize: 11, labelLayout: { moveOverlap: "shiftY" },
          label: { show: true, position: "right", color: colour("ink"), formatter: at => at.data[2].name, width: 180, overflow: "truncate" } }),
      ],
    };
  }
  const escape = text => text.replace(/[&<>"']/g, sign => `&#${sign.charCodeAt(0)};`);

  function slow() {
    const most = Math.max(1, ...facts.slow.map(one => one.totalMs));
    const rows = facts.slow.map(one => {
      const longest = one.stretches.reduce((best, stretch) => stretch.ms > best.ms ? stretch : best);
      return element("li", {},
        element("p", {}, element("b", {}, one.name + (one.kind ? ` · ${one.kind}` : "")), element("span", {}, length(one.totalMs) + (one.open ? `, ${say("slow.open")}` : ""))),
        element("div", { class: "strip", style: `width:${100 * one.totalMs / most}%`, role: "img", "aria-label": one.stretches.slice(0, 40).map(stretch => `${say("state." + stretch.state)} ${party(stretch.by)} ${length(stretch.ms)}`).join("; ") },
          one.stretches.map(stretch => element("i", { style: `width:${100 * stretch.ms / one.totalMs}%;background:var(--${stretch.state})`, title: `${say("state." + stretch.state)}, ${party(stretch.by)}, ${moment(stretch.from)}, ${length(stretch.ms)}` }))),
        element("p", { class: "q" }, say("slow.longest", say("state." + longest.state), party(longest.by), length(longest.ms))));
    });
    const states = Object.keys(facts.time.states);
    return section("slow", say("slow"), say("slow.sub"), element("ul", { class: "strips" }, rows), element("ul", { class: "legend" }, states.map(state => element("li", {}, swatch(state), say("state." + state)))));
  }

  function signals() {
    const counts = facts.signals.counts.map(count => element("details", {},
      element("summary", {}, element("b", {}, say("signal." + count.kind)), ` · ${say("manifestation." + manifestation(count.kind))} · `,
        count.found === 0 ? say("signals.none") : say("signals.found", number(count.found)) + "; " + say("signals.above", number(count.above), number(count.judged))),
      count.found === 0 ? null : element("p", { class: "q" }, say("signals.count", number(count.found), number(count.explained))),
      count.strongest.map(one => element("div", { class: "sides" },
        element("div", {}, element("h3", {}, say("signals.case", one.caseName) + (one.by ? ` · ${one.by}` : "")), table(["#", say("signals.at"), say("signals.move"), say("signals.who")], one.moves.map(move => ({ cells: [element("span", { class: "key" }, String(move.seq)), element("span", { class: "key" }, moment(move.at)), element("span", { class: move.shows ? "shows" : "" }, move.activity),
            [move.by, move.to && move.to !== move.by ? (move.by ? say("move.to", move.to) : move.to) : ""].filter(Boolean).join(" ")] })), say("signals.evidence"))),
        element("div", {}, element("h3", {}, say("signals.against")),
          one.against.length ? element("ul", {}, one.against.map(factor => element("li", {}, say("factor." + factor)))) : element("p", {}, say("signals.against.none")))))));
    const skipped = Object.entries(facts.skipped);
    return section("signals", say("signals"), "", counts,
      skipped.length ? element("div", {}, element("h3", { style: "margin-top:18px" }, say("signals.skipped")), element("ul", {}, skipped.map(([kind, lacking]) =>
        element("li", { class: "q" }, say("signals.skipped.why", say("signal." + kind), lacking.map(fact => say("fact." + fact)).join(", ")))))) : null);
  }
  const manifestation = kind => facts.manifestations[kind];

  let waiting = [];
  const later = draw => waiting.push(draw);

  function show() {
    words = every[language];
    charts.splice(0).forEach(made => made.dispose());
    waiting = [];
    document.querySelectorAll("#language button").forEach(button => button.setAttribute("aria-pressed", String(button.value === language)));
    main.replaceChildren(...heading(), ...(facts.time.totalMs > 0 ? [time()] : []), flow(), funnel(), slow(), signals());
    waiting.forEach(draw => draw());
  }

  document.getElementById("language").addEventListener("click", event => {
    if (event.target.value) { language = event.target.value; localSet(language); show(); }
  });
  addEventListener("resize", () => charts.forEach(made => made.resize()));
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", show);
  NARROW.addEventListener("change", show);
  show();
})();
