# `make site` builds the sample portfolio, `make test` proves the whole. Each does its own set-up.

FLAGS =
export SWIFT_BACKTRACE = enable=no

.PHONY: site test bench bench-layout sweep fuzz clean

site:
	.ci/setup build
	swift build -c release --product casebook
	.build/release/casebook build $(FLAGS)

test: test-tools
	swift build --build-tests
	swift test --skip-build
	.venv/bin/python -m pytest -q -n 2 --dist worksteal Tests/BrowserTests

.PHONY: test-tools
test-tools:
	.ci/setup test
	$(MAKE) --no-print-directory .venv/installed

.venv/installed: Tests/BrowserTests/requirements.txt
	python3 -m venv --clear .venv
	.venv/bin/python -m pip install --quiet -r $<
	touch $@

# How long 1,000 generated cases take. Run it on a quiet machine.
bench:
	.ci/setup build
	swift build -c release
	rm -rf .build/bench
	.build/release/Bench portfolio .build/bench/Content
	for run in 1 2 3 4 5; do .build/release/casebook build --content .build/bench/Content --output .build/bench/Output --timings || exit; done

# How long the layout of a network takes, and how good it is, beside Graphviz's neato. Run it on a quiet machine.
bench-layout:
	.ci/setup layout
	swift build -c release --product Bench
	taskset -c 0 .build/release/Bench layout

# What takes longer than a test may: a kill, a failure and a power cut at every system call of a build, hostile files, and
# inputs of up to 8 MB. About an hour.
sweep:
	.ci/setup sweep
	swift build -c release --product casebook
	Tests/Sweeps/kill-sweep.sh .build/release/casebook
	Tests/Sweeps/fault-sweep.py .build/release/casebook
	Tests/Sweeps/power-cut.py .build/release/casebook
	Tests/Sweeps/hostile-sweep.sh
	python3 Tests/Sweeps/growth-sweep.py .build/release/casebook
	python3 Tests/Sweeps/markdown_shapes.py .build/release/casebook

# Ten minutes of libFuzzer on each reader of what authors write.
fuzz:
	.ci/setup build
	for reader in front-matter markdown csv graphml gexf pajek node-link; do Tests/Fuzz/run.sh $$reader $(SECONDS_EACH) || exit; done
SECONDS_EACH = 600

clean:
	swift package clean
	rm -rf .venv
