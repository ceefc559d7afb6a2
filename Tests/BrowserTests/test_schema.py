"""What other programs make of the schemas and of the findings: a JSON Schema validator, as editors have one, and one for SARIF."""

import json
import pathlib
import re
import shutil
import subprocess

import jsonschema
import pytest
import yaml
from conftest import CASEBOOK, ROOT

TABLE = ROOT / "Tests/Fixtures/mistake-table.txt"
SARIF = ROOT.parent / "shared/schemas/sarif-2.1.0.json"
SUBJECTS = ["case", "ideal-type", "page", "portfolio", "tags", "needs"]

# Sound fields, to which the table's mistakes are done.
CASE = """\
title: Two schools
summary: Two schools read together for a year.
standing: illustrative
published: 2026-01-05
"""
NETWORK = """\
communities:
  oak: {name: Oak School, kind: school}
  elm: {name: Elm School, kind: school}
people:
  oak-1: {community: oak, role: teacher, member: true}
  elm-1: {community: elm, role: teacher, member: true}
ties:
  - oak-1 <-> elm-1: joint-work
"""
SOUND = {
    "portfolio": "title: Examples\ndescription: Some cases.\nbase_url: https://example.org/\nlanguage: en\nlicence: CC-BY-4.0\n",
    "ideal-type": "title: Protect time\nsummary: A leader sets time aside.\nfunction: prioritising\n",
    "page": "title: About\n",
}
PLACES = {"case": "case", "network": "case", "portfolio.yml": "portfolio", "ideal type": "ideal-type", "page": "page", "tags.yml": "tags", "needs.yml": "needs"}


class Loader(yaml.SafeLoader):
    """YAML 1.2 as the language servers of editors read it: days are text, and only true and false are booleans."""


Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag not in ("tag:yaml.org,2002:timestamp", "tag:yaml.org,2002:bool")]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(?:true|false)$"), list("tf"))


def load(text):
    return yaml.load(text, Loader)


def front_matter(path):
    return load(path.read_text(encoding="utf-8").split("---\n")[1])


@pytest.fixture(scope="module")
def validators():
    def validator(subject):
        done = subprocess.run([CASEBOOK, "schema", subject], capture_output=True, text=True, check=True)
        return jsonschema.Draft202012Validator(json.loads(done.stdout))

    return {subject: validator(subject) for subject in SUBJECTS}


@pytest.mark.parametrize("subject", SUBJECTS)
def test_is_a_schema_of_the_draft_that_it_names(validators, subject):
    schema = validators[subject].schema
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    jsonschema.Draft202012Validator.check_schema(schema)


def samples():
    content = ROOT / "Content"
    cases = sorted([*content.glob("cases/*.md"), *content.glob("cases/*/index.md")])
    assert len(cases) == 22
    yield from ((path, "case") for path in cases)
    yield from ((path, "ideal-type") for path in sorted(content.glob("ideal-types/*.md")))
    yield from ((path, "page") for path in sorted(content.glob("pages/*.md")))
    yield from ((content / f"{subject}.yml", subject) for subject in ["portfolio", "tags", "needs"])


@pytest.mark.parametrize(("path", "subject"), list(samples()), ids=lambda value: value.name if isinstance(value, pathlib.Path) else value)
def test_accepts_every_file_of_the_sample(validators, path, subject):
    data = load(path.read_text(encoding="utf-8")) if path.suffix == ".yml" else front_matter(path)
    assert [error.message for error in validators[subject].iter_errors(data)] == []


# The table of mistakes


def blocks(text):
    """Fields in column 1, each with the lines that belong to it."""
    found = {}
    for line in text.splitlines(keepends=True):
        if line[0] in " -":
            found[last] += line
        else:
            last = line.split(":")[0]
            found[last] = line
    return found


def merged(own, changes, without=()):
    return "".join(({name: text for name, text in blocks(own).items() if name not in without} | blocks(changes)).values())


def indented(text):
    return "network:\n" + "".join(f"  {line}\n" for line in text.splitlines())


def mistakes():
    """The blocks of the table that a schema is to refuse: name, subject and the file's YAML."""
    for block in re.split(r"^=== ", TABLE.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
        name, *lines = block.strip("\n").split("\n")
        if not any(re.match(r"-> .*\[schema\]", line) for line in lines):
            continue
        place, text, without = None, "", []
        for line in lines:
            if line.startswith("in "):
                assert place is None, f"{name}: a schema sees one file"
                place = line[3:]
            elif line.startswith("without "):
                without.append(line[8:])
            elif not line.startswith("-> "):
                text += line.replace("«", "").replace("»", "") + "\n"
        subject = PLACES[place]
        if place == "case":
            text = merged(CASE + indented(NETWORK), text, without)
        elif place == "network":
            text = CASE + indented(merged(NETWORK, text, without))
        elif subject in SOUND:
            text = merged(SOUND[subject], text, without)
        yield pytest.param(subject, text, id=name)


def test_the_fields_that_mistakes_are_done_to_are_sound(validators):
    assert list(validators["case"].iter_errors(load(CASE + indented(NETWORK)))) == []
    for subject, text in SOUND.items():
        assert list(validators[subject].iter_errors(load(text))) == []
    assert len(list(mistakes())) > 120


@pytest.mark.parametrize(("subject", "text"), list(mistakes()))
def test_refuses_every_mistake_that_a_schema_can_express(validators, subject, text):
    assert not validators[subject].is_valid(load(text)), text


@pytest.mark.parametrize(
    ("value", "is_number", "is_whole"),
    [("2.5", True, False), ('"2.5"', True, False), ("24", True, True), ('"24"', True, True), ("1e3", True, True), ("24.0", True, True), ("-1", False, False), ('"-1"', False, False), ('"many"', False, False)],
)
def test_reads_numbers_as_check_does(validators, tmp_path, value, is_number, is_whole):
    shutil.copytree(ROOT / "Themes", tmp_path / "Themes")
    (tmp_path / "Content/cases").mkdir(parents=True)
    (tmp_path / "Content/portfolio.yml").write_text(SOUND["portfolio"], encoding="utf-8")
    for field, sound in [("days", is_number), ("money", is_number), ("n", is_whole)]:
        text = CASE + indented(NETWORK)
        text += f"evidence: {{t: {{kind: document, n: {value}}}}}\n" if field == "n" else f"actions: [{{id: a, title: A, function: prioritising, cost: {{{field}: {value}, currency: EUR}}}}]\n"
        (tmp_path / "Content/cases/a.md").write_text(f"---\n{text}---\n", encoding="utf-8")
        done = subprocess.run([CASEBOOK, "check"], cwd=tmp_path, capture_output=True, text=True)
        assert (done.returncode == 0, validators["case"].is_valid(load(text))) == (sound, sound), f"{field}: {value}\n{done.stderr}"


# Findings as SARIF


def test_findings_are_valid_sarif(tmp_path):
    if not SARIF.is_file():
        pytest.skip(f"the schema of SARIF is not at {SARIF}")
    shutil.copytree(ROOT / "Content", tmp_path / "Content")
    shutil.copytree(ROOT / "Themes", tmp_path / "Themes")
    about = tmp_path / "Content/pages/about.md"
    about.write_text(about.read_text(encoding="utf-8") + "\nÜ [link](case:no-such-case) <b>bold</b>.[^1]\n\n[^2]: Unused.\n", encoding="utf-8")
    (tmp_path / "Content/tags.yml").write_text("reading: {label: Reading, broader: reading}\n", encoding="utf-8")
    (tmp_path / "Content/cases/Not a slug.md").write_text("Text.\n", encoding="utf-8")
    done = subprocess.run([CASEBOOK, "check", "--format", "sarif"], cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == 1
    log = json.loads(done.stderr)
    schema = json.loads(SARIF.read_text(encoding="utf-8"))
    validator = jsonschema.validators.validator_for(schema)(schema)
    assert [f"{error.json_path}: {error.message}" for error in validator.iter_errors(log)] == []
    results = log["runs"][0]["results"]
    assert {"unknown-case", "raw-html", "unused-footnote", "tag-cycle", "bad-file-name"} <= {result["ruleId"] for result in results}
