"""The measuring part of Scripts/compare-engines, which installs what it needs and calls it."""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time
from importlib.metadata import version

ROOT = pathlib.Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "Tests/Scale"))
import corpus
import galley

FEW = 70
BIN = pathlib.Path(sys.executable).parent
SPARK = [BIN / "spark-submit", "--master", "local-cluster[2,1,1024]", ROOT / "Examples/spark/extract.py"]
RAY = [sys.executable, ROOT / "Examples/ray/extract.py"]
DATATROVE = [sys.executable, ROOT / "Examples/datatrove/extract.py"]
PROGRAM = ["--galley", galley.program()]


def commands(lines, pipeline):
    """Each writes below `out` of the folder in which it runs."""
    pattern = f"{lines}/*.jsonl"
    return {
        "galley run": [galley.program(), "run", "--quiet", "--workers", "2", pipeline],
        "galley pipe": ["sh", "-c", f"cat {pattern} | {galley.program()} pipe --quiet --workers 2 {pipeline} > answers"],
        f"Spark {version('pyspark')}": [*SPARK, *PROGRAM, pipeline, "lines", pattern, "out"],
        f"Ray {version('ray')}": [*RAY, *PROGRAM, pipeline, pattern, "out"],
        f"datatrove {version('datatrove')}": [*DATATROVE, *PROGRAM, pipeline, lines, "out"],
    }


def seconds(command, folder):
    folder.mkdir()
    start = time.monotonic()
    call = subprocess.run(command, cwd=folder, env={**os.environ, "RAY_USAGE_STATS_ENABLED": "0"}, capture_output=True)
    elapsed = time.monotonic() - start
    if call.returncode:
        sys.exit(f"{command} ended with {call.returncode}:\n{call.stderr.decode()[-3000:]}")
    shutil.rmtree(folder)
    return elapsed


def measure(documents, rounds, folder):
    """The best seconds of each over few documents and over all."""
    best = {}
    for count in (FEW, documents):
        corpus.write_lines(folder / f"{count}", count)
        pipeline = galley.write_pipeline(folder, galley.lines_reader(folder / f"{count}"), f"{count}.galley.yaml")
        for _ in range(rounds):
            for name, command in commands(folder / f"{count}", pipeline).items():
                elapsed = seconds(command, folder / "work")
                best[name, count] = min(elapsed, best.get((name, count), elapsed))
    return best


def main(documents, rounds):
    with tempfile.TemporaryDirectory() as folder:
        best = measure(documents, rounds, pathlib.Path(folder))
    names = [name for name, count in best if count == FEW]
    whole = best["galley run", documents]
    work = whole - best["galley run", FEW]
    print(f"{documents} documents, best of {rounds}, two galleys or two workers; galley run = 1")
    print(f"{'':20}{'with start':>12}{'without':>10}{'start':>8}")
    for name in names:
        start, total = best[name, FEW], best[name, documents]
        print(f"{name:20}{total / whole:12.2f}{(total - start) / work:10.2f}{start / whole:8.2f}")


main(int(sys.argv[1]), int(sys.argv[2]))
