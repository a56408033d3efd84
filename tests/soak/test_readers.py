"""Many readers while the corpus is published again and again: none is turned away, and the server stays small."""

import http.client
import json
import random
import threading
import urllib.request
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote, urlsplit

import pytest

from kb.languages import INTERFACE_LANGUAGES
from kb.library import Library
from tests.service import Service, indexer, memory, serving

pytestmark = pytest.mark.soak

READERS, REQUESTS, REINDEXES = 8, 250, 3
MEGABYTES = 120
WORDS = "children detention visa work family border remittances passport school health climate trafficking return women skills".split()


@pytest.fixture(scope="module")
def service(published: Path) -> Iterator[Service]:
    """The server as it is in use."""
    with serving(published) as running:
        yield running


@pytest.fixture(scope="module")
def addresses(library: Library) -> list[str]:
    """Every passage and topic as a page in every language and as JSON, and as many different searches."""
    chance = random.Random(7)
    passages = [(row.id, f"passages/{row.id}") for row in library.corpus.passages]
    topics = [(row.id, row.id) for row in library.corpus.topics]
    searches = [(found := f"search?q={quote(' '.join(chance.sample(WORDS, chance.randint(1, 4))))}", found) for _ in passages]
    pages = [*passages, *topics, *searches]
    prefixes = ["/" if lang == "en" else f"/{lang}/" for lang in INTERFACE_LANGUAGES]
    return [*(prefix + page for page, _ in pages for prefix in prefixes), *(f"/api/v1/{data}" for _, data in pages)]


def test_readers_and_reindexes_together(service: Service, addresses: list[str]) -> None:
    """Two thousand requests of eight readers during three reindexes: each is answered, and every build is seen at once."""
    statuses: list[int] = []
    before = generation(service)
    readers = [threading.Thread(target=read, args=(service, addresses, seed, statuses)) for seed in range(READERS)]
    for reader in readers:
        reader.start()
    built = [publish_again(service) for _ in range(REINDEXES)]
    for reader in readers:
        reader.join()
    now, most = (memory(service.process.pid, what) / 1024 for what in ("VmRSS", "VmHWM"))
    print(f"{now:.0f} MB at the end, at most {most:.0f} MB")
    assert Counter(statuses) == {200: READERS * REQUESTS}
    assert len({before, *built}) == REINDEXES + 1
    assert most < MEGABYTES


def publish_again(service: Service) -> str:
    """Build and publish the corpus; the build that the server answers from now on."""
    done = indexer("index", "--all", "--data", str(service.builds))
    assert done.returncode == 0, done.stderr
    return generation(service)


def read(service: Service, addresses: list[str], seed: int, statuses: list[int]) -> None:
    """One reader, over one connection, in an order of their own."""
    chance, connection = random.Random(seed), http.client.HTTPConnection(urlsplit(service.base).netloc, timeout=30)
    for address in chance.choices(addresses, k=REQUESTS):
        connection.request("GET", address, headers={"Accept-Encoding": "br"})
        answer = connection.getresponse()
        answer.read()
        statuses.append(answer.status)
    connection.close()


def generation(service: Service) -> str:
    """The build that serves."""
    with urllib.request.urlopen(f"{service.base}/healthz", timeout=30) as answer:
        return str(json.load(answer)["generation"])
