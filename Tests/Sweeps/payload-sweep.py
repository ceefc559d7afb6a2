#!/usr/bin/env python3
"""Writes public payloads into every text of a case and its prose, builds the portfolio, and opens all pages in Chromium.

    Tests/Sweeps/payload-sweep.py PROGRAM [PAYLOADS.json]

Each payload of the list (objects with `payload`) has a case of its own, with the payload in each text of its front matter
and in each block of its prose. A text that the program refuses at its place is taken back, and nothing else is. All pages
are opened with their policy and without it. The sweep fails where anything runs, a page asks another host for something, or
the build ends otherwise than well. Needs playwright and PyYAML; Chromium is /usr/bin/chromium.
"""

import json
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import yaml
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parents[2]
PAYLOADS = ROOT / "Tests/Fixtures/security/xss.json"
SAMPLE = "Content/cases/reading-across-the-river.md"
#: Texts of one word that are not terms of the schema; those with a space never are.
FREE_TEXTS = {"title", "name", "label", "place"}
#: Prose that holds a payload wherever CommonMark gives it another meaning.
BLOCKS = ["{}", "## {}", "- {}", "> {}", "| A | {} |\n|---|---|\n| {} | b |", '[{}](https://a.example/ "{}")', "`{}`", "*{}*", "```\n{}\n```"]
#: What a page would call if a payload ran.
WATCH = "for (const name of ['alert', 'confirm', 'prompt', 'print']) window[name] = () => { window.ranPayload = name }"
#: How many scripts that are not data a page has, or the function that a payload called.
RAN = "window.ranPayload || document.querySelectorAll('script:not([type=\"application/ld+json\"])').length"


def quoted(value):
    """A scalar of YAML on one line."""
    if not isinstance(value, str):
        return json.dumps(value, default=str)
    return re.sub("[\x7f-\x9f\u2028\u2029\ufeff]", lambda match: f"\\u{ord(match[0]):04x}", json.dumps(value, ensure_ascii=False))


class Text:
    """A text of a file: what it holds, and what it held before the payload."""

    def __init__(self, plain, payload):
        self.plain, self.payload, self.refused = plain, payload, False

    @property
    def holds_payload(self):
        return self.payload is not None and not self.refused

    def __str__(self):
        return self.payload if self.holds_payload else self.plain


class Case:
    """A case with a payload in each of its texts."""

    def __init__(self, place, tree, payload):
        self.place = place
        self.lines = [("---", None), *self.yaml(tree, "", payload), ("---", None), ("", None)]
        for block in BLOCKS:
            self.lines += [(None, Text("Text.", block.replace("{}", payload))), ("", None)]

    def yaml(self, node, indent, payload, key=None):
        """Lines of block YAML, each with at most one text."""
        if isinstance(node, dict):
            for name, value in node.items():
                if isinstance(value, (dict, list)) and value:
                    yield f"{indent}{quoted(name)}:", None
                    yield from self.yaml(value, indent + "  ", payload, name)
                else:
                    yield f"{indent}{quoted(name)}: ", self.text(value, name, payload)
        else:
            for value in node:
                if isinstance(value, (dict, list)) and value:
                    yield f"{indent}-", None
                    yield from self.yaml(value, indent + "  ", payload, key)
                else:
                    yield f"{indent}- ", self.text(value, key, payload)

    @staticmethod
    def text(value, key, payload):
        free = isinstance(value, str) and (" " in value or key in FREE_TEXTS)
        return Text(quoted(value), quoted(payload) if free else None)

    @property
    def pieces(self):
        return [(start or "") + str(text or "") for start, text in self.lines]

    @property
    def held(self):
        return sum(text.holds_payload for _, text in self.lines if text)

    def take_back(self, line):
        """Takes the payload out of the text at a line of the file; returns whether there is one."""
        first = 1
        for (_, text), piece in zip(self.lines, self.pieces):
            following = first + piece.count("\n") + 1
            if first <= line < following:
                if text is None or not text.holds_payload:
                    return False
                text.refused = True
                return True
            first = following
        return False


def errors(program, folder):
    """The places of all errors, as file and line, each with its message."""
    run = subprocess.run([program, "check", "--format", "json"], cwd=folder, capture_output=True, text=True)
    messages = [json.loads(line) for line in run.stderr.splitlines() if line.startswith("{")]
    return {
        (place.get("file"), place.get("line", 0)): message["message"]
        for message in messages
        if message.get("severity") == "error"
        for place in message.get("places") or [message]
    }


def write(program, folder, payloads):
    """Writes a case for each payload, takes back each text that is refused, and returns the cases."""
    _, front, _ = (folder / SAMPLE).read_text().split("---\n", 2)
    tree = {**yaml.safe_load(front), "standing": "illustrative"}
    cases = {}
    for number, payload in enumerate(payloads):
        case = Case(f"Content/cases/payload-{number}.md", tree, payload)
        cases[case.place] = case
    while True:
        for case in cases.values():
            (folder / case.place).write_text("\n".join(case.pieces), newline="")
        refused = errors(program, folder)
        if not refused:
            return list(cases.values())
        taken = sum(place in cases and cases[place].take_back(line) for place, line in sorted(refused))
        print(f"{len(refused)} lines refused, {taken} texts taken back", file=sys.stderr)
        if not taken:
            sys.exit("refused where no payload is:\n" + "\n".join(f"{place}:{line}: {what}" for (place, line), what in refused.items()))


def open_all(pages, folder):
    """Opens each page with its policy and without; returns what ran or was asked for."""
    found = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        for bypass in (False, True):
            context = browser.new_context(bypass_csp=bypass)
            context.add_init_script(WATCH)
            page = context.new_page()
            page.on("dialog", lambda dialog: (found.append(f"{page.url}: a dialog"), dialog.dismiss()))
            page.on("request", lambda request: request.url.startswith(("file:", "data:")) or found.append(f"{page.url} asks {request.url}"))
            for place in pages:
                page.goto(place.as_uri())
                ran = page.evaluate(RAN)
                if ran:
                    found.append(f"{place.relative_to(folder)}: {ran}")
            context.close()
        browser.close()
    return found


def main():
    program = str(Path(sys.argv[1]).resolve())
    source = Path(sys.argv[2]) if len(sys.argv) > 2 else PAYLOADS
    payloads = list(dict.fromkeys(entry["payload"] for entry in json.loads(source.read_text())))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for part in ("Content", "Themes"):
            shutil.copytree(ROOT / part, folder / part)
        cases = write(program, folder, payloads)
        run = subprocess.run([program, "build", "--quiet"], cwd=folder, capture_output=True, text=True)
        if run.returncode != 0:
            sys.exit(f"the build ended with {run.returncode}\n{run.stdout[-3000:]}{run.stderr[-3000:]}")
        # A page that sends the reader on is what it sends to.
        pages = [page for page in sorted((folder / "Output").rglob("*.html")) if 'http-equiv="refresh"' not in page.read_text()]
        found = open_all(pages, folder)
        held = [case.held for case in cases]
        for payload in (payload for payload, count in zip(payloads, held) if not count):
            print(f"refused everywhere: {payload[:100]!r}")
        print(f"{sum(map(bool, held))} of {len(payloads)} payloads in {sum(held)} texts, {len(pages)} pages opened twice, {len(found)} found")
        print("\n".join(found[:40]))
        sys.exit(bool(found))


if __name__ == "__main__":
    main()
