// Plain words, official words or both: the choice is remembered, and the links change it without loading the page again.

const KEY = "view";
const page = document.querySelector("[data-view]");
const links = [...document.querySelectorAll("[data-view-link]")];
const asked = new URLSearchParams(location.search).get("view");

function remembered() {
  try { return localStorage.getItem(KEY); } catch { return null; }
}

function show(view) {
  page.dataset.view = view;
  for (const link of links) {
    if (link.dataset.viewLink === view) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
}

function choose(view) {
  try { localStorage.setItem(KEY, view); } catch { /* private windows remember nothing */ }
  show(view);
}

if (page) {
  if (!asked && remembered()) show(remembered());
  for (const link of links) {
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      choose(link.dataset.viewLink);
      const address = new URL(location.href);
      address.searchParams.set("view", link.dataset.viewLink);
      history.replaceState(null, "", address);
    });
  }
}
