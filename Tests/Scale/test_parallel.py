"""GNU parallel over the shards of a plan, by Examples/cluster/parallel.sh."""

import csv
import os
import pathlib
import subprocess

import galley
import interrupted

SCRIPT = pathlib.Path(__file__).parents[2] / "Examples/cluster/parallel.sh"
SHARDS = 6


def parallel(work, program, code=0, shards=SHARDS):
    """How the script ends, in which parallel starts two processes at a time."""
    call = subprocess.run(
        [SCRIPT, "scale.galley.yaml", str(shards), "--jobs", "2"],
        cwd=work, env=os.environ | {"GALLEY": str(program)}, capture_output=True, text=True, timeout=600,
    )  # fmt: skip
    assert call.returncode == code, call.stderr
    return call


def log(work):
    """What was started, in the order in which it ended: shard, exit code and signal."""
    with open(work / "scale.joblog") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    return [(int(row["Seq"]) - 1, int(row["Exitval"]), int(row["Signal"])) for row in rows]


def test_shard_that_was_killed_is_resumed(work, reference):
    program = interrupted.write_program(work, "KILL", 2)
    call = parallel(work, program, code=1)
    assert interrupted.process(work, 2)
    assert "shard 2 is stopped" in call.stdout
    assert sorted(log(work)) == [(shard, 0, 9 if shard == 2 else 0) for shard in range(SHARDS)]
    assert not (work / "out/_SUCCESS").exists()

    parallel(work, program)
    assert log(work)[SHARDS:] == [(2, 0, 0)], "only what failed is started again"
    assert (work / "out/_SUCCESS").exists()
    galley.galley("verify", "out/scale.manifest.json", cwd=work)
    assert galley.Results.of(work / "out") == reference


def test_log_of_another_plan_is_not_believed(work, reference):
    parallel(work, galley.program(), shards=2)
    (work / "out").rename(work / "two-shards")
    galley.galley("plan", "scale.galley.yaml", "--shards", 3, "--to", "scale.plan.jsonl", "--fresh", cwd=work)
    parallel(work, galley.program(), shards=3)
    assert sorted(log(work)) == [(shard, 0, 0) for shard in range(3)]
    assert galley.Results.of(work / "out") == reference
