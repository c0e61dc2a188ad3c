"""The measuring part of Scripts/compare, which installs what it needs and calls it."""
import gzip
import json
import math
import os
import statistics
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path

from compare_process import Run, cores, run, start

# Fewer pages than these are read several times in one run: a run of half a second tells as much of
# its beginning as of pages.
PAGES = 1000
# Of slow tools a part of the pages and some rounds are enough to know the rate.
SAMPLE, SLOW_ROUNDS = 150, 2
STARTS = 200
RECORD = ["clean", "metadata"]
NEWS = [*RECORD, "segment", "entities", "quotes", "dates", "acronyms"]


def unpacked(folder, target):
    """The pages of a folder, uncompressed and flat, so that all tools read the same bytes."""
    target.mkdir(parents=True)
    pages = []
    for path in sorted(folder.rglob("*")):
        if path.name.endswith((".html", ".htm", ".html.gz")):
            data = path.read_bytes()
            pages.append(target / f"{len(pages):06}.html")
            pages[-1].write_bytes(gzip.decompress(data) if path.suffix == ".gz" else data)
    if not pages:
        sys.exit(f"{folder} holds no pages")
    return pages


def linked(pages, target):
    target.mkdir()
    for page in pages:
        os.link(page, target / page.name)
    return sorted(target.iterdir())


class Pages:
    """All pages, as often as it takes, for fast tools, and some of them for slow ones."""

    def __init__(self, folder, scratch):
        pages = unpacked(folder, scratch / "all/0")
        self.single, self.times = len(pages), math.ceil(PAGES / len(pages))
        for copy in range(1, self.times):
            linked(pages, scratch / f"all/{copy}")
        self.folder, self.number = scratch / "all", len(pages) * self.times
        # Evenly spaced by size, as time goes with size.
        by_size = sorted(pages, key=lambda page: page.stat().st_size)
        count = min(SAMPLE, len(pages))
        some = [by_size[(2 * i + 1) * len(pages) // (2 * count)] for i in range(count)]
        self.some, self.sample = linked(some, scratch / "sample"), scratch / "sample"
        self.megabytes = sum(page.stat().st_size for page in pages) / 1e6
        for name, paths in [("all", sorted(self.folder.rglob("*.html"))), ("some", self.some)]:
            (scratch / f"{name}.list").write_text("".join(f"{path}\n" for path in paths))


@dataclass
class Tool:
    name: str
    does: str
    pages: int
    rounds: int
    measure: Callable[[], tuple[Run, int]]
    runs: list[Run] = field(default_factory=list)
    missing: int = 0  # Pages without a record.

    def turn(self, number):
        if number < self.rounds:
            done, self.missing = self.measure()
            self.runs.append(done)

    @property
    def rate(self):
        return self.pages / min(run.seconds for run in self.runs)

    @property
    def processor_rate(self):
        return self.pages / min(run.processor for run in self.runs)

    def ratio(self, other):
        by_processor = self.processor_rate / other.processor_rate
        return f"{self.rate / other.rate:.2f} ({by_processor:.2f})"


class Tools:
    """What is measured: galley and the others, over these pages, with one core and with two."""

    def __init__(self, program, scratch, pages, rounds):
        self.program, self.scratch, self.pages, self.rounds = program, scratch, pages, rounds
        added = ", ".join(NEWS[len(RECORD):])
        self.ours = [
            self.galley("record", "text + metadata", RECORD, 1),
            self.galley("news", f"text + metadata + annotations: {added}", NEWS, 1)]
        self.theirs = [
            self.other("resiliparse", "text only", "resiliparse", fast=True),
            self.other("trafilatura", "text only", "trafilatura_text"),
            self.other("trafilatura", "text + metadata", "trafilatura_metadata"),
            self.other("readability-lxml", "HTML of the content + title", "readability"),
            self.other("newspaper4k", "text + metadata", "newspaper4k")]
        self.ours_of_two = [
            self.galley("record", "text + metadata, --workers 2", RECORD, 2),
            self.galley("news", "text + metadata + annotations, --workers 2", NEWS, 2)]
        self.theirs_of_two = [self.trafilatura_program()]
        self.one, self.two = self.ours + self.theirs, self.ours_of_two + self.theirs_of_two

    def galley(self, name, does, stages, workers):
        path, output = (self.scratch / f"{name}{ending}" for ending in (".galley.yaml", ".jsonl"))
        path.write_text(json.dumps({
            "galley": 1, "name": name, "fetch": {"files": {"root": str(self.pages.folder)}},
            "stages": stages, "output": {"jsonl": {"path": str(output)}},
            "rejects": {"path": f"{output}.rejects"}, "limits": {"failures": {"rate": "100%"}}}))
        command = [self.program, "run", path, "--fresh", "--workers", workers]

        def measure():
            done = run(command, self.scratch, cores(workers))
            with open(output, "rb") as file:
                return done, self.pages.number - sum(1 for _ in file)
        return Tool(f"galley {name}", does, self.pages.number, self.rounds, measure)

    def other(self, package, does, function, fast=False):
        script = Path(__file__).resolve().with_name("compare_tools.py")
        pages = self.scratch / ("all.list" if fast else "some.list")
        command = [sys.executable, script, function, pages, self.scratch / f"{function}.jsonl"]

        def measure():
            found = json.loads(run(command, self.scratch, cores(1)).output)
            return Run(found["seconds"], found["processor"]), found["failed"]
        count = self.pages.number if fast else len(self.pages.some)
        rounds = self.rounds if fast else min(self.rounds, SLOW_ROUNDS)
        return Tool(f"{package} {version(package)}", does, count, rounds, measure)

    def trafilatura_program(self):
        """Its own way to use several cores, less the time of its imports, as for the others."""
        program, texts = [sys.executable, "-m", "trafilatura.cli"], self.scratch / "texts"
        options = ["--input-dir", self.pages.sample, "--output-dir", texts, "--parallel", 2]

        def measure():
            empty = run([*program, "--version"], self.scratch, cores(2))
            whole = run([*program, *options], self.scratch, cores(2))
            found = sum(1 for path in texts.rglob("*") if path.is_file())
            done = Run(whole.seconds - empty.seconds, whole.processor - empty.processor)
            return done, len(self.pages.some) - found
        return Tool(f"trafilatura {version('trafilatura')}", "text only, --parallel 2",
                    len(self.pages.some), min(self.rounds, SLOW_ROUNDS), measure)


def show(title, tools):
    print(f"\n{title:24}{'pages/s':>9}{'of processor':>14}{'pages':>7}{'rounds':>8}  does")
    for tool in tools:
        missing = f" ({tool.missing} pages without a record)" if tool.missing else ""
        print(f"{tool.name:24}{tool.rate:9.1f}{tool.processor_rate:14.1f}{tool.pages:7}"
              f"{len(tool.runs):8}  {tool.does}{missing}")


def show_ratios(tools):
    print(f"\n{'ratio (of processor)':24}{'galley record':>22}{'galley news':>22}")
    rows = [(f"/ {other.name}", other.does, [tool.ratio(other) for tool in tools.ours])
            for other in tools.theirs]
    rows += [(f"2: / {other.name}", other.does, [tool.ratio(other) for tool in tools.ours_of_two])
             for other in tools.theirs_of_two]
    rows.append(("2 workers / 1 worker", "", [
        two.ratio(one) for two, one in zip(tools.ours_of_two, tools.ours, strict=True)]))
    for name, does, (record, news) in rows:
        print(f"{name:24}{record:>22}{news:>22}  {does}")


def show_starts(program):
    commands = {
        "/bin/true": ["/bin/true"], "galley version": [program, "version"],
        "galley lint": [program, "lint", "Pipelines/news.galley.yaml"]}
    times = {name: [] for name in commands}
    for _ in range(STARTS):
        for name, command in commands.items():
            times[name].append(start(command, cores(1)))
    least = statistics.median(times["/bin/true"])
    print(f"\n{'start, of ' + str(STARTS):24}{'median ms':>10}{'best ms':>10}{'/ true':>9}")
    for name, measured in times.items():
        median = statistics.median(measured)
        print(f"{name:24}{median:10.2f}{min(measured):10.2f}{median / least:9.1f}")


def main(program, folder, rounds):
    with tempfile.TemporaryDirectory() as name:
        scratch = Path(name)
        pages = Pages(folder, scratch)
        tools = Tools(program, scratch, pages, rounds)
        # In turns, so that what else the machine does falls on all of them.
        for number in range(rounds):
            for tool in tools.one + tools.two:
                tool.turn(number)
    print(f"{pages.single} pages of {pages.megabytes:.1f} MB, uncompressed, {pages.times} times;"
          f" slow tools take {len(pages.some)} of them once, evenly spaced by size.\n"
          "The best round counts. galley's time includes its start, that of the others no import.")
    show("one core each", tools.one)
    show("two cores each", tools.two)
    show_ratios(tools)
    show_starts(program)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]))
