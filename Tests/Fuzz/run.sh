#!/bin/sh
# Fuzzes one reader for some seconds: Tests/Fuzz/run.sh TARGET SECONDS, where TARGET is front-matter, markdown, csv,
# graphml, gexf, pajek or node-link. What it learned and what it found stay in Tests/Fuzz/.build/corpus/TARGET and .build/found.
set -eu
cd "$(dirname "$0")"
target=${1:?which reader: front-matter, markdown, csv, graphml, gexf, pajek or node-link}
seconds=${2:-60}
fixtures=../Fixtures
# Without this a crash may hang in its own report.
export SWIFT_BACKTRACE=enable=no
export FUZZ_TARGET="$target"
# What Swift makes once and keeps for good looks like a leak.
export ASAN_OPTIONS=detect_leaks=0

# The sanitizers go into every target of the build, so that the readers themselves are watched.
swift build -c release -Xswiftc -sanitize=fuzzer,address -Xswiftc -use-ld=lld

corpus=.build/corpus/$target
seeds=.build/seeds/$target
rm -rf "$seeds"
mkdir -p "$corpus" "$seeds" .build/found
case $target in
front-matter) cp $fixtures/portfolio/cases/*.md $fixtures/mistakes/*.md "$seeds" ;;
markdown) cp $fixtures/markdown/*.md $fixtures/mistakes/prose.md "$seeds" ;;
csv)
  for folder in same mistakes; do
    { cat $fixtures/networks/$folder/people.csv; echo =; cat $fixtures/networks/$folder/ties.csv; } > "$seeds/$folder.csv"
  done
  cp $fixtures/networks/mistakes/*.csv "$seeds" ;;
graphml) for file in $fixtures/networks/*/*.graphml; do cp "$file" "$seeds/$(basename "$(dirname "$file")")-$(basename "$file")"; done ;;
gexf) for file in $fixtures/networks/*/*.gexf; do cp "$file" "$seeds/$(basename "$(dirname "$file")")-$(basename "$file")"; done ;;
pajek) for file in $fixtures/networks/*/*.net; do cp "$file" "$seeds/$(basename "$(dirname "$file")")-$(basename "$file")"; done ;;
node-link) cp $fixtures/measures/*.json "$seeds" ;;
*)
  echo "no such target: $target" >&2
  exit 2 ;;
esac
exec .build/release/Fuzz "$corpus" "$seeds" -max_total_time="$seconds" -timeout=5 -rss_limit_mb=2048 -max_len=8192 \
  -artifact_prefix=.build/found/ -print_final_stats=1
