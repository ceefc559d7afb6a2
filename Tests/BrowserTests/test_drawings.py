"""Drawings as files of their own: rsvg-convert, which reads no style sheet of ours, shows what Chromium shows."""

import shutil
import subprocess

import pytest
from conftest import CASEBOOK, ROOT, WORK
from PIL import Image, ImageChops

# Of a case that was taken back nothing is drawn.
CASES = sorted(path.name.removesuffix(".md") for path in (ROOT / "Content/cases").iterdir() if path.name != "homework-club.md")
WIDTH = 900


def levels(picture):
    """The mean level of grey of each block of three by three pixels, in which a difference of antialiasing levels out."""
    return Image.open(picture).convert("L").reduce(3)


@pytest.mark.skipif(shutil.which("rsvg-convert") is None, reason="librsvg2-bin is not installed")
@pytest.mark.parametrize("case", CASES)
def test_rsvg_convert_shows_what_chromium_shows(open_page, case):
    folder = WORK / "drawings"
    folder.mkdir(parents=True, exist_ok=True)
    path = ROOT / "Content/cases" / case
    path = path if path.exists() else path.with_suffix(".md")
    drawing, picture, photograph = (folder / f"{case}.{ending}" for ending in ("svg", "rsvg.png", "chromium.png"))
    subprocess.run([CASEBOOK, "draw", path, "--output", drawing], check=True, cwd=ROOT, capture_output=True)
    subprocess.run(["rsvg-convert", "--width", str(WIDTH), "--background-color", "white", drawing, "--output", picture], check=True)
    size = Image.open(picture).size
    (folder / f"{case}.html").write_text(f'<body style="margin: 0"><img src="{case}.svg" width="{WIDTH}">', encoding="utf-8")
    page = open_page((folder / f"{case}.html").as_uri(), size[0])
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.screenshot(path=photograph)
    one, other = levels(photograph), levels(picture)
    assert one.size == other.size
    counts = ImageChops.difference(one, other).histogram()
    area = one.size[0] * one.size[1]
    # Where the two differ is in letters: by the hinting of a font, and by a fraction of a pixel along a line.
    assert sum(counts[97:]) <= 0.001 * area
    assert sum(counts[33:]) <= 0.025 * area
