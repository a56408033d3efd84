// What pages have in common: copy buttons, menus that close, views of a text, collecting. All pages work without this file.

/** Show the copy buttons and let each copy its text; the button itself says that it did. */
function letCopy() {
  if (!navigator.clipboard) return;
  const said = document.createElement("p");
  said.className = "seen-not";
  said.setAttribute("role", "status");
  document.body.append(said);
  for (const button of document.querySelectorAll("[data-copy]")) button.hidden = false;
  document.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-copy]");
    if (!button) return;
    await navigator.clipboard.writeText(button.dataset.copy);
    button.classList.add("done");
    said.textContent = document.body.dataset.copied;
    setTimeout(() => { button.classList.remove("done"); said.textContent = ""; }, 2000);
  });
}

const OPEN = "details:is(.menu, .cite, .cite-search, .outline > *)[open]";

/** Close an open menu with Escape, or by a click or focus elsewhere. */
function letMenusClose() {
  const close = (except) => {
    for (const menu of document.querySelectorAll(OPEN)) if (!menu.contains(except)) menu.open = false;
  };
  document.addEventListener("click", (event) => close(event.target));
  document.addEventListener("focusin", (event) => close(event.target));
  document.addEventListener("keydown", (event) => {
    const menu = event.key === "Escape" && event.target.closest(OPEN);
    if (!menu) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
}

/** Plain words, official words or both: remembered, and chosen without loading the page again. */
function letViewsChange(page) {
  const links = [...document.querySelectorAll("[data-view-link]")], asked = new URLSearchParams(location.search).get("view");
  const show = (view) => {
    page.dataset.view = view;
    for (const link of links) link.ariaCurrent = link.dataset.viewLink === view ? "true" : null;
  };
  try { show(asked || localStorage.getItem("view") || "both"); } catch { /* private windows remember nothing */ }
  for (const link of links) link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    show(link.dataset.viewLink);
    try { localStorage.setItem("view", link.dataset.viewLink); } catch { /* as above */ }
    const address = new URL(location.href);
    address.searchParams.set("view", link.dataset.viewLink);
    history.replaceState(null, "", address);
  });
}

/** On the page of the whole each place gets a button that copies its citation; what stands around the place is told once. */
function letPlacesBeCited(whole) {
  const { cited, wording, copyLabel } = whole.dataset;
  for (const place of navigator.clipboard ? whole.querySelectorAll("h3 > small, h4 > small") : []) {
    const quote = place.parentElement.nextElementSibling.nextElementSibling, line = cited + place.textContent;
    const copy = Object.assign(document.createElement("button"), { type: "button", className: "copy", textContent: copyLabel, ariaLabel: `${copyLabel} ${line}` });
    copy.dataset.copy = line + (quote?.matches("blockquote") ? quote.dataset.wording ?? wording : "");
    place.after(copy);
  }
}

/** The outline of a long page says where the reader is, and folds once it has led somewhere. */
function letOutlineFollow(outline) {
  const links = [...outline.querySelectorAll("a")], places = links.map(link => document.getElementById(link.hash.slice(1)));
  const fold = outline.firstElementChild, list = fold.lastElementChild, said = fold.querySelector("span");
  let here;
  const show = () => { if (here) list.scrollTop += here.getBoundingClientRect().top - list.getBoundingClientRect().top - list.clientHeight / 2; };
  const follow = () => {
    let first = 0, last = places.length;
    while (first < last) {
      const middle = (first + last) >> 1;
      if (places[middle].getBoundingClientRect().top > innerHeight / 4) last = middle; else first = middle + 1;
    }
    const link = links[first - 1];
    if (link === here) return;
    here?.removeAttribute("aria-current");
    here = link;
    here?.setAttribute("aria-current", "location");
    said.textContent = here ? `· ${here.textContent}` : "";
    show();
  };
  addEventListener("scroll", () => requestAnimationFrame(follow), { passive: true });
  fold.addEventListener("toggle", show);
  list.addEventListener("click", event => { if (event.target.closest("a")) fold.open = false; });
  follow();
}

for (const outline of document.querySelectorAll(".outline")) letOutlineFollow(outline);
for (const page of document.querySelectorAll("[data-view]")) letViewsChange(page);
for (const whole of document.querySelectorAll("[data-cited]")) letPlacesBeCited(whole);
letCopy();
letMenusClose();

// Collecting passages while reading: kept in this browser, shown as a number in the header. Links work without it.
const KEY = "collection", MOVED = "collection-moved", MOST = 60;
const header = document.querySelector("[data-collected]");

const read = () => {
  try { const found = JSON.parse(localStorage.getItem(KEY)); return Array.isArray(found) ? found.filter(id => typeof id === "string") : []; }
  catch { return []; }
};
const write = ids => { try { localStorage.setItem(KEY, JSON.stringify(ids)); } catch { /* storage is off: the address still holds them */ } show(); };
const address = ids => header.pathname + (ids.length ? "?ids=" + ids.map(id => encodeURI(id)).join(",") : "");

const leave = (...left) => { try { sessionStorage.setItem(MOVED, JSON.stringify(left)); } catch { /* as above */ } };
const moved = () => {
  try { const found = sessionStorage.getItem(MOVED); sessionStorage.removeItem(MOVED); return JSON.parse(found) ?? []; }
  catch { return []; }
};

const said = document.createElement("p");

/** The button's name goes on with the citation of its passage, which is seen only where it stands beside it. */
function label(button, text) { button.firstChild.textContent = text; }

function show() {
  const ids = read();
  header.href = address(ids);
  header.lastElementChild.textContent = ids.length ? `\u00a0(${ids.length})` : "";
  for (const button of document.querySelectorAll("button[data-collect]")) {
    const has = ids.includes(button.dataset.collect);
    button.setAttribute("aria-pressed", has);
    label(button, has ? header.dataset.collectedLabel : header.dataset.collectLabel);
  }
}

function toggle(button) {
  const ids = read(), id = button.dataset.collect;
  if (ids.includes(id)) write(ids.filter(other => other !== id));
  else if (ids.length < MOST) write([...ids, id]);
  else return refuse(button);
  say(header.dataset.countLabel.replace("{}", read().length));
}

function refuse(button) {
  label(button, header.dataset.fullLabel);
  say(header.dataset.fullLabel);
}

function say(text) { said.textContent = text; }

function button(id, look, name) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = look;
  made.dataset.collect = id;
  made.append("", name ?? "");
  made.addEventListener("click", () => toggle(made));
  return made;
}

function upgrade() {
  said.className = "seen-not";
  said.setAttribute("role", "status");
  document.body.append(said);
  for (const found of document.querySelectorAll("[data-collect]:not(button)")) {
    if (found.matches("a")) found.replaceWith(button(found.dataset.collect, found.className, found.lastElementChild));
    else found.append(button(found.dataset.collect, "button collect no-print"));
  }
}

// Addresses carry a collection on for readers without a script only.
function carryNothing() {
  const without = address => address.replace(/([?&])collected=[^&#]*&?/, "$1").replace(/[?&](?=#|$)/, "");
  for (const link of document.querySelectorAll("a[href*='collected=']")) link.setAttribute("href", without(link.getAttribute("href")));
  for (const field of document.querySelectorAll("input[name=collected]")) field.remove();
  if (location.search.includes("collected=")) history.replaceState(null, "", without(location.href));
}

// On the collection's own page: its moves are kept, a collection that somebody sent is not taken over unasked.
function own(list) {
  const here = list.dataset.ids ? list.dataset.ids.split(",") : [], mine = read(), same = String(here) === String(mine);
  const [taken, ...place] = moved();
  if (taken || !mine.length) write(here);
  else if (!here.length) return location.replace(address(mine));
  else if (!same) ask(here);
  if (place.length) stay(...place);
  const moves = event => leave(String(here) === String(read()), ...where(event.currentTarget));
  for (const way of document.querySelectorAll("[data-move]")) way.addEventListener(way.matches("a") ? "click" : "submit", moves);
}

const buttons = () => [...document.querySelectorAll(".moves a")];
const where = link => link.ariaLabel ? [scrollY, buttons().indexOf(link), link.ariaLabel] : [];

/** A move loads the page again: the reader stays, on the same button or on another of that passage. */
function stay(y, at, label) {
  const all = buttons(), passage = label.slice(label.indexOf(" "));
  scrollTo({ top: y, behavior: "instant" });
  (all.find(a => a.ariaLabel === label) ?? all.find(a => a.ariaLabel.endsWith(passage)) ?? all[Math.min(at, all.length - 1)])?.focus();
}

function ask(here) {
  const note = document.querySelector("#not-mine");
  note.hidden = false;
  note.querySelector("[data-keep]").addEventListener("click", () => { write(here); note.hidden = true; });
}

if (header) {
  carryNothing();
  upgrade();
  show();
  const list = document.querySelector(".items[data-ids]");
  if (list) own(list);
  addEventListener("storage", show);
  addEventListener("pageshow", event => { if (event.persisted) show(); });
}
