"""How long the pages of a case are, on a phone, at a desk and on paper: one table of limits, measured with Roboto and Caladea."""

import gzip
import re
import subprocess

import pytest

from conftest import ROOT, WORK

# A case: its page at 360 and 1280 px, and its brief with everything above it. Pixels; a limit is a screen or two above what the page has.
LIMITS = {
    "reading-across-the-river": {360: 13_700, 1280: 6_800},
}
# Of every case: the brief at 1280 x 830 and at 360 x 750 (two screens).
BRIEF = {360: 1_500, 1280: 830}
SIDES = 2
KILOBYTES = {"page": 12, "style": 8}


@pytest.fixture(scope="module")
def fonts():
    found = subprocess.run(["fc-list", ":", "family"], capture_output=True, text=True, check=True).stdout
    for family in ["Roboto", "Caladea"]:
        assert family in found, f"{family} is not installed: run .ci/setup test"


def cases(site):
    return sorted(path.stem for path in (site / "cases").glob("*.html") if path.stem != "index" and "refresh" not in path.read_text(encoding="utf-8")[:2000])


@pytest.mark.parametrize("width", [360, 1280])
def test_a_case_is_no_longer_than_a_reader_has_time_for(site, open_page, fonts, width):
    long = []
    for case in cases(site):
        page = open_page(f"file://{site}/cases/{case}.html", width)
        height = page.evaluate("document.documentElement.scrollHeight")
        brief = page.evaluate("Math.max(...[...document.querySelectorAll('.brief')].map(e => e.getBoundingClientRect().bottom + scrollY))")
        print(case, width, height, round(brief))
        if height > LIMITS.get(case, LIMITS["reading-across-the-river"])[width] or brief > BRIEF[width]:
            long.append((case, height, round(brief)))
    assert long == []


def test_a_case_prints_on_two_sides_without_its_account(site, open_page, fonts):
    sides = {}
    for case in cases(site):
        page = open_page(f"file://{site}/cases/{case}.html")
        pdf = page.pdf(path=WORK / f"{case}.pdf", prefer_css_page_size=True)
        sides[case] = len(re.findall(rb"/Type\s*/Page[^s]", pdf))
    print(sides)
    assert {case: count for case, count in sides.items() if count > SIDES} == {}


def test_the_account_prints_alone_by_its_own_link(site, open_page, fonts):
    page = open_page(f"file://{site}/cases/reading-across-the-river.html")
    page.click("#print-account")
    page.emulate_media(media="print")
    assert page.locator(".account .prose").is_visible()
    assert not page.locator(".opening").is_visible() and not page.locator("aside").is_visible()


def test_pages_and_style_sheets_are_light(site, open_page):
    heavy = []
    for case in cases(site):
        text = (site / f"cases/{case}.html").read_text(encoding="utf-8")
        text = re.sub(r'<section class="account".*?</section>\n', "", text, flags=re.DOTALL)
        size = len(gzip.compress(text.encode(), 9, mtime=0))
        print(case, size)
        if size > KILOBYTES["page"] * 1024:
            heavy.append((case, size))
    for sheet in (site / "assets").glob("*.css"):
        size = len(gzip.compress(sheet.read_bytes(), 9, mtime=0))
        print(sheet.name, size)
        if size > KILOBYTES["style"] * 1024:
            heavy.append((sheet.name, size))
    assert heavy == []
