// Colours as the browser computed them, and their contrast (WCAG 2.2, relative luminance).

const colours = new Map();
/** `rgb(1, 2, 3)`, `rgba(…)` and `color(srgb …)` as numbers; null for none of these. */
function colourOf(text) {
  let colour = colours.get(text);
  if (colour !== undefined) return colour;
  const numbers = (text.match(/-?[\d.]+(e-?\d+)?%?/g) ?? []).map(parseFloat);
  if (text.startsWith("rgb")) {
    colour = { red: numbers[0], green: numbers[1], blue: numbers[2], alpha: numbers[3] ?? 1 };
  } else if (text.startsWith("color(srgb")) {
    colour = { red: numbers[0] * 255, green: numbers[1] * 255, blue: numbers[2] * 255, alpha: numbers[3] ?? 1 };
  } else {
    colour = null;
    if (text !== "none") report("contrast", document.body, `the colour ${text}`, "a colour that can be measured");
  }
  colours.set(text, colour);
  return colour;
}

function over(top, bottom) {
  const mix = (name) => top[name] * top.alpha + bottom[name] * (1 - top.alpha);
  return { red: mix("red"), green: mix("green"), blue: mix("blue"), alpha: 1 };
}

function luminance(colour) {
  const channel = (value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(colour.red) + 0.7152 * channel(colour.green) + 0.0722 * channel(colour.blue);
}

function contrast(one, other) {
  const [dark, light] = [luminance(one), luminance(other)].sort((left, right) => left - right);
  return (light + 0.05) / (dark + 0.05);
}

function named(colour) {
  const part = (value) => Math.round(value).toString(16).padStart(2, "0");
  return "#" + part(colour.red) + part(colour.green) + part(colour.blue);
}

const white = { red: 255, green: 255, blue: 255, alpha: 1 };
const backgrounds = new Map();
/** What lies behind an element's text. Paper is white: printers leave backgrounds out. */
function backgroundOf(element) {
  if (!element) return white;
  let background = backgrounds.get(element);
  if (background) return background;
  const style = styleOf(element);
  const own = colourOf(style.backgroundColor);
  const prints = !matchMedia("print").matches || style.printColorAdjust === "exact";
  if (own && own.alpha > 0 && prints && !element.closest("svg")) {
    background = own.alpha === 1 ? own : over(own, backgroundOf(element.parentElement));
  } else {
    background = backgroundOf(element.parentElement);
  }
  backgrounds.set(element, background);
  return background;
}
