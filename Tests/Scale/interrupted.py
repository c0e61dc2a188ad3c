"""galley as a scheduler sees it on a bad day: the first attempts at some shards are interrupted as soon
as they have begun to write, so that they are in the middle of it, however fast this machine is."""

import galley

# The shard is told by Slurm's variable, or by the words `run --plan PLAN --shard N`.
PROGRAM = """\
#!/usr/bin/env bash
shard=${{SLURM_ARRAY_TASK_ID:-$5}}
if [[ $1 == run && $shard =~ ^({shards})$ ]] && mkdir "interrupted-$shard" 2>/dev/null; then
  {{
    until [[ -s out/scale-$shard.jsonl.partial || -e out/scale-$shard.jsonl ]]; do :; done
    kill -{signal} $$
    echo $$ >"interrupted-$shard/process"
  }} &
fi
exec {program} "$@"
"""


def write_program(folder, signal, *shards):
    """A program that is galley, but for the first attempts at `shards`, which get `signal`."""
    path = folder / "interrupted-galley"
    alternatives = "|".join(map(str, shards))
    path.write_text(PROGRAM.format(shards=alternatives, signal=signal, program=galley.program()))
    path.chmod(0o755)
    return path


def process(folder, shard):
    """The process that was interrupted in its work on a shard; none as long as there is none."""
    file = folder / f"interrupted-{shard}/process"
    text = file.read_text().strip() if file.exists() else ""
    if not text:
        return None
    assert not (folder / f"out/scale-{shard}.jsonl").exists(), "too late: the shard is done already"
    return int(text)
