"""Portfolios and networks that grow: for every reader and every kind of page a way to make an input of some size.

Each shape is a function of a number of bytes. It returns the files of a portfolio by their paths, or one file for `measure`
and `draw`, in which the part that grows has about that many bytes.
"""

from dataclasses import dataclass, field
from itertools import count
from typing import Callable, Iterator

from markdown_shapes import SHAPES as MARKDOWN
from markdown_shapes import references

Files = dict[str, str]


@dataclass
class Shape:
    make: Callable[[int], Files]
    #: The arguments behind the program's name; {content} and {output} are put in.
    command: list[str] = field(default_factory=lambda: ["build", "--content", "{content}", "--output", "{output}"])


SHAPES: dict[str, Shape] = {}

MEASURE, DRAW = ["measure"], ["draw", "--output", "{output}"]


def shape(make: Callable[[int], Files]) -> Callable[[int], Files]:
    SHAPES[make.__name__.replace("_", "-")] = Shape(make)
    return make


PORTFOLIO = "title: Growth\ndescription: Cases that grow.\nbase_url: https://cases.example/\nlanguage: en\nlicence: CC-BY-4.0\n"
NETWORK = """\
  communities:
    oak: {name: Oak, kind: school}
    elm: {name: Elm, kind: school}
  people:
    oak-1: {community: oak, member: true}
    elm-1: {community: elm, member: true}
  ties:
    - oak-1 <-> elm-1: joint-work
"""
SENTENCE = "Teachers of two schools read together on Monday afternoons, and told their colleagues what they had found. "


def case(front: str = "", network: str = NETWORK, body: str = "Text.\n", title: str = "A case") -> str:
    return (f"---\ntitle: {title}\nsummary: A case that grows.\nstanding: illustrative\npublished: 2026-01-05\n{front}"
            f"network:\n{network}---\n\n{body}")


def portfolio(files: Files) -> Files:
    return {"portfolio.yml": PORTFOLIO, "cases/oak.md": case(), **files}


def until(size: int, line: Callable[[int], str]) -> str:
    """Lines from number 0 on, as many as have that many bytes together."""
    lines: list[str] = []
    for number in count():
        if size <= 0:
            return "".join(lines)
        lines.append(line(number))
        size -= len(lines[-1])
    return ""


def cases(size: int, front: Callable[[int], str] = lambda number: "", body: Callable[[int], str] = lambda number: "") -> Files:
    """Cases of eight thousand bytes each, which is half of what one has that somebody wrote."""
    prose = "\n\n".join([SENTENCE * 7] * 10) + "\n"
    return {f"cases/c{number}.md": case(front(number), body=body(number) + prose, title=f"Case {number}") for number in range(size // 8_000)}


# Front matter

def front(name: str, line: Callable[[int], str]) -> None:
    SHAPES[name] = Shape(lambda size: portfolio({"cases/oak.md": case(until(size, line))}))


front("front-unknown-keys", lambda n: f"key-{n}: x\n")
front("front-one-key-again-and-again", lambda n: "selection: typical\n")
front("front-broken-lines", lambda n: f"k{n}: a: b\n")
front("front-unclosed-quotes", lambda n: f'k{n}: "a\n')
front("front-anchors", lambda n: f"k{n}: &a{n} x\n")
front("front-tags-of-yaml", lambda n: f"k{n}: !x y\n")
front("front-merge-keys", lambda n: "<<: *a\n")


@shape
def front_long_title(size: int) -> Files:
    return portfolio({"cases/oak.md": case().replace("A case", "a" * size, 1)})


@shape
def front_long_word(size: int) -> Files:
    return portfolio({"cases/oak.md": case("selection: " + "`a" * (size // 2) + "\n")})


@shape
def front_aliases(size: int) -> Files:
    return portfolio({"cases/oak.md": case("context: &a [x]\nauthors: [" + "*a," * (size // 3) + "]\n")})


@shape
def front_flow(size: int) -> Files:
    return portfolio({"cases/oak.md": case("context: " + "[" * size + "\n")})


@shape
def front_unknown_names(size: int) -> Files:
    return portfolio({"cases/oak.md": case("actions:\n" + until(size, lambda n: f"  a{n}: {{title: A, function: mobilising, by: [nobody-{n}, oak-{n}], evidence: e{n}}}\n"))})


@shape
def front_unknown_tags(size: int) -> Files:
    known = until(size // 2, lambda n: f"known-{n}: {{label: Known {n}}}\n")
    return portfolio({"tags.yml": known, "cases/oak.md": case("tags: [" + until(size // 2, lambda n: f"knwon-{n},") + "]\n")})


# Tags, needs, settings

def tags(name: str, fields: Callable[[int], str], key: Callable[[int], str] = "t{}".format, most: int = 2_900) -> None:
    """At most so many tags, which is a large vocabulary, and as much of a definition for each as makes up the size."""
    def make(size: int) -> Files:
        definition = "d" * min(1_900, max(1, size // most - 60))
        return portfolio({"tags.yml": "".join(f"{key(n)}: {{label: Tag {n}, definition: {definition}{fields(n)}}}\n" for n in range(most)),
                          "cases/oak.md": case(f"tags: [{key(most - 1)}]\n")})
    SHAPES[f"tags-{name}"] = Shape(make)


def several(name: str, numbers: Iterator[int]) -> str:
    return f", {name}: [" + ", ".join(f"t{number}" for number in numbers) + "]"


tags("plain", lambda n: "")
tags("chain", lambda n: several("broader", range(max(0, n - 1), n)))
tags("two-broader", lambda n: several("broader", range(max(0, n - 2), n)))
tags("ten-broader", lambda n: several("broader", range(max(0, n - 10), n)))
tags("circle", lambda n: several("broader", [n - 1, n + 1]))
tags("one-circle", lambda n: several("broader", [(n + 1) % 2_900]))
tags("related", lambda n: several("related", range(max(0, n - 30), n)))
tags("replaced-in-turn", lambda n: f", replaced_by: t{n + 1}" if n < 2_899 else "")
tags("replaced-by-one", lambda n: ", replaced_by: t2899" if n < 2_899 else "")
tags("below-one", lambda n: ", broader: t0" if n else "")
tags("synonyms", lambda n: f", synonyms: [same, word, t{n + 1}]")
tags("unknown-broader", lambda n: f", broader: [tt{n}, x{n}]")
tags("same-letters", lambda n: "", lambda n: "a" + "".join("-b" if n >> bit & 1 else "b" for bit in range(12)))
tags("near", lambda n: "", lambda n: "".join("abcdefghij"[int(digit)] for digit in f"{n:08}") + "abcdefgh")


@shape
def tags_too_many(size: int) -> Files:
    return portfolio({"tags.yml": until(size, lambda n: f"t{n}: {{label: Tag {n}, broader: [t{n + 1}, t{n - 1}]}}\n")})


@shape
def tags_pyramid(size: int) -> Files:
    """Every tag of a row is narrower than two of the row above, so that the ways to the last double with each row."""
    rows = min(1_400, size // 80)
    lines = [f"r{row}-{place}: {{label: R{row} {place}, definition: {'d' * min(1_900, size // rows // 2)}" + (f", broader: [r{row - 1}-0, r{row - 1}-1]" if row else "") + "}\n"
             for row in range(rows) for place in range(2)]
    return portfolio({"tags.yml": "".join(lines), "cases/oak.md": case(f"tags: [r{rows - 1}-0]\n")})


@shape
def needs_unknown(size: int) -> Files:
    needs = until(size // 2, lambda n: f"need-{n}: {{label: Need {n}}}\n")
    wanted = until(size // 2, lambda n: f"neeed-{n},")
    return portfolio({"needs.yml": needs, "cases/oak.md": case(f"actions:\n  a: {{title: A, function: prioritising, needs: [{wanted}]}}\n")})


@shape
def settings_rules(size: int) -> Files:
    return portfolio({"portfolio.yml": PORTFOLIO + "rules:\n" + until(size, lambda n: f"  rule-{n}: error\n")})


@shape
def settings_words(size: int) -> Files:
    return portfolio({"portfolio.yml": PORTFOLIO + "words:\n" + until(size, lambda n: f"  role-techer-{n}: word\n")})


@shape
def settings_navigation(size: int) -> Files:
    return portfolio({"portfolio.yml": PORTFOLIO + "navigation:\n" + until(size, lambda n: f"  - page-{n}\n")})


@shape
def settings_editors(size: int) -> Files:
    return portfolio({"portfolio.yml": PORTFOLIO + "editors:\n" + until(size, lambda n: f"  - Editor {n}\n")})


# Works

def works(name: str, text: Callable[[int], str], cited: str = "w0") -> None:
    SHAPES[f"bibtex-{name}"] = Shape(lambda size: portfolio({"references.bib": text(size), "cases/oak.md": case(body=f"Text [@{cited}].\n")}))


def work(number: int, fields: str = "", key: str = "w{}") -> str:
    return f"@book{{{key.format(number)},\n  author = {{Brown, C{number}}},\n  title = {{Work {number}}},\n  year = {{2019}}{fields}\n}}\n"


works("strings", lambda size: '@string{a0 = "aaaaaaaaaa"}\n' + "".join(f"@string{{a{n + 1} = a{n} # a{n}}}\n" for n in range(30)) + until(size, lambda n: work(n, ",\n  note = a30")))
works("strings-in-turn", lambda size: '@string{s = "' + "s" * 9_000 + '"}\n' + until(size, lambda n: work(n, ",\n  publisher = s")))
works("strings-of-each-other", lambda size: until(size, lambda n: f"@string{{a = b # b}}\n@string{{b = a # a}}\n"))
works("joined", lambda size: "@book{w0, author = {A}, title = " + " # ".join(["x"] * (size // 4)) + "}\n")
works("many", lambda size: until(size, work))
works("unclosed", lambda size: until(size, lambda n: f"@book{{w{n}, title = {{A\n"))
works("broken", lambda size: until(size, lambda n: f"@book{{w{n}, title}}\n"))
works("braces", lambda size: "@book{w0, author = {A}, title = {" + "{" * (size // 2) + "}" * (size // 2) + "}}\n")
works("commands", lambda size: "@book{w0, author = {A}, title = {" + "\\'{" * (size // 3) + "}}\n")
works("authors", lambda size: "@book{w0, title = {A}, year = 2019, author = {" + until(size, lambda n: f"Brown, C{n} and ") + "Flood, J}}\n")
works("one-key", lambda size: until(size, lambda n: work(n, key="w0")))
works("one-name", lambda size: until(size, lambda n: work(n).replace(f"C{n}", "C")))
works("long-note", lambda size: work(0, ",\n  note = {" + "a" * size + "}"))


@shape
def bibtex_authors_cited(size: int) -> Files:
    works = "@book{w0, title = {A}, year = 2019, author = {" + until(size // 2, lambda n: f"Brown, C{n} and ") + "Flood, J}}\n"
    return portfolio({"references.bib": works, **cases(size // 2, body=lambda n: "A work [@w0; @w0; @w0].\n\n")})


@shape
def bibtex_unknown(size: int) -> Files:
    return portfolio({"references.bib": until(size // 2, work), "cases/oak.md": case(body=until(size // 2, lambda n: f"Text [@ww{n}].\n\n"))})


def csl(name: str, text: Callable[[int], str]) -> None:
    SHAPES[f"csl-{name}"] = Shape(lambda size: portfolio({"references.json": text(size), "cases/oak.md": case(body="Text [@w0].\n")}))


csl("many", lambda size: "[" + until(size, lambda n: f'{{"id": "w{n}", "type": "book", "title": "A {n}", "author": [{{"family": "Brown"}}]}},\n') + '{"id": "z", "type": "book", "title": "A", "author": [{"literal": "B"}]}]')
csl("empty-works", lambda size: "[" + until(size, lambda n: "{},\n") + "{}]")
csl("broken", lambda size: "[" + until(size, lambda n: f'{{"id": "w{n}", "type" "book"}},\n') + "]")
csl("deep", lambda size: "[" * size)
csl("one-line", lambda size: "[" + until(size, lambda n: f'{{"id": "w{n}", "type": "boook"}},') + "{}]")
csl("long-title", lambda size: '[{"id": "w0", "type": "book", "author": [{"literal": "B"}], "title": "' + "a" * size + '"}]')


# Networks in front matter and tables

def community(number: int) -> str:
    return f"    c{number}: {{name: School {number}, kind: school}}\n"


def network(name: str, text: Callable[[int], str]) -> None:
    SHAPES[f"network-{name}"] = Shape(lambda size: portfolio({"cases/oak.md": case(network=text(size))}))


network("communities", lambda size: "  communities:\n" + until(size, community))
network("communities-of-one", lambda size: "  communities:\n" + until(size // 2, community) + "  people:\n" + until(size // 2, lambda n: f"    p{n}: {{community: c{n}, member: true}}\n"))
network("people-without-ties", lambda size: NETWORK.split("  ties")[0] + until(size, lambda n: f"    p{n}: {{community: oak}}\n"))
network("ties-among-few", lambda size: NETWORK.replace("  ties", "".join(f"    p{n}: {{community: oak}}\n" for n in range(100)) + "  ties") + until(size, lambda n: f"    - p{n % 97} -> p{n % 89}\n"))
network("unknown-people", lambda size: NETWORK + until(size, lambda n: f"    - oak-{n} -> elm-{n}\n"))
network("unknown-evidence", lambda size: NETWORK + until(size, lambda n: f"    - oak-1 -> elm-1: {{kind: sharing, evidence: [e{n}]}}\n"))
network("links", lambda size: NETWORK + "  links:\n" + until(size, lambda n: "    - oak -> elm: formal\n"))
network("waves", lambda size: NETWORK + "  waves:\n" + until(size, lambda n: f"    - {{label: W{n}, ties: [oak-1 -> elm-1]}}\n"))
network("one-person-again", lambda size: NETWORK.split("  people")[0] + "  people:\n" + until(size, lambda n: "    - {id: p, community: oak}\n"))

TABLES = "".join(community(n) for n in range(50)) + "  people: people.csv\n  ties: ties.csv\n"


def tables(name: str, people: Callable[[int], str], ties: Callable[[int], str], head: str = "  communities:\n" + TABLES) -> None:
    def make(size: int) -> Files:
        return {"portfolio.yml": PORTFOLIO, "cases/oak/index.md": case(network=head), "cases/oak/people.csv": "id,community,member\n" + people(size), "cases/oak/ties.csv": "from,to,kind\n" + ties(size)}
    SHAPES[f"tables-{name}"] = Shape(make)


def person(number: int) -> str:
    return f"p{number},c{number % 50},{'yes' if number % 7 == 0 else 'no'}\n"


FEW = "".join(person(n) for n in range(300))
MOST = "".join(person(n) for n in range(5_000))

tables("people-without-ties", lambda size: until(size, person), lambda size: "")
tables("five-thousand-people", lambda size: MOST, lambda size: "".join(f"p{n % 5_000},p{n * 7 % 4_999},sharing\n" for n in range(min(size // 20, 50_000))))
tables("ties-among-few", lambda size: FEW, lambda size: "".join(f"p{n % 300},p{n * 7 % 299},sharing\n" for n in range(min(size // 20, 40_000))))
tables("too-many-ties", lambda size: FEW, lambda size: until(size, lambda n: f"p{n % 300},p{n * 7 % 299},sharing\n"))
tables("unknown-ends", lambda size: FEW, lambda size: until(size, lambda n: f"q{n},p{n},sharing\n"))
tables("one-id", lambda size: until(size, lambda n: "p0,c0,yes\n"), lambda size: "")
tables("long-ids", lambda size: "".join(f"{'p' * (size // 500)}{n},c{n % 50},yes\n" for n in range(500)), lambda size: "")
tables("broken-rows", lambda size: until(size, lambda n: f'p{n},c0\n"p{n}"x,c0,maybe\n'), lambda size: "")
tables("open-quote", lambda size: '"' + until(size, person), lambda size: "")
tables("wide", lambda size: "," * size, lambda size: "")
tables("communities-of-one", lambda size: "".join(f"p{n},c{n},yes\n" for n in range(min(size // 80, 1_000))), lambda size: "",
       head="  communities:\n" + "".join(community(n) for n in range(1_000)) + "  people: people.csv\n  ties: ties.csv\n")


# Graph files

def graph(name: str, text: Callable[[int], str], ending: str) -> None:
    for verb, command in (("measure", MEASURE), ("draw", DRAW)):
        SHAPES[f"{verb}-{name}"] = Shape(lambda size: {f"network.{ending}": text(size)}, command)


GRAPHML = '<graphml><key id="c" for="node" attr.name="community" attr.type="string"/><graph edgedefault="directed">\n'
graph("graphml-nodes", lambda size: GRAPHML + until(size, lambda n: f'<node id="n{n}"><data key="c">c{n % 9}</data></node>\n') + "</graph></graphml>", "graphml")
graph("graphml-edges", lambda size: GRAPHML + "".join(f'<node id="n{n}"><data key="c">c{n % 9}</data></node>\n' for n in range(300)) + "".join(f'<edge source="n{n % 300}" target="n{n * 7 % 299}"/>\n' for n in range(min(size // 40, 40_000))) + "</graph></graphml>", "graphml")
graph("graphml-unknown", lambda size: GRAPHML + '<node id="n"/>' + until(size, lambda n: f'<edge source="m{n}" target="n"><data key="k{n}">x</data></edge>') + "</graph></graphml>", "graphml")
graph("graphml-doctype", lambda size: '<!DOCTYPE x [<!ENTITY a "b">' + until(size, lambda n: f'<!ENTITY a{n} "&a;&a;">') + "]><graphml/>", "graphml")
graph("graphml-deep", lambda size: GRAPHML + "<x>" * (size // 3), "graphml")
graph("gexf-nodes", lambda size: '<gexf><graph><nodes>' + until(size, lambda n: f'<node id="n{n}" label="N{n}"/>\n') + "</nodes><edges/></graph></gexf>", "gexf")
graph("gexf-attributes", lambda size: '<gexf><graph><nodes><node id="n">' + until(size, lambda n: f'<attvalue for="a{n}" value="x"/>') + "</node></nodes></graph></gexf>", "gexf")
graph("pajek-vertices", lambda size: "*Vertices 4000\n" + until(size, lambda n: f'{n + 1} "p{n}"\n'), "net")
graph("pajek-arcs", lambda size: "*Vertices 300\n" + "".join(f'{n + 1} "p{n}"\n' for n in range(300)) + "*Arcs\n" + until(size, lambda n: f"{n % 300 + 1} {n * 7 % 299 + 1} 1\n"), "net")
graph("node-link-nodes", lambda size: '{"nodes": [' + until(size, lambda n: f'{{"id": "n{n}", "cluster": "c{n % 9}"}},') + '{"id": "z"}], "edges": []}', "json")
graph("node-link-edges", lambda size: '{"nodes": [' + "".join(f'{{"id": "n{n}", "cluster": "c{n % 9}"}},' for n in range(300)) + '{"id": "z"}], "edges": [' + ",".join(f'{{"source": "n{n % 300}", "target": "n{n * 7 % 299}"}}' for n in range(min(size // 40, 40_000))) + "]}", "json")
graph("node-link-unknown", lambda size: '{"nodes": [{"id": "n"}], "edges": [' + until(size, lambda n: f'{{"source": "m{n}", "target": "n"}},') + '{"source": "n", "target": "m"}]}', "json")
graph("node-link-keys", lambda size: '{"nodes": [{' + until(size, lambda n: f'"k{n}": 1,') + '"id": "n"}], "edges": []}', "json")
graph("node-link-clusters", lambda size: '{"nodes": [' + until(size, lambda n: f'{{"id": "n{n}", "cluster": "c{n}"}},') + '{"id": "z"}], "edges": []}', "json")


@shape
def positions(size: int) -> Files:
    return portfolio({"cases/oak.positions.json": '{"nodes": [' + until(size, lambda n: f'{{"id": "p{n}", "x": {n}, "y": 1, "r": 3, "cluster": "oak"}},') + "{}]}"})


# Pages

def pages(name: str, front: Callable[[int], str] = lambda n: "", body: Callable[[int], str] = lambda n: "", more: Callable[[int], Files] = lambda size: {}) -> None:
    SHAPES[f"cases-{name}"] = Shape(lambda size: {"portfolio.yml": PORTFOLIO, **cases(size, front, body), **more(size)})


ONE_TAG = {"tags.yml": "reading: {label: Reading}\n"}
pages("plain")
pages("with-one-tag", lambda n: "tags: [reading]\n", more=lambda size: ONE_TAG)
pages("with-a-tag-at-the-end-of-a-chain", lambda n: "tags: [t0]\n", more=lambda size: {"tags.yml": "".join(f"t{n}: {{label: T{n}, broader: t{n + 1}}}\n" for n in range(200)) + "t200: {label: T200}\n"})
pages("with-forty-tags", lambda n: "tags: [" + ", ".join(f"t{m}" for m in range(40)) + "]\n", more=lambda size: {"tags.yml": "".join(f"t{n}: {{label: Tag {n}}}\n" for n in range(40))})
pages("of-one-ideal-type", lambda n: "actions:\n  a: {title: Cover, function: prioritising, ideal_type: cover, question: RQ3}\n", more=lambda size: {"ideal-types/cover.md": "---\ntitle: Cover\nsummary: Time.\nfunction: prioritising\n---\n\nText.\n"})
pages("citing-one-long-work", body=lambda n: "See [@w0].\n\n", more=lambda size: {"references.bib": work(0, ",\n  note = {" + "a" * size + "}")})
pages("linking-to-all", body=lambda n: " ".join(f"[C](case:c{m})" for m in range(max(0, n - 60), n)) + "\n\n")
pages("that-do-not-exist", body=lambda n: f"[C](case:cc{n}) [T](tag:t{n}) [P](page:p{n})\n\n")
pages("that-supersede", lambda n: f"supersedes: old-{n}\n")
pages("that-supersede-one-that-stays", lambda n: "supersedes: oak\n")
pages("with-diagrams", body=lambda n: "".join(f"![C](case:c{m})\n\n" for m in range(max(0, n - 30), n)))


@shape
def pages_of_prose(size: int) -> Files:
    return portfolio({f"pages/p{n}.md": f"---\ntitle: Page {n}\n---\n\n{SENTENCE * 70}\n" for n in range(size // 7_500)})


@shape
def ideal_types(size: int) -> Files:
    return portfolio({f"ideal-types/p{n}.md": f"---\ntitle: Type {n}\nsummary: A type.\nfunction: mobilising\n---\n\n{SENTENCE * 70}\n" for n in range(size // 7_500)})


@shape
def one_case_of_actions(size: int) -> Files:
    line = f"went_wrong: {SENTENCE}"
    return portfolio({"cases/oak.md": case("evidence:\n  e: {kind: document}\nactions:\n" + until(size, lambda n: f"  a{n}:\n    title: Action {n}\n    function: mobilising\n    by: oak-1\n    at: [oak, elm]\n    evidence: e\n    reaches: know-about\n    {line}\n"))})


@shape
def one_case_of_evidence(size: int) -> Files:
    return portfolio({"cases/oak.md": case("evidence:\n" + until(size // 2, lambda n: f"  e{n}: {{kind: document, note: {SENTENCE}}}\n") + "outcomes:\n" + until(size // 2, lambda n: f"  - {{domain: teaching-practice, direction: mixed, statement: {SENTENCE}, evidence: [e{n}]}}\n"))})


def body(name: str, make: Callable[[int], str], files: Files) -> None:
    SHAPES[name] = Shape(lambda size: portfolio({"cases/oak.md": case(body=make(size)), **files}))


for name, make in MARKDOWN.items():
    body(f"markdown-{name}", make, {})
    # Without the list of works each citation is a mistake; with it each is written.
    if "@" in make(1_000):
        body(f"cited-{name}", make, {"references.bib": references()})
