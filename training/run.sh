#!/bin/bash
# Makes data/models/spans.bin: see README.md. Folders: CORPORA (../shared/corpora), WORK (training/.work, may be deleted afterwards).
set -e
cd "$(dirname "$0")/.."
CORPORA=${CORPORA:-../shared/corpora}
WORK=${WORK:-training/.work}
mkdir -p "$WORK"
npm run build
[ -d "$WORK/venv" ] || { python3 -m venv "$WORK/venv"; "$WORK/venv/bin/pip" install -q -r training/requirements.txt; }
python="$WORK/venv/bin/python"
node training/dump-corpus.mjs "$WORK/corpus" "$CORPORA/nerel-train.jsonl.gz" "$CORPORA/nerel-dev.jsonl.gz"
node training/dump-corpus.mjs "$WORK/samples" data/articles/*.txt
{
  "$python" -u training/train.py "$WORK/corpus" "$WORK/first.pkl" --epochs 18
  "$python" -u training/train.py "$WORK/corpus" "$WORK/spans.pkl" --begin "$WORK/first.pkl" --epochs 9 --rate 1.2e-3 --drop 0.25 0.15 0.2 --seed 1
} | tee training/logs/spans.txt
"$python" training/export.py "$WORK/spans.pkl" "$WORK/corpus" data/models/spans.bin
"$python" training/reference.py "$WORK/spans.pkl" "$WORK/samples" test/neural/reference/spans.json data/articles/*.txt
(cd data/models && sha256sum vectors.bin ner.bin morphology.bin syntax.bin dictionary.bin spans.bin > SHA256SUMS)
