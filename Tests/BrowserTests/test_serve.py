"""The site while it is written: `casebook serve`, and what pages that are open do when a file is saved."""

import re
import shutil
import signal
import subprocess
import time

import playwright.sync_api
import pytest
from conftest import ROOT, photograph

CASE = "Content/cases/two-schools-one-question.md"
DATA = "cases/two-schools-one-question/data.html"
STYLE = "Themes/commons/assets/commons.css"


class Desk:
    """A portfolio as `casebook init` begins it, with a theme of its own, and the command that serves it."""

    def __init__(self, folder):
        self.folder = folder / "portfolio"
        subprocess.run([ROOT / ".build/debug/casebook", "init", self.folder], check=True, capture_output=True)
        shutil.copytree(ROOT / "Themes", self.folder / "Themes")
        self.start()

    def start(self, *options):
        self.process = subprocess.Popen(
            [ROOT / ".build/debug/casebook", "serve", *options],
            cwd=self.folder, text=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        )
        self.address = re.search(r"http://\S+/", self.process.stdout.readline())[0]

    def stop(self):
        self.process.send_signal(signal.SIGINT)
        assert self.process.wait(timeout=10) == 0

    def edit(self, path, old, new):
        place = self.folder / path
        text = place.read_text(encoding="utf-8")
        assert old in text
        place.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.fixture
def desk(tmp_path):
    desk = Desk(tmp_path)
    yield desk
    desk.stop()


@pytest.fixture
def open_page(browser):
    """Opens an address as a person does, under the policy that the page is served with: each in a window of its own, for several are looked
    at side by side."""
    contexts = []

    def opened(address, width=1280):
        contexts.append(browser.new_context(viewport={"width": width, "height": 800}))
        page = contexts[-1].new_page()
        page.complaints = []
        page.on("console", lambda message: page.complaints.append(message.text))
        page.on("pageerror", lambda error: page.complaints.append(str(error)))
        page.goto(address)
        # What was saved just before may be about to load the page anew.
        wait_until(page, "document.body.isFirst = true")
        return page

    yield opened
    for context in contexts:
        context.close()


@pytest.fixture
def open_served(desk, open_page):
    """Opens a page of the portfolio."""
    return lambda path, **options: open_page(desk.address + path, **options)


def wait_until(page, condition):
    """Waits as `wait_for_function` does, which the page's policy refuses."""
    end = time.monotonic() + 20
    while True:
        try:
            if page.evaluate(condition):
                return
        except playwright.sync_api.Error:
            # The page was about to be loaded anew.
            pass
        assert time.monotonic() < end, condition
        page.wait_for_timeout(20)


def is_renewed(page):
    """Whether the page has another text now, taken into it or loaded with it."""
    return not page.evaluate("document.body.isFirst === true")


def overlay(page):
    """The panel of errors; a locator looks into its shadow tree."""
    return page.locator("casebook-errors section")


def test_an_open_page_follows_what_is_saved(desk, open_served):
    page = open_served("cases/two-schools-one-question.html")
    other = open_served("ideal-types/protected-time.html")
    page.evaluate("window.isLoaded = true")
    desk.edit(CASE, "This case is invented", "This case is made up")
    page.get_by_text("This case is made up").wait_for()
    # The new text is taken into the page that is there, again and again.
    assert is_renewed(page) and page.evaluate("window.isLoaded === true")
    desk.edit(CASE, "This case is made up", "This case is imagined")
    page.get_by_text("This case is imagined").wait_for()
    assert page.evaluate("window.isLoaded === true")
    # The other page says nothing of it, and is left as it is.
    assert not is_renewed(other)
    assert page.complaints == [] and other.complaints == []


def test_place_and_folds_are_kept(desk, open_served):
    page = open_served(DATA, width=360)
    folds = page.locator("main details")
    before = [fold.evaluate("fold => fold.open") for fold in folds.all()]
    for fold in folds.all():
        fold.evaluate("fold => { fold.open = !fold.open }")
    place = page.evaluate("scrollTo({ top: document.documentElement.scrollHeight / 2, behavior: 'instant' }), scrollY")
    assert len(before) > 2 and place > 500
    desk.edit(CASE, "Oak School", "Oaken School")
    wait_until(page, "document.body.isFirst === undefined && document.readyState === 'complete'")
    assert page.get_by_text("Oaken School").first.count() == 1
    assert [fold.evaluate("fold => fold.open") for fold in folds.all()] == [not fold for fold in before]
    assert abs(page.evaluate("scrollY") - place) < 100
    # It is kept once: who comes back later begins at the top.
    page.evaluate("scrollTo({ top: 0, behavior: 'instant' })")
    page.reload()
    assert page.evaluate("scrollY") == 0
    assert [fold.evaluate("fold => fold.open") for fold in folds.all()] == before
    assert page.complaints == []


def test_a_style_sheet_is_changed_without_loading_the_page(desk, open_served):
    page = open_served("index.html")
    with (desk.folder / STYLE).open("a", encoding="utf-8") as file:
        file.write("\nbody { outline: 3px solid rgb(1, 2, 3) }\n")
    wait_until(page, "getComputedStyle(document.body).outlineColor === 'rgb(1, 2, 3)'")
    wait_until(page, "document.querySelectorAll('link[rel=stylesheet]').length === 1")
    assert not is_renewed(page)
    # The page knows its new sheet, and follows that one too.
    desk.edit(STYLE, "rgb(1, 2, 3)", "rgb(3, 2, 1)")
    wait_until(page, "getComputedStyle(document.body).outlineColor === 'rgb(3, 2, 1)'")
    assert not is_renewed(page)
    assert page.complaints == []


def picture(colour):
    """A drawing that is as wide as its colour is red."""
    return f'<svg xmlns="http://www.w3.org/2000/svg" width="{colour}" height="20"><rect width="{colour}" height="20"/></svg>\n'


def test_a_picture_that_is_replaced_is_shown(desk, open_served):
    case = desk.folder / CASE
    folder = case.with_suffix("")
    folder.mkdir()
    case.rename(folder / "index.md")
    with (folder / "index.md").open("a", encoding="utf-8") as file:
        file.write("\n![A plan](plan.svg)\n")
    (folder / "plan.svg").write_text(picture(111))
    shown = "document.querySelector('img[src$=\"plan.svg\"]')"
    page = open_served("cases/two-schools-one-question.html")
    wait_until(page, f"{shown}?.naturalWidth === 111")
    # In place, and by another file that takes its name.
    (folder / "plan.svg").write_text(picture(112))
    wait_until(page, f"{shown}.naturalWidth === 112")
    (folder / ".plan.svg.new").write_text(picture(113))
    (folder / ".plan.svg.new").rename(folder / "plan.svg")
    wait_until(page, f"{shown}.naturalWidth === 113")
    # Together with the text around it, and after text alone.
    (folder / "plan.svg").write_text(picture(114))
    desk.edit(str(folder / "index.md"), "This case is invented", "This case is made up")
    wait_until(page, f"{shown}.naturalWidth === 114 && document.body.innerText.includes('This case is made up')")
    desk.edit(str(folder / "index.md"), "This case is made up", "This case is imagined")
    page.get_by_text("This case is imagined").wait_for()
    (folder / "plan.svg").write_text(picture(115))
    wait_until(page, f"{shown}.naturalWidth === 115")
    # What is no picture is an error, until it is one again.
    (folder / "plan.svg").write_text("no picture")
    overlay(page).wait_for()
    (folder / "plan.svg").write_text(picture(116))
    overlay(page).wait_for(state="detached")
    wait_until(page, f"{shown}.naturalWidth === 116")


def test_errors_are_over_the_page_until_they_are_mended(desk, open_served):
    page = open_served("cases/two-schools-one-question.html", width=360)
    desk.edit(CASE, "formality: informal", "formality: informel")
    overlay(page).wait_for()
    assert "1 error; the page is as it last was" in overlay(page).inner_text()
    assert f"{CASE}:17:14" in overlay(page).inner_text()
    assert "did you mean `informal`?" in overlay(page).inner_text()
    assert not is_renewed(page)
    # It fits the window, and covers no more than a part of it.
    box = overlay(page).bounding_box()
    assert box["x"] >= 0 and box["x"] + box["width"] <= 360 and box["y"] > 200
    for scheme in ["light", "dark"]:
        page.emulate_media(color_scheme=scheme)
        photograph(page, f"serve-errors-{scheme}")
    overlay(page).get_by_role("button", name="Close").click()
    assert overlay(page).count() == 0
    # Other errors bring it back, on a page that is opened now too.
    desk.edit(CASE, "brokerage: shared", "brokerage: shard")
    overlay(page).get_by_text("2 errors").wait_for()
    other = open_served("index.html")
    overlay(other).get_by_text("2 errors").wait_for()
    desk.edit(CASE, "formality: informel", "formality: informal")
    desk.edit(CASE, "brokerage: shard", "brokerage: shared")
    overlay(page).wait_for(state="detached")
    overlay(other).wait_for(state="detached")
    assert not is_renewed(page)
    assert page.complaints == [] and other.complaints == []


def test_a_page_finds_the_server_that_starts_again(desk, open_served):
    page = open_served("cases/two-schools-one-question.html")
    port = desk.address.rsplit(":", 1)[1].strip("/")
    desk.stop()
    desk.edit(CASE, "This case is invented", "This case is made up")
    desk.start("--port", port)
    page.get_by_text("This case is made up").wait_for()


def test_a_link_in_place_of_the_content_is_said_over_the_page(desk, open_served):
    page = open_served("cases/two-schools-one-question.html")
    content, elsewhere = desk.folder / "Content", desk.folder / "elsewhere"
    content.rename(elsewhere)
    content.symlink_to(elsewhere)
    overlay(page).get_by_text("`Content` is a link to another place now").wait_for()
    assert "put back what was there" in overlay(page).inner_text()
    desk.edit("elsewhere/" + CASE.removeprefix("Content/"), "This case is invented", "This case is stolen")
    page.reload()
    overlay(page).wait_for()
    assert page.get_by_text("This case is stolen").count() == 0
    content.unlink()
    elsewhere.rename(content)
    overlay(page).wait_for(state="detached")
    page.get_by_text("This case is stolen").wait_for()


def test_errors_are_a_page_where_there_is_no_site_yet(desk, open_served, open_page):
    desk.stop()
    desk.edit(CASE, "formality: informal", "formality: informel")
    desk.start()
    page = open_page(desk.address, width=360)
    assert "1 error; there is no page yet" in page.locator("h1").inner_text()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    photograph(page, "serve-no-site")
    desk.edit(CASE, "formality: informel", "formality: informal")
    page.get_by_text("Two schools, one question").first.wait_for()
