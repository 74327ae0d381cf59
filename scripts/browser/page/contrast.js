// Contrast: 4.5:1 for text (3:1 where it is large), 3:1 for what is drawn, against what lies behind
// it, against what it touches, and between the series of one chart. The ratio knows luminance only,
// so in print it is the measure of a greyscale print too.

const least = { text: 4.5, largeText: 3, graphics: 3 };

function measureContrast() {
  measureTextContrast();
  measureSwatches();
  const drawn = shapes().filter((shape) => !shape.element.matches(".casing"));
  for (const shape of drawn) measureShape(shape);
  measureSeries(drawn);
}

function measureTextContrast() {
  const measured = new Set();
  for (const { node, element } of visibleText()) {
    if (measured.has(element)) continue;
    measured.add(element);
    const style = styleOf(element);
    const size = parseFloat(style.fontSize);
    const isLarge = size >= 24 || (size >= 18.66 && parseInt(style.fontWeight) >= 700);
    const needed = isLarge ? least.largeText : least.text;
    const paint = colourOf(element.closest("svg") ? style.fill : style.color);
    if (!paint) continue;
    const behind = behindText(element);
    const ratio = contrast(over({ ...paint, alpha: paint.alpha * opacityOf(element) }, behind), behind);
    count("contrasts of text");
    if (ratio < needed) {
      report("contrast", element,
        `${quoted(node.data)} ${named(paint)} on ${named(behind)} is ${rounded(ratio)}:1`, `${needed}:1`);
    }
  }
}

/** A label within its own bar stands on the bar, other text on the page. */
function behindText(element) {
  const own = element.closest(".labelled")?.querySelector("rect");
  const fill = own && colourOf(styleOf(own).fill);
  return fill ? over(fill, backgroundOf(element)) : backgroundOf(element);
}

function opacityOf(element) {
  let opacity = 1;
  for (let at = element; at; at = at.parentElement) opacity *= parseFloat(styleOf(at).opacity);
  return opacity;
}

/** Swatches that the stylesheet makes of a border. */
function measureSwatches() {
  for (const element of document.querySelectorAll(".chart *")) {
    if (element.closest("svg") || !isVisible(element)) continue;
    const style = getComputedStyle(element, "::before");
    if (style.content === "none" || style.content === "normal" || style.display === "none") continue;
    if (parseFloat(style.borderTopWidth) === 0) continue;
    const behind = backgroundOf(element);
    const edges = [style.borderTopColor];
    if (style.outlineStyle !== "none") edges.push(style.outlineColor);
    const ratio = Math.max(...edges.map((edge) => contrast(over(colourOf(edge), behind), behind)));
    count("contrasts of graphics");
    if (ratio < least.graphics) {
      report("contrast", element, `its swatch is ${rounded(ratio)}:1 on ${named(behind)}`, `${least.graphics}:1`);
    }
  }
}

function paints(shape) {
  return [shape.stroke, shape.fill].filter(Boolean);
}

function bestContrast(shape, behind) {
  return Math.max(...paints(shape).map((paint) => contrast(over(paint, behind), behind)));
}

/** A shape against the page, and against what it lies on or touches. */
function measureShape(shape) {
  const page = backgroundOf(shape.element.parentElement.closest(":not(svg, svg *)"));
  const casing = casingOf(shape);
  count("contrasts of graphics");
  // A track is a pale ground for bars; its two ends are the line at nought and its cell's border.
  const end = shape.element.matches(".track") && styleOf(shape.element.closest("td"));
  const ratio = end && parseFloat(end.borderRightWidth) > 0
    ? contrast(over(colourOf(end.borderRightColor), page), page) : bestContrast(shape, page);
  if (ratio < least.graphics) {
    report("contrast", shape.element,
      `${paints(shape).map(named).join(" and ")} on ${named(page)} is ${rounded(ratio)}:1`, `${least.graphics}:1`);
  }
  if (casing) {
    const edge = contrast(shape.stroke, casing.stroke);
    count("contrasts of graphics");
    if (edge < least.graphics) {
      report("contrast", shape.element, `it is ${rounded(edge)}:1 in its casing`, `${least.graphics}:1`);
    }
    return;
  }
  // The line at nought is where its bars begin, and no mark of its own.
  if (shape.element.matches(".nought")) return;
  for (const other of neighboursOf(shape)) {
    count("contrasts of graphics");
    const edge = edgeContrast(shape, other, page);
    if (edge < least.graphics) {
      report("contrast", shape.element,
        `beside ${selectorOf(other.element)} it is ${rounded(edge)}:1`, `${least.graphics}:1`);
    }
  }
}

/** The wider line beneath a line, in the colour of the page, that parts it from what it crosses. */
function casingOf(shape) {
  if (!shape.stroke || !/^(line|polyline)$/.test(shape.element.localName)) return null;
  return shapesBeside(shape).find((other) =>
    other.element.matches(".casing") &&
    other.strokeWidth > shape.strokeWidth + 1.9 &&
    Math.abs(other.whole.left + other.whole.right - shape.whole.left - shape.whole.right) < 1 &&
    Math.abs(other.whole.top + other.whole.bottom - shape.whole.top - shape.whole.bottom) < 1);
}

/** What was drawn before in the same drawing and lies under the shape or right beside it. */
function neighboursOf(shape) {
  const gap = 1;
  const near = {
    left: shape.box.left - gap, right: shape.box.right + gap, top: shape.box.top - gap, bottom: shape.box.bottom + gap,
  };
  const siblings = shapesBeside(shape);
  return siblings
    .slice(0, siblings.findIndex((other) => other.element === shape.element))
    .filter((other) => !other.element.matches(".casing, .nought, .track") && touches(other, near))
    .filter((other) => other.element.localName === "rect" || shape.element.localName === "rect");
}

/** How well two shapes part where they meet: by their own paints, or by a line between them. */
function edgeContrast(one, other, page) {
  const pairs = [];
  for (const first of paints(one)) {
    for (const second of paints(other)) pairs.push(contrast(over(first, page), over(second, page)));
  }
  return Math.max(...pairs);
}

/**
 * The bars of one chart that mean different things must differ without their colour. More answers
 * than can be told apart in pairs are laid end to end: there a line parts neighbours, which
 * `measureShape` sees to, and each value stands with its answer's name.
 */
function measureSeries(drawn) {
  measureStacked();
  const charts = new Map();
  for (const shape of drawn) {
    const chart = shape.element.closest(".chart, .card");
    if (!chart || shape.element.localName !== "rect" || shape.element.matches(".track, .stacked rect")) continue;
    if (!charts.has(chart)) charts.set(chart, new Map());
    const key = [shape.fill && named(shape.fill), shape.stroke && named(shape.stroke), shape.element.getAttribute("class")];
    charts.get(chart).set(key.join(), shape);
  }
  for (const series of charts.values()) {
    const kinds = [...series.values()];
    kinds.forEach((one, index) => {
      for (const other of kinds.slice(index + 1)) {
        count("contrasts of series");
        const page = backgroundOf(one.element.parentElement.closest(":not(svg, svg *)"));
        const outlined = (shape) => Boolean(shape.stroke) && contrast(over(shape.fill ?? page, page), page) < 1.5;
        if (outlined(one) !== outlined(other)) continue;
        const fills = [one, other].map((shape) => over(shape.fill ?? page, page));
        const ratio = contrast(...fills);
        if (ratio >= least.graphics) continue;
        report("series", one.element,
          `${named(fills[0])} and ${named(fills[1])} are ${rounded(ratio)}:1 apart`,
          "3:1, or one an outline and the other filled");
      }
    });
  }
}

function measureStacked() {
  for (const table of document.querySelectorAll("table.stacked")) {
    const names = [...table.tHead.rows[0].querySelectorAll("th.part")].map((cell) => cell.textContent.trim());
    for (const row of table.tBodies[0].rows) {
      [...row.querySelectorAll("td.part")].forEach((cell, index) => {
        const look = cell.className.split(" ")[1];
        const rect = row.querySelector(`rect.${look}`);
        if (!rect || !isVisible(rect) || rect.getBBox().width === 0) return;
        count("contrasts of series");
        const label = row.querySelector(`text.${look}`);
        const shown = [cell, label].filter((one) => one && isVisible(one)).map((one) => one.textContent);
        if (shown.some((words) => words.includes(names[index]))) return;
        report("series", rect, `no name stands with “${cell.textContent.trim()}”`, names[index]);
      });
    }
  }
}
