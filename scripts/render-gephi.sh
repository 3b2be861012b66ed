#!/usr/bin/env bash
# scripts/render-gephi.sh: docs/images/gephi.svg, what lies around Belarus in the sample articles, as Gephi's preview draws our GEXF.
# Wants `npm run build`, Java 17 and Gephi's toolkit, which the tests in test/gephi fetch into SOZH_CACHE (default .cache).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
JAR=${SOZH_CACHE:-.cache}/gephi/lib/gephi-toolkit-0.10.1-all.jar
[ -f "$JAR" ] || { echo 'Gephi is not there: npx vitest run test/gephi fetches it' >&2; exit 1; }
WORK=$(mktemp -d)
trap 'rm -rf "$WORK"' EXIT
node dist/cli.js --store "$WORK/samples.graph" ingest data/articles > /dev/null
node dist/cli.js --store "$WORK/samples.graph" export gexf -o "$WORK/samples.gexf" --around country:belarus --hops 3
javac -encoding UTF-8 -nowarn -cp "$JAR" -d "$WORK" test/gephi/GephiRender.java
java -Dfile.encoding=UTF-8 -cp "$WORK:$JAR" GephiRender "$WORK/samples.gexf" "$WORK/gephi.svg"
# white also where pages are dark; numbers to a tenth are enough
sed -E 's/<svg /<svg style="background:#fff" /; s/([0-9]+\.[0-9])[0-9]+/\1/g' "$WORK/gephi.svg" > docs/images/gephi.svg
wc -c docs/images/gephi.svg
