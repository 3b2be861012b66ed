#!/bin/bash
# Makes data/models/relations.bin: see ../README.md. Folders: CORPORA (../shared/corpora), WORK (training/.work, may be deleted afterwards).
set -e
cd "$(dirname "$0")/../.."
CORPORA=${CORPORA:-../shared/corpora}
WORK=${WORK:-training/.work}
mkdir -p "$WORK"
npm run build
[ -d "$WORK/venv" ] || { python3 -m venv "$WORK/venv"; "$WORK/venv/bin/pip" install -q -r training/requirements.txt; }
python="$WORK/venv/bin/python"
corpus="$WORK/relations"
node training/relations/dump-relations.mjs "$corpus" "$CORPORA/nerel-train.jsonl.gz" "$CORPORA/nerel-dev.jsonl.gz"
node training/relations/dump-relations.mjs "$WORK/relation-samples" data/articles/*.txt
# one core: with more, the order of sums changes the last digits
export XLA_FLAGS="--xla_cpu_multi_thread_eigen=false intra_op_parallelism_threads=1"
"$python" -u training/relations/train.py "$corpus" "$WORK/relations.pkl" | tee training/logs/relations.txt
"$python" training/relations/write_model.py "$WORK/relations.pkl" "$corpus" data/models/relations.bin
"$python" training/relations/reference.py "$WORK/relations.pkl" "$WORK/relation-samples" test/neural/reference/relations.json data/articles/*.txt
(cd data/models && sha256sum vectors.bin ner.bin morphology.bin syntax.bin dictionary.bin spans.bin relations.bin > SHA256SUMS)
