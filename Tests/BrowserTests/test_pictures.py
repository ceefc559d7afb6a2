"""Pictures lose what cameras and programs wrote into them, and nothing else: planted by Pillow, piexif and exiftool, looked for by
exiftool, and compared with the author's own file as Chromium shows both."""

import base64
import functools
import http.server
import io
import json
import shutil
import subprocess
import threading

import piexif
import pytest
from conftest import ROOT
from PIL import Image, ImageCms, PngImagePlugin
from test_attachments import build, svg

FIXTURES = ROOT / "Tests/Fixtures/attachments"
SECRET = "planted-by-a-test"
GPS = {piexif.GPSIFD.GPSLatitudeRef: "N", piexif.GPSIFD.GPSLatitude: ((51, 1), (30, 1), (0, 1)), piexif.GPSIFD.GPSLongitudeRef: "E", piexif.GPSIFD.GPSLongitude: ((7, 1), (12, 1), (0, 1))}


def picture(width=40, height=20, mode="RGB"):
    """A picture of four colours, so that each way of turning it gives another."""
    image = Image.new("RGB", (width, height), (200, 30, 30))
    image.paste((30, 160, 30), (width // 2, 0, width, height // 2))
    image.paste((30, 30, 200), (0, height // 2, width // 2, height))
    return image.convert(mode)


def exif(orientation=None):
    """EXIF of a camera, with a place, a person and a small picture of its own."""
    small = io.BytesIO()
    picture(16, 8).save(small, "JPEG")
    first = {piexif.ImageIFD.Artist: SECRET, piexif.ImageIFD.Make: SECRET}
    if orientation:
        first[piexif.ImageIFD.Orientation] = orientation
    return piexif.dump({"0th": first, "Exif": {piexif.ExifIFD.MakerNote: SECRET.encode() * 9, piexif.ExifIFD.UserComment: SECRET.encode()}, "GPS": GPS, "1st": {piexif.ImageIFD.Make: SECRET}, "thumbnail": small.getvalue()})


def saved(image, kind, **options):
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def segment(marker, content):
    return bytes([0xFF, marker]) + (len(content) + 2).to_bytes(2, "big") + content


def planted():
    """Pictures by name, each with something planted into every place that its format has for it."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    extra = segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>" + SECRET.encode() + b"</x:xmpmeta>") + segment(0xED, b"Photoshop 3.0\x008BIM\x04\x04\0\0\0\0" + SECRET.encode()) + segment(0xE2, b"MPF\0" + SECRET.encode()) + segment(0xEC, SECRET.encode())
    film = b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom\0\0\0\x19mdat" + SECRET.encode()
    files = {}
    for turn in range(1, 9):
        files[f"turn-{turn}.jpg"] = saved(picture(), "JPEG", exif=exif(turn), comment=SECRET.encode(), quality=90)
        texts = PngImagePlugin.PngInfo()
        texts.add_text("Author", SECRET)
        texts.add_text("Comment", SECRET * 50, zip=True)
        texts.add_itxt("XML:com.adobe.xmp", f"<x:xmpmeta>{SECRET}</x:xmpmeta>")
        files[f"turn-{turn}.png"] = saved(picture(), "PNG", exif=exif(turn)[6:], pnginfo=texts)
    plain = saved(picture(), "JPEG", exif=exif(6), progressive=True, icc_profile=profile)
    files["extra.jpg"] = plain[:2] + extra + plain[2:]
    files["film.jpg"] = plain + film
    files["second.jpg"] = plain + b"\0" * 9 + files["turn-1.jpg"]
    files["print.jpg"] = saved(picture(mode="CMYK"), "JPEG", exif=exif(3))
    files["grey.jpg"] = saved(picture(mode="L"), "JPEG", exif=exif(8))
    files["forgotten.png"] = saved(picture(), "PNG", icc_profile=profile) + SECRET.encode()
    files["palette.png"] = saved(picture(mode="P"), "PNG", exif=exif()[6:], transparency=0)
    moving = {"save_all": True, "append_images": [picture().rotate(180), picture()], "duration": 80, "loop": 0}
    files["moving.png"] = saved(picture(), "PNG", exif=exif()[6:], **moving)
    files["moving.gif"] = saved(picture(mode="P"), "GIF", comment=SECRET.encode(), **moving)
    files["moving.webp"] = saved(picture(), "WEBP", exif=exif(), xmp=SECRET.encode(), lossless=True, **moving)
    files["lossy.webp"] = saved(picture(), "WEBP", exif=exif(1), xmp=SECRET.encode(), icc_profile=profile)
    files["lossless.webp"] = saved(picture(mode="RGBA"), "WEBP", exif=exif(), lossless=True) + b"\0" + SECRET.encode()
    return files


@pytest.fixture(scope="module")
def pictures(tmp_path_factory):
    """A folder that holds the author's pictures under `author/` and what is published of them under `site/`, and their names."""
    folder = tmp_path_factory.mktemp("pictures")
    files = planted()
    if shutil.which("exiftool"):
        path = folder / "tool.jpg"
        path.write_bytes(saved(picture(), "JPEG"))
        tags = [f"-{name}={SECRET}" for name in ["XMP:Creator", "IPTC:By-line", "EXIF:Artist", "Comment"]]
        subprocess.run(["exiftool", "-q", "-overwrite_original", *tags, "-EXIF:Orientation#=5", "-GPSLatitude=51", "-GPSLatitudeRef=N", path], check=True)
        files["tool.jpg"] = path.read_bytes()
    for name, data in files.items():
        assert SECRET.encode() in data or "forgotten" in name, name
    names = sorted(files)
    code, found = build(folder, files, names)
    assert (code, found) == (0, [])
    (folder / "author").mkdir()
    for name, data in files.items():
        (folder / "author" / name).write_bytes(data)
    shutil.copytree(folder / "Output/cases/hostile", folder / "site")
    (folder / "index.html").write_text("<!DOCTYPE html><title>Pictures</title>")
    return folder, names


def test_nothing_planted_comes_out(pictures):
    folder, names = pictures
    for name in names:
        data = (folder / "site" / name).read_bytes()
        for word in [SECRET.encode(), b"GPS", b"Artist", b"xmp", b"Photoshop", b"8BIM", b"MPF", b"ftyp", b"MakerNote", b"tEXt", b"zTXt", b"iTXt", b"EXIF"]:
            assert word not in data, (name, word)


def test_exiftool_finds_the_orientation_and_nothing_else(pictures):
    if not shutil.which("exiftool"):
        pytest.skip("exiftool is not installed")
    folder, names = pictures
    shown = subprocess.run(["exiftool", "-j", "-G", "-a", "-u", *names], cwd=folder / "site", capture_output=True, text=True, check=True).stdout
    files = {tags["SourceFile"]: tags for tags in json.loads(shown)}
    assert sorted(files) == names
    for name, tags in files.items():
        found = {key for key in tags if key.split(":")[0] not in ("SourceFile", "ExifTool", "File", "JFIF", "ICC_Profile", "Composite", "RIFF", "GIF", "APP14")}
        found = {key for key in found if key.split(":")[0] != "PNG" or "Text" in key or "Modify" in key}
        assert found <= {"EXIF:Orientation"}, (name, found)
        assert ("EXIF:Orientation" in found) == (name.split(".")[0] in {f"turn-{turn}" for turn in range(2, 9)} | {"extra", "film", "second", "print", "grey", "tool"}), name
        assert "Warning" not in json.dumps(tags), (name, tags)


def test_chromium_shows_what_it_showed_before(browser, pictures):
    folder, names = pictures
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(http.server.SimpleHTTPRequestHandler, directory=folder))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    page = browser.new_page()
    page.goto(f"http://127.0.0.1:{server.server_port}/index.html")
    seen = page.evaluate(
        """async names => {
          const pixels = async address => {
            const image = new Image();
            image.src = address;
            await image.decode();
            const canvas = document.createElement('canvas');
            [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
            const context = canvas.getContext('2d');
            context.drawImage(image, 0, 0);
            return {size: [canvas.width, canvas.height], data: context.getImageData(0, 0, canvas.width, canvas.height).data.join()};
          };
          const seen = {};
          for (const name of names) {
            const [before, after] = [await pixels('author/' + name), await pixels('site/' + name)];
            seen[name] = {size: after.size, same: before.data === after.data && before.size.join() === after.size.join()};
          }
          return seen;
        }""",
        names,
    )
    page.close()
    server.shutdown()
    assert [name for name in names if not seen[name]["same"]] == []
    for turn in range(1, 9):
        for ending in ["jpg", "png"]:
            assert seen[f"turn-{turn}.{ending}"]["size"] == ([20, 40] if turn > 4 else [40, 20]), (turn, ending)


def test_what_cannot_be_cleaned_is_refused_with_what_to_do(tmp_path):
    heic = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + b"\0" * 200
    files = {
        "turned.webp": saved(picture(), "WEBP", exif=exif(6)),
        "photograph.HEIC": heic,
        "photograph.jpg": heic,
        "avif.jpg": saved(picture(), "AVIF"),
        "camera.avif": saved(picture(), "AVIF", exif=exif(1)),
        "png.jpg": saved(picture(), "PNG"),
        "scan.png": saved(picture(), "TIFF"),
        "script.svg": svg("<script>alert(1)</script>").encode(),
        "broken.jpg": saved(picture(), "JPEG")[:-40],
    }
    code, found = build(tmp_path, files, sorted(files))
    assert code == 1
    told = {message["message"].split("`")[1]: (message["message"], message["help"]) for message in found}
    assert sorted(told) == sorted(files)
    assert all(message["id"] == "refused-attachment" for message in found)
    for name, words in {"turned.webp": "JPEG", "photograph.HEIC": "export it as JPEG", "photograph.jpg": "export it as a JPEG", "avif.jpg": "`.avif`", "camera.avif": "JPEG", "png.jpg": "`.png`", "scan.png": "export it as a PNG"}.items():
        assert words in told[name][1], told[name]
    assert "HEIC" in told["photograph.jpg"][0]


def test_pictures_inside_drawings_are_cleaned(tmp_path):
    data = base64.b64encode(saved(picture(), "JPEG", exif=exif(6), comment=SECRET.encode())).decode()
    lines = "\n".join(data[start : start + 76] for start in range(0, len(data), 76))
    code, found = build(tmp_path, {"photo.svg": svg(f'<image width="40" height="40" xlink:href="data:image/jpeg;base64,{lines}"/>').encode()}, ["photo.svg"])
    assert (code, found) == (0, [])
    text = (tmp_path / "Output/cases/hostile/photo.svg").read_text(encoding="utf-8")
    inner = base64.b64decode(text.split("base64,")[1].split('"')[0])
    assert SECRET.encode() not in inner and inner.startswith(b"\xff\xd8\xff")
    assert Image.open(io.BytesIO(inner)).getexif() == {piexif.ImageIFD.Orientation: 6}
