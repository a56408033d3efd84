// Plain words, official words or both: the choice is remembered, and the links change it without loading the page again.
// On the page of the whole, each citation gets a button that copies it.

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

// The place is in each heading; what stands before and after it is the same for most of the page.
const whole = document.querySelector("[data-cited]");
if (whole && navigator.clipboard) {
  for (const place of whole.querySelectorAll("h3 small, h4 small")) {
    const heading = place.closest("h3, h4"), quote = heading.nextElementSibling.nextElementSibling?.closest("blockquote");
    const copy = Object.assign(document.createElement("button"), { type: "button", className: "copy", textContent: whole.dataset.copyLabel });
    copy.dataset.copy = whole.dataset.cited + place.textContent + (quote ? quote.dataset.wording ?? whole.dataset.wording : "");
    copy.setAttribute("aria-label", `${whole.dataset.copyLabel} ${whole.dataset.cited}${place.textContent}`);
    heading.append(copy);
  }
}
