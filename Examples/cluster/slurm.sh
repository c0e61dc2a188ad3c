#!/usr/bin/env bash
# Takes a pipeline through Slurm: a plan, an array with a task for each shard, and a last job that
# merges them, or first starts again what is missing.
#
#   slurm.sh PIPELINE SHARDS [SBATCH-OPTION…]
#   slurm.sh corpus.galley.yaml 100 --time=4:00:00 --cpus-per-task=4 --partition=short
#
# Call it in a folder that all nodes share, and again whenever you like: what is done stays done.
# GALLEY is the program, ROUNDS how often what is missing is started again (3).
set -euo pipefail
pipeline=${1:?which pipeline?}
shards=${2:?how many shards?}
shift 2
galley=${GALLEY:-galley}
rounds=${ROUNDS:-3}
self=$(realpath "${BASH_SOURCE[0]}")
plan=$(basename "$pipeline" .galley.yaml).plan.jsonl
mkdir -p logs

quote() { printf '%q ' "$@"; }
submit() { sbatch --parsable --open-mode=append "$@"; }

# A plan that is there is compared: it stays, or what has changed is told and nothing starts.
"$galley" plan "$pipeline" --shards "$shards" --to "$plan"

missing=$("$galley" status "$plan" --format slurm)
after=()
if [[ -n $missing ]]; then
  # `exec`, so that the signal a minute before the end of the time reaches galley itself. It then
  # notes how far it has come and ends with 75.
  task="exec $(quote "$galley" run --plan "$plan" --shard auto --quiet)"
  task+='--workers "${SLURM_CPUS_ON_NODE:-1}"'
  array=$(submit --requeue --signal=B:TERM@60 "$@" --job-name=galley --array="$missing" \
    --output=logs/shard-%a.log --wrap="$task")
  after=(--dependency="afterany:$array")
  echo "array $array works on the shards $missing"
fi

again="exit 1"
((rounds == 0)) || again=$(quote env GALLEY="$galley" ROUNDS=$((rounds - 1)) "$self" "$pipeline" "$shards" "$@")
last=$(submit "$@" "${after[@]}" --job-name=galley-merge --output=logs/merge.log \
  --wrap="$(quote "$galley" merge "$plan") || $again")
echo "job $last merges them"
