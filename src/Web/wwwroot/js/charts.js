// Charts are drawn from the table that stands below them; the table stays, for reading, copying and printing.
// Colours: Okabe-Ito in an order that keeps neighbours apart in print and for colour-blind eyes.
const palette = ["#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00", "#6b7280", "#b8a400"];
const dashes = [[], [6, 4], [2, 3], [10, 4, 2, 4]];
// A token is light-dark() until an element uses it.
const colour = (name) => {
  const probe = document.createElement("span");
  probe.style.color = `var(${name})`;
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
};
const number = (cell) => {
  const given = cell.dataset.value ?? cell.textContent;
  const value = Number(given.replace(/[^\d.-]/g, ""));
  return given.trim() === "" || Number.isNaN(value) ? null : value;
};

const read = (table) => {
  const rows = [...table.tBodies[0].rows];
  const heads = [...table.tHead.rows[0].cells].slice(1).map((c) => c.textContent.trim());
  return {
    names: rows.map((r) => r.cells[0].textContent.trim()),
    series: heads.map((label, i) => ({ label, data: rows.map((r) => number(r.cells[i + 1])) })),
  };
};

// Values at the end of each bar, so that nobody has to guess from an axis.
const directLabels = {
  id: "directLabels",
  afterDatasetsDraw(chart) {
    if (chart.config.type !== "bar" || chart.options.scales.x.stacked) return;
    const { ctx } = chart;
    const across = chart.options.indexAxis === "y";
    ctx.save();
    ctx.fillStyle = colour("--tblr-body-color");
    ctx.font = `600 12px ${getComputedStyle(document.body).fontFamily}`;
    ctx.textAlign = across ? (chart.options.scales.x.reverse ? "right" : "left") : "center";
    ctx.textBaseline = across ? "middle" : "bottom";
    chart.data.datasets.forEach((set, i) => {
      chart.getDatasetMeta(i).data.forEach((bar, j) => {
        if (set.data[j] === null) return;
        const away = across ? (chart.options.scales.x.reverse ? -6 : 6) : 0;
        ctx.fillText(set.data[j].toLocaleString(document.documentElement.lang), bar.x + away, bar.y - (across ? 0 : 4));
      });
    });
    ctx.restore();
  },
};

const draw = (figure) => {
  const kind = figure.dataset.chart;
  const { names, series } = read(figure.querySelector("table"));
  const across = kind === "bar";
  const stacked = kind === "stacked";
  const line = kind === "line";
  const rtl = document.dir === "rtl";
  figure.drawn?.destroy();
  let box = figure.querySelector(".ct-chart-box");
  if (!box) {
    box = document.createElement("div");
    box.className = "ct-chart-box";
    box.append(document.createElement("canvas"));
    box.firstChild.setAttribute("aria-hidden", "true");
    figure.querySelector("figcaption").after(box);
  }
  box.style.blockSize = across ? `${names.length * (16 + 18 * series.length) + 64}px` : "18rem";
  const grid = { color: colour("--tblr-border-color") };
  const ticks = { color: colour("--ct-muted") };
  const counted = { title: { display: true, text: figure.dataset.chartLabel, color: colour("--ct-muted") }, beginAtZero: true, stacked, grid, ticks: { ...ticks, precision: 0 }, grace: "8%" };
  const named = { grid: { display: false }, ticks: { ...ticks, autoSkip: !across }, stacked };
  figure.drawn = new Chart(box.firstChild, {
    type: line ? "line" : "bar",
    data: {
      labels: names,
      datasets: series.map((s, i) => ({
        ...s, backgroundColor: palette[i % palette.length], borderColor: line ? palette[i % palette.length] : colour("--tblr-bg-surface"),
        borderWidth: line ? 2 : stacked ? 1 : 0, borderDash: line ? dashes[i % dashes.length] : [], borderRadius: stacked ? 0 : 3, maxBarThickness: 26, tension: 0.2,
      })),
    },
    options: {
      indexAxis: across ? "y" : "x", responsive: true, maintainAspectRatio: false, animation: false, locale: document.documentElement.lang,
      plugins: { legend: { display: series.length > 1, position: "bottom", rtl, labels: { color: colour("--tblr-body-color"), boxWidth: 14 } } },
      scales: across ? { x: { ...counted, reverse: rtl }, y: { ...named, position: rtl ? "right" : "left" } } : { x: { ...named, reverse: rtl }, y: { ...counted, position: rtl ? "right" : "left" } },
    },
    plugins: [directLabels],
  });
};

const all = () => document.querySelectorAll("figure[data-chart]");
all().forEach(draw);
document.addEventListener("htmx:load", () => all().forEach((f) => f.drawn || draw(f)));
new MutationObserver(() => all().forEach(draw)).observe(document.documentElement, { attributeFilter: ["data-bs-theme"] });
