#!/bin/bash
# Runs every engine on every workload it can run, one after the other, and appends a line of JSON for
# each: run.sh STEPWRIGHT_JAR
set -uo pipefail
. "$(dirname "$0")/env.sh"
out=$BENCH/results/b1.jsonl
small="-XX:+UseSerialGC -Xmx512m"
large="-XX:+UseSerialGC -Xmx2g"
line() { grep --line-buffered '^{' | tee -a "$out"; }

for w in a_chain b_loop c_poll d_map e_parallel f1_loop_jsonata f2_map_jsonata g_payload; do
  $JAVA $small -cp "$1" dev.stepwright.bench.side.EngineBesideOthers "$BENCH_WORKLOADS" $w | line
  case $w in
    f*) $JAVA $small -cp "$(cp_of limit)" bench.JsonataLoop $w | line ;;
    *)
      $JAVA $small -cp "$(cp_of limit)" bench.Limit $w history | line
      $NODE "$BENCH/node/aws-local-stepfunctions.mjs" $w | line
      ;;
  esac
done
for w in a_chain c_poll e_parallel g_payload; do
  $JAVA $large -cp "$(cp_of swf)" bench.Swf $w 2>/dev/null | line
done
# It overflows the stack in longer loops, and takes minutes for larger Maps.
LOOP_N=100 $JAVA $large -cp "$(cp_of swf)" bench.Swf b_loop 2>/dev/null | line
MAP_N=1000 $JAVA $large -cp "$(cp_of swf)" bench.Swf d_map 2>/dev/null | line
for w in a_chain c_poll e_parallel; do
  $JAVA $large -cp "$(cp_of temporal)" bench.TemporalBench $w 2>/dev/null | line
done
