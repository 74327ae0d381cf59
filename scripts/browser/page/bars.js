// Bars: each as long as its printed value says, from nought, on the scale of its chart.

function measureBars() {
  for (const table of document.querySelectorAll("table.bars")) {
    measureLengths(table, [...table.querySelectorAll("tbody tr")].flatMap(barsOfRow));
  }
  for (const series of document.querySelectorAll(".columns")) {
    measureLengths(series, [...series.querySelectorAll(".column")].flatMap(barOfColumn));
  }
}

/** The number that a text shows, and half a unit of its last digit, which rounding hides. */
function shownNumber(text) {
  const match = text.replaceAll(",", "").match(/([−-]?)[£$€]?(\d+(?:\.(\d+))?)/);
  if (!match) return null;
  const factor = /\bbillion|bn\b/.test(text) ? 1e9 : /\bmillion|\dm\b/.test(text) ? 1e6 : /\dk\b/.test(text) ? 1e3 : 1;
  return {
    number: (match[1] ? -1 : 1) * parseFloat(match[2]) * factor,
    doubt: 0.5 * 10 ** -(match[3]?.length ?? 0) * factor,
  };
}

function barsOfRow(row) {
  const svg = row.querySelector("svg.bar");
  if (!svg || !isVisible(svg)) return [];
  const pairs = [["td.value.current", "rect.current"], ["td.value.previous", "rect.previous"], ["td.value", "rect:not([class])"]];
  return pairs.flatMap(([cell, mark]) => {
    const text = row.querySelector(cell);
    const rect = svg.querySelector(mark);
    return text && rect ? [barOf(row, rect, svg, text, "across")] : [];
  });
}

function barOfColumn(column) {
  const svg = [...column.querySelectorAll("svg.bar")].find(isVisible);
  const rect = svg?.querySelector("rect");
  const text = column.querySelector(".value");
  if (!rect || !text) return [];
  return [barOf(column, rect, svg, text, svg.matches(".upright") ? "down" : "across")];
}

function barOf(row, rect, svg, text, way) {
  const box = geometryOf(rect);
  const line = svg.querySelector("line.nought");
  const nought = line && geometryOf(line);
  // The value's own words, without the interval or note that stands after them.
  const words = [...text.childNodes].find((node) => node.textContent.trim())?.textContent ?? "";
  return {
    row, way, shown: shownNumber(words),
    length: way === "across" ? box.right - box.left : box.bottom - box.top,
    near: way === "across" ? [box.left, box.right] : [box.top, box.bottom],
    nought: nought && (way === "across" ? nought.left : nought.top),
  };
}

function measureLengths(chart, bars) {
  const known = bars.filter((bar) => bar.shown);
  for (const bar of bars) {
    if (!bar.shown) report("bar-length", bar.row, "a bar without a number beside it", "each bar's value is printed");
  }
  const longest = known.reduce((one, other) => (other.length > (one?.length ?? 0) ? other : one), null);
  if (!longest || longest.length === 0) return;
  const unit = longest.length / Math.abs(longest.shown.number);
  for (const bar of known) {
    count("bars");
    const wanted = Math.abs(bar.shown.number) * unit;
    const hidden = (bar.shown.doubt + longest.shown.doubt) * unit;
    const allowed = 0.5 + Math.min(hidden, 1);
    if (Math.abs(bar.length - wanted) > allowed) {
      report("bar-length", bar.row, `a bar of ${rounded(bar.length)} px for ${bar.shown.number}`,
        `${rounded(wanted)} px, as the longest of the chart has it`);
    }
    if (bar.nought === null || bar.length < 0.01) continue;
    const startsAtNought = Math.min(...bar.near.map((end) => Math.abs(end - bar.nought))) <= 0.5;
    const isNegative = bar.shown.number < 0;
    const middle = (bar.near[0] + bar.near[1]) / 2;
    const liesBelow = bar.way === "across" ? middle < bar.nought : middle > bar.nought;
    if (!startsAtNought || (bar.length > 1 && liesBelow !== isNegative)) {
      report("bar-length", bar.row, `a bar from ${bar.near.map(rounded).join(" to ")} px`,
        `it starts at nought, ${rounded(bar.nought)} px, on its own side`);
    }
  }
}
