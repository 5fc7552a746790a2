# SPDX-License-Identifier: Apache-2.0
# Two commands for a newcomer: `make run` and `make test`. Both install what they need with apt, build through the CMake presets
# and can be run again at no cost.
.PHONY: help run build test evaluate bench web format clean
help:
	@echo "make run       install, build, read the sample dispatches into a case and show the result"
	@echo "make test      install, build and run every test"
	@echo "make evaluate  the table of accuracy figures (needs the evaluation data, see docs/guide)"
	@echo "make bench     the speed figures"
	@echo "make web       rebuild web/dist (needs Node 20 or newer)"

build:
	@scripts/install-dependencies
	@cmake --preset release > build-configure.log 2>&1 || { cat build-configure.log; rm -f build-configure.log; exit 1; }; rm -f build-configure.log
	@cmake --build --preset release

run: build
	@scripts/demo

test:
	@scripts/install-dependencies --test
	@cmake --workflow --preset dev

evaluate: build
	@scripts/evaluate

bench:
	@scripts/install-dependencies --test
	@cmake --preset dev >/dev/null && cmake --build --preset dev
	@scripts/bench

web:
	@cd web && npm ci && npm run build

format:
	@git ls-files '*.cpp' '*.hpp' | xargs clang-format -i

clean:
	@rm -rf build
