"use strict";
(() => {
  const $ = (id) => document.getElementById(id);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const tools = $("tools"), asOf = $("as-of"), find = $("find"), person = $("person"), said = $("said");
  const until = tools.dataset.until ? `on ${tools.dataset.until}` : "the latest";
  const rows = all("tbody[data-history]").map((row) => ({
    row, history: JSON.parse(row.dataset.history), then: all(".then", row), now: all(".now, .now-since", row),
  }));
  const entries = all(".entry");
  const items = all("[data-filter]").map((item) => ({ item, people: JSON.parse(item.dataset.people), text: null }));
  const changes = [...new Set(rows.flatMap(({ row, history }) =>
    history.length ? history.map(([day]) => day) : [row.dataset.since]))].filter(Boolean).sort();

  // The status on a day is that of the last change on or before it: the rule of the ledger.
  const statusOn = ({ row, history }, day) => {
    const { since, label } = row.dataset;
    if (history.length) {
      const past = history.filter(([from]) => from <= day);
      return past.length ? past[past.length - 1] : ["", "nothing on record by this day"];
    }
    return !since || since <= day ? [since, label] : ["", "an earlier status: see the steps"];
  };

  const sayDay = (day) => new Date(day + "T00:00:00Z").toLocaleDateString(
    "en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });

  const showDay = (day) => {
    for (const each of rows) {
      const [from, status] = day ? statusOn(each, day) : ["", each.row.dataset.label];
      each.differs = status !== each.row.dataset.label;
      const words = [status, from && sayDay(from)];
      each.then.forEach((place, n) => { place.textContent = each.differs ? words[n] : ""; place.hidden = !each.differs; });
      each.row.classList.toggle("earlier", each.differs);
      each.now.forEach((place) => place.classList.toggle("latest", each.differs));
    }
    for (const entry of entries) {
      const { first, last } = entry.dataset;
      const over = !day || (last && last <= day);
      const maybe = !over && Boolean(first) && first <= day;
      entry.dataset.day = over || maybe ? "" : "after";
      entry.querySelector(".maybe").hidden = !maybe;
    }
  };

  const matches = ({ item, people, text }, words, name) => {
    if (name && !(people.length ? people.includes(name) : text.includes(name.toLowerCase()))) return false;
    return words.every((word) => text.includes(word));
  };

  const update = () => {
    const day = asOf.value, name = person ? person.value : "";
    const words = find.value.toLowerCase().split(/\s+/).filter(Boolean);
    showDay(day);
    let shown = 0;
    for (const each of items) {
      if (each.text === null) each.text = each.item.textContent.toLowerCase();
      const show = matches(each, words, name) && each.item.dataset.day !== "after";
      each.item.hidden = !show;
      shown += show ? 1 : 0;
    }
    for (const year of all(".year")) year.hidden = !year.querySelector(".entry:not([hidden])");
    const parts = [];
    if (day) {
      const changed = rows.filter(({ differs }) => differs).length;
      const after = entries.filter((entry) => entry.dataset.day === "after").length;
      parts.push(`As of ${sayDay(day)}: ${changed} of ${rows.length} charges had another status than ${until}, ` +
        `${after} later ${after === 1 ? "entry" : "entries"} left out.`);
    }
    if (words.length || name) parts.push(`${shown} of ${items.length} items match.`);
    said.textContent = parts.join(" ");
    said.hidden = !parts.length;
    $("earlier").disabled = !changes.some((change) => !day || change < day);
    $("later").disabled = !day || !changes.some((change) => change > day);
    $("latest").disabled = !day;
    keepInAddress(day, name);
  };

  const keepInAddress = (day, name) => {
    const state = new URLSearchParams();
    if (day) state.set("as_of", day);
    if (name) state.set("person", name);
    if (find.value) state.set("q", find.value);
    const query = state.toString();
    if (query === location.search.slice(1)) return;
    try { history.replaceState(null, "", (query ? "?" + query : location.pathname) + location.hash); } catch { /* a page on disk may not be allowed to */ }
  };

  const openTarget = () => {
    all("mark.hit").forEach((mark) => mark.classList.remove("hit"));
    const target = location.hash.length > 1 && $(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    for (let up = target.parentElement; up; up = up.parentElement) {
      if (up.tagName === "DETAILS") up.open = true;
      up.hidden = false;
    }
    target.hidden = false;
    const inside = target.querySelector(":scope > details");
    if (inside) inside.open = true;
    const place = /-(\d+)-(\d+)$/.exec(target.id);
    if (target.className === "anchor" && place) {
      for (const mark of all("mark", target.closest(".document"))) {
        const { start, end } = mark.dataset;
        if (Number(place[1]) <= Number(start) && Number(end) <= Number(place[2])) mark.classList.add("hit");
      }
    }
    target.scrollIntoView({ block: target.className === "anchor" ? "center" : "start" });
  };

  const stepTo = (day) => { asOf.value = day || ""; update(); };
  $("earlier").addEventListener("click", () =>
    stepTo(changes.filter((change) => !asOf.value || change < asOf.value).pop()));
  $("later").addEventListener("click", () => stepTo(changes.find((change) => change > asOf.value)));
  $("latest").addEventListener("click", () => stepTo(""));
  tools.addEventListener("submit", (event) => event.preventDefault());
  tools.addEventListener("input", update);
  addEventListener("hashchange", openTarget);

  let closed = [];
  addEventListener("beforeprint", () => {
    closed = all("main details:not([open])").filter((details) => !details.closest(".document"));
    closed.forEach((details) => { details.open = true; });
  });
  addEventListener("afterprint", () => closed.forEach((details) => { details.open = false; }));

  const state = new URLSearchParams(location.search);
  if (/^\d{4}-\d{2}-\d{2}$/.test(state.get("as_of") || "")) asOf.value = state.get("as_of");
  if (person && state.get("person")) person.value = state.get("person");
  find.value = state.get("q") || "";
  tools.hidden = false;
  update();
  openTarget();
})();
