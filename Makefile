# coach: build, try, check, install, measure. `make` alone says what there is.

PREFIX ?= /usr/local
DESTDIR ?=
SWIFT ?= swift
SHARE = $(DESTDIR)$(PREFIX)/share

SCENARIOS ?= ../shared/scenarios
SEED ?= 1

COUNT ?= 100000
PARSERS ?= json posts grailbird mastodon activity facebook instagram threads xml jsonFeed linkedin analytics youtube tables vcard calendar peopleTable car cbor zip tar answers

.PHONY: help packages build demo test lint scenarios fuzz install uninstall bench clean

help:
	@echo "make demo                 build and run the main job on sample archives, in a temporary store"
	@echo "make test                 every check: format, tests, rules"
	@echo "make scenarios SEED=1     how often why names the one cause of invented lives"
	@echo "make fuzz SEED=1 COUNT=.. every parser against damage, optimised; PARSERS=xml for one"
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
	@SWIFT=$(SWIFT) .ci/tests
	@.build/debug/coach rules check

scenarios: build
	@lives=$$(mktemp -d) && python3 $(SCENARIOS)/generate.py $$lives --seed $(SEED) --per-cause 2 && \
	  python3 $(SCENARIOS)/check.py --coach .build/debug/coach --dir $$lives; \
	  status=$$?; rm -rf $$lives; exit $$status

# A crash or a hang leaves what was being read in /dev/shm/coach-fuzz-PARSER-SEED, where that exists.
fuzz: packages
	$(SWIFT) build -c release --build-tests -Xswiftc -enable-testing
	@status=0; for parser in $(PARSERS); do \
	  log=$$(mktemp); COACH_FUZZ_PARSER=$$parser COACH_FUZZ_SEED=$(SEED) COACH_FUZZ_COUNT=$(COUNT) \
	    nice -n 19 $(SWIFT) test -c release -Xswiftc -enable-testing --skip-build --filter FuzzTests \
	    > $$log 2>&1 || { status=1; echo "fuzz $$parser: FAILED; see $$log"; }; \
	  grep '^fuzz ' $$log; [ $$status = 1 ] || rm -f $$log; \
	done; exit $$status

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
