#!/usr/bin/env python3
"""Replays what a build wrote up to any point at which the power may fail, and looks for the old site or the new one.

    Tests/Sweeps/power-cut.py [PROGRAM]        PROGRAM is .build/release/casebook unless named; needs strace

A disk keeps what was synchronised. Of what was not it may lose none, all, any one or any two changes: each of these is
replayed in memory at each point. A file is the list of the writes that made it, so nothing is compared by luck.
"""
import itertools
import os
import pathlib
import re
import shutil
import sys

import two_sites
from two_sites import run

TRACED = "openat,open,write,close,mkdir,rename,renameat2,unlink,rmdir,fsync,syncfs,fchmod,chmod,setxattr"


class Tree:
    """Folders are dictionaries, files are lists of the writes in them."""

    def __init__(self, root):
        self.root = root

    @classmethod
    def read(cls, place, label):
        def folder(path):
            return {entry.name: folder(entry.path) if entry.is_dir() else [(label, os.path.relpath(entry.path, place))] for entry in os.scandir(path)}
        return cls(folder(place))

    def parent(self, path):
        folder = self.root
        for name in path[:-1]:
            folder = folder.get(name) if isinstance(folder, dict) else None
        return folder if isinstance(folder, dict) else None

    def take(self, path):
        folder = self.parent(path)
        return folder.pop(path[-1], None) if folder is not None else None

    def look(self, path):
        folder = self.parent(path)
        return folder.get(path[-1]) if folder is not None else None


def copy(node):
    return {name: copy(below) for name, below in node.items()} if isinstance(node, dict) else list(node)


def changes(log, desk):
    """The traced calls as changes: (number, kind, path, other path or None, what it synchronises)."""
    def below(path):
        full = os.path.normpath(os.path.join(desk, path))
        return tuple(os.path.relpath(full, desk).split("/")) if full.startswith(desk + "/") else None

    found, open_files = [], {}
    unfinished = {}
    for line in log.read_text(errors="replace").splitlines():
        match = re.match(r"(\d+) +(.*)", line)
        if not match:
            continue
        thread, text = match.groups()
        if text.endswith("<unfinished ...>"):
            unfinished[thread] = text[: -len("<unfinished ...>")]
            continue
        resumed = re.match(r"<\.\.\. \w+ resumed>(.*)", text)
        if resumed:
            text = unfinished.pop(thread, "") + resumed.group(1)
        call = re.match(r"(\w+)\((.*)\)\s+= (-?\d+)", text)
        if not call or int(call.group(3)) < 0:
            continue
        name, arguments, result = call.group(1), call.group(2), int(call.group(3))
        paths = re.findall(r'"((?:[^"\\]|\\.)*)"', arguments)
        if name in ("open", "openat"):
            path = below(paths[0])
            open_files[result] = path
            if path and "O_CREAT" in arguments:
                found.append(("create", path, None))
        elif name == "write":
            path = open_files.get(int(arguments.split(",")[0]))
            if path:
                found.append(("write", path, None))
        elif name == "close":
            open_files.pop(int(arguments.split(",")[0]), None)
        elif name in ("mkdir", "unlink", "rmdir"):
            if below(paths[0]):
                found.append((name, below(paths[0]), None))
        elif name in ("rename", "renameat2"):
            found.append(("exchange" if "RENAME_EXCHANGE" in arguments else "rename", below(paths[0]), below(paths[1])))
        elif name == "syncfs":
            found.append(("sync all", (), None))
        elif name == "fsync":
            found.append(("sync", open_files.get(int(arguments.split(",")[0])) or (), None))
    return found


def apply(tree, number, change):
    kind, path, other = change
    folder = tree.parent(path) if path else None
    if kind.startswith("sync") or folder is None:
        return
    if kind == "create":
        folder.setdefault(path[-1], [])
    elif kind == "write":
        # The write goes to the file that was open: it is told by its path here, for each file is written once.
        if isinstance(folder.get(path[-1]), list):
            folder[path[-1]].append(number)
    elif kind == "mkdir":
        folder.setdefault(path[-1], {})
    elif kind == "unlink":
        if isinstance(folder.get(path[-1]), list):
            del folder[path[-1]]
    elif kind == "rmdir":
        if folder.get(path[-1]) == {}:
            del folder[path[-1]]
    elif kind == "rename":
        target = tree.look(other)
        # A folder is renamed onto an empty one or onto nothing.
        if tree.look(path) is not None and not (isinstance(target, dict) and target):
            tree.parent(other)[other[-1]] = tree.take(path)
    elif kind == "exchange":
        first, second = tree.look(path), tree.look(other)
        if first is not None and second is not None:
            folder[path[-1]], tree.parent(other)[other[-1]] = second, first


def sweep(desk, injection):
    """Traces one build, and replays it. Returns the number of replays and what was wrong."""
    log = desk / "strace.log"
    two_sites.restore()
    before = Tree.read(desk, "before")
    strace = ["strace", "-f", "-qq", "-s", "400", "-o", log, "-e", f"trace={TRACED}"] + (["-e", injection] if injection else [])
    assert run("build", "--quiet", before=strace).returncode == 0
    done = changes(log, str(desk))
    assert any(change[0] == "sync all" for change in done), "nothing was synchronised"
    old = before.root["Output"]
    whole = Tree(copy(before.root))
    for number, change in enumerate(done):
        apply(whole, number, change)
    new = whole.root["Output"]
    assert new != old and not [name for name in whole.root if name.startswith(".Output")]

    replays, wrong, states = 0, [], {}
    for cut in range(len(done) + 1):
        durable = set()
        for number in range(cut):
            kind, path, _ = done[number]
            if kind == "sync all":
                durable.update(range(number))
            elif kind == "sync":
                durable.update(n for n in range(number) if done[n][1][: len(path)] == path and len(done[n][1]) <= len(path) + 1 or done[n][1] == path)
        pending = [n for n in range(cut) if n not in durable and not done[n][0].startswith("sync")]
        # Where no name of the site itself can have changed yet, losing writes beside it changes nothing that a reader sees.
        touches = any("Output" in ((done[n][1] or [""])[0], (done[n][2] or [""])[0]) for n in range(cut))
        choices = [(), tuple(pending)] + ([(n,) for n in pending] + list(itertools.combinations(pending, 2)) if touches else [])
        for lost in choices:
            tree = Tree(copy(before.root))
            gone = set(lost)
            for number in range(cut):
                if number not in gone:
                    apply(tree, number, done[number])
            replays += 1
            site = tree.root.get("Output")
            if site is None and tree.root.get(".Output.casebook-old") == old:
                site = old
            if site != old and site != new:
                wrong.append(f"cut at {cut} ({done[cut - 1]}), without {[done[n] for n in lost]}")
            beside = tuple(sorted((name, tuple(sorted(node))) for name, node in tree.root.items() if name.startswith(".Output")))
            states.setdefault(("old" if site == old else "new", beside), tree)
    return replays, wrong, list(states.values()), len(done)


def materialise(desk, tree):
    """Puts a replayed tree on the disk: what the next build finds. Content is that of the old or the new site's file of that name."""
    for name in [*desk.glob(".Output.*"), desk / "Output"]:
        shutil.rmtree(name, ignore_errors=True)

    def write(node, place, source):
        if isinstance(node, dict):
            place.mkdir()
            for name, below in node.items():
                write(below, place / name, source / name)
        else:
            origin = desk / ("old" if node and node[0] and isinstance(node[0], tuple) else "new") / source
            place.write_bytes(origin.read_bytes() if node and origin.exists() else b"")

    for name, node in tree.root.items():
        if name == "Output" or name.startswith(".Output"):
            write(node, desk / name, pathlib.Path())


def main():
    desk = two_sites.prepare()
    bad = 0
    for title, injection in [("exchange", None), ("two renames", "inject=renameat2:error=ENOSYS")]:
        replays, wrong, states, calls = sweep(desk, injection)
        refused = 0
        for tree in states:
            materialise(desk, tree)
            result = run("build", "--quiet")
            left = list(desk.glob(".Output.*"))
            if result.returncode != 0 or left:
                refused += 1
                print(f"WRONG: the next build ends with {result.returncode} and leaves {left}: {result.stderr.decode()[:300]}")
        for line in wrong[:10]:
            print("WRONG", line)
        bad += len(wrong) + refused
        print(f"{title}: {calls} changes, {replays} replays, {len(wrong)} with neither site; {len(states)} kinds of leftover, {refused} that the next build did not clear", flush=True)
    shutil.rmtree(desk)
    sys.exit(1 if bad else 0)


main()
