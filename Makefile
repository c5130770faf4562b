# coach: build, try, check, install, measure. `make` alone says what there is.

PREFIX ?= /usr/local
DESTDIR ?=
SWIFT ?= swift
SHARE = $(DESTDIR)$(PREFIX)/share

SCENARIOS ?= ../shared/scenarios
SEED ?= 1

COUNT ?= 100000

.PHONY: help packages build demo test lint scenarios fuzz install uninstall bench clean

help:
	@echo "make demo                 build and run the main job on sample archives, in a temporary store"
	@echo "make test                 every check: format, tests, rules"
	@echo "make scenarios SEED=1     how often why names the one cause of invented lives"
	@echo "make fuzz SEED=1 COUNT=.. every importer against damaged files, optimised"
	@echo "make install PREFIX=...   optimised build, with rules, man page and completions"
	@echo "make bench                speeds, as ratios measured side by side"

packages:
	@.ci/packages

build: packages
	$(SWIFT) build --product coach

demo: build
	@.build/debug/coach demo

lint:
	$(SWIFT) format lint --strict --parallel --recursive Package.swift Sources Tests

test: packages lint
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build
	@.build/debug/coach rules check

scenarios: build
	@lives=$$(mktemp -d) && python3 $(SCENARIOS)/generate.py $$lives --seed $(SEED) --per-cause 2 && \
	  python3 $(SCENARIOS)/check.py --coach .build/debug/coach --dir $$lives; \
	  status=$$?; rm -rf $$lives; exit $$status

fuzz: packages
	COACH_FUZZ_SEED=$(SEED) COACH_FUZZ_COUNT=$(COUNT) nice $(SWIFT) test -c release \
	  -Xswiftc -enable-testing --filter FuzzTests

install: packages
	$(SWIFT) build -c release --product coach --static-swift-stdlib
	install -d $(DESTDIR)$(PREFIX)/bin $(SHARE)/coach $(SHARE)/man/man1 \
	  $(SHARE)/bash-completion/completions $(SHARE)/zsh/site-functions $(SHARE)/fish/vendor_completions.d
	install -m 755 .build/release/coach $(DESTDIR)$(PREFIX)/bin/coach
	rm -rf $(SHARE)/coach/Rules $(SHARE)/coach/demo
	cp -R Rules $(SHARE)/coach/Rules
	cp -R Sources/Coaching/Demo $(SHARE)/coach/demo
	.build/release/coach manual > $(SHARE)/man/man1/coach.1
	.build/release/coach manual --completions bash > $(SHARE)/bash-completion/completions/coach
	.build/release/coach manual --completions zsh > $(SHARE)/zsh/site-functions/_coach
	.build/release/coach manual --completions fish > $(SHARE)/fish/vendor_completions.d/coach.fish

uninstall:
	rm -rf $(DESTDIR)$(PREFIX)/bin/coach $(SHARE)/coach $(SHARE)/man/man1/coach.1 \
	  $(SHARE)/bash-completion/completions/coach $(SHARE)/zsh/site-functions/_coach \
	  $(SHARE)/fish/vendor_completions.d/coach.fish

bench: packages
	$(SWIFT) build -c release --product coach
	$(SWIFT) build -c release --product coach-bench
	@.build/release/coach-bench $(BENCH)

clean:
	rm -rf .build
