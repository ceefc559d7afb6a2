#!/bin/bash
# Kills a build at every system call that matters, from the first to the last, and looks at what a reader then finds:
# the old site or the new one, whole. The next build must succeed and leave nothing beside it.
#
#   Tests/Sweeps/kill-sweep.sh [PROGRAM]        PROGRAM is .build/release/casebook unless named; needs strace
#
# strace counts the calls of each thread by itself, so the n-th round ends with whichever thread makes its n-th call
# first; on one core that is the thread that reads and writes the content but for the first few calls, which load the
# program. SWEEP_CALLS, SWEEP_FALLBACK_CALLS and SWEEP_CACHED_CALLS name other calls than those below.
set -euo pipefail
export LC_ALL=C SWIFT_BACKTRACE=enable=no

repository=$(cd "$(dirname "$0")/../.." && pwd)
program=$(realpath "${1:-$repository/.build/release/casebook}")
calls=${SWEEP_CALLS-openat read write close mkdir rename renameat2 getdents64 unlink rmdir flock exit_group}
fallback_calls=${SWEEP_FALLBACK_CALLS-rename unlink rmdir openat}
# Of a build that changes the pages of one case in the spare of the site.
cached_calls=${SWEEP_CACHED_CALLS-openat read pread64 write close mkdir rename renameat2 link unlink rmdir utimensat flock exit_group}
if ! command -v strace > /dev/null; then
  echo "kill-sweep: strace is not installed" >&2
  exit 3
fi

desk=$(mktemp -d)
trap 'rm -rf "$desk"' EXIT
cd "$desk"
cp -r "$repository/Content" "$repository/Themes" .

fail() {
  echo "kill-sweep: $*" >&2
  trap - EXIT
  echo "kill-sweep: the folder is kept: $desk" >&2
  exit 1
}

# two_sites FILE: the two sites, made in peace, of which FILE is the difference.
two_sites() {
  changed=$1
  rm -rf Output .Output.* .casebook-cache old new
  cp "$changed" before
  "$program" build --quiet
  cp -a Output old
  printf '\nThis is the new version.\n' >> "$changed"
  cp "$changed" after
  "$program" build --quiet
  cp -a Output new
  if diff -qr old new > /dev/null; then fail "both sites are the same"; fi
}

# The old site is in its folder: a copy of it, of which no cache knows,
copied() {
  rm -rf Output .Output.*
  cp -a old Output
}

# or the one that a build has left, with a cache and a spare.
built() {
  cp before "$changed"
  "$program" build --quiet || fail "the build before ended with $?"
  diff -qr old Output > /dev/null || fail "the build before left another site"
  cp after "$changed"
}

killed=0
# sweep PREPARE CALL [INJECTION]: kills at the first CALL, the second, … until a build comes to its end.
sweep() {
  local prepare=$1 call=$2 injection=${3:-} round=0 kept=0 swapped=0 stranded=0 status left
  while true; do
    round=$((round + 1))
    $prepare
    status=0
    # The braces keep the shell's own word about the killed job away.
    { taskset -c 0 strace -f -qq -o strace.log ${injection:+-e "$injection"} -e "inject=$call:signal=KILL:when=$round" \
      "$program" build --quiet; } 2> stderr || status=$?
    case $status in
      0) break ;;
      137) killed=$((killed + 1)) ;;
      *) fail "$call $round: the build ended with $status: $(cat stderr)" ;;
    esac
    if [ -d Output ]; then
      if diff -qr old Output > /dev/null; then kept=$((kept + 1))
      elif diff -qr new Output > /dev/null; then swapped=$((swapped + 1))
      else fail "$call $round: a mix of two sites"; fi
    elif [ -n "$injection" ] && diff -qr old .Output.casebook-old > /dev/null; then
      # Without exchange there is a moment between two renames; the next run must find the old site.
      stranded=$((stranded + 1))
    else
      fail "$call $round: there is no site"
    fi
    "$program" build --quiet || fail "$call $round: the next build ended with $?"
    diff -qr new Output > /dev/null || fail "$call $round: the next build left another site"
    left=$(ls -d .Output.* .casebook-cache/draft .casebook-cache/*/scratch-* 2> /dev/null || true)
    [ -z "$left" ] || fail "$call $round: the next build left $left"
  done
  diff -qr new Output > /dev/null || fail "$call: a build that was not killed left another site"
  printf '%-6s %-22s %4d kills: old site %4d, new site %4d, stranded and recovered %d\n' \
    "$prepare" "$call${injection:+ (no exchange)}" $((round - 1)) "$kept" "$swapped" "$stranded"
}

two_sites Content/pages/about.md
for call in $calls; do sweep copied "$call"; done
for call in $fallback_calls; do sweep copied "$call" inject=renameat2:error=ENOSYS; done
two_sites Content/cases/reading-across-the-river.md
for call in $cached_calls; do sweep built "$call"; done
[ "$killed" -gt 0 ] || fail "no build was killed"
echo "$killed kills, none left a mix"
