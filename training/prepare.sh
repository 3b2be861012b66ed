# Read by the scripts that make models, in the folder of the repository: builds the program and makes the environment. Folders: CORPORA
# (../shared/corpora), WORK (training/.work, may be deleted afterwards).
CORPORA=${CORPORA:-../shared/corpora}
WORK=${WORK:-training/.work}
mkdir -p "$WORK"
npm run build
[ -d "$WORK/venv" ] || { python3 -m venv "$WORK/venv"; "$WORK/venv/bin/pip" install -q -r training/requirements.txt; }
python="$WORK/venv/bin/python"

# the sums of all models, also of those that were not made anew
write_sums() {
  (cd data/models && sha256sum vectors.bin ner.bin morphology.bin syntax.bin dictionary.bin spans.bin relations.bin > SHA256SUMS)
}
