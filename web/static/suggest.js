// Suggestions in the search box, which works without them.

/** An editable combobox with a list (ARIA pattern): arrows move, Enter follows or searches, Escape closes. */
class Suggestions {
  constructor(input) {
    this.input = input;
    this.list = Object.assign(document.createElement("ul"), { id: `${input.id}-list`, className: "options", hidden: true });
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", input.labels[0].textContent);
    input.after(this.list);
    this.said = Object.assign(document.createElement("span"), { className: "seen-not" });
    this.said.setAttribute("role", "status");
    input.form.append(this.said);
    for (const [name, value] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-expanded", "false"], ["aria-controls", this.list.id]])
      input.setAttribute(name, value);
    this.at = -1;
    this.asked = 0;
    input.addEventListener("input", () => this.ask());
    input.addEventListener("keydown", (event) => this.press(event));
    input.addEventListener("blur", () => this.close());
    this.list.addEventListener("mousedown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => this.follow(event.target.closest("[role=option]")));
  }

  get options() { return [...this.list.children]; }

  ask() {
    clearTimeout(this.timer);
    const text = this.input.value.trim();
    if (text.length < 2) return this.close();
    this.timer = setTimeout(() => this.fetch(text), 80);
  }

  async fetch(text) {
    const turn = ++this.asked;
    try {
      const answer = await fetch(`${this.input.dataset.suggest}?lang=${document.documentElement.lang}&q=${encodeURIComponent(text)}`);
      if (answer.ok && turn === this.asked) this.show((await answer.json()).suggestions);
    } catch { this.close(); }
  }

  show(found) {
    if (!found.length || document.activeElement !== this.input) return this.close();
    const prefix = this.input.form.getAttribute("action").replace(/\/search$/, "");
    this.list.replaceChildren(...found.map((row, i) => {
      const option = Object.assign(document.createElement("li"), { id: `${this.list.id}-${i}` });
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      option.dataset.href = prefix + row.url;
      const text = document.createElement("span");
      text.append(...this.emphasized(row.text));
      if (row.lang) text.lang = row.lang;
      option.append(text, Object.assign(document.createElement("small"), { textContent: this.kinds[row.kind] ?? row.kind }));
      return option;
    }));
    this.at = -1;
    this.list.hidden = false;
    this.input.setAttribute("aria-expanded", "true");
    this.said.textContent = this.input.dataset.found.replace("{}", found.length);
  }

  /** A text in pieces, with what was typed in bold where the text has it. */
  emphasized(text) {
    const typed = this.input.value.trim(), at = text.toLowerCase().indexOf(typed.toLowerCase());
    if (at < 0) return [text];
    const bold = Object.assign(document.createElement("b"), { textContent: text.slice(at, at + typed.length) });
    return [text.slice(0, at), bold, text.slice(at + typed.length)];
  }

  get kinds() { return JSON.parse(this.input.dataset.kinds); }

  close() {
    clearTimeout(this.timer);
    this.asked++;
    this.list.hidden = true;
    this.at = -1;
    this.input.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
    this.said.textContent = "";
  }

  press(event) {
    if (event.isComposing || this.list.hidden) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) { event.preventDefault(); this.move(step); }
    if (event.key === "Escape") { event.preventDefault(); this.close(); }
    if (event.key === "Enter" && this.at >= 0) { event.preventDefault(); this.follow(this.options[this.at]); }
  }

  move(step) {
    const count = this.options.length + 1;
    this.at = ((this.at + 1 + step + count) % count) - 1;
    this.options.forEach((option, i) => option.setAttribute("aria-selected", String(i === this.at)));
    if (this.at < 0) return this.input.removeAttribute("aria-activedescendant");
    this.input.setAttribute("aria-activedescendant", this.options[this.at].id);
    this.options[this.at].scrollIntoView({ block: "nearest" });
  }

  follow(option) { if (option) location.href = option.dataset.href; }
}

for (const input of document.querySelectorAll("input[data-suggest]")) new Suggestions(input);
