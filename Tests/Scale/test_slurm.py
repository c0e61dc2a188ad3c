"""An array of a real Slurm, whose tasks are killed, stopped and requeued, by Examples/cluster/slurm.sh."""

import os
import pathlib
import re
import signal

import galley
import pytest
import slurm

SCRIPT = pathlib.Path(__file__).parents[2] / "Examples/cluster/slurm.sh"
SHARDS = 8
KILLED, STOPPED, REQUEUED = 1, 3, 6
STARTED = re.compile(r"array (\d+) works on the shards (\S+)")

# galley, but its first attempts at some shards stand still as soon as they have begun to write, so that
# the test can take them away in the middle, however fast this machine is.
STANDING_STILL = """\
#!/usr/bin/env bash
shard=$SLURM_ARRAY_TASK_ID
if [[ $1 == run && $shard =~ ^({shards})$ ]] && mkdir "still-$shard" 2>/dev/null; then
  {{
    until [[ -s out/scale-$shard.jsonl.partial || -e out/scale-$shard.jsonl ]]; do :; done
    kill -STOP $$
    echo $$ >"still-$shard/process"
  }} &
fi
exec {program} "$@"
"""


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


@pytest.fixture
def work(tmp_path, pages):
    folder = tmp_path / "work"
    folder.mkdir()
    galley.write_pipeline(folder, galley.files_reader(pages))
    return folder


def standing_still(work, shard):
    """The process that works on a shard, when it stands still."""
    file = work / f"still-{shard}/process"
    number = slurm.wait_for(lambda: file.exists() and file.read_text().strip(), f"shard {shard} begins")
    assert not (work / f"out/scale-{shard}.jsonl").exists(), "too late: it is done already"
    return int(number)


def test_array_survives_kills_stops_and_requeues(cluster, work, pages, reference):
    shards = "|".join(map(str, (KILLED, STOPPED, REQUEUED)))
    program = work / "galley-standing-still"
    program.write_text(STANDING_STILL.format(shards=shards, program=galley.program()))
    program.chmod(0o755)

    # The warning comes half a minute before the end of one minute, and not a minute before that of hours.
    options = ("--time=1", "--signal=B:TERM@30")
    environment = {"GALLEY": str(program)}
    printed = cluster.call(SCRIPT, "scale.galley.yaml", str(SHARDS), *options, cwd=work, env=environment)
    array, shards = STARTED.search(printed).groups()
    assert shards == "0-7"

    # STOPPED stands still until Slurm warns it.
    os.kill(standing_still(work, KILLED), signal.SIGKILL)
    standing_still(work, REQUEUED)
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
