#!/bin/bash
# Makes a working copy of this folder, installs the other engines (npm, Maven Central; some hundred
# MB) and writes the workloads: setup.sh DIR
set -euo pipefail
src=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$1"
cp -r "$src/." "$1/"
export BENCH=$(cd "$1" && pwd)
. "$BENCH/env.sh"
mkdir -p "$BENCH/results"
(cd "$BENCH/node" && npm install --no-fund --no-audit)
node "$BENCH/workloads/gen.mjs"
for peer in limit swf temporal; do
  cp "$BENCH/java/Harness.java" "$BENCH/java/$peer/src/main/java/bench/"
  (cd "$BENCH/java/$peer" && "${MVN:-mvn}" -q -B dependency:build-classpath -Dmdep.outputFile=cp.txt compile)
done
