#!/bin/bash
# Makes data/models/spans.bin: see README.md. Folders: see training/prepare.sh.
set -e
cd "$(dirname "$0")/.."
. training/prepare.sh
node training/dump-corpus.mjs "$WORK/corpus" "$CORPORA/nerel-train.jsonl.gz" "$CORPORA/nerel-dev.jsonl.gz"
node training/dump-corpus.mjs "$WORK/samples" data/articles/*.txt
{
  "$python" -u training/train.py "$WORK/corpus" "$WORK/first.pkl" --epochs 18
  "$python" -u training/train.py "$WORK/corpus" "$WORK/spans.pkl" --begin "$WORK/first.pkl" --epochs 9 --rate 1.2e-3 --drop 0.25 0.15 0.2 --seed 1
} | tee training/logs/spans.txt
"$python" training/export.py "$WORK/spans.pkl" "$WORK/corpus" data/models/spans.bin
"$python" training/reference.py "$WORK/spans.pkl" "$WORK/samples" test/neural/reference/spans.json data/articles/*.txt
write_sums
