"""A reader without a mouse: Tab, arrows, Enter; at every stop the focus has to be seen and not be covered."""

from typing import TYPE_CHECKING

from tests.browser.reader import Reader

if TYPE_CHECKING:
    from playwright.sync_api import Locator

_MOST_STOPS = 150

FOCUS = """() => {
  const at = document.activeElement;
  const outlined = e => { const s = getComputedStyle(e); return s.outlineStyle !== "none" && parseFloat(s.outlineWidth) >= 2; };
  const around = at.closest(".ask-box");
  const boxes = [...at.getClientRects()].filter(r => r.width && r.height);
  const points = boxes.flatMap(r => [[r.left + r.width / 2, r.top + r.height / 2], [r.left + 2, r.top + 2], [r.right - 2, r.bottom - 2]]);
  const open = points.some(([x, y]) => { const e = document.elementFromPoint(x, y); return e && (at.contains(e) || e.contains(at)); });
  return { name: (at.getAttribute("aria-label") || at.textContent || at.id).trim().replace(/\\s+/g, " ").slice(0, 60),
           outlined: outlined(at) || Boolean(around && outlined(around)), open, body: at === document.body };
}"""
"""Where the focus is: its name, whether an outline shows it, whether some of it is in the window and uncovered."""


class Keyboard:
    """The keys of a reader."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        self.page = reader.page

    def press(self, key: str) -> None:
        """Press a key where the focus is."""
        self.page.keyboard.press(key)

    def write(self, words: str) -> None:
        """Type words where the focus is."""
        self.page.keyboard.type(words)

    def stop(self) -> str:
        """Press Tab; the name of what is now in focus, '' at the end of the page."""
        self.press("Tab")
        focus = self.page.evaluate(FOCUS)
        if focus["body"]:
            return ""
        assert focus["outlined"], f"the focus on “{focus['name']}” cannot be seen"
        assert focus["open"], f"“{focus['name']}” has the focus and is covered or outside the window"
        return str(focus["name"])

    def reach(self, target: "Locator") -> None:
        """Press Tab until something has the focus."""
        for _ in range(_MOST_STOPS):
            self.stop()
            if target.evaluate("e => e === document.activeElement"):
                return
        message = f"Tab does not reach {target}"
        raise AssertionError(message)

    def enter(self) -> None:
        """Press Enter on something that leads to another page."""
        with self.page.expect_navigation():
            self.press("Enter")
