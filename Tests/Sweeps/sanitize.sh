#!/bin/sh
# Runs the tests with a sanitizer: `sanitize.sh address` or `sanitize.sh thread`. Fails where it has anything to report,
# in the tests or in a command that they start. Tests that fail by themselves are named, and are no report: with a
# sanitizer all takes many times as long, and some of them have limits of time.
set -eu
cd "$(dirname "$0")/../.."

sanitizer=$1
folder=$PWD/.build/sanitize-$sanitizer
known=$PWD/Tests/Sweeps/thread-sanitizer.txt
# What the runtime of Swift makes once and keeps is found by no scan of memory, and is no leak.
export ASAN_OPTIONS="log_path=$folder/report detect_leaks=0"
export TSAN_OPTIONS="log_path=$folder/report suppressions=$known"
export SWIFT_BACKTRACE=enable=no

swift build --build-tests --sanitize="$sanitizer" --scratch-path "$folder"
rm -f "$folder"/report.*
"$folder/debug/casebookPackageTests.xctest" --testing-library swift-testing ${2:+--filter "$2"} >"$folder/tests.log" 2>&1 || true
grep -aE '^✘ Test|Test run with' "$folder/tests.log" || echo "the tests did not end: see $folder/tests.log"
set -- "$folder"/report.*
if [ -e "$1" ]; then
  grep -ah -A 12 -E 'WARNING: ThreadSanitizer|ERROR: AddressSanitizer' "$@" | head -200
  echo "$# reports of the $sanitizer sanitizer"
  exit 1
fi
grep -aq 'Test run with' "$folder/tests.log"
echo "no report of the $sanitizer sanitizer"
