# Names for Scripts/. Nothing happens here that a script does not do.

FOLDER ?= Examples/articles

.PHONY: build run test test-engines lint format check schema quality bench compare compare-small \
	determinism memory instructions clean

build: ## Release build: .build/release/galley
	Scripts/build

run: ## Build, take Examples/ through Pipelines/news.galley.yaml, show what came out
	Scripts/run

test: ## All tests
	Scripts/test

test-engines: ## Slurm, GNU parallel, Kubernetes' schema, Spark, Ray and datatrove, with galley in them
	Scripts/test-engines

lint: ## Formatting of all Swift code
	Scripts/lint

format: ## Format all Swift code
	Scripts/format

schema: ## What editors know of pipelines, against our files and wrong ones
	Scripts/check-schema

check: ## lint and test
	Scripts/check

quality: ## Accuracy on annotated pages against pinned floors: make quality [CORPORA=…]
	Scripts/build
	Scripts/quality $(CORPORA)

bench: ## Speed over the pages of a folder: make bench FOLDER=…
	Scripts/build galley-bench
	.build/release/galley-bench "$(FOLDER)"

compare: ## Speed against other extractors: make compare FOLDER=…
	Scripts/compare "$(FOLDER)"

compare-small: ## Speed and memory over 200,000 small documents
	Scripts/compare --small

instructions: ## Instructions of each stage over twenty pages, against those that are pinned
	Scripts/build
	Scripts/count-instructions

determinism: ## The same bytes for any number of workers: make determinism FOLDER=…
	Scripts/verify-determinism "$(FOLDER)"

memory: ## Memory of 50,000 documents against 1,000: make memory FOLDER=…
	Scripts/measure-memory "$(FOLDER)"

clean: ## Remove everything that was built or written
	rm -rf .build out
