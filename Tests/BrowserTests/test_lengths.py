"""How long the pages of a case are, on a phone, at a desk and on paper: one table of limits, measured with Roboto and Caladea."""

import gzip
import re
import subprocess

import pytest

from conftest import WORK

# Each case: the pixels of its page, and of everything down to the end of its brief, on a phone and at a desk. Room is left on phones for a
# drawing of 330 px with its title and key.
LIMITS = {
    "reading-across-the-river": {360: (13_700, 1_500), 1280: (6_800, 830)},
    "city-challenge-greater-manchester": {360: (5_700, 750), 1280: (3_150, 480)},
    "counting-on-each-other": {360: (14_300, 1_500), 1280: (7_100, 930)},
    "four-classrooms-and-a-bus": {360: (10_900, 1_400), 1280: (5_150, 830)},
    "kahukura-christchurch": {360: (10_300, 1_350), 1280: (5_050, 720)},
    "network-for-college-success-chicago": {360: (4_300, 800), 1280: (2_150, 500)},
    "networked-learning-communities-england": {360: (6_150, 1_100), 1280: (3_500, 640)},
    "networked-plcs-netherlands": {360: (4_500, 750), 1280: (2_600, 500)},
    "northcote-kahui-ako": {360: (6_700, 800), 1280: (3_450, 480)},
    "oaks-federation-reserved-days": {360: (6_350, 1_050), 1280: (3_550, 620)},
    "potenziale-entwickeln-ruhr": {360: (4_100, 560), 1280: (2_400, 340)},
    "research-learning-communities": {360: (6_500, 900), 1280: (3_750, 500)},
    "research-learning-networks-hampshire": {360: (5_900, 850), 1280: (3_450, 500)},
    "school-improvement-partnerships-scotland": {360: (5_450, 980), 1280: (3_300, 620)},
    "schools-partnership-programme": {360: (6_300, 960), 1280: (3_650, 560)},
    "the-network-that-stopped": {360: (12_400, 1_400), 1280: (6_300, 830)},
    "three-nurseries-one-question": {360: (11_400, 1_300), 1280: (5_800, 780)},
    "two-ends-of-one-street": {360: (9_600, 1_350), 1280: (4_850, 800)},
    "who-speaks-next": {360: (12_500, 1_400), 1280: (6_100, 830)},
    "workshop-arithmetic": {360: (12_400, 1_500), 1280: (6_200, 890)},
}
SIDES = 2
KILOBYTES = {"page": 12, "style": 8}


@pytest.fixture(scope="module")
def fonts():
    found = subprocess.run(["fc-list", ":", "family"], capture_output=True, text=True, check=True).stdout
    for family in ["Roboto", "Caladea"]:
        assert family in found, f"{family} is not installed: run .ci/setup test"


def cases():
    return sorted(LIMITS)


@pytest.mark.parametrize("width", [360, 1280])
def test_a_case_is_no_longer_than_a_reader_has_time_for(site, open_page, fonts, width):
    # A redirect and what is left of a case that was taken back are no case.
    pages = {path.stem for path in (site / "cases").glob("*.html") if path.stem == "index" or 'class="opening' in path.read_text(encoding="utf-8")}
    assert pages == {*LIMITS, "index"}
    long = []
    for case in cases():
        page = open_page(f"file://{site}/cases/{case}.html", width)
        height = page.evaluate("document.documentElement.scrollHeight")
        brief = page.evaluate("Math.max(...[...document.querySelectorAll('.brief')].map(e => e.getBoundingClientRect().bottom + scrollY))")
        most = LIMITS[case][width]
        if height > most[0] or brief > most[1]:
            long.append((case, height, round(brief), most))
    assert long == []


def test_a_case_prints_on_two_sides_without_its_account(site, open_page, fonts):
    sides = {}
    for case in cases():
        page = open_page(f"file://{site}/cases/{case}.html")
        pdf = page.pdf(path=WORK / f"{case}.pdf", prefer_css_page_size=True)
        sides[case] = len(re.findall(rb"/Type\s*/Page[^s]", pdf))
    assert {case: count for case, count in sides.items() if count > SIDES} == {}


def test_an_ideal_type_prints_on_one_side(site, open_page, fonts):
    sides = {}
    types = sorted(path for path in (site / "ideal-types").glob("*.html") if path.stem != "index")
    for path in types:
        for paper in ["A4", "Letter"]:
            pdf = open_page(f"file://{path}").pdf(format=paper)
            sides[path.stem, paper] = len(re.findall(rb"/Type\s*/Page[^s]", pdf))
    assert len(sides) == 10
    assert {name: count for name, count in sides.items() if count != 1} == {}


def test_the_account_prints_alone_by_its_own_link(site, open_page, fonts):
    page = open_page(f"file://{site}/cases/reading-across-the-river.html")
    page.click("#print-account")
    page.emulate_media(media="print")
    assert page.locator(".account .prose").is_visible()
    # Whoever holds the sheet alone sees what it is, that it is invented, and what it cites.
    assert page.locator("h1").is_visible() and page.locator(".opening .standing").is_visible()
    assert page.locator("#references").is_visible() and page.locator("#about-case").is_visible()
    assert not page.locator(".brief").is_visible() and not page.locator("#evidence").is_visible()


def test_pages_and_style_sheets_are_light(site, open_page):
    heavy = []
    for case in cases():
        text = (site / f"cases/{case}.html").read_text(encoding="utf-8")
        text = re.sub(r'<section class="account".*?</section>\n', "", text, flags=re.DOTALL)
        size = len(gzip.compress(text.encode(), 9, mtime=0))
        if size > KILOBYTES["page"] * 1024:
            heavy.append((case, size))
    for sheet in (site / "assets").glob("*.css"):
        size = len(gzip.compress(sheet.read_bytes(), 9, mtime=0))
        if size > KILOBYTES["style"] * 1024:
            heavy.append((sheet.name, size))
    assert heavy == []
