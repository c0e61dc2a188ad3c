"""Many small documents: how many a second on one core, and whether memory grows with their number.

    compare_small.py GALLEY COUNT

writes COUNT invented articles of about 5 KB of HTML as JSON Lines, an address and a page a line,
and takes them, and as many as a hundredth of them, through clean and metadata on one core. JSON
Lines and WARC take the least reading, about 3 % of the time, and a line is the plainer of the two.
"""
import json
import sys
import tempfile
from pathlib import Path

from compare_articles import Articles
from compare_process import cores, run

ROUNDS = 2


def written(count, path):
    articles, size = Articles(), 0
    with open(path, "w", encoding="utf-8") as file:
        for number in range(count):
            url, html = articles.page(number)
            size += len(html.encode())
            file.write(json.dumps({"url": url, "html": html}, ensure_ascii=False) + "\n")
    return size


def pipeline(scratch, name):
    path = scratch / f"{name}.galley.yaml"
    path.write_text(json.dumps({
        "galley": 1, "name": name, "stages": ["clean", "metadata"],
        "fetch": {"jsonl": {"path": [str(scratch / f"{name}.jsonl")]}},
        "output": {"jsonl": {"path": f"out/{name}.jsonl"}},
        "rejects": {"path": f"out/{name}.rejects.jsonl"},
        "limits": {"failures": {"rate": "100%"}}}))
    return path


def measured(program, scratch, name, count):
    command = [program, "run", pipeline(scratch, name), "--fresh", "--workers", 1]
    done = run(command, scratch, cores(1), watched=True)
    with open(scratch / f"out/{name}.jsonl", "rb") as file:
        records = sum(1 for _ in file)
    if records != count:
        sys.exit(f"{count} documents went in, and {records} records came out")
    return done


def show(counts, runs):
    print(f"{'documents':>10}{'a second':>12}{'of processor':>14}{'peak MB':>10}")
    peaks = {}
    for name, count in counts.items():
        seconds = min(run.seconds for run in runs[name])
        processor = min(run.processor for run in runs[name])
        peaks[name] = max(run.peak for run in runs[name]) / 1024
        print(f"{count:10}{count / seconds:12.0f}{count / processor:14.0f}{peaks[name]:10.1f}")
    print(f"memory of {counts['many']} / of {counts['few']}: {peaks['many'] / peaks['few']:.2f}")


def main(program, count):
    counts = {"few": max(1, count // 100), "many": count}
    runs = {name: [] for name in counts}
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        sizes = {name: written(count, scratch / f"{name}.jsonl") for name, count in counts.items()}
        for _ in range(ROUNDS):
            for name in counts:
                runs[name].append(measured(program, scratch, name, counts[name]))
    print(f"documents of {sizes['many'] / count / 1000:.1f} KB of HTML in JSON Lines,"
          f" clean and metadata, one core, the best of {ROUNDS} rounds")
    show(counts, runs)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
