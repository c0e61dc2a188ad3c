"""The counting part of Scripts/count-instructions."""
import concurrent.futures
import json
import os
import re
import subprocess
import sys
from pathlib import Path

PINNED = Path("Scripts/instructions.json")
TOLERANCE = 0.05
# By so much two runs of the same may differ: threads wait for each other in other places.
NOISE = 1_000_000
STAGES = ["clean", "metadata", "segment", "entities", "quotes", "dates", "acronyms"]


def counted(scratch, name, *arguments):
    """Instructions of a run of the program."""
    done = subprocess.run(
        ["valgrind", "--tool=callgrind", f"--callgrind-out-file={scratch}/{name}.callgrind",
         scratch / "galley", *arguments], capture_output=True, text=True)
    found = re.search(r"Collected : (\d+)", done.stderr)
    if done.returncode or not found:
        sys.exit(f"galley {' '.join(map(str, arguments))} ended with {done.returncode}:\n"
                 f"{done.stderr[-2000:]}")
    return int(found[1])


def pipeline(scratch, end):
    """A pipeline of the first `end` stages, with files of its own."""
    path = scratch / f"counted-{end}.galley.yaml"
    path.write_text(json.dumps({
        "galley": 1, "name": "counted", "stages": STAGES[:end],
        "fetch": {"files": {"root": "Examples/articles", "include": ["2026/**", "archive/**"]}},
        "output": {"jsonl": {"path": f"{scratch}/counted-{end}.jsonl"}},
        "limits": {"failures": {"rate": "100%"}}}))
    return path


def run(scratch, end):
    return counted(scratch, f"counted-{end}", "run", pipeline(scratch, end),
                   "--fresh", "--workers", "1", "--quiet")


def counts(scratch):
    """By stage: what a run takes more with it than without."""
    # Other runs beside it take a run's time and no instruction of its own.
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        start = pool.submit(counted, scratch, "start", "version")
        totals = pool.map(run, [scratch] * (len(STAGES) + 1), range(len(STAGES) + 1))
        totals = [start.result(), *totals]
    names = ["start", "read and write", *STAGES]
    return {name: total - before for name, total, before in zip(names, totals, [0, *totals])}


def main():
    scratch, pins = Path(sys.argv[1]), "--pin" in sys.argv
    pinned = json.loads(PINNED.read_text()) if PINNED.exists() else {}
    found = counts(scratch)
    risen = []
    print(f"{'':16}{'instructions':>14}{'pinned':>14}{'ratio':>8}")
    for name, count in found.items():
        pin = pinned.get(name, count)
        print(f"{name:16}{count:14}{pin:14}{count / pin:8.3f}")
        if count > max(pin * (1 + TOLERANCE), pin + NOISE):
            risen.append(name)
    if pins:
        lowest = {name: min(count, pinned.get(name, count)) for name, count in found.items()}
        PINNED.write_text(json.dumps(lowest, indent=2) + "\n")
    if risen:
        sys.exit(f"more instructions than pinned: {', '.join(risen)}")


if __name__ == "__main__":
    main()
