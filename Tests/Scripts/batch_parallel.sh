#!/usr/bin/env bash
# Answers questions with Galen under GNU parallel, and checks that it is what one Galen answers.
#
#     apt-get install -y parallel
#     Tests/Scripts/batch_parallel.sh [FILE]
#
# GNU parallel cuts the file into blocks at line ends, pipes each through one `galen batch -`, and puts the replies together
# in the order of the blocks (--keep-order). The lines are counted anew in each block. It is for records without sessions,
# which blocks would tear apart.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
galen=${GALEN:-$root/.build/release/galen}
export GALEN_KNOWLEDGE=${GALEN_KNOWLEDGE:-$root/Knowledge}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
if [ $# -gt 0 ]; then cp "$1" "$work/questions.jsonl"; else cat "$root"/Tests/Evaluation/tuning*.jsonl > "$work/questions.jsonl"; fi

parallel --pipe --keep-order --block 20k --jobs 2 \
  "$galen" batch - --input-format jsonl --format jsonl --jobs 1 --quiet < "$work/questions.jsonl" > "$work/parallel.jsonl"
"$galen" batch "$work/questions.jsonl" --format jsonl --quiet > "$work/one.jsonl"

without_line() { sed 's/^{"line":[0-9]*,/{/' "$1"; }
printf '%s records from GNU parallel, %s from one run: ' "$(wc -l < "$work/parallel.jsonl")" "$(wc -l < "$work/one.jsonl")"
if cmp -s <(without_line "$work/parallel.jsonl") <(without_line "$work/one.jsonl"); then echo same; else echo DIFFERENT; exit 1; fi
