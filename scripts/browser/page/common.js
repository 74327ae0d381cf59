// What every measurement needs: findings, visible text, and what clips it. Runs inside the page,
// in any browser, and changes nothing there.

const findings = [];
const counts = {};

function count(what, number = 1) {
  counts[what] = (counts[what] ?? 0) + number;
}

function report(check, element, measured, needed) {
  findings.push({ check, selector: selectorOf(element), measured, needed });
}

/** A short selector for people: from the nearest id, or from the chart, down. */
function selectorOf(element) {
  const parts = [];
  for (let at = element; at && at !== document.body; at = at.parentElement) {
    if (at.id) {
      parts.unshift(`#${CSS.escape(at.id)}`);
      break;
    }
    let part = at.localName;
    const classes = (at.getAttribute("class") ?? "").trim();
    if (classes) part += "." + classes.split(/\s+/).join(".");
    const alike = [...(at.parentElement?.children ?? [])].filter((other) => other.localName === at.localName);
    if (alike.length > 1) part += `:nth-of-type(${alike.indexOf(at) + 1})`;
    parts.unshift(part);
    if (parts.length > 5) break;
  }
  return parts.join(" > ");
}

function rounded(number) {
  return Math.round(number * 100) / 100;
}

function quoted(text) {
  const words = text.replace(/\s+/g, " ").trim();
  return `“${words.length > 40 ? words.slice(0, 39) + "…" : words}”`;
}

const styles = new Map();
function styleOf(element) {
  let style = styles.get(element);
  if (!style) styles.set(element, (style = getComputedStyle(element)));
  return style;
}

/** Whether an element is for those who listen: clipped away to nothing. */
const unseen = new Map();
function isUnseen(element) {
  if (!element || element === document.documentElement) return false;
  let answer = unseen.get(element);
  if (answer === undefined) {
    answer = styleOf(element).clipPath === "inset(50%)" || isUnseen(element.parentElement);
    unseen.set(element, answer);
  }
  return answer;
}

function isVisible(element) {
  return (
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true }) &&
    // Within a drawing Chromium calls a thing visible that a container query hides since the window
    // was made narrower, though it paints nothing of it and gives it no box.
    (!element.ownerSVGElement || element.getClientRects().length > 0) &&
    !isUnseen(element)
  );
}

/** A box in the page's own coordinates, so that scrolling changes nothing. */
function boxOf(rect) {
  return {
    left: rect.left + scrollX, right: rect.right + scrollX,
    top: rect.top + scrollY, bottom: rect.bottom + scrollY,
  };
}

function intersection(one, other) {
  return {
    left: Math.max(one.left, other.left), right: Math.min(one.right, other.right),
    top: Math.max(one.top, other.top), bottom: Math.min(one.bottom, other.bottom),
  };
}

function isEmpty(box) {
  return box.right <= box.left || box.bottom <= box.top;
}

const everywhere = { left: -1e9, right: 1e9, top: -1e9, bottom: 1e9 };

function isScroller(element) {
  const style = styleOf(element);
  return /auto|scroll/.test(style.overflowX + style.overflowY);
}

/**
 * What may be seen of an element's children: the box that its ancestors clip them to. A region that
 * scrolls shows all of its contents sooner or later.
 */
const clips = new Map();
function clipOf(element) {
  if (!element || element === document.body || element === document.documentElement) return everywhere;
  let clip = clips.get(element);
  if (clip) return clip;
  const style = styleOf(element);
  if (isScroller(element) && !/^svg$/i.test(element.localName)) {
    clip = everywhere;
  } else {
    clip = clipOf(element.parentElement);
    if (/hidden|clip/.test(style.overflowX + style.overflowY)) {
      clip = intersection(clip, boxOf(element.getBoundingClientRect()));
    }
  }
  clips.set(element, clip);
  return clip;
}

/** What of an element's children shows as things now stand, what has been scrolled away left out. */
const windows = new Map();
function windowOf(element) {
  if (!element || element === document.body || element === document.documentElement) return everywhere;
  let part = windows.get(element);
  if (part) return part;
  part = windowOf(element.parentElement);
  if (styleOf(element).overflowX !== "visible") part = intersection(part, boxOf(element.getBoundingClientRect()));
  windows.set(element, part);
  return part;
}

/** Each piece of text that can be seen, line by line. */
let textPieces;
function visibleText() {
  if (textPieces) return textPieces;
  textPieces = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!node.data.trim() || !isVisible(element)) continue;
    range.selectNodeContents(node);
    for (const rect of range.getClientRects()) {
      const box = boxOf(rect);
      // A link to skip the navigation waits above the page until it has the focus.
      if (isEmpty(box) || box.bottom <= 0) continue;
      textPieces.push({ node, element, box, ink: intersection(inkOf(box, element), windowOf(element)) });
    }
  }
  return textPieces;
}

/** A line's box without the air that a font keeps above and below its letters. */
function inkOf(box, element) {
  const upright = styleOf(element).writingMode.startsWith("horizontal");
  const air = (upright ? box.bottom - box.top : box.right - box.left) * 0.18;
  return upright
    ? { left: box.left + 0.5, right: box.right - 0.5, top: box.top + air, bottom: box.bottom - air }
    : { left: box.left + air, right: box.right - air, top: box.top + 0.5, bottom: box.bottom - 0.5 };
}

/** Calls `visit` for each pair that comes near in height; both lists hold things with a box. */
function eachNearPair(ones, others, boxName, visit) {
  const height = 64;
  const shelves = new Map();
  others.forEach((other, index) => {
    const box = other[boxName];
    for (let shelf = Math.floor(box.top / height); shelf <= Math.floor(box.bottom / height); shelf++) {
      if (!shelves.has(shelf)) shelves.set(shelf, []);
      shelves.get(shelf).push(index);
    }
  });
  ones.forEach((one, index) => {
    const seen = new Set();
    const box = one.ink ?? one[boxName];
    for (let shelf = Math.floor(box.top / height); shelf <= Math.floor(box.bottom / height); shelf++) {
      for (const at of shelves.get(shelf) ?? []) {
        if (seen.has(at)) continue;
        seen.add(at);
        visit(one, others[at], index, at);
      }
    }
  });
}
