"""The site under test: the sample portfolio, built once by the command as `make test` built it, and a real browser."""

import functools
import http.server
import os
import pathlib
import shutil
import subprocess
import threading

import pytest
from playwright.sync_api import sync_playwright

ROOT = pathlib.Path(__file__).resolve().parents[2]
# Each of the processes that run the tests has a folder of its own.
WORK = ROOT / ".build" / "browser-tests" / os.environ.get("PYTEST_XDIST_WORKER", "alone")

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
def site():
    """The folder of a freshly built site."""
    output = WORK / "site"
    output.parent.mkdir(parents=True, exist_ok=True)
    done = subprocess.run(
        [ROOT / ".build/debug/casebook", "build", "--strict", "--quiet", "--output", output],
        cwd=ROOT, capture_output=True, text=True,
    )
    assert done.returncode == 0, done.stderr
    return output


@pytest.fixture(scope="session")
def german_site(tmp_path_factory):
    """The folder of the sample as if its author had written it in German, but for one case in English."""
    content = tmp_path_factory.mktemp("german") / "Content"
    shutil.copytree(ROOT / "Content", content)
    for path in [content / "portfolio.yml", *content.glob("cases/**/*.md")]:
        if "three-nurseries" not in path.name:
            path.write_text(path.read_text(encoding="utf-8").replace("\nlanguage: en\n", "\nlanguage: de\n"), encoding="utf-8")
    output = WORK / "german" / "site"
    # What an earlier run has left is the site of another portfolio to casebook, for the content lay in another folder.
    shutil.rmtree(output.parent, ignore_errors=True)
    output.parent.mkdir(parents=True)
    done = subprocess.run([ROOT / ".build/debug/casebook", "build", "--quiet", "--content", content, "--output", output], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0 and done.stderr.count("warning[") == 1, done.stderr
    return output


@pytest.fixture(scope="session")
def pages(site):
    """Every page of the site, as paths below it."""
    found = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    assert len(found) > 40
    return found


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def open_page(browser):
    """Opens an address in a window of a given width and colour scheme; anything it logs or asks of the net is a failure."""
    contexts = []

    def opened(address, width=1280, scheme="light", **options):
        options.setdefault("bypass_csp", True)
        context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme, **options)
        contexts.append(context)
        page = context.new_page()
        page.complaints = []
        page.on("console", lambda message: page.complaints.append(message.text))
        page.on("pageerror", lambda error: page.complaints.append(str(error)))
        page.on("requestfailed", lambda request: page.complaints.append(f"failed: {request.url}"))
        own = address.split("/", 3)[2]
        page.on("request", lambda request: request.url.split("/", 3)[2] == own or page.complaints.append(f"foreign: {request.url}"))
        page.goto(address)
        return page

    yield opened
    for context in contexts:
        context.close()


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
