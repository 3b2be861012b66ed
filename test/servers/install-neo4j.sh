#!/usr/bin/env bash
# install-neo4j.sh
# Fetches the jars of pom.xml once (about 140 MB) and prints the folder that holds them.
#   NEO4J_LINE  lts (5.26, the default) or calendar (the newest version named by year and month)
#   SOZH_CACHE  where they are kept; default .cache in the repository
# Needs a JDK and mvn the first time.
set -euo pipefail
HERE=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
CACHE=${SOZH_CACHE:-$HERE/../../.cache}
mkdir -p "$CACHE"
CACHE=$(cd "$CACHE" && pwd)
case ${NEO4J_LINE:-lts} in
  lts) PROPERTY=neo4j.version ;;
  calendar) PROPERTY=neo4j.calendar.version ;;
  *) echo "NEO4J_LINE is lts or calendar, not $NEO4J_LINE" >&2; exit 2 ;;
esac
VERSION=$(sed -n "s:.*<$PROPERTY>\(.*\)</$PROPERTY>.*:\1:p" "$HERE/pom.xml")
LIB=$CACHE/neo4j-$VERSION
if [ ! -d "$LIB" ]; then
  command -v mvn > /dev/null || { echo "Maven (mvn) is needed to fetch Neo4j the first time" >&2; exit 1; }
  echo "fetching Neo4j $VERSION into $LIB (about 140 MB, once)" >&2
  # whole or not at all: two installs at a time do not mix, and a broken one is not taken for a finished one
  PART=$LIB.part-$$
  trap 'rm -rf "$PART"' EXIT
  mvn -B -ntp -q -f "$HERE/pom.xml" dependency:copy-dependencies -Dneo4j.version="$VERSION" \
    -DoutputDirectory="$PART" -DincludeScope=runtime >&2
  mv -T "$PART" "$LIB" 2> /dev/null || mv "$PART" "$LIB" 2> /dev/null || [ -d "$LIB" ]
fi
echo "$LIB"
