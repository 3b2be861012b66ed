#!/bin/bash
# Makes data/models/relations.bin: see ../README.md. Folders: see training/prepare.sh.
set -e
cd "$(dirname "$0")/../.."
. training/prepare.sh
corpus="$WORK/relations"
node training/relations/dump-relations.mjs "$corpus" "$CORPORA/nerel-train.jsonl.gz" "$CORPORA/nerel-dev.jsonl.gz"
node training/relations/dump-relations.mjs "$WORK/relation-samples" data/articles/*.txt
# one core: with more, the order of sums changes the last digits
export XLA_FLAGS="--xla_cpu_multi_thread_eigen=false intra_op_parallelism_threads=1"
"$python" -u training/relations/train.py "$corpus" "$WORK/relations.pkl" | tee training/logs/relations.txt
"$python" training/relations/write_model.py "$WORK/relations.pkl" "$corpus" data/models/relations.bin
"$python" training/relations/reference.py "$WORK/relations.pkl" "$WORK/relation-samples" test/neural/reference/relations.json data/articles/*.txt
write_sums
