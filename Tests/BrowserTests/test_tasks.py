"""What a head teacher comes for, walked on a phone: from the front page, through links only, in at most three taps and four screens of
scrolling."""

import re

import pytest

from conftest import photograph

WIDTH, HEIGHT = 360, 740
TAPS, SCREENS = 3, 4
COST = re.compile(r"\d.* (days?|a year)|[A-Z]{3}.\d")


class Walk:
    """A reader on a phone: scrolls to what they look for, and taps what they see."""

    def __init__(self, page):
        self.page, self.taps, self.scrolled = page, 0, 0
        page.set_viewport_size({"width": WIDTH, "height": HEIGHT})

    def see(self, selector, text=None):
        """Scrolls as far as it takes to see a thing whole, or its top where it is taller than the screen, and returns it."""
        thing = self.page.locator(selector, has_text=text).first
        top, bottom, here = thing.evaluate("e => { const r = e.getBoundingClientRect(); return [r.top + scrollY, r.bottom + scrollY, scrollY] }")
        there = max(0, min(bottom - HEIGHT, top))
        if top < here or bottom > here + HEIGHT:
            self.scrolled += abs(there - here)
            self.page.evaluate("y => scrollTo({top: y, behavior: 'instant'})", there)
        assert thing.is_visible()
        return thing

    def tap(self, text):
        link = self.see("main a", text)
        box = link.bounding_box()
        assert box["y"] >= 0 and box["y"] + box["height"] <= HEIGHT + 1
        link.click()
        self.taps += 1

    def is_short(self):
        print(f"{self.taps} taps, {self.scrolled / HEIGHT:.1f} screens")
        return self.taps <= TAPS and self.scrolled <= SCREENS * HEIGHT


@pytest.fixture
def walk(site, open_page):
    return Walk(open_page(f"file://{site}/index.html", WIDTH))


def test_how_others_found_time_for_cover_and_what_it_cost(walk):
    walk.tap("Find the time")
    cost = walk.see(".action .cost", COST).inner_text()
    action = walk.page.locator(".action", has=walk.page.locator(".cost", has_text=COST)).first
    assert len(action.locator(".wrong").inner_text()) > 20
    walk.tap(action.locator("h3").inner_text())
    assert cost in walk.see(".action:target .meta").inner_text()
    photograph(walk.page, "task-cover")
    assert walk.is_short()


def test_what_to_do_when_colleagues_do_not_take_it_up(walk):
    walk.tap("Bring colleagues along")
    walk.tap("Let colleagues adapt it before they adopt it")
    assert "pencil" in walk.see("main section:has(ol) li", "pencil").inner_text()
    assert len(walk.see("td.went-wrong:not(:has(.quiet))").inner_text()) > 20
    photograph(walk.page, "task-colleagues")
    assert walk.is_short()


def test_one_page_to_print_for_monday(walk):
    assert "prints on one page" in walk.see("main p", "prints on one page").inner_text()
    walk.tap("Guard the network’s time before the year starts")
    assert len(re.findall(rb"/Type\s*/Page[^s]", walk.page.pdf(format="A4"))) == 1
    assert walk.is_short()


def test_a_case_like_a_small_rural_primary(walk):
    walk.tap("Cases like mine")
    walk.see("main section:has(#phase) .item:has(h3 a:text-is('Primary'))").locator("a", has_text="rural").click()
    walk.taps += 1
    row = walk.see(".item", "Birch Lock School").inner_text()
    assert "98 pupils" in row and "Like yours in phase and setting." in row and "Invented example" in row
    assert "No real case" in walk.page.locator(".lead").inner_text()
    walk.tap("Reading across the river")
    assert "Ruhr" in walk.page.locator("main header, main .opening").first.inner_text()
    photograph(walk.page, "task-like-mine")
    assert walk.is_short()


def test_whether_pupils_benefited_and_who_says_so(walk):
    walk.tap("Did pupils benefit?")
    # An independent trial with no effect, and those involved who say that it went well: side by side, and not added up.
    trial = walk.page.locator("tr", has=walk.page.locator("th", has_text=re.compile("randomised trial, independent", re.I))).first
    assert "Research Learning Communities" in trial.locator("td[data-label='No change']").inner_text()
    walk.see("tr", re.compile("randomised trial, independent", re.I))
    assert "add up" in walk.page.locator(".limits").inner_text()
    walk.tap("Research Learning Communities")
    assert re.search("randomised trial, independent", walk.see("tr:target").inner_text(), re.I)
    photograph(walk.page, "task-pupils")
    assert walk.is_short()


def test_lists_are_narrowed_down_without_a_script(site, open_page):
    page = open_page(f"file://{site}/cases/index.html", WIDTH, java_script_enabled=False)
    shown = lambda: page.locator(".choice:visible").count()
    everything = shown()
    assert everything == 20
    page.click(".filters summary")
    page.check("#has-phase-primary")
    primary = shown()
    assert 0 < primary < everything
    page.check("#has-standing-empirical")
    assert 0 < shown() < primary
    assert page.locator("h2:visible", has_text="Invented").count() == 0
    page.uncheck("#has-phase-primary")
    page.uncheck("#has-standing-empirical")
    assert shown() == everything
