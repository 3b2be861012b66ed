#!/usr/bin/env bash
# neo4j-admin.sh DATADIR ARGUMENT…
# neo4j-admin for the server whose data start-neo4j.sh keeps in DATADIR; most of what it does wants the server to be stopped.
#   NEO4J_HEAP  default 512m
#   NEO4J_LINE  as for start-neo4j.sh
set -euo pipefail
[ $# -ge 2 ] || { echo "usage: $0 DATADIR ARGUMENT…" >&2; exit 2; }
HERE=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
LIB=$("$HERE/install-neo4j.sh")
JAVA=$("$HERE/find-java.sh")
HOME_DIR=$(cd "$1" && pwd)
shift
export NEO4J_HOME=$HOME_DIR NEO4J_CONF=$HOME_DIR/conf
exec "$JAVA" -Xmx"${NEO4J_HEAP:-512m}" -XX:+UseSerialGC --add-opens=java.base/java.nio=ALL-UNNAMED \
  --add-opens=java.base/sun.nio.ch=ALL-UNNAMED -cp "$LIB/*" org.neo4j.cli.AdminTool "$@"
