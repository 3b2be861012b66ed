#!/bin/sh
# Compares everything that we take over from natasha with natasha itself on a corpus of your own, layer by layer:
#   scripts/compare-natasha.sh PYTHON TEXTS
# PYTHON is an interpreter with the packages that scripts/make-reference.py names; TEXTS is a .jsonl(.gz) with "text" in each line, or
# a plain file with a text in each line. A thousand news articles take some five minutes, nearly all of it natasha's.
set -eu
[ $# -eq 2 ] || { sed -n '2,5p' "$0"; exit 2; }
texts=$(realpath "$2")
cd "$(dirname "$0")/.."
folder=$(mktemp -d)
trap 'rm -r "$folder"' EXIT
"$1" scripts/make-reference.py "$texts" "$folder/natasha.json.gz"
SOZH_REFERENCE="$folder/natasha.json.gz" npx vitest run test/analyse/natasha.test.ts
