// The page as a whole: it never scrolls sideways, and what scrolls within it can be reached by keys.

function measureFrame() {
  const root = document.documentElement;
  count("pages");
  if (root.scrollWidth > root.clientWidth + 1) {
    const wide = [...document.querySelectorAll("body *")].find((element) =>
      isVisible(element) && !scrollerAround(element) &&
      element.getBoundingClientRect().right + scrollX > root.clientWidth + 1);
    report("page-scroll", wide ?? root, `the page is ${root.scrollWidth} px wide`, `${root.clientWidth} px`);
  }
  for (const element of document.querySelectorAll("body *")) {
    if (!isScroller(element) || element.scrollWidth <= element.clientWidth + 1 || !isVisible(element)) continue;
    if (matchMedia("print").matches) {
      report("page-scroll", element, "a region that scrolls, on paper", "all of it shows");
      continue;
    }
    count("regions that scroll");
    if (element.tabIndex < 0 || element.getAttribute("role") !== "region" || !nameOf(element)) {
      report("page-scroll", element, "a region that scrolls and keys do not reach",
        'tabindex="0", role="region" and a name');
    }
  }
}

function nameOf(element) {
  const label = element.getAttribute("aria-labelledby");
  return element.getAttribute("aria-label") || (label && document.getElementById(label)?.textContent.trim());
}
