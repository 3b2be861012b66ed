#!/usr/bin/env bash
# stop-neo4j.sh DATADIR                a clean stop (SIGTERM, SIGKILL after 60 s), by the pid file only
# stop-neo4j.sh DATADIR --after PID    waits until that process ends, stops the server and removes DATADIR
set -euo pipefail
DATADIR=$1
PIDFILE=$DATADIR/neo4j.pid
if [ "${2:-}" = --after ]; then
  # where the folder is gone, somebody else has cleaned up; where the server was started anew, its own watcher does
  MINE=$(cat "$PIDFILE")
  while kill -0 "$3" 2> /dev/null; do
    sleep 1
    [ -f "$PIDFILE" ] && [ "$(cat "$PIDFILE")" = "$MINE" ] || exit 0
  done
fi
if [ -f "$PIDFILE" ]; then
  PID=$(cat "$PIDFILE")
  if kill -TERM "$PID" 2> /dev/null; then
    for _ in $(seq 1 300); do
      kill -0 "$PID" 2> /dev/null || break
      sleep 0.2
    done
    kill -KILL "$PID" 2> /dev/null || true
  fi
  rm -f "$PIDFILE"
  echo "stopped $PID"
else
  echo "not running"
fi
[ "${2:-}" != --after ] || rm -rf "$DATADIR"
