"use strict";
(() => {
  const typing = (element) => element.matches("input, select, textarea, [contenteditable]");

  // One key for each move: / to the search, [ and ] to the change before and after; the foot of the page tells of them
  // and turns them off, which this browser remembers.
  const keysAreOn = () => localStorage.getItem("keys") !== "off";
  const showKeys = () => {
    const box = document.getElementById("keys-on");
    if (!box) return;
    document.getElementById("keys").hidden = false;
    box.checked = keysAreOn();
    box.addEventListener("change", () => localStorage.setItem("keys", box.checked ? "on" : "off"));
  };
  showKeys();
  addEventListener("keydown", (event) => {
    if (!keysAreOn() || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    const place = { "/": "q", "[": "earlier", "]": "later" }[event.key];
    const found = place && document.getElementById(place);
    if (!found) return;
    event.preventDefault();
    if (place === "q") found.focus(); else found.click();
  });

  // After the days were changed in place, say what is shown now, and bring the title along.
  addEventListener("htmx:afterSettle", () => {
    const page = document.getElementById("page");
    if (page) document.getElementById("said").textContent = page.dataset.said;
  });

  // A page that cannot be had in place is had whole, so that its message is read.
  addEventListener("htmx:responseError", (event) => { location.assign(event.detail.pathInfo.finalRequestPath); });

  // Where there is room, the facets are open.
  const openFacets = () => {
    if (matchMedia("(min-width: 62.01rem)").matches) {
      for (const facet of document.querySelectorAll("[data-facet]")) facet.open = true;
    }
  };
  addEventListener("htmx:afterSwap", () => { openFacets(); showKeys(); });
  openFacets();
})();
