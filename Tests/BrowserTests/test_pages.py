"""What a reader meets: each kind of page at the widths of a phone and a desk, in light and dark, by mouse and by keyboard."""

import pytest

from conftest import KINDS, SCHEMES, WIDTHS, WORK, accessibility_violations, photograph


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("path", KINDS)
def test_a_page_fits_and_is_accessible(site, open_page, path, width):
    page = open_page(f"file://{site}/{path}", width)
    assert page.locator("h1").count() == 1
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        photograph(page, f"{path.removesuffix('.html').replace('/', '-')}-{width}-{scheme}")
        assert page.evaluate("document.documentElement.scrollWidth") <= width, scheme
        assert accessibility_violations(page) == [], scheme
    if path != "404.html":  # which links from the address that the site is built for
        assert page.complaints == []


@pytest.mark.parametrize("path", KINDS)
def test_a_page_in_two_languages_is_accessible(german_site, open_page, path):
    page = open_page(f"file://{german_site}/{path}")
    assert accessibility_violations(page) == []
    assert page.locator("html").get_attribute("lang") == "en"
    # What is read aloud as German is an author's, and what is not is the site's.
    assert page.locator(".site-title").get_attribute("lang") == "de"
    assert page.evaluate("[...document.querySelectorAll('[lang]')].every(e => e.textContent.trim() !== '')")


def test_no_page_needs_more_room_than_a_phone_has(site, pages, open_page):
    wide = []
    for path in pages:
        if 'http-equiv="refresh"' in (site / path).read_text(encoding="utf-8"):
            continue  # a redirect leaves before it can be measured
        if open_page(f"file://{site}/{path}", 320).evaluate("document.documentElement.scrollWidth") > 320:
            wide.append(path)
    assert wide == []


@pytest.mark.parametrize("path", [path for path in KINDS if path.endswith("/data.html")])
def test_the_text_of_a_diagram_can_be_read_on_a_phone(site, open_page, path):
    page = open_page(f"file://{site}/{path}", 360)
    sizes = page.evaluate(
        """[...document.querySelectorAll('svg.network:not(.network-card) text')].filter(t => t.textContent.trim()).map(
             t => parseFloat(getComputedStyle(t).fontSize) * t.getScreenCTM().a)"""
    )
    assert sizes
    assert min(sizes) >= 10.99


@pytest.mark.parametrize("path", ["index.html", "cases/reading-across-the-river.html"])
def test_everything_is_there_without_script(site, open_page, path):
    with_script = open_page(f"file://{site}/{path}").inner_text("body")
    without = open_page(f"file://{site}/{path}", java_script_enabled=False).inner_text("body")
    assert without == with_script
    assert len(without) > 500


def test_the_keyboard_reaches_the_text_first(site, open_page):
    page = open_page(f"file://{site}/cases/reading-across-the-river.html")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#content"
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == "#content"


def test_a_case_prints_in_black_on_white(site, open_page):
    page = open_page(f"file://{site}/cases/reading-across-the-river.html", scheme="dark")
    page.emulate_media(media="print", color_scheme="dark")
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") in ("rgb(255, 255, 255)", "rgba(0, 0, 0, 0)")
    closed = page.evaluate("[...document.querySelectorAll('details')].filter(d => d.checkVisibility()).length")
    assert closed == 0, "a printed sheet has no disclosure triangles to click"
    page.pdf(path=WORK / "case.pdf", format="A4")
    assert (WORK / "case.pdf").stat().st_size > 20_000


def test_the_site_stands_below_a_path(served, open_page):
    page = open_page(served)
    for label, heading in [("Cases", "Cases"), ("Tags", "Tags"), ("Ideal types", "Ideal types")]:
        page.click(f"header >> text={label}")
        assert heading in page.inner_text("h1")
    page.goto(served + "cases/nothing/at/all.html")
    assert page.locator("h1").count() == 1
    page.click("main a >> nth=0")
    assert page.locator("main").count() == 1
    assert page.url.startswith(served)
    foreign = [text for text in page.complaints if text.startswith("foreign")]
    assert foreign == []
