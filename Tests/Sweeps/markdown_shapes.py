"""Shapes of Markdown that have made a renderer slow, or its page large: each a function from a size in bytes to a body.

`SHAPES` is what other sweeps import; `write_portfolio` puts a body into a portfolio in which its citations, pictures and
diagrams are known. As a program it gives each shape to casebook at growing sizes and prints time and bytes out:

    python3 Tests/Sweeps/markdown_shapes.py .build/release/casebook [--only NAME] [--command check] [size…]

Exit 1 where a shape takes longer than 2 s and 1 s a MB more, makes a page of over 1 MB that has more than 60 times the
bytes of what it was made from, or ends otherwise than with exit 0 or 1.
"""

import os
import pathlib
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable

MB = 1 << 20
SIZES = [125_000, 500_000, 2_000_000, 8_000_000]


def repeated(piece: str, lead: str = "", tail: str = "") -> Callable[[int], str]:
    return lambda size: lead + piece * max(1, (size - len(lead) - len(tail)) // len(piece)) + tail


def numbered(piece: str, between: str = "", lead: str = "", tail: str = "") -> Callable[[int], str]:
    """The piece again and again, with `%d` counted up."""

    def body(size: int) -> str:
        parts, length, number = [lead], len(lead) + len(tail), 0
        while length < size - 12 - len(piece):
            part = (piece % number if "%d" in piece else piece) + between
            parts.append(part)
            length += len(part)
            number += 1
        return "".join(parts) + tail

    return body


def backticks(size: int) -> str:
    """Runs of backticks, each longer than the one before, that nothing closes."""
    parts, length, run = [], 0, 1
    while length + run + 2 < size:
        parts.append("e" + "`" * run)
        length += run + 1
        run += 1
    return "".join(parts)


def spans_over_lines(size: int) -> str:
    """Code spans that go over the end of a line: what is written is not what is read."""
    return repeated("`one\ntwo` ")(size)


def padded_table(size: int) -> str:
    """Half the bytes are a head of many columns, the other half rows of one cell."""
    columns = size // 2 // 4
    return "|" + "a|" * columns + "\n|" + "-|" * columns + "\n" + "|b|\n" * (size // 2 // 4)


def table_of_one_row(size: int) -> str:
    columns = size // 6
    return "|" + "a|" * columns + "\n|" + "-|" * columns + "\n|" + "b|" * columns + "\n"


def table_of_many_rows(size: int) -> str:
    return repeated("| b | c |\n", "| a | b |\n|---|---|\n")(size)


def table_of_small_cells(size: int) -> str:
    return repeated("|" + "b|" * 20 + "\n", "|" + "a|" * 20 + "\n|" + "-|" * 20 + "\n")(size)


def many_tables(size: int) -> str:
    return repeated("|" + "a|" * 20 + "\n|" + "-|" * 20 + "\n|b|\n\n")(size)


def long_definition(size: int, use: str, half: str) -> str:
    """One definition of half the bytes, used with the other half."""
    return use * (size // 2 // len(use)) + "\n\n" + half % ("u" * (size // 2 - 40)) + "\n"


def medium_definition(size: int) -> str:
    """One definition of 8 KB that is used many times."""
    return "[a] " * (max(0, size - 9_000) // 4) + "\n\n[a]: https://example.org/" + "u" * 8_000 + "\n"


def many_definitions_of_kilobytes(size: int) -> str:
    each, count = 1_000, max(1, size // 2 // 1_000)
    uses = "".join(f"[a{n % count}] " for n in range(size // 2 // 9))
    return uses + "\n\n" + "".join(f"[a{n}]: https://example.org/" + "u" * (each - 30) + "\n" for n in range(count))


def deep_list(size: int) -> str:
    """Items that lie ever deeper; the indents cost the square of the depth."""
    parts, length, depth = [], 0, 0
    while length + 2 * depth + 4 < size:
        parts.append("  " * depth + "- a\n")
        length += 2 * depth + 4
        depth += 1
    return "".join(parts)


def deep_quotes_with_lines(size: int) -> str:
    depth = max(1, int((size // 4) ** 0.5))
    return (">" * depth + "a\n") * max(1, size // (depth + 2))


def nested_brackets(size: int) -> str:
    return "[" * (size // 2) + "a" + "]" * (size // 2)


def headings_with_ids_taken(size: int) -> str:
    """`One 2` has the id that the second `One` would get."""
    return numbered("## One %d\n\n## One\n\n")(size)


SHAPES: dict[str, Callable[[int], str]] = {
    # Plain text
    "prose": repeated("Members read together, and took home what they had read. "),
    "one line of words": repeated("word "),
    "one line": repeated("a"),
    "short paragraphs": repeated("a\n\n"),
    "lines": repeated("a\n"),
    "blank lines": repeated("\n", "a"),
    "tabs": repeated("\t", "a"),
    "carriage returns": repeated("a\r\n"),
    "entities": repeated("&amp;"),
    "numeric entities": repeated("&#97;"),
    "ampersands": repeated("&"),
    "open entities": repeated("&am"),
    "quotation marks": repeated("\""),
    "backslashes": repeated("\\"),
    "escapes": repeated("\\*"),
    # Code
    "runs of backticks": backticks,
    "open code": repeated("`a ``b "),
    "code spans": repeated("`a` "),
    "code spans over lines": spans_over_lines,
    "code spans with blanks": repeated("`` ` `` "),
    "code spans of citations": repeated("`[@w1]` "),
    "fenced code": repeated("```\na\n```\n"),
    "open fence": repeated("a `b` [^c]\n", "```\n"),
    "fences with info": repeated("``` &#97;\na\n```\n"),
    "indented code": repeated("    a\n\n"),
    # Emphasis
    "emphasis": repeated("*a* "),
    "open emphasis": repeated("*a **a "),
    "closing emphasis": repeated("a* a** "),
    "mixed emphasis": repeated("*a_ "),
    "stars": repeated("*"),
    "underscores": repeated("_"),
    "stars and letters": repeated("a*"),
    "nested emphasis": lambda size: "*a " * (size // 6) + "a* " * (size // 6),
    "nested strong emphasis": lambda size: "**a " * (size // 8) + "a** " * (size // 8),
    "citations in nested emphasis": lambda size: "*a @w1 " * (size // 7),
    "citations in nested closed emphasis": lambda size: "*a @w1 " * (size // 10) + "a* " * (size // 10),
    "emphasis by threes": repeated("a***b**c*"),
    # Brackets, links, pictures
    "open brackets": repeated("["),
    "closed brackets": repeated("]"),
    "brackets": repeated("[]"),
    "nested brackets": nested_brackets,
    "open links": repeated("[a]("),
    "links without an end": repeated("[a](<b"),
    "open titles": repeated("[a](b \""),
    "empty links": repeated("[]()"),
    "links": repeated("[a](https://example.org/) "),
    "many links": numbered("[a](https://example.org/%d) "),
    "links over lines": repeated("[a\nb](https://example.org/) "),
    "links with escapes": repeated("[a](https://example.org/\\&amp;) "),
    "links to cases": repeated("[a](case:oak) "),
    "links to no case": numbered("[a](case:o%d) "),
    "links to no file": numbered("[a](f%d.pdf) "),
    "links of bad schemes": numbered("[a](javascrip%d:b) "),
    "autolinks": repeated("<https://example.org/> "),
    "open autolinks": repeated("<https:"),
    "parentheses": repeated("[a](b(", "", ""),
    "nested parentheses": lambda size: "[a](" + "(" * (size // 2) + ")" * (size // 2 - 8) + ")",
    "pictures in pictures": repeated("![[]()"),
    "nested pictures": lambda size: "![" * (size // 10) + "a" + "](m.png)" * (size // 10),
    "pictures without text": repeated("![](map.png) "),
    "pictures": repeated("![a](map.png) "),
    "missing pictures": numbered("![a](m%d.png) "),
    "figures": repeated("![a](map.png \"b\")\n\n"),
    "figures with escapes": repeated("![a](map.png \"\\*b\")\n\n"),
    "figures with citations": repeated("![a](map.png \"b @w1\")\n\n"),
    "diagrams": repeated("![a](case:oak)\n\n"),
    "diagrams with captions": repeated("![a](case:oak \"b\")\n\n"),
    "open pictures before links": lambda size: "![" * (size // 4) + "[]()" * (size // 8),
    "open pictures before references": lambda size: "[a]: #b\n\n" + "![" * (size // 4) + "[a]" * (size // 6),
    "a long address behind its like": lambda size: "a" * (size // 2) + " [b](" + "a" * (size // 2 - 20) + "b)",
    "half addresses": repeated("[a](" + "b" * 200 + "c) " + "b" * 200 + " "),
    "misplaced diagrams": repeated("a ![a](case:oak)\n\n"),
    # Definitions
    "definitions": numbered("[a%d]: b\n"),
    "one definition again": repeated("[a]: b\n"),
    "open definitions": repeated("[a]: "),
    "references to nothing": numbered("[a%d] "),
    "a long address used often": lambda size: long_definition(size, "[a] ", "[a]: https://example.org/%s"),
    "a long title used often": lambda size: long_definition(size, "[a] ", "[a]: #b \"%s\""),
    "a long file name used often": lambda size: long_definition(size, "[a] ", "[a]: %s"),
    "a long scheme used often": lambda size: long_definition(size, "[a] ", "[a]: %s:b"),
    "a long case used often": lambda size: long_definition(size, "[a] ", "[a]: case:%s"),
    "a long picture used often": lambda size: long_definition(size, "![a] ", "[a]: map.png \"%s\""),
    "a medium address used often": medium_definition,
    "many medium addresses": many_definitions_of_kilobytes,
    # HTML
    "open tags": repeated("<"),
    "tags": repeated("a <b> "),
    "html blocks": repeated("<p>\n\n"),
    "open comments": repeated("<!-- a "),
    "comments": repeated("a <!-- b --> "),
    "instructions": repeated("a <? "),
    "declarations": repeated("a <!A "),
    "CDATA": repeated("a <![CDATA["),
    "open attributes": repeated("<a b=\""),
    # Footnotes
    "open footnotes": repeated("[^"),
    "calls of no footnote": repeated("[^a] "),
    "calls of many missing footnotes": numbered("[^a%d] "),
    "missing footnotes among many": lambda size: numbered("[^b%d] ")(size // 2) + "\n\n" + numbered("[^a%d]: c\n")(size // 2),
    "calls of one footnote": repeated("[^a]", "", "\n\n[^a]: b\n"),
    "calls of a long footnote": lambda size: "[^a] " * (size // 10) + "\n\n[^a]: " + "b " * (size // 4) + "\n",
    "footnotes": lambda size: numbered("[^a%d] ")(size // 2) + "\n\n" + numbered("[^a%d]: b\n")(size // 2),
    "footnotes in a chain": lambda size: "[^a0]\n\n" + "".join(f"[^a{n}]: [^a{n + 1}]\n" for n in range(size // 20)) + f"[^a{size // 20}]: b\n",
    "footnotes that nothing calls": numbered("[^a%d]: b\n"),
    "one footnote again": repeated("[^a]: b\n"),
    "indented footnote": repeated("    b\n\n", "[^a]\n\n[^a]: b\n\n"),
    "footnotes with blank lines": repeated("[^a]: b\n\n"),
    "lazy footnote": repeated("b\n", "[^a]\n\n[^a]: b\n"),
    "footnote and blank lines": repeated("[^a]: b\n" + "\n" * 60),
    # Mistakes with one message and many helps
    "definitions that nothing uses": numbered("[a%d]: https://example.org/\n\n"),
    "headings without blanks": numbered("#a%d b\n\n"),
    "headings that skip a level": numbered("## b\n\n#### a%d\n\n"),
    "citations in round brackets": numbered("(@w1, p. %d) "),
    # Citations
    "citations": repeated("[@w1] "),
    "citations of a long name": repeated("[@long] "),
    "narrative citations of a long name": repeated("@long "),
    "headings that cite a long name": repeated("## @long\n\n"),
    "citations of many names": repeated("[@crowd] "),
    "citations with years": repeated("[-@longyear] "),
    "unknown citations": numbered("[@x%d] "),
    "one unknown citation": repeated("[@nobody] "),
    "unknown narrative citations": numbered("@x%d "),
    "open citations": repeated("[@w1 "),
    "open citations over lines": repeated("[@w1\n"),
    "citations over lines": repeated("[@w1\np. 4] "),
    "one long citation": repeated("@w1; ", "[", "]"),
    "citations of many works": repeated("[@w1; @w2; @w3; @w4; @w5; @w6; @w7] "),
    "citations of semicolons": repeated("[@w1;;;;;;;;] "),
    "citations in links": repeated("[a [@w1]](https://example.org/) "),
    "at signs": repeated("@"),
    "at signs and braces": repeated("@{"),
    "at signs and blanks": repeated("@ "),
    "long keys": repeated("@" + "k" * 190 + " "),
    "keys of marks": repeated("@k" + ":" * 190 + " "),
    "locators": repeated("@w1 [p. 4] "),
    "open locators": repeated("@w1 ["),
    "keys and blank space": repeated("@w1 " + " " * 60),
    "a key and blanks": repeated(" ", "@w1 "),
    "keys before quotations": lambda size: ("@w1\n" + ">" * 200) * max(1, size // 204),
    # Blocks
    "headings": repeated("## One\n\n"),
    "different headings": numbered("## One %d\n\n"),
    "headings with ids taken": headings_with_ids_taken,
    "headings without letters": repeated("## *\n\n"),
    "headings of the first level": repeated("# a\n\n"),
    "headings that skip": repeated("## a\n\n#### b\n\n"),
    "underlined headings": repeated("a\n---\n\n"),
    "open underlines": repeated("a\n", "", "===\n"),
    "one long heading": repeated("a ", "## "),
    "rules": repeated("---\n"),
    "list": repeated("- a\n"),
    "loose list": repeated("- a\n\n"),
    "numbered list": repeated("1. a\n"),
    "lists that change": repeated("- a\n* b\n"),
    "empty items": repeated("-\n"),
    "deep list": deep_list,
    "deep list in one line": repeated("- "),
    "deep list and blank lines": lambda size: "- " * (size // 4) + "a" + "\n" * (size // 2),
    "deep list by indent and blank lines": lambda size: deep_list(size // 2) + "\n" * (size // 2),
    "deep list in a quotation and blank lines": lambda size: "> " + "- " * 200 + "a\n" + ">\n" * (size // 2),
    "thirty lists and blank lines": lambda size: "- " * 30 + "a\n" + "\n" * size,
    "emphasis in a deep quotation": lambda size: ">" * (size // 3) + "a*" * (size // 3),
    "deep numbered list in one line": repeated("1. "),
    "lists in quotations": repeated("> - "),
    "quotations": repeated("> a\n\n"),
    "deep quotation": repeated(">"),
    "deep quotation with blanks": repeated("> "),
    "deep quotations with lines": deep_quotes_with_lines,
    "many deep quotations": repeated(">" * 90 + "a\n\n"),
    "callouts": repeated("> [!NOTE]\n> a\n\n"),
    "unknown callouts": repeated("> [!NOT]\n> a\n\n"),
    "deep callouts": repeated("> [!NOTE]\n>\n> "),
    "pull quotes": repeated("> [!QUOTE]\n> a\n>\n> — b\n\n"),
    "long pull quote": repeated("> a\n", "> [!QUOTE]\n", "> — b\n"),
    "a callout that is no callout": repeated("> a\n", "> \\[!NOTE]\n"),
    # Tables
    "padded table": padded_table,
    "table of one row": table_of_one_row,
    "table of many rows": table_of_many_rows,
    "table of small cells": table_of_small_cells,
    "many tables": many_tables,
    "table of one column": repeated("|b\n", "|a|\n|-|\n"),
    "table with a row too long": lambda size: "|a|b|\n|-|-|\n|" + "c|" * (size // 2),
    "rows that are too long": repeated("|c|d|e|\n", "|a|b|\n|-|-|\n"),
    "rows that are too short": repeated("|c|\n", "|a|b|\n|-|-|\n"),
    "table without a head": repeated("|-|-|\n"),
    "bars": repeated("|"),
    "bars and lines": repeated("|\n"),
    "cells of citations": repeated("| @w1 | [^a] |\n", "| a | b |\n|---|---|\n", "\n[^a]: b\n"),
    "cells of code over bars": repeated("| `a | b` |\n", "| a | b |\n|---|---|\n"),
    "aligned cells": repeated("|" + "b|" * 20 + "\n", "|" + "a|" * 20 + "\n|" + ":-:|" * 20 + "\n"),
    "prose before a table": repeated("a | b\n", "", "| a | b |\n|---|---|\n"),
    "table in a list": repeated("  | b | c |\n", "- | a | b |\n  |---|---|\n"),
    # Rows and blocks that are small in the text and large on the page
    "empty rows": repeated("|\n", "|a|b|\n|-|-|\n"),
    "rows of one letter": repeated("c\n", "|" + "a|" * 10 + "\n|" + "-|" * 10 + "\n"),
    "escaped signs": repeated("<\\>\"&"),
    "line breaks": repeated("a\\\n"),
    # Marks that nothing is made of, and straight marks
    "links with blanks": repeated("[a](b c.png) "),
    "links without ends": repeated("[a](b "),
    "wiki links": repeated("[[a]] "),
    "wiki links without ends": repeated("[[a "),
    "undefined references": repeated("[a][b] "),
    "citations without ends": repeated("@a ["),
    "attributes": repeated("`a`{.b} "),
    "attributes without ends": repeated("{.a"),
    "dollars": repeated("$a_b$ "),
    "dollars without ends": repeated("$a_b "),
    "escaped formulas": repeated("\\(a_b\\) "),
    "escaped brackets": repeated("\\[a "),
    "commands": repeated("\\ab{c} "),
    "doubled marks": repeated("~~a~~ ==b== %%c%% ** d ** "),
    "doubled marks without ends": repeated("~~a "),
    "lines that are headings": repeated("##a\n"),
    "lines with bullets": repeated("\u2013 a\n"),
    "lines with bars": repeated("| a | b |\n"),
    "lines with numbers": numbered("%d.a\n"),
    "pairs of quotation marks": repeated('"a" '),
    "quotations in quotations": repeated('"a '),
    "single marks": repeated("'a "),
    "double and single marks": repeated("\"'a "),
    "dashes in one word": repeated("a--"),
    "dots in one word": repeated("a...b"),
    "dashes in an address": repeated("a--", "https://"),
    "inches": repeated("5'10\""),
    "links to headings": numbered("## a%d\n\n[b](#a)\n\n"),
}

FRONT = "---\ntitle: A page that grows\n---\n\n"

PORTFOLIO = """title: A portfolio for sweeps
description: What a page can cite, show and link to.
base_url: https://cases.example/sweeps/
language: en
licence: CC-BY-4.0
editors: [{name: A. Editor}]
"""

CASE = """---
title: Reading across the river
summary: Two schools read together.
standing: illustrative
published: 2026-03-02
network:
  basis: documented
  communities:
    oak: {name: Oak Primary, kind: school}
    elm: {name: Elm Primary, kind: school}
  people:
    oak-1: {community: oak, role: teacher, member: true}
    elm-1: {community: elm, role: teacher, member: true}
  ties:
    - oak-1 <-> elm-1
---

Members read together.
"""


def references() -> str:
    works = [f"@book{{w{n}, author = {{Brown, Chris}}, title = {{Work {n}}}, year = {{20{n:02}}}}}" for n in range(1, 8)]
    works.append("@book{long, author = {{" + "An organisation with a long name " * 30 + "}}, title = {Its work}, year = {2019}}")
    works.append("@book{longyear, author = {Brown, Chris}, title = {A work}, year = {" + "in press " * 110 + "}}")
    works.append("@book{crowd, author = {" + " and ".join(f"Brown{n}, Chris" for n in range(5_000)) + "}, title = {Its work}, year = {2019}}")
    return "\n".join(works) + "\n"


def write_portfolio(folder: pathlib.Path, body: str) -> int:
    """Writes a portfolio whose one page holds `body`; returns the page's bytes."""
    for name, text in {"portfolio.yml": PORTFOLIO, "references.bib": references(), "cases/oak.md": CASE, "pages/grown.md": FRONT + body}.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="")
    return len((FRONT + body).encode())


def measure(program: str, command: str, body: str, seconds: int) -> tuple[float, int, int, int, int]:
    """Runs casebook; returns seconds, exit code (-1 for too long), bytes in, bytes of the largest page, and memory in MB."""

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_AS, (6 << 30, 6 << 30))

    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        given = write_portfolio(folder / "Content", body)
        whole = [program, command, "--content", str(folder / "Content")]
        if command == "build":
            whole += ["--output", str(folder / "Output")]
        start = time.monotonic()
        child = subprocess.Popen(whole, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, preexec_fn=limit)
        code = -1
        while time.monotonic() - start < seconds:
            pid, status, usage = os.wait4(child.pid, os.WNOHANG)
            if pid:
                code = os.waitstatus_to_exitcode(status)
                break
            time.sleep(0.005)
        else:
            child.kill()
            _, _, usage = os.wait4(child.pid, 0)
        taken = time.monotonic() - start
        pages = [file.stat().st_size for file in (folder / "Output").rglob("*.html")] if (folder / "Output").exists() else []
        return taken, code, given, max(pages, default=0), usage.ru_maxrss // 1024


def main() -> int:
    arguments = sys.argv[1:]
    only, commands = "", ["check", "build"]
    for option in ("--only", "--command"):
        if option in arguments:
            place = arguments.index(option)
            only, commands = (arguments[place + 1], commands) if option == "--only" else (only, [arguments[place + 1]])
            del arguments[place : place + 2]
    program, sizes = arguments[0], [int(size) for size in arguments[1:]] or SIZES
    failures = 0
    print(f"{'shape':36} {'command':7} {'in':>9} {'seconds':>8} {'s/MB':>6} {'out':>10} {'times':>6} {'MB':>5} exit")
    for name, shape in SHAPES.items():
        if only not in name:
            continue
        for size in sizes:
            is_too_long = False
            for command in commands:
                taken, code, given, out, memory = measure(program, command, shape(size), 30)
                bound = 2 + given / MB
                is_good = taken <= bound and code in (0, 1) and (out <= MB or out <= 60 * given)
                failures += not is_good
                mark = "" if is_good else "  <<<"
                print(
                    f"{name:36} {command:7} {given:9} {taken:8.2f} {taken / given * MB:6.2f} {out:10} {out / given:6.1f} {memory:5} {code}{mark}",
                    flush=True)
                is_too_long = is_too_long or taken > 20
            if is_too_long:
                break
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
