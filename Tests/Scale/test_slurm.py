"""An array of a real Slurm, whose tasks are killed, stopped and requeued, by Examples/cluster/slurm.sh."""

import os
import pathlib
import re
import signal

import galley
import interrupted
import pytest
import slurm

SCRIPT = pathlib.Path(__file__).parents[2] / "Examples/cluster/slurm.sh"
SHARDS = 8
KILLED, STOPPED, REQUEUED = 1, 3, 6
STARTED = re.compile(r"array (\d+) works on the shards (\S+)")


@pytest.fixture
def cluster(tmp_path):
    folder = tmp_path / "slurm"
    folder.mkdir()
    cluster = slurm.Cluster(folder)
    try:
        cluster.start()
        yield cluster
    finally:
        left = cluster.stop()
    assert not left, f"left running: {left}"


def test_array_survives_kills_stops_and_requeues(cluster, work, pages, reference):
    program = interrupted.write_program(work, "STOP", KILLED, STOPPED, REQUEUED)

    def standing_still(shard):
        return slurm.wait_for(lambda: interrupted.process(work, shard), f"shard {shard} begins")

    # The warning comes half a minute before the end of one minute, and not a minute before that of hours.
    options = ("--time=1", "--signal=B:TERM@30")
    environment = {"GALLEY": str(program)}
    printed = cluster.call(SCRIPT, "scale.galley.yaml", str(SHARDS), *options, cwd=work, env=environment)
    array, shards = STARTED.search(printed).groups()
    assert shards == "0-7"

    # STOPPED stands still until Slurm warns it, which also makes it go on.
    os.kill(standing_still(KILLED), signal.SIGKILL)
    standing_still(REQUEUED)
    slurm.wait_for(lambda: cluster.succeeds("scontrol", "requeue", f"{array}_{REQUEUED}"), "it is requeued")
    slurm.wait_for(cluster.is_idle, "all jobs end", seconds=400)

    tasks = cluster.tasks(array)
    assert tasks.pop(KILLED) == "FAILED 0:9 0"
    assert tasks.pop(STOPPED) == "FAILED 75:0 0"
    assert tasks.pop(REQUEUED).endswith(" 1")
    # A slow machine may not be done with others at the time of the warning.
    assert set(tasks.values()) <= {"COMPLETED 0:0 0", "FAILED 75:0 0"}, tasks
    merged = (work / "logs/merge.log").read_text()
    assert {str(KILLED), str(STOPPED)} <= set(STARTED.search(merged)[2].split(",")), merged
    assert (work / "out/_SUCCESS").exists(), merged
    galley.galley("verify", "out/scale.manifest.json", cwd=work)
    assert galley.Results.of(work / "out") == reference


def test_shards_are_the_same_bytes_as_in_a_plain_loop(cluster, work, pages):
    cluster.call(SCRIPT, "scale.galley.yaml", str(SHARDS), cwd=work, env={"GALLEY": galley.program()})
    slurm.wait_for(cluster.is_idle, "all jobs end", seconds=300)
    by_slurm = galley.contents(work / "out")

    (work / "out").rename(work / "by-slurm")
    for shard in range(SHARDS):
        galley.galley("run", "--plan", "scale.plan.jsonl", "--shard", shard, "--quiet", cwd=work)
    galley.galley("merge", "scale.plan.jsonl", cwd=work)
    assert by_slurm == galley.contents(work / "out")
