#!/usr/bin/env bash
# Takes a pipeline through GNU parallel: a plan, a process for each shard, and a merge at the end.
#
#   parallel.sh PIPELINE SHARDS [PARALLEL-OPTION…]
#   parallel.sh corpus.galley.yaml 100 --jobs 4
#   parallel.sh corpus.galley.yaml 100 --jobs 4 --sshloginfile machines --workdir .
#
# Call it again after whatever stopped it: what failed is started anew, what is done is not.
# GALLEY is the program, WORKERS how many documents each process works on at a time (1).
set -euo pipefail
pipeline=${1:?which pipeline?}
shards=${2:?how many shards?}
shift 2
galley=${GALLEY:-galley}
name=$(basename "$pipeline" .galley.yaml)
plan=$name.plan.jsonl
log=$name.joblog

# A plan that is there is compared: it stays, or what has changed is told and nothing starts.
"$galley" plan "$pipeline" --shards "$shards" --to "$plan"
# A log that is older than the plan is of the shards of another one.
[[ ! $plan -nt $log ]] || rm -f "$log"

# --resume-failed starts what is not in the log, and what the log has as failed.
parallel --joblog "$log" --resume --resume-failed "$@" \
  "$galley" run --plan "$plan" --shard {} --workers "${WORKERS:-1}" --quiet \
  ::: $(seq 0 $((shards - 1))) || echo "not all shards are done; their exit codes are in $log" >&2

exec "$galley" merge "$plan"
