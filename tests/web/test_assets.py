"""The files that pages load."""

import re

import pytest
from flask.testing import FlaskClient

from web.assets import STATIC, address, content, lean, lean_script, version

TYPES = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}


@pytest.mark.parametrize("file", sorted(STATIC.iterdir()), ids=lambda file: file.name)
def test_every_file_is_served_under_an_address_that_names_its_content(client: FlaskClient, file: object) -> None:
    """With its type, a tag of its content, and for a year."""
    name = str(file).rpartition("/")[2]
    answer = client.get(address(name))
    assert (answer.status_code, answer.data) == (200, content(name))
    assert answer.mimetype == TYPES[f".{name.rpartition('.')[2]}"]
    assert "immutable" in answer.headers["Cache-Control"]
    assert client.get(address(name), headers={"If-None-Match": answer.headers["ETag"]}).status_code == 304


def test_styles_lose_only_notes_and_spaces() -> None:
    """All else stays, in its order."""
    for file in STATIC.glob("*.css"):
        written = file.read_text(encoding="utf-8")
        bare = re.sub(r"\s", "", re.sub(r"/\*.*?\*/", "", written, flags=re.DOTALL))
        assert re.sub(r"\s", "", lean(written)) == bare
        assert len(lean(written)) < 0.92 * len(written)


def test_scripts_lose_only_notes_and_indents() -> None:
    """Every line of a program stays, and no text runs over several lines."""
    for file in STATIC.glob("*.js"):
        lines = [line.strip() for line in file.read_text(encoding="utf-8").splitlines()]
        assert lean_script("\n".join(lines)).splitlines() == [line for line in lines if line and not line.startswith(("//", "/**"))]
        assert all(line.count("`") % 2 == 0 for line in lines)
    assert lean_script('/** a */\nlet a = "//b"; // c\n\n  // d\n  b();\n') == 'let a = "//b"; // c\nb();\n'


@pytest.mark.parametrize(
    ("written", "leaned"),
    [
        ("/* a */\n.a , .b { color : red; }\n", ".a,.b{color : red;}"),
        ('.a::after { content: " ▾" / ""; }', '.a::after{content:" ▾" / "";}'),
        (".a :is(b, c) > d { margin: 0 1px; }", ".a :is(b,c) > d{margin:0 1px;}"),
        ("@media (max-width: 5rem) and (hover: hover) { a { b: calc(1px + 2px); } }", "@media (max-width:5rem) and (hover:hover){a{b:calc(1px + 2px);}}"),
    ],
)
def test_spaces_that_mean_something_stay(written: str, leaned: str) -> None:
    """Between selectors, in values and in quotes."""
    assert lean(written) == leaned


@pytest.mark.parametrize("name", ["nothing.css", "../app.py", "..%2fapp.py", "site.css/", "", "x/site.css"])
def test_nothing_else_is_served(client: FlaskClient, name: str) -> None:
    """Only files of the folder itself."""
    assert client.get(f"/static/{name}").status_code in {404, 308}
    assert version(name) == ""
