"""The measuring part of Scripts/compare-speed, which installs what it needs and calls it."""
import gzip
import json
import subprocess
import sys
import tempfile
import time
from importlib.metadata import version
from pathlib import Path

import trafilatura
from resiliparse.extract.html2text import extract_plain_text
from resiliparse.parse.encoding import bytes_to_str, detect_encoding

SAMPLE = 100  # trafilatura is slow: a part of the pages is enough to know its rate.


def pages(folder):
    return sorted(p for p in folder.rglob("*") if p.name.endswith((".html", ".html.gz", ".htm")))


def read(path):
    data = path.read_bytes()
    return gzip.decompress(data) if path.suffix == ".gz" else data


class Galley:
    """The program over the folder, from its start to its end."""

    def __init__(self, program, folder, scratch):
        self.program, self.scratch = program, scratch
        self.pipeline = scratch / "speed.galley.yaml"
        self.pipeline.write_text(json.dumps({
            "galley": 1, "name": "speed",
            "fetch": {"files": {"root": str(folder), "include": ["**/*.html", "**/*.html.gz", "**/*.htm"]}},
            "stages": ["clean", "metadata"],
            "output": {"jsonl": {"path": str(scratch / "out.jsonl")}},
            "rejects": {"path": str(scratch / "rejects.jsonl")},
            "limits": {"failures": {"rate": "100%"}}}))

    def __call__(self):
        done = subprocess.run(
            [self.program, "run", self.pipeline, "--fresh", "--workers", "1"], cwd=self.scratch,
            text=True, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        if done.returncode:
            sys.exit(f"galley ended with {done.returncode}:\n{done.stderr[-2000:]}")


def resiliparse_text(paths, output):
    with open(output, "w", encoding="utf-8") as file:
        for path in paths:
            data = read(path)
            text = extract_plain_text(bytes_to_str(data, detect_encoding(data)), main_content=True)
            file.write(json.dumps({"path": str(path), "text": text}, ensure_ascii=False) + "\n")


def trafilatura_record(paths, output):
    with open(output, "w", encoding="utf-8") as file:
        for path in paths:
            found = trafilatura.extract(read(path), output_format="json", with_metadata=True)
            file.write((found or "{}") + "\n")


def timed(body):
    began = time.perf_counter()
    body()
    return time.perf_counter() - began


def main():
    program, folder, rounds = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3])
    paths = pages(folder)
    if not paths:
        sys.exit(f"{folder} holds no pages")
    sample = paths[:: max(1, len(paths) // SAMPLE)][:SAMPLE]
    with tempfile.TemporaryDirectory() as name:
        scratch = Path(name)
        runs = {
            "galley": (len(paths), Galley(program, folder, scratch)),
            "resiliparse": (
                len(paths), lambda: resiliparse_text(paths, scratch / "resiliparse.jsonl")),
            "trafilatura": (
                len(sample), lambda: trafilatura_record(sample, scratch / "trafilatura.jsonl")),
        }
        best = dict.fromkeys(runs, float("inf"))
        # In turns, so that what else the machine does falls on all of them.
        for turn in range(rounds):
            for tool, (_, body) in runs.items():
                if tool != "trafilatura" or turn == 0:
                    best[tool] = min(best[tool], timed(body))
    rate = {tool: count / best[tool] for tool, (count, _) in runs.items()}
    print(f"{len(paths)} pages, the best of {rounds} rounds, one process each")
    print(f"galley       {rate['galley']:8.0f} pages/s  text and metadata to JSON Lines")
    print(f"resiliparse  {rate['resiliparse']:8.0f} pages/s  main content alone"
          f" ({version('resiliparse')})")
    print(f"trafilatura  {rate['trafilatura']:8.0f} pages/s  text and metadata, of"
          f" {len(sample)} pages, one round ({version('trafilatura')})")
    for tool in ("resiliparse", "trafilatura"):
        print(f"galley / {tool} = {rate['galley'] / rate[tool]:.2f}")


if __name__ == "__main__":
    main()
