// What is drawn: every painted shape of every SVG, in the page's coordinates, as much of it as shows.

let drawnShapes;
function shapes() {
  if (drawnShapes) return drawnShapes;
  drawnShapes = [];
  for (const element of document.querySelectorAll("svg :is(rect, line, polyline, polygon, path, circle, ellipse)")) {
    if (!isVisible(element)) continue;
    const style = styleOf(element);
    const fill = paintOf(style.fill, style.fillOpacity);
    const strokeWidth = parseFloat(style.strokeWidth) || 0;
    const stroke = strokeWidth > 0 ? paintOf(style.stroke, style.strokeOpacity) : null;
    const isFilled = fill && !/^(line|polyline)$/.test(element.localName);
    if (!isFilled && !stroke) continue;
    const bare = geometryOf(element);
    const reach = stroke ? strokeWidth / 2 : 0;
    const whole = {
      left: bare.left - reach, right: bare.right + reach, top: bare.top - reach, bottom: bare.bottom + reach,
    };
    const box = intersection(whole, clipOf(element.parentElement));
    // A bar for nought has no length, and nothing of it shows.
    if (isEmpty(box)) continue;
    if (element.localName === "rect" && (bare.right - bare.left < 0.01 || bare.bottom - bare.top < 0.01)) continue;
    drawnShapes.push({ element, box, whole, fill: isFilled ? fill : null, stroke, strokeWidth, segments: segmentsOf(element) });
  }
  return drawnShapes;
}

/** Where a shape lies without its stroke, which some browsers count into its client rectangle. */
function geometryOf(element) {
  const inner = element.getBBox();
  const matrix = element.getScreenCTM();
  const corners = [[inner.x, inner.y], [inner.x + inner.width, inner.y + inner.height]].map(
    ([x, y]) => new DOMPoint(x, y).matrixTransform(matrix));
  const [one, other] = corners;
  return boxOf({
    left: Math.min(one.x, other.x), right: Math.max(one.x, other.x),
    top: Math.min(one.y, other.y), bottom: Math.max(one.y, other.y),
  });
}

let shapesByDrawing;
/** The shapes of the drawing that `shape` is in, as they were painted. */
function shapesBeside(shape) {
  if (!shapesByDrawing) {
    shapesByDrawing = new Map();
    for (const other of shapes()) {
      const drawing = other.element.ownerSVGElement;
      if (!shapesByDrawing.has(drawing)) shapesByDrawing.set(drawing, []);
      shapesByDrawing.get(drawing).push(other);
    }
  }
  return shapesByDrawing.get(shape.element.ownerSVGElement);
}

function paintOf(paint, opacity) {
  if (!paint || paint === "none") return null;
  const colour = colourOf(paint);
  return colour && colour.alpha * parseFloat(opacity) > 0.01 ? colour : null;
}

/** The pieces of a line that is neither upright nor level; null for what its box tells. */
function segmentsOf(element) {
  let points;
  if (element.localName === "polyline") {
    points = [...element.points];
  } else if (element.localName === "path") {
    const length = element.getTotalLength();
    points = Array.from({ length: 33 }, (_, step) => element.getPointAtLength((length * step) / 32));
  } else if (element.localName === "line") {
    const box = element.getBoundingClientRect();
    if (box.width < 0.5 || box.height < 0.5) return null;
    points = [[element.x1, element.y1], [element.x2, element.y2]].map(
      ([x, y]) => new DOMPoint(x.baseVal.value, y.baseVal.value));
  } else {
    return null;
  }
  const matrix = element.getScreenCTM();
  const placed = points.map((point) => new DOMPoint(point.x, point.y).matrixTransform(matrix));
  return placed.slice(1).map((point, index) => ({
    x1: placed[index].x + scrollX, y1: placed[index].y + scrollY, x2: point.x + scrollX, y2: point.y + scrollY,
  }));
}

/** Whether a shape runs through a box. */
function touches(shape, box) {
  if (isEmpty(intersection(shape.box, box))) return false;
  if (!shape.segments || shape.fill) return true;
  const reach = shape.strokeWidth / 2;
  return shape.segments.some((segment) => {
    const steps = Math.max(2, Math.ceil(Math.hypot(segment.x2 - segment.x1, segment.y2 - segment.y1) / 2));
    for (let step = 0; step <= steps; step++) {
      const x = segment.x1 + ((segment.x2 - segment.x1) * step) / steps;
      const y = segment.y1 + ((segment.y2 - segment.y1) * step) / steps;
      if (x > box.left - reach && x < box.right + reach && y > box.top - reach && y < box.bottom + reach) return true;
    }
    return false;
  });
}
