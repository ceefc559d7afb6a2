"""The site under test: the sample portfolio, built once by the command as `make test` built it, and a real browser."""

import fcntl
import functools
import http.server
import os
import pathlib
import shutil
import subprocess
import threading

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import sync_playwright

ROOT = pathlib.Path(__file__).resolve().parents[2]
CASEBOOK = ROOT / ".build/debug/casebook"
# What the processes that run the tests share, and a folder for each of its own.
SHARED = ROOT / ".build" / "browser-tests"
WORK = SHARED / os.environ.get("PYTEST_XDIST_WORKER", "alone")
WORK.mkdir(parents=True, exist_ok=True)

# One page of each kind, by what a reader comes for.
KINDS = [
    "index.html",
    "404.html",
    "cases/index.html",
    "cases/reading-across-the-river.html",
    "cases/counting-on-each-other.html",
    "cases/research-learning-communities.html",
    "cases/networked-plcs-netherlands.html",
    "cases/reading-across-the-river/data.html",
    "cases/research-learning-communities/data.html",
    "tags/index.html",
    "tags/cover-time.html",
    "judgements.html",
    "questions/rq4.html",
    "questions/rq5.html",
    "cases/the-network-that-stopped/data.html",
    "needs/index.html",
    "needs/bring-colleagues-along.html",
    "actions/index.html",
    "actions/prioritising.html",
    "actions/by-cost.html",
    "matrices/conditions.html",
    "matrices/functions.by-student-outcomes.html",
    "matrices/outcomes.html",
    "schools/index.html",
    "schools/phase-primary.html",
    "schools/phase-primary.setting-rural.html",
    "cases/reading-across-the-river/compare.html",
    "ideal-types/index.html",
    "ideal-types/protected-time.html",
    "glossary.html",
    "method.html",
    "codebook.html",
]
WIDTHS = [360, 1280]
SCHEMES = ["light", "dark"]


@pytest.fixture(scope="session")
def once(tmp_path_factory):
    """Has the first process that asks for a folder below `SHARED` make it, while the others wait, and returns its path."""
    run = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        run = run.parent  # the folder of this run, below which each process has its own

    def made(name, make):
        with open(run / f"{name}.lock", "w", encoding="utf-8") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not (run / f"{name}.made").exists():
                make(SHARED / name)
                (run / f"{name}.made").touch()
        return SHARED / name

    return made


@pytest.fixture(scope="session")
def site(once):
    """The folder of a freshly built site."""

    def make(folder):
        done = subprocess.run([CASEBOOK, "build", "--strict", "--quiet", "--output", folder / "site"], cwd=ROOT, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr

    return once("sample", make) / "site"


@pytest.fixture(scope="session")
def german_site(once):
    """The folder of the sample as if its author had written it in German, but for one case in English."""

    def make(folder):
        shutil.rmtree(folder, ignore_errors=True)
        content = folder / "Content"
        shutil.copytree(ROOT / "Content", content)
        for path in [content / "portfolio.yml", *content.glob("cases/**/*.md")]:
            if "three-nurseries" not in path.name:
                path.write_text(path.read_text(encoding="utf-8").replace("\nlanguage: en\n", "\nlanguage: de\n"), encoding="utf-8")
        done = subprocess.run([CASEBOOK, "build", "--quiet", "--content", content, "--output", folder / "site"], cwd=ROOT, capture_output=True, text=True)
        assert done.returncode == 0 and done.stderr.count("warning[") == 1, done.stderr

    return once("german", make) / "site"


@pytest.fixture(scope="session")
def pages(site):
    """Every page of the site, as paths below it."""
    found = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    assert len(found) > 40
    return found


# The next page of a window is drawn where the one before it was: making a place of its own for each takes a quarter of the time of
# opening it. Chromium heeds the last list of features alone, so what Playwright turns off for the sake of tests is in it too.
DISABLED_FEATURES = ["RenderDocument", "PaintHolding", "HttpsUpgrades", "MediaRouter", "OptimizationHints"]


@pytest.fixture(scope="session")
def launch():
    """Starts a browser."""
    arguments = ["--no-sandbox", "--disable-gpu", f"--disable-features={','.join(DISABLED_FEATURES)}"]
    with sync_playwright() as playwright:
        yield lambda: playwright.chromium.launch(executable_path="/usr/bin/chromium", args=arguments)


@pytest.fixture(scope="session")
def browser(launch):
    """The browser that the tests share."""
    browser = launch()
    yield browser
    browser.close()


@pytest.fixture(scope="session")
def windows(browser):
    """The one page of each kind of context. A new one starts a process, which takes longer than most of what is asked of a page."""
    opened = {}

    def window(**options):
        key = tuple(sorted(options.items()))
        if key not in opened:
            page = opened[key] = browser.new_context(**options).new_page()
            page.complaints, page.own = [], ""
            page.on("console", lambda message: page.complaints.append(message.text))
            page.on("pageerror", lambda error: page.complaints.append(str(error)))
            # A window that goes on to the next page lets go of an icon that it has not read: then nothing is missing.
            page.on("requestfailed", lambda request: request.failure == "net::ERR_ABORTED" or page.complaints.append(f"failed: {request.url}"))
            page.on("request", lambda request: request.url.split("/", 3)[2] == page.own or page.complaints.append(f"foreign: {request.url}"))
        return opened[key]

    yield window
    for page in opened.values():
        page.context.close()


@pytest.fixture
def open_page(windows):
    """Opens an address in a window of a given width and looks, in place of what the window showed before; anything that the page logs or
    asks of the net is among its complaints."""

    def opened(address, width=1280, scheme="light", forced_colors="none", **options):
        options.setdefault("bypass_csp", True)
        page = windows(**options)
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(media="null", color_scheme=scheme, forced_colors=forced_colors)
        page.complaints, page.own = [], address.split("/", 3)[2]
        page.goto(address)
        return page

    return opened


def accessibility_violations(page):
    """Returns what axe-core finds wrong with a page as it is shown now, each with its element. Style sheets are not loaded once more: none of
    the rules that are on reads them. The contrast of text over a pseudo-element, which axe-core leaves for somebody to look at, is judged as
    well: to look for pseudo-elements takes longer than all the rest."""
    if page.evaluate("!window.axe"):
        page.evaluate(AXE_SCRIPT)
        page.evaluate("axe.configure({checks: [{id: 'color-contrast', options: {ignorePseudo: true}}]})")
    return page.evaluate(
        """axe.run({resultTypes: ['violations'], preload: {assets: ['media']}}).then(
             results => results.violations.flatMap(v => v.nodes.map(node => `${v.id}: ${node.html.slice(0, 160)}`)))"""
    )


def photograph(page, name):
    """Keeps a picture of the whole page for somebody to look at, where the environment asks for it with `SCREENSHOTS=1`: of the largest
    page it takes as long as all that is asked of that page."""
    if os.environ.get("SCREENSHOTS") == "1":
        page.screenshot(path=WORK / "screenshots" / f"{name}.png", full_page=True)


@pytest.fixture(scope="session")
def served(site):
    """The address of the site as it stands on a web server below a path, the way base_url says."""

    class Below(http.server.SimpleHTTPRequestHandler):
        def translate_path(self, path):
            return super().translate_path(path[4:]) if path.startswith("/pln/") else str(site / "nothing")

        def send_error(self, code, message=None, explain=None):
            # What a static host does: any unknown address answers with 404.html.
            body = (site / "404.html").read_bytes()
            self.send_response(404)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Below, directory=site))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/pln/"
    server.shutdown()
