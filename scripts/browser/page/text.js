// Text: its size, its place, and that nothing lies upon it.

function measureText() {
  const pieces = visibleText();
  for (const { node, element, box } of pieces) {
    const figure = element.closest(".chart, .cards");
    measureSize(node, element);
    measurePlace(node, element, box, figure);
  }
  const inSight = pieces.filter((piece) => !isEmpty(piece.ink));
  measureTextOnText(inSight);
  measureTextOnShapes(inSight);
}

const measuredSizes = new Set();
function measureSize(node, element) {
  if (measuredSizes.has(element)) return;
  measuredSizes.add(element);
  count("texts");
  if (element.closest(".chart, .cards")) count("texts of charts");
  const size = parseFloat(styleOf(element).fontSize) * scaleOf(element);
  // Paper is read nearer than a screen: 8 points, the least that is printed, are 10.67 px.
  const least = matchMedia("print").matches ? 10.6 : 12;
  if (size < least - 0.01) {
    report("text-size", element, `${quoted(node.data)} renders at ${rounded(size)} px`, `${least} px or more`);
  }
}

/** How much a drawing's viewBox or a transform enlarges text. */
function scaleOf(element) {
  const matrix = element.getScreenCTM?.();
  if (matrix) return Math.min(Math.hypot(matrix.a, matrix.b), Math.hypot(matrix.c, matrix.d));
  let scale = 1;
  for (let at = element; at; at = at.parentElement) {
    const transform = styleOf(at).transform;
    if (!transform || transform === "none") continue;
    const { a, b, c, d } = new DOMMatrix(transform);
    scale *= Math.min(Math.hypot(a, b), Math.hypot(c, d));
  }
  return scale;
}

function measurePlace(node, element, box, figure) {
  const tolerance = 1;
  const clip = clipOf(element);
  if (box.left < clip.left - tolerance || box.right > clip.right + tolerance ||
      box.top < clip.top - 2 || box.bottom > clip.bottom + 2) {
    report("text-cut", element, `${quoted(node.data)} reaches beyond what clips it`, "all of it shows");
    return;
  }
  const scroller = scrollerAround(element);
  const frame = scroller ? null : figure;
  if (frame) {
    const room = boxOf(frame.getBoundingClientRect());
    if (box.left < room.left - tolerance || box.right > room.right + tolerance ||
        box.top < room.top - tolerance || box.bottom > room.bottom + tolerance) {
      report("text-outside", element, `${quoted(node.data)} leaves its chart`, "within the chart");
    }
  } else if (!scroller && (box.left < -tolerance || box.right > document.documentElement.clientWidth + tolerance)) {
    report("text-outside", element, `${quoted(node.data)} leaves the page at ${rounded(box.right)} px`,
      `within ${document.documentElement.clientWidth} px`);
  }
}

function scrollerAround(element) {
  for (let at = element; at && at !== document.body; at = at.parentElement) {
    if (isScroller(at)) return at;
  }
  return null;
}

function measureTextOnText(pieces) {
  const reported = new Set();
  eachNearPair(pieces, pieces, "ink", (one, other, first, second) => {
    if (first >= second || one.node === other.node) return;
    count("pairs of texts");
    const shared = intersection(one.ink, other.ink);
    if (isEmpty(shared) || reported.has(one.node)) return;
    reported.add(one.node);
    report("text-on-text", one.element,
      `${quoted(one.node.data)} and ${quoted(other.node.data)} share ` +
        `${rounded(shared.right - shared.left)} × ${rounded(shared.bottom - shared.top)} px`,
      "no two texts overlap");
  });
}

/**
 * A text may lie on a shape only where both are in one element of class `labelled`, such as a
 * segment of a bar with its own number in it.
 */
function measureTextOnShapes(pieces) {
  const reported = new Set();
  eachNearPair(pieces, shapes(), "box", (piece, shape) => {
    if (reported.has(piece.node)) return;
    count("pairs of text and shape");
    if (!touches(shape, piece.ink)) return;
    const owner = shape.element.closest(".labelled");
    if (owner && owner.contains(piece.element)) return;
    reported.add(piece.node);
    report("text-on-shape", piece.element,
      `${quoted(piece.node.data)} and ${selectorOf(shape.element)} overlap`,
      "no text on a bar or line that is not its own");
  });
}
