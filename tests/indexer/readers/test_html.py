"""Saved web pages: the content is kept with its structure, everything around it goes."""

from pathlib import Path

import pytest

from indexer.errors import UnreadableFile
from indexer.readers import html
from indexer.readers.base import Draft

PAGE = """<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<title>Cooking Together | Kitchen Network</title>
<meta property="og:title" content="Cooking Together | Kitchen Network">
<meta property="og:site_name" content="Kitchen Network">
<meta property="article:published_time" content="2024-03-05T10:00:00+01:00">
<link rel="canonical" href="https://kitchen.example.org/campaigns/cooking">
<style>p { color: red }</style>
<script>window.tracker = "tracking code"</script>
</head>
<body class="has-sidebar">
<header><a href="/">Kitchen Network</a><nav><ul><li><a href="/about">About us</a></li></ul></nav></header>
<div id="cookieBanner" class="banner">We use cookies to improve your visit. <button>Accept all</button></div>
<div class="breadcrumb"><a href="/">Home</a> / Campaigns</div>
<main>
<article>
<header><h1>Cooking Together</h1><p>Neighbours cook with newcomers.</p></header>
<div class="social-share"><a href="https://social.example.org/?u=x">Tell your friends</a></div>
<h2>Why we cook</h2>
<p>Read our <a href="/guide?a=1">guide</a>, <a href="javascript:alert(1)">not this</a>, or write to
<a href="mailto:x@example.org">us</a>. It costs 5 * 2 euros.<script>alert("inline")</script></p>
<h3>Who comes</h3>
<ul><li>Families<ul><li>with children</li><li>without</li></ul></li><li>Students</li></ul>
<blockquote><p>I found friends.</p></blockquote>
<section id="share-the-journey"><h2>Share the journey</h2><p>Walk with us &lt;script&gt; through the town.</p></section>
<h2>Themes</h2>
<table><thead><tr><th>Year</th><th>Theme</th></tr></thead><tbody><tr><td>2023</td><td>Bread | Salt</td></tr></tbody></table>
<p style="display: none">A hidden trap.</p><p hidden>Another.</p><span class="sr-only">For screen readers.</span>
<form><label>Your name</label><input name="n"></form>
<p><a class="button" href="/more">Find out more</a></p>
<h2>Related news</h2><p>Another campaign entirely.</p>
<!-- an editor's remark -->
<div id="comments"><h3>3 Comments</h3><p>First!</p></div>
</article>
</main>
<aside><p>Subscribe to our newsletter for monthly stories from our kitchens.</p></aside>
<footer><p>Imprint and privacy policy of the Kitchen Network, all rights reserved.</p></footer>
</body></html>
"""


def _read(tmp_path: Path, page: str | bytes) -> Draft:
    file = tmp_path / "page.html"
    file.write_bytes(page.encode() if isinstance(page, str) else page)
    return html.read(file)


def _everything(draft: Draft) -> str:
    return "\n".join(f"{block.heading}\n{block.markdown}" for block in draft.blocks)


def test_a_page_tells_its_title_language_date_and_address(tmp_path: Path) -> None:
    """The name of the site is no part of the title."""
    draft = _read(tmp_path, PAGE)
    assert (draft.title, draft.lang, draft.published, draft.source) == (
        "Cooking Together",
        "en",
        "2024-03-05",
        "https://kitchen.example.org/campaigns/cooking",
    )


def test_the_content_keeps_its_structure(tmp_path: Path) -> None:
    """Headings, links, lists, quotes and tables; relative links are seen from the page's own address."""
    blocks = _read(tmp_path, PAGE).blocks
    assert [block.heading for block in blocks] == ["", "Why we cook", "Share the journey", "Themes"]
    assert blocks[0].markdown == "Neighbours cook with newcomers."
    assert blocks[1].markdown == (
        "Read our [guide](https://kitchen.example.org/guide?a=1), not this, or write to us. It costs 5 \\* 2 euros.\n\n"
        "### Who comes\n\n- Families\n  - with children\n  - without\n- Students\n\n> I found friends."
    )
    assert blocks[2].markdown == "Walk with us &lt;script> through the town."
    assert blocks[3].markdown == "| Year | Theme |\n| --- | --- |\n| 2023 | Bread \\| Salt |"


@pytest.mark.parametrize(
    "clutter",
    [
        "tracking code", "alert", "color: red", "About us", "cookies", "Campaigns", "Tell your friends", "hidden trap",
        "Another", "screen readers", "Your name", "Find out more", "editor's remark", "First!", "newsletter", "Imprint",
    ],
)  # fmt: skip
def test_what_is_around_the_content_is_dropped(tmp_path: Path, clutter: str) -> None:
    """Scripts, menus, banners, share boxes, forms, hidden text, related pages, comments."""
    assert clutter not in _everything(_read(tmp_path, PAGE))


def test_without_main_the_densest_block_is_the_content(tmp_path: Path) -> None:
    """Old pages have divisions only; a list of links beside the text is no content."""
    draft = _read(
        tmp_path,
        """<html><head><title>March for Dignity | Town</title></head><body><div class="top"><a href="/a">One page</a>
        <a href="/b">Another page of this site</a></div><div class="wrapper"><div class="col"><h2>The march</h2>
        <p>In May we march through the town, and everybody who wants to is welcome to walk with us.</p>
        <p>At the end there is soup for all, cooked by the neighbours.</p></div>
        <div class="col2"><a href="/c">A long list of links</a> <a href="/d">to other pages of the town</a></div>
        </div></body></html>""",
    )
    assert draft.title == "March for Dignity"
    assert [block.heading for block in draft.blocks] == ["The march"]
    assert "links" not in _everything(draft)
    assert "soup" in _everything(draft)


def test_an_introduction_beside_the_longest_block_is_not_lost(tmp_path: Path) -> None:
    """Going further in must not cut off a paragraph."""
    text = "We wrote this page for everybody who came to the town last year and stayed with us. "
    draft = _read(tmp_path, f"<html><body><div><p>{text}</p><div>{'<p>' + text * 3 + '</p>'}</div></div></body></html>")
    assert _everything(draft).count("We wrote this page") == 4


def test_a_page_wrapped_in_a_form_is_read(tmp_path: Path) -> None:
    """Some systems put the whole page into one form, and name the wrapper after its sidebar."""
    page = "<html><body><form id='aspnetForm'><div class='page with-sidebar'><h1>Labour day</h1><p>We work.</p></div></form>"
    assert _everything(_read(tmp_path, page)) == "\nWe work."


def test_elements_that_were_never_closed_lose_nothing(tmp_path: Path) -> None:
    """Paragraphs, items and cells of old pages."""
    page = (
        "<html><body><h1>Old page</h1><p>One<p>Two<ul><li>a<li>b</ul><table><tr><td>1<td>2<tr><td>3<td>4</table></body>"
    )
    assert _read(tmp_path, page).blocks[0].markdown == "One\n\nTwo\n\n- a\n- b\n\n| 1 | 2 |\n| --- | --- |\n| 3 | 4 |"


def test_a_table_that_lays_out_the_page_is_read_as_text(tmp_path: Path) -> None:
    """Headings in its cells start sections."""
    page = (
        "<html><body><table><tr><td><a href='/'>Home</a></td><td><h2>Who we are</h2><p>A group of neighbours that meets "
        "every week in the school.</p><h2>What we do</h2><p>We help with letters and forms.</p></td></tr></table></body>"
    )
    assert [block.heading for block in _read(tmp_path, page).blocks][-2:] == ["Who we are", "What we do"]


def test_text_that_looks_like_markdown_stays_text(tmp_path: Path) -> None:
    """At the beginning of lines and after line breaks."""
    page = "<html><body><h1>T</h1><p>1. first<br># second<br>- third<br><br>new [paragraph](x)</p></body></html>"
    assert _read(tmp_path, page).blocks[0].markdown == "1\\. first\n\\# second\n\\- third\n\nnew \\[paragraph\\](x)"


@pytest.mark.parametrize(
    ("encoding", "head"),
    [
        ("windows-1252", '<meta charset="windows-1252">'),
        ("windows-1252", '<meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-1">'),
        ("windows-1252", ""),
        ("utf-8", ""),
        ("utf-8-sig", '<meta charset="windows-1252">'),
        ("utf-16", ""),
    ],
)
def test_a_page_is_read_in_its_encoding(tmp_path: Path, encoding: str, head: str) -> None:
    """Declared, marked, or what browsers take where nothing is said."""
    page = f"<!DOCTYPE html><html><head>{head}</head><body><p>“Café” – día</p></body></html>"
    assert _everything(_read(tmp_path, page.encode(encoding))) == "\n“Café” – día"


@pytest.mark.parametrize(
    ("page", "complaint"),
    [
        (
            b'<html><head><meta charset="utf-8"></head>\n<body><p>Caf\xe9</p></body></html>',
            r":2: not UTF-8: the byte 0xe9 cannot be read",
        ),
        (b'<html><head><meta charset="klingon"></head><body><p>x</p></body></html>', "klingon"),
        (b"<html><body><script>draw()</script><div id='app'></div></body></html>", "scripts may draw it"),
        (b"<html><body><nav><a href='/'>Home</a></nav></body></html>", "no text was found"),
        (b"%PDF-1.4 ...", "this is a PDF file, not a web page"),
        (b"\x89PNG\r\n....", "this is a picture"),
        (b"", "empty"),
        (b"<html><body>" + b"<div>" * 30_000 + b"text" + b"</div>" * 30_000, "nested more than 120 deep"),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_reason(tmp_path: Path, page: bytes, complaint: str) -> None:
    """One line that names the file and the fault."""
    with pytest.raises(UnreadableFile, match=complaint) as caught:
        _read(tmp_path, page)
    assert "page.html" in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("tag", ["div", "b", "ul><li", "blockquote", "p"])
def test_the_deepest_nesting_that_is_allowed_is_read(tmp_path: Path, tag: str) -> None:
    """However the elements are nested, the text is found."""
    page = "<html><body>" + f"<{tag}>" * (115 // len(tag.split("><"))) + "At the bottom."
    assert "At the bottom." in _everything(_read(tmp_path, page))


@pytest.mark.parametrize(
    "hostile",
    [
        '<a href="java\nscript:alert(1)">x</a>',
        '<a href="data:text/html,<script>alert(1)</script>">x</a>',
        '<a href="//">x</a>',
        '<a href="http://[broken">x</a>',
        "<scr<script>ipt>alert(1)</script>",
        "<svg><script>alert(1)</script></svg>",
        "<noscript><p>alert(1)</p></noscript>",
        "<img src=x onerror=alert(1)>",
        "<![CDATA[alert(1)]]>",
    ],
)
def test_scripts_never_survive(tmp_path: Path, hostile: str) -> None:
    """Neither as elements, nor as links, nor as text."""
    text = _everything(_read(tmp_path, f"<html><body><h1>T</h1><p>Sound text. {hostile}</p></body></html>"))
    assert "Sound text." in text
    assert not any(trace in text for trace in ("<scr", "](", "onerror", "javascript:", "data:"))


def test_a_date_in_the_content_is_the_date_where_the_head_has_none(tmp_path: Path) -> None:
    """A time without a day is none."""
    page = (
        "<html><body><h1>T</h1><p><time datetime='10:30'>half past ten</time> on "
        "<time datetime='2023-12-18'>18 December</time></p></body></html>"
    )
    assert _read(tmp_path, page).published == "2023-12-18"
