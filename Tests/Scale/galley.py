"""The program as a user calls it, and what its runs have written."""

import dataclasses
import json
import os
import pathlib
import subprocess

PIPELINE = """\
galley: 1
name: scale
fetch: { READER }
stages:
  - clean
  - metadata
  - id: length
    drop: { when: "stats.words < 20", reason: too_short }
  - segment
output: { jsonl: { path: "out/{name}-{shard}.jsonl" } }
rejects: { path: "out/{name}-{shard}.rejects.jsonl" }
limits:
  # The clock of a document goes on while its process stands still, as some of them do here.
  document: { time: 10m }
  # Empty files are in one shard where shards have the same bytes: many of few, not few of many.
  failures: { rate: 50% }
"""


def program():
    """The path of galley; Scripts/test-engines says it."""
    path = os.environ.get("GALLEY")
    if not path:
        raise RuntimeError("GALLEY is not set: run these tests by Scripts/test-engines")
    return path


def files_reader(folder):
    return f"files: {{ root: {json.dumps(str(folder))} }}"


def lines_reader(folder):
    path = json.dumps(f"{folder}/*.jsonl")
    return f"jsonl: {{ path: [{path}], fields: {{ id: id, url: url, html: html }} }}"


def write_pipeline(folder, reader, name="scale.galley.yaml"):
    path = folder / name
    path.write_text(PIPELINE.replace("READER", reader))
    return path


def galley(*arguments, cwd, code=0, **options):
    """What a call prints on standard output; it must end with `code`."""
    call = subprocess.run(
        [program(), *map(str, arguments)], cwd=cwd, capture_output=True, text=True, timeout=600, **options
    )
    assert call.returncode == code, f"galley {arguments} ended with {call.returncode}:\n{call.stderr}"
    return call.stdout


@dataclasses.dataclass
class Results:
    """All lines that runs have written, sorted: runs divide one input in different orders."""

    records: list
    rejects: list

    @classmethod
    def of(cls, folder):
        files = sorted(pathlib.Path(folder).glob("*.jsonl"))
        rejects = [file for file in files if file.name.endswith(".rejects.jsonl")]
        return cls(lines(file for file in files if file not in rejects), lines(rejects))


def lines(files):
    return sorted(line for file in files for line in file.read_bytes().splitlines())


def contents(folder):
    """The bytes of every file, but for manifests, which tell how long it took."""
    return {
        file.name: file.read_bytes()
        for file in sorted(pathlib.Path(folder).iterdir())
        if not file.name.endswith((".manifest.json", ".lock"))
    }
