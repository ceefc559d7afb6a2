#!/bin/bash
# Unpacks a release where nothing else is, or into the bare system of a second argument (`debootstrap --variant=minbase
# bookworm DIR` makes one): by itself a folder with /proc and /tmp has no library, no shell and no time zones. There a new
# portfolio is begun, built twice to the same bytes and checked, and the program starts within 6 ms.
set -euo pipefail
export LC_ALL=C
archive=$(realpath "$1")
bare=${2:-$(mktemp -d)}
trap 'if [ $# = 1 ]; then rm -rf "$bare"; else rm -rf "$bare"/anywhere "$bare"/tmp/x; fi' EXIT

mkdir -p "$bare"/{proc,tmp,anywhere}
tar -xzf "$archive" -C "$bare/anywhere"
unpacked=$(basename "$bare"/anywhere/*)
program=/anywhere/$unpacked/casebook
if [ "$(find "$bare/anywhere/$unpacked" -maxdepth 1 -mindepth 1 -printf '%f\n' | sort | xargs)" != "LICENSE Notices Themes casebook" ]; then
  echo "the archive must hold LICENSE, Notices, Themes and casebook alone" >&2
  exit 1
fi

# Runs the program in a folder of the bare system, as the only program there.
inside() { # folder, arguments
  folder=$1
  shift
  unshare --map-root-user --mount --pid --fork --root="$bare" --wd="$folder" --mount-proc "$program" "$@"
}
inside /tmp --version
inside /tmp init x
inside /tmp/x build --quiet
inside /tmp/x build --quiet --output again
diff -r "$bare/tmp/x/Output" "$bare/tmp/x/again"
inside /tmp/x check --strict --quiet || test $? = 1 # a new portfolio warns that it has words to write over
test -s "$bare/tmp/x/Output/index.html"
test -n "$(find "$bare/tmp/x/Output/assets" -name '*.css')"
pages=$(find "$bare/tmp/x/Output" -name '*.html' | wc -l)

python3 - "$bare$program" <<'EOF'
import statistics, subprocess, sys, time

times = []
for _ in range(101):
    started = time.perf_counter()
    subprocess.run([sys.argv[1], "--version"], stdout=subprocess.DEVNULL, check=True)
    times.append((time.perf_counter() - started) * 1000)
median = statistics.median(times)
print(f"start-up: median {median:.1f} ms of {len(times)}, least {min(times):.1f} ms")
sys.exit(median > 6)
EOF
echo "$(basename "$archive"): $(stat -c %s "$archive") bytes, program $(stat -c %s "$bare$program") bytes, $pages pages built where nothing else is"
