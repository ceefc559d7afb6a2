#!/usr/bin/env python3
"""Runs casebook on inputs of growing size, one kind after another, and prints what each took.

    growth-sweep.py PROGRAM [--megabytes 1,2,4,8] [NAME ...]

NAME is a kind of input from growth_shapes.py, or the beginning of some. The sweep fails where a run takes more than 2 s and
1 s for each megabyte, where twice the input takes much more than twice as long, where more than a megabyte comes out that is
more than sixty times what went in, and where a run ends otherwise than with 0 or 1. Take a release build and a quiet machine.
"""

import argparse
import math
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from growth_shapes import SHAPES, Shape

#: What a run may take of memory, in bytes.
MEMORY = 3 << 30
#: Below these seconds a machine's own wavering hides how time grows.
STEADY = 0.8
#: How much more than n log n one step may take.
TOLERANCE = 1.5
MEGABYTE = 1_000_000


@dataclass
class Run:
    size: int
    seconds: float
    code: int
    messages: int
    site: int
    largest: int
    largest_name: str

    @property
    def allowed(self) -> float:
        return 2 + self.size / MEGABYTE


def tree(folder: Path) -> list[tuple[int, str]]:
    if folder.is_file():
        return [(folder.stat().st_size, folder.name)]
    return [(path.stat().st_size, str(path.relative_to(folder))) for path in folder.rglob("*") if path.is_file()]


def limit() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def run(program: str, shape: Shape, size: int, scratch: Path) -> Run:
    content, output = scratch / "Content", scratch / "Output"
    for path in (content, output):
        if path.is_dir():
            shutil.rmtree(path)
        elif path.exists():
            path.unlink()
    files = shape.make(size)
    for name, text in files.items():
        (content / name).parent.mkdir(parents=True, exist_ok=True)
        (content / name).write_text(text)
    if shape.command[0] == "build":
        (content / "cases").mkdir(exist_ok=True)
        arguments = list(shape.command)
    else:
        arguments = [shape.command[0], str(content / next(iter(files))), *shape.command[1:]]
    arguments = [part.format(content=content, output=output) for part in arguments]
    given = sum(len(text.encode()) for text in files.values())
    streams = [scratch / "out", scratch / "err"]
    with open(streams[0], "wb") as out, open(streams[1], "wb") as err:
        started = time.monotonic()
        process = subprocess.Popen([program, *arguments], cwd=scratch, stdin=subprocess.DEVNULL, stdout=out, stderr=err, preexec_fn=limit)
        try:
            code = process.wait(timeout=3 * (2 + given / MEGABYTE))
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
            code = 124
        seconds = time.monotonic() - started
    pages = tree(output) if output.exists() else []
    largest = max((page for page in pages if not page[1].startswith("assets/")), default=(0, "-"))
    return Run(given, seconds, code, sum(path.stat().st_size for path in streams), sum(page[0] for page in pages), *largest)


def faults(runs: list[Run]) -> list[str]:
    found = []
    for number, now in enumerate(runs):
        at = f"{now.size / MEGABYTE:.1f} MB"
        if now.code not in (0, 1):
            found.append(f"{at}: ended with {now.code}")
        if now.seconds > now.allowed:
            found.append(f"{at}: {now.seconds:.1f} s, allowed are {now.allowed:.1f} s")
        written = now.messages + now.site
        if written > MEGABYTE and written > 60 * now.size:
            found.append(f"{at}: {written / now.size:.0f} times the input")
        if number == 0:
            continue
        before = runs[number - 1]
        ratio = now.size / before.size
        expected = ratio * math.log(now.size) / math.log(before.size)
        if now.size > before.size * 1.2 and now.seconds > STEADY and now.seconds > TOLERANCE * expected * max(before.seconds, STEADY / 4):
            found.append(f"{at}: {now.seconds / before.seconds:.1f} times as long for {ratio:.1f} times the input")
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("program")
    parser.add_argument("names", nargs="*")
    parser.add_argument("--megabytes", default="1,2,4,7.9", help="the sizes, with commas between them")
    options = parser.parse_intermixed_args()
    program = os.path.abspath(options.program)
    sizes = [int(float(size) * MEGABYTE) for size in options.megabytes.split(",")]
    names = [name for name in SHAPES if not options.names or any(name.startswith(start) for start in options.names)]
    if not names:
        parser.error("there is no kind of input of that name")
    width = max(map(len, names))
    print(f"{'':{width}}  {'MB in':>6} {'s':>6} {'code':>4} {'messages':>9} {'site':>10} {'largest page':>12}")
    failed = 0
    with tempfile.TemporaryDirectory(prefix="casebook-growth-") as scratch:
        # casebook looks for themes beside the content.
        os.symlink(Path(__file__).resolve().parents[2] / "Themes", Path(scratch) / "Themes")
        for name in names:
            runs = [run(program, SHAPES[name], size, Path(scratch)) for size in sizes]
            found = faults(runs)
            if found:
                # Once more: what else the machine did may have been to blame.
                runs = [min(old, run(program, SHAPES[name], size, Path(scratch)), key=lambda one: one.seconds) for old, size in zip(runs, sizes)]
                found = faults(runs)
            for now in runs:
                print(f"{name:{width}}  {now.size / MEGABYTE:6.2f} {now.seconds:6.2f} {now.code:4} {now.messages:9} {now.site:10} {now.largest:12} {now.largest_name}", flush=True)
            for fault in found:
                print(f"  FAILED {name} at {fault}", flush=True)
            failed += bool(found)
    print(f"{len(names)} kinds of input, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
