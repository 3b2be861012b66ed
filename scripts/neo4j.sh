#!/usr/bin/env bash
# neo4j.sh [start|stop]
# A Neo4j with its Browser on this machine, without docker: needs java 17 or newer, and mvn the first time (140 MB are fetched).
# Runs until Ctrl-C; what is stored stays for the next time.
#   NEO4J_PASSWORD  password of user neo4j, 8 characters or more; made up and kept at the first start where not given
#   SOZH_CACHE      where jars and data are kept; default .cache in the repository
#   NEO4J_BOLT_PORT, NEO4J_HTTP_PORT   7687 and 7474 where not given
set -euo pipefail
HERE=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
SERVERS=$HERE/../test/servers
CACHE=${SOZH_CACHE:-$HERE/../.cache}
DATA=$CACHE/neo4j-data
BOLT=${NEO4J_BOLT_PORT:-7687}
HTTP=${NEO4J_HTTP_PORT:-7474}
case ${1:-start} in
  stop) exec "$SERVERS/stop-neo4j.sh" "$DATA" ;;
  start) ;;
  *) echo "usage: $0 [start|stop]" >&2; exit 2 ;;
esac
command -v java > /dev/null || { echo "java 17 or newer is needed; with docker: docker compose up" >&2; exit 1; }
for PORT in "$BOLT" "$HTTP"; do
  ! (exec 3<> "/dev/tcp/127.0.0.1/$PORT") 2> /dev/null ||
    { echo "port $PORT is taken; set NEO4J_BOLT_PORT and NEO4J_HTTP_PORT to others" >&2; exit 1; }
done
mkdir -p "$DATA"
DATA=$(cd "$DATA" && pwd)
# a password that was made up is kept beside the data, readable for its owner only
if [ -z "${NEO4J_PASSWORD:-}" ]; then
  if [ ! -f "$DATA/password" ]; then
    (umask 077 && node -e 'console.log(require("node:crypto").randomBytes(9).toString("base64url"))' > "$DATA/password")
  fi
  NEO4J_PASSWORD=$(cat "$DATA/password")
fi
export NEO4J_PASSWORD
trap '"$SERVERS/stop-neo4j.sh" "$DATA"' EXIT
trap 'exit 0' INT TERM
"$SERVERS/start-neo4j.sh" "$BOLT" "$HTTP" "$DATA"
cat << TEXT

Browser:  http://localhost:$HTTP/browser/   user neo4j, password $NEO4J_PASSWORD
Ingest:   NEO4J_PASSWORD=$NEO4J_PASSWORD node dist/cli.js ingest data/articles --store neo4j://neo4j@localhost:$BOLT
Colours, captions with dates, favourites and a guide for Browser:   node dist/cli.js browser
Ctrl-C stops it.
TEXT
while kill -0 "$(cat "$DATA/neo4j.pid")" 2> /dev/null; do sleep 1; done
echo "Neo4j has ended; see $DATA/logs/neo4j.log" >&2
exit 1
