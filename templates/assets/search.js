// Searches the index that was built with the site. Text goes into the page as text alone.
"use strict";
{
  const [form, field, status, list] = ["form", "words", "status", "results"]
    .map((name) => document.getElementById(`search_${name}`));
  const { index, parts, common } = form.dataset;
  const shown = 50, most = 3, width = 180;
  const english = /^en\b/.test(document.documentElement.lang);
  const title = document.title;
  const WORD = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{N}\p{M}]+)*/gu;

  // Porter's algorithm (1980), as the index was made with: steps 1a to 5b.
  const C = "[^aeiou][^aeiouy]*", V = "[aeiouy][aeiou]*";
  const begins = (rest) => new RegExp(`^(${C})?${rest}`);
  const measured = begins(V + C), twice = begins(V + C + V + C);
  const once = begins(`${V}${C}(${V})?$`), vowel = begins("[aeiouy]");
  const short = new RegExp(`^${C}[aeiouy][^aeiouwxy]$`);
  const endings = (text) => {
    const map = Object.fromEntries(text.split(" ").map((pair) => pair.split(":")));
    return [new RegExp(`^(.+?)(${Object.keys(map).join("|")})$`), map];
  };
  const step2 = endings("ational:ate tional:tion enci:ence anci:ance izer:ize abli:able alli:al entli:ent eli:e ousli:ous ization:ize ation:ate ator:ate alism:al iveness:ive fulness:ful ousness:ous aliti:al iviti:ive biliti:ble");
  const step3 = endings("icate:ic ative: alize:al iciti:ic ical:ic ful: ness:");
  const step4 = /^(.+?)(al|[ae]nce|er|ic|[ai]ble|ant|(e?m)?ent|ou|ism|ate|iti|ous|i[vz]e)$/;
  const stem = (word) => {
    if (!english || !/^[a-z]{3,}$/.test(word)) return word;
    let w = word.replace(/^y/, "Y").replace(/(ss|i)es$/, "$1").replace(/([^s])s$/, "$1");
    let m = /^(.*?)eed$/.exec(w);
    if (m) {
      if (measured.test(m[1])) w = w.slice(0, -1);
    } else if ((m = /^(.+?)(ed|ing)$/.exec(w)) && vowel.test(m[1])) {
      w = m[1];
      if (/(at|bl|iz)$/.test(w)) w += "e";
      else if (/([^aeiouylsz])\1$/.test(w)) w = w.slice(0, -1);
      else if (short.test(w)) w += "e";
    }
    if ((m = /^(.+?)y$/.exec(w)) && vowel.test(m[1])) w = m[1] + "i";
    for (const [ending, map] of [step2, step3])
      if ((m = ending.exec(w)) && measured.test(m[1])) w = m[1] + map[m[2]];
    if ((m = step4.exec(w) ?? /^(.+?[st])(ion)$/.exec(w)) && twice.test(m[1])) w = m[1];
    if ((m = /^(.+?)e$/.exec(w)) && (twice.test(m[1]) || (once.test(m[1]) && !short.test(m[1])))) w = m[1];
    if (/ll$/.test(w) && twice.test(w)) w = w.slice(0, -1);
    return w.toLowerCase();
  };

  // What a word goes by: lower case, Latin letters without accents, no possessive ending, stemmed.
  const fold = (word) => word.toLowerCase().normalize("NFD").replace(/([a-z])[\u0300-\u036f]+/g, "$1")
    .normalize("NFC").replace(/['’]s$/, "").replace(/['’]/g, "");
  const key = (word) => stem(fold(word));
  // Common words count only where there are no others.
  const keys = (text) => {
    const all = (text.match(WORD) ?? []).map(fold);
    const rare = all.filter((word) => !common.split(" ").includes(word));
    return [...new Set((rare.length ? rare : all).map(stem))];
  };

  // A file of the index is fetched once. Which part a stem stands in: FNV-1a over its code points.
  const files = new Map();
  const load = (name) => {
    if (!files.has(name)) files.set(name, fetch(name).then((answer) => answer.json()));
    return files.get(name);
  };
  const fileOf = (word) => {
    if (!parts) return index;
    let hash = 2166136261;
    for (const letter of word) hash = Math.imul(hash ^ letter.codePointAt(0), 16777619) >>> 0;
    return `${index}${hash % parts}.json`;
  };

  // First what is called just that, then the pages that hold most of the words, by the sum of their scores.
  // A part names the best pages for a word alone: that others hold it, only their titles tell.
  const find = async (words) => {
    const found = new Map();
    const loaded = await Promise.all(words.map((word) => load(fileOf(word))));
    words.forEach((word, place) => {
      const { pages, words: known } = loaded[place];
      if (!Object.hasOwn(known, word)) return;
      let number = 0;
      for (const posting of known[word].split(";")) {
        const [step, score] = posting.split(":").map(Number);
        const [name, address, lies, text, lesser] = pages[number += step];
        const id = address + name;
        if (!found.has(id)) {
          const title = keys(name), held = new Set(words.filter((each) => title.includes(each)));
          const exact = !lesser && held.size === words.length && held.size === title.length;
          found.set(id, { name, address, lies, text, held, exact, score: 0 });
        }
        const page = found.get(id);
        page.held.add(word);
        page.score += score;
      }
    });
    return [...found.values()]
      .sort((a, b) => b.exact - a.exact || b.held.size - a.held.size || b.score - a.score);
  };

  // The part of a text around most of the words.
  const excerpt = (text, words) => {
    const places = [...text.matchAll(WORD)].filter((m) => words.includes(key(m[0]))).map((m) => m.index);
    const near = (at) => places.filter((to) => to >= at && to < at + width).length;
    const first = places.reduce((best, at) => near(at) > near(best) ? at : best, places[0] ?? 0);
    const start = first < 60 ? 0 : text.indexOf(" ", first - 50) + 1;
    const end = text.length - start < width * 1.3 ? text.length : text.lastIndexOf(" ", start + width);
    return (start ? "… " : "") + text.slice(start, end) + (end < text.length ? " …" : "");
  };
  const element = (name, ...inside) => {
    const made = document.createElement(name);
    made.append(...inside);
    return made;
  };
  const marked = (text, words) => {
    let end = 0;
    const pieces = [];
    for (const { 0: word, index } of text.matchAll(WORD)) if (words.includes(key(word))) {
      pieces.push(text.slice(end, index), element("mark", word));
      end = index + word.length;
    }
    return [...pieces, text.slice(end)];
  };
  const item = (page, words) => {
    const link = element("a", ...marked(page.name, words));
    link.href = `../${page.address}`;
    const text = element("p", ...marked(excerpt(page.text, words), words));
    return element("li", link, element("small", page.lies), text);
  };

  let latest = 0;
  const search = async (query) => {
    const turn = ++latest;
    const all = keys(query);
    const words = parts ? all.toSorted((a, b) => b.length - a.length).slice(0, most) : all;
    document.title = query ? `${query} – ${title}` : title;
    let results = [], said = "";
    if (query) {
      try {
        results = await find(words);
        const count = results.length;
        said = `${parts && count ? "Best " : ""}${count || "No"} result${count === 1 ? "" : "s"} for “${query}”.`;
        if (!count) said += " Try another word or the A to Z below.";
        if (count > shown) said += ` The best ${shown} are listed.`;
        if (words.length < all.length) said += ` Only the ${most} longest count.`;
      } catch {
        said = "The search failed. Use the A to Z below.";
      }
    }
    if (turn !== latest) return;
    list.replaceChildren(...results.slice(0, shown).map((page) => item(page, words)));
    list.parentNode.hidden = !results.length;
    status.textContent = said;
  };
  const asked = () => (new URL(location).searchParams.get("q") ?? "").trim();
  const show = () => search(field.value = asked());
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const query = field.value.trim();
    if (query !== asked()) history.pushState(0, "", `?q=${encodeURIComponent(query)}`);
    show();
  });
  addEventListener("popstate", show);
  show();
}
