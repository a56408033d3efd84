"""The maintainer's journeys: from a saved page to a campaign that is live, and what is in the index."""

import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser.conftest import reading
from tests.browser.reader import SCREENS, Reader
from tests.service import ROOT, Service, indexer, serving

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

SAVED = """<!doctype html><html lang="en"><head><title>{title}</title><meta name="date" content="2024-09-02"></head>
<body><nav><a href="/">Home</a></nav><main><article><h1>{title}</h1>
<p>From 2 September 2024 the City Welcome Network asks schools to enrol every child, whatever papers the parents hold.</p>
<h2>What we ask</h2><p>Head teachers promise to offer language lessons and not to pass names to the immigration police.</p>
</article></main><footer>Cookies</footer></body></html>"""


@dataclass(frozen=True, slots=True)
class Desk:
    """A maintainer's own corpus with the service over it."""

    corpus: Path
    service: Service

    def index(self) -> str:
        """Publish; what the command says."""
        done = indexer("index", "--corpus", str(self.corpus), "--data", str(self.service.builds))
        assert done.returncode == 0, done.stderr
        return done.stdout


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory, browser: "Browser") -> Iterator[Desk]:  # noqa: ARG001 (skips without)
    """A copy of the corpus, published and served."""
    folder = tmp_path_factory.mktemp("desk")
    shutil.copytree(ROOT / "corpus", folder / "corpus")
    (folder / "data").mkdir()
    indexer("index", "--corpus", str(folder / "corpus"), "--data", str(folder / "data"))
    with serving(folder / "data") as running:
        yield Desk(folder / "corpus", running)


@pytest.fixture(params=[SCREENS[0], SCREENS[-1]], ids=str)
def visitor(request: pytest.FixtureRequest, browser: "Browser", desk: Desk) -> Iterator[Reader]:
    """A reader of the maintainer's own service."""
    yield from reading(request, browser, desk.service.base, request.param)


def proposed(desk: Desk, folder: Path, title: str) -> Path:
    """The campaign file that the command makes of a saved page."""
    page = folder / "saved.html"
    page.write_text(SAVED.format(title=title), encoding="utf-8")
    before = set((desk.corpus / "campaigns").iterdir())
    done = indexer("add", str(page), "--url", "https://example.org/open-classrooms", "--corpus", str(desk.corpus))
    assert done.returncode == 0, done.stderr
    (made,) = set((desk.corpus / "campaigns").iterdir()) - before
    return made


def test_journey_8_from_a_saved_page_to_a_live_campaign(visitor: Reader, desk: Desk, tmp_path: Path) -> None:
    """A proposal to read, a bad topic reported with its line, and the campaign on the running site after `index`."""
    title = f"Open Classrooms {visitor.screen}"
    visitor.open("/campaigns")
    assert title not in visitor.text
    file = proposed(desk, tmp_path, title)
    text = file.read_text(encoding="utf-8")
    assert "uncertain:" in text
    assert "Head teachers promise" in text
    assert "Cookies" not in text
    file.write_text(text.replace("topics: [", "topics: [edukation, ", 1), encoding="utf-8")
    told = indexer("check", "--corpus", str(desk.corpus))
    line = next(number for number, row in enumerate(text.splitlines(), 1) if row.startswith("topics:"))
    assert told.returncode == 1
    assert f"{file.name}:{line}: " in told.stderr
    assert "edukation" in told.stderr
    file.write_text(text, encoding="utf-8")
    desk.index()
    visitor.reload()
    visitor.follow(title, within="main")
    assert "not to pass names to the immigration police" in visitor.text
    assert desk.service.process.poll() is None


def test_journey_9_what_is_in_the_index(visitor: Reader, desk: Desk) -> None:
    """One page tells the edition, since when, what changed last, and what is missing."""
    file = desk.corpus / "gcm/objectives/20.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(
        re.sub(r"(people_ask:\n  - ).*", rf"\1why is the fee so high ({visitor.screen})", text, count=1),
        encoding="utf-8",
    )
    desk.index()
    visitor.open("/")
    visitor.follow("What is in here")
    said = visitor.text
    assert "Text agreed on 13 July 2018" in said
    assert "not the adopted wording" in said
    assert "The adopted text of A/RES/73/195 is not installed." in said
    facts = dict(
        zip(
            visitor.page.locator("#build + dl dt").all_inner_texts(),
            visitor.page.locator("#build + dl dd").all_inner_texts(),
            strict=True,
        )
    )
    assert facts["Build"].endswith(facts["Fingerprint"][:8])
    assert facts["Last change"].startswith("1 changed")
