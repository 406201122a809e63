# Everything that is done with this house. `make help` lists it.
#
# Fyne and SQLite take minutes to compile, so there are exactly three ways in which they are ever compiled here:
# PROGRAM (what people run), CHECKED (race detector, no window system) and WITHOUT_C. Anything new reuses one of them.

GO       ?= go
VERSION  := $(shell sed -n 's/^ *Version *= *"\(.*\)"/\1/p' FyneApp.toml)
EXE      := $(if $(filter Windows_NT,$(OS)),.exe)
BINARY   := $(CURDIR)/build/tideway$(EXE)
SYSTEM   := $(shell uname -s)
FUZZTIME ?= 30s
ARGS     ?=

# Recursive, because a C compiler may only have arrived with `deps`.
CGO       = $(shell $(GO) env CGO_ENABLED 2>/dev/null)
RACE      = $(if $(filter 1,$(CGO)),-race)
TAGS      = ci,migrated_fynedo
CHECKED   = $(RACE) -tags $(TAGS)
WITHOUT_C = -tags $(TAGS)
PROGRAM   = -trimpath -tags migrated_fynedo
LDFLAGS   = -X main.version=$(VERSION)

# Tests speak one language; the window that `make run` opens speaks its owner's.
PLAIN = LANG=C.UTF-8 LC_ALL=C.UTF-8

# The tour's files carry a tag of their own, so that `go test ./...` leaves them out; vet and staticcheck read them too.
# It looks at pictures all the time, which the race detector makes many times slower, and has nothing to race: what
# checks/stage does at the same time is tested there.
TOUR       = $(PLAIN) TIDEWAY_BIN="$(BINARY)" TIDEWAY_TOUR="$(CURDIR)/build/tour" $(GO) test -v -count=1 -timeout 15m -vet=off $(PROGRAM),tour ./checks/tour
STATIC     = GOFLAGS="$(GOFLAGS) $(RACE) -tags=$(TAGS),tour" $$($(GO) tool -modfile=tools.mod -n staticcheck)
GO_SOURCES = find . -name '*.go' -not -path './build/*' -not -path './.git/*'

export GOFLAGS := $(strip $(filter-out -buildvcs=false,$(GOFLAGS)) -buildvcs=false)

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help deps run test build bench tour golden fuzz lint format vet static house without-c unit walk systems \
	install uninstall package windows clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' Makefile

deps: ## install what building and testing need (Debian, Ubuntu), or say what is missing
	@packaging/deps.sh build test

run: ## build and open the window (ARGS="FILE" opens a journal); without a display, take the tour
	@packaging/deps.sh build
	@$(MAKE) --no-print-directory build
	@if [ "$(SYSTEM)" = Linux ] && [ -z "$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
		echo "There is no display here, so Tideway takes its tour on a virtual one. Pictures: build/tour"; \
		$(MAKE) --no-print-directory tour; \
	else \
		exec "$(BINARY)" $(ARGS); \
	fi

test: ## every check, every test with the race detector, then the tour
	@packaging/deps.sh build test
	@$(MAKE) --no-print-directory lint without-c build unit $(if $(filter Linux,$(SYSTEM)),walk)

build: ## the program, into build/
	$(GO) build $(PROGRAM) -ldflags '$(LDFLAGS)' -o "$(BINARY)" .

lint: format vet static house ## format, vet, staticcheck and the rules of the house

format:
	@unformatted=$$($(GO_SOURCES) -exec gofmt -l {} +) && [ -z "$$unformatted" ] || \
		{ echo "not formatted (gofmt -w mends them):"; echo "$$unformatted"; exit 1; }

vet:
	$(GO) vet $(CHECKED),tour ./...

static:
	$(STATIC) ./...

house:
	$(PLAIN) $(GO) test -vet=off $(CHECKED) ./checks/house

without-c:
	CGO_ENABLED=0 $(GO) vet $(WITHOUT_C) ./ui/... ./practice/...

unit:
	@[ -n "$(RACE)" ] || echo "There is no C compiler, so the race detector is left out and the journal file cannot be tested."
	$(PLAIN) $(GO) test -vet=off $(CHECKED) ./...

walk:
	@rm -rf build/tour && mkdir -p build/tour
	$(TOUR)

tour: ## walk through the built program on a virtual display; pictures in build/tour
	@packaging/deps.sh build test
	@$(MAKE) --no-print-directory build walk

bench: ## numbers, beside an empty window built and run in the same go
	@packaging/deps.sh build test
	@$(MAKE) --no-print-directory build
	TIDEWAY_BIN="$(BINARY)" $(GO) run $(PROGRAM) ./checks/bench $(ARGS)

golden: ## take over the new pictures that a failed test left (look at them first)
	@find . -path './build' -prune -o -path '*/testdata/failed/*' -name '*.png' -print | sort | while read -r new; do \
		old=$$(echo "$$new" | sed 's,/testdata/failed/,/testdata/,'); \
		echo "$$new -> $$old"; mkdir -p "$$(dirname "$$old")" && mv "$$new" "$$old"; \
	done

fuzz: ## every fuzz test for FUZZTIME (30s) each
	@grep -rl --include='*_test.go' '^func Fuzz' practice data ui | xargs -r -n1 dirname | sort -u | while read -r folder; do \
		for name in $$($(GO) test $(PROGRAM) -list '^Fuzz' "./$$folder" | grep '^Fuzz'); do \
			$(GO) test $(PROGRAM) -run '^$$' -fuzz "^$$name\$$" -fuzztime $(FUZZTIME) -fuzzminimizetime 1x "./$$folder" || exit 1; \
		done; \
	done

systems: ## compile what differs between operating systems for the others, without C
	CGO_ENABLED=0 GOOS=windows $(GO) vet $(WITHOUT_C) ./ui/... ./practice/...
	CGO_ENABLED=0 GOOS=darwin $(GO) vet $(WITHOUT_C) ./ui/... ./practice/...

install: ## program, icon, menu entry and file type under ~/.local (or PREFIX, DESTDIR)
	@packaging/deps.sh build
	@$(MAKE) --no-print-directory build
	@packaging/stage.sh "$(BINARY)" build/stage
	@packaging/install.sh install build/stage

uninstall: ## takes the same away again; journals stay where they are
	@packaging/install.sh uninstall

package: ## the Linux archive, into build/
	@packaging/deps.sh build test package
	@$(MAKE) --no-print-directory build
	@packaging/package.sh "$(BINARY)" "$(VERSION)"

windows: ## the Windows program, into build/ (about ten minutes the first time)
	@packaging/deps.sh build windows
	@packaging/windows.sh "$(VERSION)"

clean: ## remove what was built
	rm -rf build
	find . -path '*/testdata/failed' -prune -exec rm -rf {} +
