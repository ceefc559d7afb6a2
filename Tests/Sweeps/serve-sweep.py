#!/usr/bin/env python3
"""Asks `casebook serve` for what it must not give, while others hold its sockets and files are saved.

    serve-sweep.py PROGRAM [--requests 20000] [--saves 10000]

The sweep fails where an answer holds a line of a file that is not of the site, where a path that leads out of it, a foreign
name or a foreign page is answered with more than a refusal, where an honest client waits for more than two seconds, where
files stay open, and where memory grows by more than 32 MB between the first fifth and the end. Take a release build.
"""

import argparse
import itertools
import os
import random
import re
import signal
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

SECRET = "not to be read from outside"
#: Ways to write a step up, and what separates it from the next.
STEPS = ["..", "%2e%2e", "%2E.", ".%2e", "%252e%252e", "%c0%ae%c0%ae", "%e0%80%ae.", "%uff0e.", "..%00", "..;", "....", ". ."]
SEPARATORS = ["/", "%2f", "%2F", "\\", "%5c", "%252f", "%c0%af", "//", "/./"]
TARGETS = ["secret.txt", "etc/passwd", "Content/portfolio.yml", "proc/self/environ", ".casebook-site.json"]


def address_paths():
    """Paths that lead out of the site, one after the other without end."""
    for depth, step, separator, target in itertools.cycle(itertools.product(range(1, 6), STEPS, SEPARATORS, TARGETS)):
        yield "/" + (step + separator) * depth + target
        yield "/cases/" + (step + separator) * depth + target
        yield f"/cases{separator}" + (step + separator) * depth + target


class Server:
    def __init__(self, program, folder):
        self.process = subprocess.Popen([program, "serve", "--quiet"], cwd=folder, text=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self.port = int(re.search(r":(\d+)/", self.process.stdout.readline())[1])

    def connect(self):
        return socket.create_connection(("127.0.0.1", self.port), timeout=20)

    def ask(self, path, host=None, fields=""):
        with self.connect() as client:
            head = f"GET {path} HTTP/1.1\r\nHost: {host or f'127.0.0.1:{self.port}'}\r\nConnection: close\r\n{fields}\r\n"
            client.sendall(head.encode("utf-8", "surrogateescape"))
            answer = b"".join(iter(lambda: client.recv(65536), b""))
        return int(answer[9:12]), answer

    @property
    def memory(self):
        """In bytes."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+)", status)[1]) * 1024

    @property
    def files(self):
        return len(os.listdir(f"/proc/{self.process.pid}/fd"))


def sweep(program, requests, saves):
    failures = []
    with tempfile.TemporaryDirectory() as place:
        root = Path(place)
        (root / "secret.txt").write_text(SECRET)
        subprocess.run([program, "init", root / "portfolio"], check=True, capture_output=True)
        page = root / "portfolio/Content/pages/about.md"
        text = page.read_text()
        server = Server(program, root / "portfolio")
        files = server.files
        # Half of them silent, half in the middle of a head, and none of them ever done.
        others = [server.connect() for _ in range(200)]
        for other in others[::2]:
            other.sendall(b"GET / HT")
        paths, generator = address_paths(), random.Random(16)
        slowest, early = 0, None
        for number in range(requests):
            kind = number % 4
            started = time.monotonic()
            if kind == 0:
                status, answer = server.ask("/index.html")
                if status != 200:
                    failures.append(f"/index.html was answered with {status}")
            elif kind == 1:
                path = next(paths)
                status, answer = server.ask(path)
                if status not in (400, 404):
                    failures.append(f"{path} was answered with {status}")
            elif kind == 2:
                path = "/" + "".join(chr(generator.choice([37, 46, 47, 92, generator.randrange(33, 127)])) for _ in range(12))
                status, answer = server.ask(path)
                if status not in (200, 302, 400, 404):
                    failures.append(f"{path} was answered with {status}")
            else:
                host = generator.choice(["example.org", f"example.org:{server.port}", "127.0.0.1", f"[::1]:{server.port}"])
                origin = {} if generator.random() < 0.5 else {"host": None, "fields": "Origin: http://example.org\r\n"}
                status, answer = server.ask(generator.choice(["/", "/.casebook/events?page=index.html"]), **({"host": host} | origin))
                if status != 403:
                    failures.append(f"{host} {origin} was answered with {status}")
            slowest = max(slowest, time.monotonic() - started)
            if SECRET.encode() in answer or b"root:x:" in answer or b"licence: CC-BY" in answer:
                failures.append(f"request {number} was answered with a file that is not of the site")
            if saves and number % max(1, requests // saves) == 0:
                page.write_text(text + f"\nThis is version {number}.\n")
            if number == requests // 5:
                early = server.memory
        grown = server.memory - early
        for other in others:
            other.close()
        time.sleep(1)
        print(f"{requests} requests and {min(saves, requests)} saves: memory {early >> 20} MB, then {(early + grown) >> 20} MB; "
              f"the slowest answer after {slowest * 1000:.0f} ms; {server.files - files} more files open than at the start")
        if grown > 32 << 20:
            failures.append(f"memory grew by {grown >> 20} MB")
        if slowest > 2:
            failures.append(f"an answer took {slowest:.1f} s")
        if server.files > files + 2:
            failures.append(f"{server.files - files} files stayed open")
        started = time.monotonic()
        server.process.send_signal(signal.SIGINT)
        code, took = server.process.wait(), time.monotonic() - started
        if code != 0 or took > 0.1:
            failures.append(f"it ended with {code} after {took * 1000:.0f} ms")
    return failures


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", type=Path)
    parser.add_argument("--requests", type=int, default=20_000)
    parser.add_argument("--saves", type=int, default=10_000)
    arguments = parser.parse_args()
    found = sweep(arguments.program.resolve(), arguments.requests, arguments.saves)
    print("\n".join(found[:20]))
    sys.exit(1 if found else 0)
