# The commands of the project; README.md tells what they are for.

SWIFT ?= swift
# With Swift's own libraries in the program: it starts and runs faster by a fifth, and needs no Swift
# where it is installed. Swift's own linker, since the system's warns of what is in these libraries.
BUILD = $(SWIFT) build -c release --static-swift-stdlib -Xswiftc -use-ld=lld
TALLY = .build/release/tally

.PHONY: site test lint validate preview gallery browser browsers pictures share-image set-up clean bench bench-charts bench-count bench-data

# Builds Tally, and with it the site in site/.
site: set-up
	$(BUILD) --product tally
	$(TALLY) build

# Runs every test.
test: set-up
	$(SWIFT) test

# Holds the code against the house style.
lint:
	$(SWIFT) format lint --strict --recursive --parallel Sources Tests Benchmarks Package.swift

# Measures Tally beside another generator and beside copying, in less than ten minutes. For a look:
# PAGES=1000 ROUNDS=1 make bench. FULL=1 takes the time for ten times the pages; REPORT=FILE keeps the table.
bench: set-up
	$(BUILD) --product tally
	$(BUILD) --product DatasetBenchmark
	@scripts/set-up-bench
	scripts/bench-run table $(REPORT)

# Holds the instructions that a build takes against what they were.
bench-count: set-up
	$(BUILD) --product tally
	@scripts/set-up-bench count
	scripts/bench-run count

# Prints what a chart of each kind takes to draw, in microseconds.
bench-charts:
	$(BUILD) --product ChartBenchmark
	.build/release/ChartBenchmark

# Prints how fast datasets of each shape are read, in megabytes a second.
bench-data:
	$(BUILD) --product DatasetBenchmark
	.build/release/DatasetBenchmark

# Holds the data that the site publishes against independent validators.
validate: set-up
	$(BUILD) --product tally
	scripts/validate

# Serves the site on loopback for a look: PORT=8000 make preview.
preview: site
	scripts/preview

# Builds the gallery of charts, with every kind and every hard case, into .build/gallery/site.
gallery: site
	scripts/gallery

# Measures every page of the site and of the gallery in Chromium.
browser: gallery
	@scripts/set-up-browser
	scripts/browser-checks check

# The core of it in Firefox and WebKit.
browsers: gallery
	@scripts/set-up-browser all
	scripts/browser-checks browsers

# Writes the examples of docs/charts.md, and their pictures, from the gallery.
pictures: gallery
	@scripts/set-up-browser
	scripts/browser-checks pictures

# Draws the picture that goes with shared pages, templates/assets/share.png.
share-image:
	@scripts/set-up-browser
	scripts/browser-checks share

set-up:
	@scripts/set-up

clean:
	$(SWIFT) package clean
