"""Nothing that an author attaches or writes runs: every kind of file, with honest and with hostile content, is published or refused, and what is
published is opened by itself and as a picture, with and without the site's content security policy."""

import functools
import http.server
import json
import shutil
import subprocess
import threading
import unicodedata

import pytest
from conftest import CASEBOOK, ROOT

FIXTURES = ROOT / "Tests/Fixtures"
MARK = "window.top.__ran=1;try{window.opener.__ran=1}catch(e){};document.title='ran';alert(1)"
PAGE = f"<!DOCTYPE html><script>{MARK}</script><img src=x onerror=\"{MARK}\">"
XHTML = f'<html xmlns="http://www.w3.org/1999/xhtml"><body><script>{MARK}</script></body></html>'
ENDINGS = (
    "png jpg jpeg gif webp avif svg pdf txt bib ris net paj csv tsv json graphml gexf docx xlsx pptx odt ods odp zip mp3 mp4 m4a m4v ogg oga ogv opus webm wav "
    "html htm xhtml xht shtml mht js mjs css xml xsl svgz php md swf hta wasm webmanifest"
).split()

CASE = """---
title: Hostile files
summary: A case with files beside it.
standing: illustrative
published: 2026-01-05
network:
  communities:
    oak: {name: Oak School, kind: school}
    elm: {name: Elm School, kind: school}
  people:
    oak-1: {community: oak, role: teacher, member: true}
    elm-1: {community: elm, role: teacher, member: true}
  ties:
    - oak-1 <-> elm-1: joint-work
---

"""


def svg(inner, attributes=""):
    return f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="40" height="40" {attributes}>{inner}</svg>'


def hostile_files():
    """Files by name; the honest ones among them come with what is hostile appended or hidden."""
    files = {}
    for ending in ENDINGS:
        files[f"page.{ending}"] = PAGE.encode()
        files[f"xhtml.{ending.upper()}"] = XHTML.encode()
    drawings = [
        svg(f"<script>{MARK}</script>"), svg("", f'onload="{MARK}"'), svg(f'<rect width="9" height="9" onclick="{MARK}" onmouseover="{MARK}"/>'),
        svg(f'<foreignObject width="9" height="9"><body xmlns="http://www.w3.org/1999/xhtml"><img src="x" onerror="{MARK}"/></body></foreignObject>'),
        svg(f'<h:script xmlns:h="http://www.w3.org/1999/xhtml">{MARK}</h:script>'), svg(f'<a href="javascript:{MARK}"><text y="9">x</text></a>'),
        svg(f'<set attributeName="onload" to="{MARK}"/><animate attributeName="x" onbegin="{MARK}" dur="1s"/>'),
        svg("<style>@import 'data:text/css,*{}';</style>"), svg('<use href="data:image/svg+xml,%3Csvg id=\'a\' onload=\'alert(1)\'/%3E#a"/>'),
        f'<?xml-stylesheet type="text/xsl" href="#s"?>{svg("<rect/>")}', f'<!DOCTYPE svg [<!ENTITY a "<script>{MARK}</script>">]>{svg("&a;")}',
        svg(f"<text>&lt;script&gt;{MARK}&lt;/script&gt;</text><title>]]&gt;&lt;script&gt;</title>"),
    ]
    for index, drawing in enumerate(drawings):
        files[f"drawing-{index}.svg"] = drawing.encode()
    ns = 'xmlns="http://graphml.graphdrawing.org/xmlns"'
    networks = [
        f'<graphml {ns}><script xmlns="http://www.w3.org/1999/xhtml">{MARK}</script></graphml>', f'<graphml {ns}><s:svg xmlns:s="http://www.w3.org/2000/svg" onload="{MARK}"/></graphml>',
        f'<?xml-stylesheet type="text/xsl" href="page.xsl"?><graphml {ns}/>',
        f'<!DOCTYPE graphml [<!ATTLIST script xmlns CDATA #FIXED "http://www.w3.org/1999/xhtml">]><graphml><script>{MARK}</script></graphml>',
        f"<!-- begins like a page --><graphml {ns}><script>{MARK}</script></graphml>",
        f"<graphml {ns}><script>{MARK}</script><![CDATA[<script>{MARK}</script>]]></graphml>",
    ]
    for index, network in enumerate(networks):
        files[f"network-{index}.graphml"] = network.encode()
        files[f"network-{index}.gexf"] = network.replace("graphml", "gexf").encode()
    action = b"<</OpenAction<</S/%s/JS(app.alert\\(1\\))>>>>"
    for index, name in enumerate([b"JavaScript", b"J#61vaScript", b"Launch"]):
        files[f"action-{index}.pdf"] = b"%PDF-1.4\n1 0 obj" + action % name + b"endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
    for path in sorted((FIXTURES / "attachments").iterdir()):
        if path.suffix == ".md":
            continue
        files[f"good-{path.name}"] = path.read_bytes()
        files[f"tail-{path.name}"] = path.read_bytes() + PAGE.encode()
        files[f"head-{path.name}"] = PAGE.encode() + path.read_bytes()
        files[f"{path.stem}-{path.suffix[1:]}.html.png"] = path.read_bytes()
    files["gif-js.gif"] = b"GIF89a/*\0\0\0\0*/=1;" + MARK.encode() + b"//"
    files["late.txt"] = b"a" * 600 + PAGE.encode()
    files["late.csv"] = b"a,b\n" * 400 + PAGE.encode()
    files["utf16.txt"] = PAGE.encode("utf-16")
    files["utf7.txt"] = b"+ADw-script+AD4-alert(1)+ADw-/script+AD4-"
    files["escapes.txt"] = b"\x1b$B" + PAGE.encode()
    return files


PICTURES = (".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg", ".avif")


def build(folder, files, links, shown=("",)):
    """Runs the command on a portfolio whose one case links to these files, and shows those with the endings of `shown`; returns the
    exit code and its diagnostics."""
    content = folder / "Content"
    case = content / "cases/hostile"
    case.mkdir(parents=True, exist_ok=True)
    (content / "portfolio.yml").write_text("title: Hostile\ndescription: Files.\nbase_url: https://cases.example/\nlanguage: en\nlicence: CC-BY-4.0\n")
    for name in ["tags.yml", "needs.yml"]:
        (content / name).write_text("")
    for name, data in files.items():
        (case / name).write_bytes(data)
    body = "\n\n".join(
        f"[{index}]({name})" + (f"\n\n![{index}]({name})" if name.lower().endswith(tuple(shown)) else "")
        for index, name in enumerate(links)
    )
    (case / "index.md").write_text(CASE + body + "\n", encoding="utf-8")
    shutil.copytree(ROOT / "Themes", folder / "Themes", dirs_exist_ok=True)
    done = subprocess.run([CASEBOOK, "build", "--quiet", "--format", "json"], cwd=folder, capture_output=True, text=True)
    return done.returncode, [json.loads(line) for line in done.stderr.splitlines()]


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    """The folder of a site with every hostile file that the command lets through, and their names."""
    folder = tmp_path_factory.mktemp("hostile")
    files = hostile_files()
    names, refused = sorted(files), set()
    # Of one rule 200 messages are printed for a file, and each name is linked and shown.
    for start in range(0, len(names), 100):
        code, found = build(folder, files, names[start : start + 100])
        assert code == 1
        for message in found:
            # What is no picture may be linked to all the same.
            if message["id"] == "not-a-picture":
                continue
            assert message["id"] == "refused-attachment", message
            assert message["file"] == "Content/cases/hostile/index.md" and message["line"] > 15
            refused.add(message["message"].split("`")[1])
    kept = sorted(set(files) - refused)
    code, found = build(folder, files, kept, PICTURES)
    assert (code, found) == (0, [])
    return folder / "Output", kept, refused


class Untyped(http.server.SimpleHTTPRequestHandler):
    """A host that knows the types of pages alone, and names none for anything else: the browser looks at the content."""

    def send_header(self, keyword, value):
        if keyword.lower() == "content-type" and not value.startswith("text/html"):
            return
        super().send_header(keyword, value)

    def log_message(self, *_):
        pass


class Typed(http.server.SimpleHTTPRequestHandler):
    """A host that has a type for each kind of file; networks are XML to it, so that a browser shows them."""

    extensions_map = http.server.SimpleHTTPRequestHandler.extensions_map | {".graphml": "application/xml", ".gexf": "text/xml", ".svg": "image/svg+xml"}

    def log_message(self, *_):
        pass


@pytest.fixture(scope="module", params=[Typed, Untyped], ids=["typed", "untyped"])
def address(request, hostile):
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(request.param, directory=hostile[0]))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


def test_hostile_files_are_refused_and_honest_ones_are_not(hostile):
    _, kept, refused = hostile
    assert [name for name in kept if name.startswith(("page.", "xhtml.", "action-", "head-")) or ".html." in name] == []
    assert [name for name in refused if name.startswith("good-")] == []
    assert sorted(name for name in kept if name.startswith("drawing-")) == ["drawing-11.svg"]
    assert [name for name in kept if name.startswith("network-")] == ["network-5.gexf", "network-5.graphml"]
    assert len(refused) > 120 and len(kept) > 30


@pytest.mark.parametrize("bypasses", [True, False], ids=["without policy", "with policy"])
def test_nothing_runs(launch, address, hostile, bypasses):
    """In a browser of its own: once in some runs Chromium itself ends while it saves many files one after the other."""
    ran = []

    def opened():
        page = launch().new_context(bypass_csp=bypasses, accept_downloads=True).new_page()
        page.on("dialog", lambda dialog: (ran.append(f"dialog on {page.url}"), dialog.dismiss()))
        return page

    def look(page, name):
        # What is saved instead of shown ends the navigation: then nothing was opened.
        try:
            page.goto(f"{address}/cases/hostile/{name}", wait_until="load", timeout=5000)
        except Exception as error:  # noqa: BLE001
            assert "Download" in str(error) or "ERR_ABORTED" in str(error), (name, error)
            return
        for shape in page.query_selector_all("rect, circle, text, a")[:3]:
            shape.dispatch_event("click")
        if page.evaluate("window.__ran || document.title === 'ran'"):
            ran.append(name)

    page = opened()
    try:
        page.goto(f"{address}/cases/hostile.html", wait_until="load")
        assert page.evaluate("window.__ran") is None
        assert page.title() != "ran"
        shown = page.evaluate("[...document.images].filter(i => i.naturalWidth > 0).length")
        assert shown >= 7
        for name in hostile[1]:
            try:
                look(page, name)
            except Exception:
                # A file that ends a fresh browser as well is a failure.
                if page.context.browser.is_connected():
                    raise
                page = opened()
                look(page, name)
    finally:
        page.context.browser.close()
    assert ran == []


def test_the_browser_sees_what_runs(browser, tmp_path):
    """The same look at files that nobody checked: else the test above could not fail."""
    names = {"a.html": PAGE, "a.svg": svg(f"<script>{MARK}</script>"), "a.graphml": f'<graphml><script xmlns="http://www.w3.org/1999/xhtml">{MARK}</script></graphml>', "a.txt": PAGE, "b.graphml": f"<!-- a --><graphml><script>{MARK}</script></graphml>"}
    for name, text in names.items():
        (tmp_path / name).write_text(text)
    ran = {}
    for kind in [Typed, Untyped]:
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(kind, directory=tmp_path))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        page = browser.new_page()
        page.on("dialog", lambda dialog: dialog.dismiss())
        for name in names:
            page.goto(f"http://127.0.0.1:{server.server_port}/{name}")
            if page.evaluate("!!window.__ran"):
                ran.setdefault(kind, []).append(name)
        page.close()
        server.shutdown()
    # With no type, what starts with `<svg` or `<graphml` is text to a browser, and what starts with a comment is HTML.
    assert ran == {Typed: ["a.html", "a.svg", "a.graphml"], Untyped: ["a.html", "a.txt", "b.graphml"]}


def payloads():
    return [entry["payload"] for entry in json.loads((FIXTURES / "security/xss.json").read_text(encoding="utf-8"))]


def quoted(text, most=None):
    """A value of YAML with every character as it is, or as an escape; cut to what a name or title may be long."""
    return json.dumps(text[:most])


#: The most characters of a title, a label or somebody's name, some left for a number beside it.
NAME = 290
#: The most needs of a portfolio.
NEEDS = 100


def test_no_payload_runs_from_any_field(browser, tmp_path):
    """Each payload in every field of a case that takes text, in the settings, needs, tags, ideal types, works and pages."""
    content = tmp_path / "Content"
    for folder in ["cases", "ideal-types", "pages"]:
        (content / folder).mkdir(parents=True)
    shutil.copytree(ROOT / "Themes", tmp_path / "Themes")
    # Characters that nobody sees are refused by another rule, and prose is held to in `ProsePayloadTests`. The beginning of a comment is
    # refused as well: what is behind it stays.
    texts = [text.replace("<!--", "<!") for text in payloads() if all(unicodedata.category(c) not in ("Cc", "Cf", "Cn", "Zl", "Zp") or c in "\n\t" for c in text) and text.strip()]
    assert len(texts) > 300
    (content / "portfolio.yml").write_text(
        f"title: {quoted(texts[0], NAME)}\ndescription: {quoted(texts[1])}\nbase_url: https://cases.example/\nlanguage: en\nlicence: CC-BY-4.0\neditors:\n"
        + "".join(f"  - {{name: {quoted(text, NAME)}}}\n" for text in texts[:50]),
        encoding="utf-8",
    )
    # A portfolio has at most 100 needs, so each holds several payloads.
    needs = [texts[i::NEEDS] for i in range(NEEDS)]
    (content / "needs.yml").write_text(
        "".join(f"need-{i}: {{label: {quoted(held[0], NAME)}, definition: {quoted(' '.join(text[:250] for text in held))}}}\n" for i, held in enumerate(needs)), encoding="utf-8"
    )
    (content / "tags.yml").write_text(
        "".join(f"tag-{i}: {{label: {quoted(str(i) + text, NAME)}, definition: {quoted(text)}, synonyms: [{quoted(text[: NAME - 9] + str(i))}]}}\n" for i, text in enumerate(texts)), encoding="utf-8"
    )
    works = [
        {"id": f"work{i}", "type": "book", "title": text, "author": [{"family": "A " + text, "given": text}], "container-title": text, "publisher": text, "page": text, "volume": text, "DOI": text, "URL": text}
        for i, text in enumerate(text[:990] for text in texts)
    ]
    (content / "references.json").write_text(json.dumps(works), encoding="utf-8")
    for i, text in enumerate(texts):
        value, name = quoted(text), quoted(text, NAME)
        (content / f"pages/page-{i}.md").write_text(f"---\ntitle: {name}\nsummary: {value}\n---\n\nText.\n", encoding="utf-8")
        (content / f"ideal-types/type-{i}.md").write_text(f"---\ntitle: {name}\nsummary: {value}\nfunction: prioritising\nneeds: [need-{i % NEEDS}]\ningredients: [{name}]\nadaptable: [{name}]\nfirst_steps: [{name}]\n---\n\nText.\n", encoding="utf-8")
        (content / f"cases/case-{i}.md").write_text(
            f"""---
title: {name}
summary: {value}
standing: illustrative
published: 2026-01-05
tags: [tag-{i}]
authors:
  - {{name: {name}, affiliation: {name}}}
context: {{region: {name}, programme: {{name: {name}, funder: {name}}}, system: {{drivers: {name}}}}}
joining: {{obligations: {name}, ends: {name}}}
conflicting_facts:
  - {{about: {name}, claims: [{{says: {value}, cites: work{i}}}, {{says: It was otherwise., cites: work{i}}}]}}
network:
  wave: {name}
  focus: {{problem: {name}, topics: [{name}]}}
  communities:
    oak: {{name: {name}, kind: school}}
    elm: {{name: Elm School, kind: school}}
  people:
    oak-1: {{community: oak, role: teacher, member: true}}
    elm-1: {{community: elm, role: teacher, member: true}}
  ties:
    - {{from: oak-1, to: elm-1, kind: joint-work, note: {value}, evidence: log}}
  links:
    - {{from: oak, to: elm, form: {name}}}
conditions:
  trust: {{level: present, note: {value}, evidence: log}}
actions:
  - id: act
    title: {name}
    function: mobilising
    question: RQ3
    by: oak-1
    cost: {{days: 1, note: {value}}}
    went_wrong: {value}
    boundary_object: {name}
    note: {value}
    support: {{needed: {name}, received: {name}, from: {name}}}
    effects: {{participants: {{direction: positive, statement: {value}}}, colleagues: {{direction: positive, statement: {value}}}}}
    ideal_type: {{is: type-{i}, deviates: {name}}}
outcomes:
  - {{domain: teaching-practice, among: colleagues, direction: positive, statement: {value}, follows: act, measure: {{name: {name}, unit: {name}, before: 1, after: 2}}, evidence: log}}
evidence:
  log: {{kind: document, note: {value}, quote: {value}}}
---

Text [@work{i}].
""",
            encoding="utf-8",
        )
    done = subprocess.run([CASEBOOK, "build", "--quiet", "--format", "json"], cwd=tmp_path, capture_output=True, text=True)
    messages = [json.loads(line) for line in done.stderr.splitlines()]
    assert [message for message in messages if message["severity"] == "error"] == [], done.stderr[:2000]
    site = tmp_path / "Output"
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Typed, directory=site))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    for bypasses in [True, False]:
        context = browser.new_context(bypass_csp=bypasses)
        ran = []
        page = context.new_page()
        page.on("dialog", lambda dialog: (ran.append(f"dialog on {page.url}"), dialog.dismiss()))
        page.on("request", lambda request: request.url.startswith("http://127.0.0.1:") or ran.append(f"{page.url} asks for {request.url}"))
        paths = ["index.html", "cases/index.html", "tags/index.html", "ideal-types/index.html", "actions/index.html", "404.html"]
        # A case's page shows its payload in every field; the indexes show all of them. `make sweep` opens every page.
        paths += [f"cases/case-{i}.html" for i in range(0, len(texts), 3 if bypasses else 20)]
        paths += [f"{part}-{i}.html" for i in range(0, len(texts), 20) for part in ["ideal-types/type", "tags/tag", "page"]]
        for path in paths:
            page.goto(f"http://127.0.0.1:{server.server_port}/{path}", wait_until="load")
            found = page.evaluate(
                "[...document.querySelectorAll('*')].flatMap(e => [...e.attributes].filter(a => /^on/i.test(a.name) || /^(href|src|action|data)$/i.test(a.name) && /^\\s*(javascript|data|vbscript):/i.test(a.value))"
                ".map(a => e.tagName + ' ' + a.name)).concat([...document.querySelectorAll('iframe,object,embed,script:not([src])')].map(e => e.tagName))"
            )
            if found:
                ran.append(f"{path} holds {found[:3]}")
        context.close()
        assert ran == []
    server.shutdown()
