#!/usr/bin/env bash
# start-neo4j.sh BOLTPORT HTTPPORT DATADIR
# Starts a Neo4j Community server on 127.0.0.1 and returns once it answers. Started again on the same DATADIR it has the same data.
#   NEO4J_PASSWORD  password of user neo4j (8 characters or more), set at the first start; 'none' = no authentication
#   NEO4J_OWNER     a process id: when that process ends, the server stops and DATADIR is removed (for tests)
#   NEO4J_LINE      lts (5.26, the default) or calendar, which runs on Java 25: see install-neo4j.sh and find-java.sh
#   NEO4J_HEAP      where not given as neo4j.env says
#   NEO4J_EXTRA     further lines of neo4j.conf
set -euo pipefail
[ $# -eq 3 ] || { echo "usage: $0 BOLTPORT HTTPPORT DATADIR" >&2; exit 2; }
BOLT=$1
HTTP=$2
HERE=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
LIB=$("$HERE/install-neo4j.sh")
JAVA=$("$HERE/find-java.sh")
MAIN=org.neo4j.server.CommunityEntryPoint
[ "${NEO4J_LINE:-lts}" = lts ] || MAIN=org.neo4j.server.Neo4jCommunity
mkdir -p "$3"/{conf,plugins,import,logs,data,run}
HOME_DIR=$(cd "$3" && pwd)
PASSWORD=${NEO4J_PASSWORD:-none}
HEAP=${NEO4J_HEAP:-$(sed -n 's/^NEO4J_server_memory_heap_max__size=//p' "$HERE/neo4j.env")}
PIDFILE=$HOME_DIR/neo4j.pid
if [ -f "$PIDFILE" ] && kill -0 "$(cat "$PIDFILE")" 2> /dev/null; then
  echo "already running, process $(cat "$PIDFILE")"
  exit 0
fi
AUTH=true
[ "$PASSWORD" != none ] || AUTH=false
# the settings of neo4j.env as neo4j.conf has them; the heap is an option of java
settings() {
  grep '^NEO4J_' "$HERE/neo4j.env" | grep -v '^NEO4J_server_memory_heap_' | while IFS='=' read -r KEY VALUE; do
    echo "$(sed -e 's/^NEO4J_//' -e 's/__/\n/g' -e 's/_/./g' -e 's/\n/_/g' <<< "$KEY")=$VALUE"
  done
}
# the configuration is strict: an unknown key stops the start
cat > "$HOME_DIR/conf/neo4j.conf" << CONF
server.default_listen_address=127.0.0.1
server.default_advertised_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:$BOLT
server.bolt.advertised_address=127.0.0.1:$BOLT
server.http.listen_address=127.0.0.1:$HTTP
server.http.advertised_address=127.0.0.1:$HTTP
server.https.enabled=false
server.directories.lib=$LIB
dbms.security.auth_enabled=$AUTH
$(settings)
# stops in 2 s and not in 13
internal.dbms.bolt.netty_server_shutdown_quiet_period=0
${NEO4J_EXTRA:-}
CONF
export NEO4J_HOME=$HOME_DIR NEO4J_CONF=$HOME_DIR/conf
# the initial password must be set before the first start
if [ $AUTH = true ] && [ ! -d "$HOME_DIR/data/databases/system" ]; then
  "$JAVA" -Xmx128m -XX:TieredStopAtLevel=1 -cp "$LIB/*" org.neo4j.cli.AdminTool \
    dbms set-initial-password "$PASSWORD" > "$HOME_DIR/logs/password.log" 2>&1 ||
    { cat "$HOME_DIR/logs/password.log" >&2; exit 1; }
fi
LOG=$HOME_DIR/logs/neo4j.log
: > "$LOG"
LAUNCH=nohup
! command -v setsid > /dev/null || LAUNCH=setsid
$LAUNCH "$JAVA" -Xms"$HEAP" -Xmx"$HEAP" -XX:+ExitOnOutOfMemoryError -XX:TieredStopAtLevel=1 -XX:+UseSerialGC \
  -Dfile.encoding=UTF-8 -Dlog4j2.disable.jmx=true -Djava.awt.headless=true \
  -Dio.netty.tryReflectionSetAccessible=true -Djdk.nio.maxCachedBufferSize=1024 \
  --add-opens=java.base/java.nio=ALL-UNNAMED --add-opens=java.base/java.io=ALL-UNNAMED \
  --add-opens=java.base/sun.nio.ch=ALL-UNNAMED --add-opens=java.base/java.util.concurrent=ALL-UNNAMED \
  -cp "$HOME_DIR/plugins/*:$LIB/*" "$MAIN" \
  --home-dir="$HOME_DIR" --config-dir="$HOME_DIR/conf" > "$HOME_DIR/logs/console.log" 2>&1 < /dev/null &
PID=$!
echo $PID > "$PIDFILE"
if [ -n "${NEO4J_OWNER:-}" ]; then
  $LAUNCH "$HERE/stop-neo4j.sh" "$HOME_DIR" --after "$NEO4J_OWNER" > /dev/null 2>&1 < /dev/null &
fi
for _ in $(seq 1 600); do
  if ! kill -0 $PID 2> /dev/null; then
    echo "Neo4j ended; what it said last:" >&2
    tail -n 20 "$HOME_DIR/logs/console.log" "$LOG" >&2
    rm -f "$PIDFILE"
    exit 1
  fi
  if grep -q ' Started\.$' "$LOG"; then
    echo "Neo4j, process $PID: bolt://127.0.0.1:$BOLT and http://127.0.0.1:$HTTP/browser/"
    exit 0
  fi
  sleep 0.2
done
echo "Neo4j did not answer in 120 s" >&2
exit 1
