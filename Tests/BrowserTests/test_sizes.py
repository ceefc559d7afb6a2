"""Networks of 8, 30, 80 and 400 people as a reader meets them: on a phone and at a desk, in every colour scheme, and on paper."""

import shutil
import subprocess

import pytest

from conftest import CASEBOOK, ROOT, WORK, accessibility_violations, photograph

CASES = ["eight", "thirty", "eighty", "four-hundred"]
PAGES = ["four.html"] + [f"cases/{case}/data.html" for case in CASES]
LOOKS = {"light": {"color_scheme": "light"}, "dark": {"color_scheme": "dark"}, "forced": {"color_scheme": "light", "forced_colors": "active"}}
# Every look on a phone, which shows all that a desk does: what a look changes of these large pages does not depend on their width.
SIGHTS = {360: ["light", "dark", "forced"], 1280: ["light"]}
# Of the largest page each width and each scheme once: it has the parts of the others, and many more of each.
LARGEST = {360: ["dark"], 1280: ["light"]}


@pytest.fixture(scope="module")
def sizes(once):
    """The folder of the built site of four sizes."""

    def make(folder):
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(ROOT / "Tests/Fixtures/four-sizes", folder / "Content")
        done = subprocess.run(
            [CASEBOOK, "build", "--quiet", "--content", folder / "Content", "--output", folder / "site"], cwd=ROOT, capture_output=True, text=True
        )
        assert done.returncode == 0, done.stderr

    return once("four-sizes", make) / "site"


def opened(open_page, sizes, path, width):
    page = open_page(f"file://{sizes}/{path}", width)
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    return page


@pytest.mark.parametrize("width", SIGHTS)
@pytest.mark.parametrize("path", PAGES)
def test_every_size_fits_and_is_accessible(sizes, open_page, path, width):
    page = opened(open_page, sizes, path, width)
    for look in (LARGEST if "four-hundred" in path else SIGHTS)[width]:
        page.emulate_media(**LOOKS[look])
        photograph(page, f"sizes-{path.removesuffix('.html').replace('/', '-')}-{width}-{look}")
        assert page.evaluate("document.documentElement.scrollWidth") <= width, look
        assert accessibility_violations(page) == [], look
    assert page.complaints == []


@pytest.mark.parametrize("case", CASES)
def test_every_word_can_be_read_on_a_phone(sizes, open_page, case):
    page = opened(open_page, sizes, f"cases/{case}/data.html", 360)
    found = page.evaluate(
        """[...document.querySelectorAll('svg.network:not(.network-card, .petals-card) text')].filter(t => t.textContent.trim()).map(
             t => parseFloat(getComputedStyle(t).fontSize) * t.getScreenCTM().a)"""
    )
    # The names of two homes and of the network, with how many belong to it.
    assert len(found) >= 4
    assert min(found) >= 10.99


def test_the_page_shows_all_four(sizes, open_page):
    page = open_page(f"file://{sizes}/four.html")
    assert page.locator(".case-diagram svg:is(.network-card, .petals-card)").count() == 4
    for number, case in enumerate(CASES):
        assert page.locator(".case-diagram a").nth(number).get_attribute("href") == f"cases/{case}.html"


def test_a_large_network_shows_bubbles_and_each_community(sizes, open_page):
    page = opened(open_page, sizes, "cases/four-hundred/data.html", 1280)
    main = page.locator("svg.network[aria-labelledby=network-title]")
    assert main.locator("a.bubble").count() == 12
    # 400 people, every fourth of a place a member: the list on the page counts them on its own.
    members = page.locator(".network-list > li > ul > li").evaluate_all("all => all.filter(li => li.firstChild.nextSibling?.textContent.includes('member')).length")
    assert main.locator("circle.seat").count() == members > 100
    assert page.locator("details figure.network-figure a.person").count() == 400
    # A bubble leads to the row of its community.
    main.locator("a.bubble").first.focus()
    page.keyboard.press("Enter")
    target = page.evaluate("location.hash")
    assert target.startswith("#community.")
    assert page.locator(f"[id='{target[1:]}']").inner_text().startswith("Alder School")


@pytest.mark.parametrize("path", PAGES)
def test_every_size_prints(sizes, open_page, path):
    page = open_page(f"file://{sizes}/{path}", scheme="dark")
    page.emulate_media(media="print", color_scheme="dark")
    # Kinds of tie are told apart without colour: every ink is black or grey.
    inks = page.evaluate(
        """[...new Set([...document.querySelectorAll('svg.network path, svg.network circle')].flatMap(
             e => [getComputedStyle(e).stroke, getComputedStyle(e).fill]))].filter(c => c.startsWith('rgb('))"""
    )
    assert inks
    for ink in inks:
        red, green, blue = (int(part) for part in ink[4:-1].split(","))
        assert red == green == blue, ink
    file = WORK / f"sizes-{path.removesuffix('.html').replace('/', '-')}.pdf"
    page.pdf(path=file, format="A4")
    assert file.stat().st_size > 20_000
