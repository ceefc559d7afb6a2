#!/bin/sh
# Gives the release binary front matter that nobody wrote in good faith, and 500 broken files at once. Each run must
# refuse what it is given, at its file and line, within 2 s and 500 MB.
set -eu

root=$(cd "$(dirname "$0")/../.." && pwd)
python3 - "$root" <<'PYTHON'
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

root = pathlib.Path(sys.argv[1])
casebook = root / ".build/release/casebook"


def front(text):
    return f"---\n{text}\n---\n\nText.\n".encode()


bomb = "a0: &a0 [x]\n" + "".join(f"a{n}: &a{n} [{','.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 1000))
hostile = {
    "alias-bomb": ("yaml-alias", front(bomb)),
    "deep-flow": ("yaml-depth", front("title: " + "[" * 100_000)),
    "deep-mappings": ("yaml-depth", front("title: " + "{a: " * 100_000)),
    "deep-dashes": ("yaml-depth", front("title:\n" + "- " * 100_000 + "x")),
    "deep-block": ("yaml-depth", front("".join(" " * n + "a:\n" for n in range(3_000)))),
    "complex-keys": ("yaml-complex-key", front("? [a]\n: b\n" * 100_000)),
    "tags": ("yaml-tag", front("title: !!str A\n" + "".join(f"k{n}: !x y\n" for n in range(100_000)))),
    "nul": ("control-character", front("title: A\0B")),
    "bad-utf8": ("not-utf8", b"---\ntitle: \xc0\xaf\n---\n"),
    "bidi": ("bidi-control", front("title: \u202eA")),
    "many-keys": ("duplicate-key", front("".join(f"k{n}: x\n" for n in range(300_000)) + "k7: y")),
    "same-key": ("duplicate-key", front("title: x\n" * 500_000)),
    "long-line": ("file-too-large", front("title: " + "a" * 25_000_000)),
    "long-text": ("yaml-syntax", front('title: "' + "a" * 7_000_000)),
    "colons": ("yaml-syntax", front("a: b: c\n" * 500_000)),
    "empty-lines": ("no-front-matter", b"---\n" + b"\n" * 7_000_000),
}


def run(name, files):
    with tempfile.TemporaryDirectory() as place:
        place = pathlib.Path(place)
        shutil.copytree(root / "Content", place / "Content")
        shutil.copytree(root / "Themes", place / "Themes")
        for path, (_, data) in files.items():
            (place / "Content" / path).write_bytes(data)
        with open(place / "findings", "wb") as findings:
            before = time.monotonic()
            process = subprocess.Popen([casebook, "check", "--format", "json"], cwd=place, stdout=subprocess.DEVNULL, stderr=findings)
            _, status, usage = os.wait4(process.pid, 0)
            seconds = time.monotonic() - before
        process.returncode = status
        megabytes = usage.ru_maxrss / (1024 if sys.platform == "linux" else 1 << 20)
        lines = (place / "findings").read_bytes().splitlines()
        found = {(finding["file"], finding["id"]) for finding in map(json.loads, lines) if finding["line"]}
    missing = [path for path, (rule, _) in files.items() if (f"Content/{path}", rule) not in found]
    is_sound = status == 1 << 8 and not missing and seconds <= 2 and megabytes <= 500
    print(f"{'ok  ' if is_sound else 'FAIL'} {name}: {seconds:.2f} s, {megabytes:.0f} MB, {len(lines)} findings{', not refused: ' + ' '.join(missing[:5]) if missing else ''}")
    return is_sound


results = [run(name, {f"pages/{name}.md": file}) for name, file in hostile.items()]
kinds = [file for name, file in hostile.items() if len(file[1]) < 1000] + [("missing-field", front("title: A")), ("no-front-matter", b"Text.\n")]
results.append(run("500 broken files", {f"cases/broken-{n}.md": kinds[n % len(kinds)] for n in range(500)}))
sys.exit(not all(results))
PYTHON
