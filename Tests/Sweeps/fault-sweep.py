#!/usr/bin/env python3
"""Has every system call of a build fail once, from main on, and looks at what is left.

    Tests/Sweeps/fault-sweep.py [PROGRAM]      PROGRAM is .build/release/casebook unless named; needs strace

A build that ends with 0 must have published the same site as without the failure. Else it must end with 3 and a
sentence, and leave the old site; or, where the failure came after the exchange, say that the new site is in place.
What the loader does before main is left out: the first call of main asks whether standard input is open.
"""
import collections
import filecmp
import os
import pathlib
import re
import shutil
import sys

import two_sites
from two_sites import restore, run

MAIN = "fcntl(0, F_GETFD"

# What reads, what writes, and the errors that are likely for each.
CALLS = {
    "openat": ["EACCES", "EMFILE", "EIO"], "read": ["EIO"], "newfstatat": ["EIO", "EACCES"], "fstat": ["EIO"], "readlink": ["EIO"],
    "getdents64": ["EIO"], "getxattr": ["EIO"], "getcwd": ["EACCES"], "flock": ["ENOLCK"], "write": ["ENOSPC", "EIO"], "close": ["EIO"],
    "mkdir": ["ENOSPC"], "fchmod": ["EPERM"], "chmod": ["EPERM"], "setxattr": ["ENOSPC"], "syncfs": ["EIO"], "fsync": ["EIO"],
    "rename": ["EIO"], "renameat2": ["EIO", "EBUSY"], "unlink": ["EIO"], "rmdir": ["EIO"],
}


def same(left, right):
    """Whether two folders hold the same files."""
    comparison = filecmp.dircmp(left, right, ignore=[])
    if comparison.left_only or comparison.right_only or comparison.funny_files:
        return False
    _, mismatch, errors = filecmp.cmpfiles(left, right, comparison.common_files, shallow=False)
    return not mismatch and not errors and all(same(f"{left}/{name}", f"{right}/{name}") for name in comparison.common_dirs)


def injected(call, error, number):
    """Builds with the failure. Returns whether it struck after main began, and the run; nil where there are fewer calls."""
    strace = ["taskset", "-c", "0", "strace", "-f", "-qq", "-o", "strace.log", "-e", f"trace={call},fcntl", "-e", f"inject={call}:error={error}:when={number}"]
    result = run("build", before=strace)
    lines = pathlib.Path("strace.log").read_text(errors="replace").splitlines()
    struck = [index for index, line in enumerate(lines) if line.endswith("(INJECTED)")]
    if not struck:
        return None
    begun = next((index for index, line in enumerate(lines) if MAIN in line), len(lines))
    return struck[-1] > begun, result


def main():
    desk = two_sites.prepare()
    assert not same("old", "new")

    failures = 0
    for call, errors in CALLS.items():
        for error in errors:
            outcome = collections.Counter()
            number = 0
            while True:
                number += 1
                restore()
                struck = injected(call, error, number)
                if struck is None:
                    break
                after_main, result = struck
                if not after_main:
                    outcome["before main"] += 1
                    continue
                said = result.stderr.decode(errors="replace")
                site = "old" if same("Output", "old") else "new" if same("Output", "new") else "a mix" if os.path.isdir("Output") else "none"
                if result.returncode == 0 and site == "new":
                    outcome["as without"] += 1
                elif result.returncode == 3 and site == "old" and re.match(r"error: ", said):
                    outcome["3, old site"] += 1
                elif result.returncode == 3 and site == "new" and "the new site is in place" in said:
                    outcome["3, new site"] += 1
                elif result.returncode == 3 and not said and call == "write":
                    # The sentence itself could not be written.
                    outcome["3, " + site + " site"] += 1
                else:
                    failures += 1
                    outcome["WRONG"] += 1
                    print(f"WRONG {call} {error} at call {number}: code {result.returncode}, {site} site: {said[:300]!r} {result.stdout[:80]!r}")
                leftovers = [str(path) for path in pathlib.Path(".").glob(".Output.*")]
                if leftovers and run("build", "--quiet").returncode == 0 and not same("Output", "new"):
                    failures += 1
                    print(f"WRONG {call} {error} at call {number}: the next build does not put it right")
            print(f"{call:12} {error:8} {number - 1:5} calls: " + (", ".join(f"{key} {count}" for key, count in sorted(outcome.items())) or "none"), flush=True)
    shutil.rmtree(desk)
    sys.exit(1 if failures else 0)


main()
