"""A small portfolio with its site before and after an edit, for the sweeps that stop a build between the two."""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else REPOSITORY / ".build/release/casebook").resolve()


def run(*arguments, before=()):
    """Runs the program in the working folder, through the command `before` where there is one."""
    environment = {**os.environ, "LC_ALL": "C", "SWIFT_BACKTRACE": "enable=no"}
    return subprocess.run([*before, PROGRAM, *arguments], capture_output=True, env=environment, timeout=60)


def prepare():
    """Makes a folder with `Content`, the sites `old` and `new`, and works in it from now on."""
    desk = pathlib.Path(tempfile.mkdtemp()).resolve()
    os.chdir(desk)
    run("init", ".")
    shutil.copytree(REPOSITORY / "Themes", "Themes")
    for name in ["old", "new"]:
        assert run("build", "--quiet").returncode == 0
        # The copy keeps the attribute that says which portfolio the site is of.
        subprocess.run(["cp", "-a", "Output", name], check=True)
        with open("Content/pages/about.md", "a") as about:
            if name == "old":
                about.write("\nThis is the new version.\n")
    return desk


def restore():
    """Puts the old site in place, with nothing beside it."""
    for name in pathlib.Path(".").glob(".Output.*"):
        shutil.rmtree(name)
    shutil.rmtree("Output", ignore_errors=True)
    subprocess.run(["cp", "-a", "old", "Output"], check=True)
