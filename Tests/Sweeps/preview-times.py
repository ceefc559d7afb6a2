#!/usr/bin/env python3
"""Measures in Chromium how long it takes from the write of a file to the new text on screen.

    preview-times.py PROGRAM BENCH [--sizes "100 1000"] [--rounds 5] [--hugo PROGRAM]

Of generated cases, edit by edit: medians in milliseconds, and beside them those of `hugo server` on the same cases. The
clock starts before the file is opened for writing, and stops in the frame in which a page that is open has the new text or
style. Take release builds and a quiet machine.
"""

import argparse
import re
import shutil
import signal
import socket
import statistics
import subprocess
import tempfile
import time
from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parents[2]
#: Longer than this and the edit has not come through.
PATIENCE = 20


#: In each page, looks once a frame whether it has the edit that is waited for, and says when it has.
WATCH = """
(() => {
  const look = () => {
    const number = sessionStorage.getItem("awaited");
    if (number && document.body && (document.body.textContent.includes(`Edit ${number} came`) ||
        getComputedStyle(document.body).outlineOffset === `${number}px`)) {
      sessionStorage.removeItem("awaited");
      console.log(`seen ${number} ${Date.now()}`);
    }
    requestAnimationFrame(look);
  };
  look();
})();
"""


class Edit:
    """An edit of one file, and a page that shows it."""

    def __init__(self, name, file, page, change):
        self.name, self.file, self.page, self.change = name, file, page, change


def prose(text, number):
    return text + f"\nEdit {number} came.\n"


def tie(text, number):
    # The words say that the new drawing is there, for it comes with them.
    return text.replace("  ties:\n", f"  ties:\n    - oak-{number % 3 + 3} -> elm-1: sharing\n") + f"\nEdit {number} came.\n"


def label(text, number):
    return text.replace("label: Topic 1,", f"label: Edit {number} came,")


def template(text, number):
    return text + f"<p>Edit {number} came.</p>\n"


def style(text, number):
    return text + f"\nbody {{ outline-offset: {number}px; }}\n"


class Casebook:
    edits = [
        Edit("prose", "Content/cases/case-1.md", "cases/case-1.html", prose),
        Edit("a tie", "Content/cases/case-1.md", "cases/case-1.html", tie),
        Edit("a tag's label", "Content/tags.yml", "tags/topic-1.html", label),
        Edit("a template", "Themes/commons/templates/case.mustache", "cases/case-1.html", template),
        Edit("a style sheet", "Themes/commons/assets/commons.css", "cases/case-1.html", style),
    ]

    def __init__(self, program, folder):
        self.folder = folder
        shutil.copytree(ROOT / "Themes", folder / "Themes")
        self.process = subprocess.Popen([program, "serve", "--quiet"], cwd=folder, text=True, stdout=subprocess.PIPE)
        self.address = re.search(r"http://\S+/", self.process.stdout.readline())[0]


class Hugo:
    edits = [
        Edit("prose", "Content/cases/case-1.md", "cases/case-1.html", prose),
        Edit("a tie", "Content/cases/case-1.md", "cases/case-1.html", tie),
        Edit("a tag's label", "Content/tags.yml", "tags/topic-1.html", label),
    ]

    def __init__(self, program, folder):
        self.folder = folder
        theme = folder / "Hugo"
        shutil.copytree(ROOT / "Sources/Bench/Hugo", theme)
        mounts = [(name, name) for name in ["content", "layouts", "static"]]
        mounts += [(f"{folder}/Content/{name}", target) for name, target in [
            ("cases", "content/cases"), ("ideal-types", "content/ideal-types"), ("tags.yml", "data/tags.yml")]]
        (folder / "mounts.toml").write_text(
            "".join(f'[[module.mounts]]\nsource = "{source}"\ntarget = "{target}"\n' for source, target in mounts))
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.process = subprocess.Popen(
            [program, "server", "--source", theme, "--config", f"{theme}/hugo.toml,{folder}/mounts.toml", "--port", str(port),
             "--bind", "127.0.0.1", "--baseURL", f"http://127.0.0.1:{port}/", "--appendPort=false", "--renderToMemory"],
            cwd=folder, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        for line in self.process.stdout:
            if "Web Server is available" in line:
                break
        else:
            raise SystemExit("hugo server did not start")
        self.address = f"http://127.0.0.1:{port}/"


def times(server, page, rounds):
    """The median of each edit, in milliseconds, for those that come through."""
    medians = {}
    number = 0
    seen = {}
    page.add_init_script(WATCH)

    def hear(message):
        if message.text.startswith("seen "):
            _, which, when = message.text.split()
            seen[int(which)] = int(when)

    page.on("console", hear)
    for edit in server.edits:
        file = server.folder / edit.file
        text = file.read_text()
        page.goto(server.address + edit.page)
        page.wait_for_timeout(1_500)
        measured = []
        for _ in range(rounds):
            number += 1
            changed = edit.change(text, number)
            page.evaluate(f"sessionStorage.setItem('awaited', '{number}')")
            start = time.time() * 1000
            file.write_text(changed)
            while number not in seen and time.time() * 1000 - start < PATIENCE * 1000:
                page.wait_for_timeout(20)
            if number not in seen:
                break
            measured.append(seen[number] - start)
            page.wait_for_timeout(500)
        medians[edit.name] = f"{statistics.median(measured):.0f}" if measured else "never"
        file.write_text(text)
        page.wait_for_timeout(1_500)
    return medians


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("bench")
    parser.add_argument("--sizes", default="100 1000")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--hugo")
    given = parser.parse_args()
    servers = [("casebook serve", Casebook, given.program)] + ([("hugo server", Hugo, given.hugo)] if given.hugo else [])
    print(f"{'ms from write to screen':28}" + "".join(f"{edit.name:>16}" for edit in Casebook.edits))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        for size in given.sizes.split():
            for name, kind, program in servers:
                with tempfile.TemporaryDirectory() as folder:
                    folder = Path(folder)
                    subprocess.run([given.bench, "portfolio", folder / "Content", "--cases", size], check=True)
                    server = kind(program, folder)
                    try:
                        # Long enough for the disk's clock to tell what comes from what was written for the measurement.
                        time.sleep(3)
                        medians = times(server, browser.new_page(), given.rounds)
                    finally:
                        server.process.send_signal(signal.SIGINT)
                        server.process.wait(20)
                row = [f"{medians.get(edit.name, ''):>16}" for edit in Casebook.edits]
                print(f"{name + ', ' + size + ' cases':28}" + "".join(row), flush=True)
        browser.close()


if __name__ == "__main__":
    main()
