#!/bin/bash
# Runs every engine on everything it can do, one after the other, and keeps what each prints, lines of
# JSON, in files of results: run.sh STEPWRIGHT_FOLDER [SECTION...], the folder being built. Sections are
# executions, start, validation, build, parked and parts; all by default. DEFINITIONS is a folder of them.
set -uo pipefail
. "$(dirname "$0")/env.sh"
root=$1
shift
jar=$root/bench/target/benchmarks.jar
results=$BENCH/results
small="-XX:+UseSerialGC -Xmx512m"
large="-XX:+UseSerialGC -Xmx2g"

every_engine() {
  for w in a_chain b_loop c_poll d_map e_parallel f1_loop_jsonata f2_map_jsonata g_payload; do
    $JAVA $small -cp "$jar" dev.stepwright.bench.side.EngineBesideOthers "$BENCH_WORKLOADS" $w
    case $w in
      f*) $JAVA $small -cp "$(cp_of limit)" bench.JsonataLoop $w ;;
      *)
        $JAVA $small -cp "$(cp_of limit)" bench.Limit $w history
        $NODE "$BENCH/node/aws-local-stepfunctions.mjs" $w
        ;;
    esac
  done
  for w in a_chain c_poll e_parallel g_payload; do
    $JAVA $large -cp "$(cp_of swf)" bench.Swf $w 2>/dev/null
  done
  # It overflows the stack in longer loops, and takes minutes for larger Maps.
  LOOP_N=100 $JAVA $large -cp "$(cp_of swf)" bench.Swf b_loop 2>/dev/null
  MAP_N=1000 $JAVA $large -cp "$(cp_of swf)" bench.Swf d_map 2>/dev/null
  for w in a_chain c_poll e_parallel; do
    $JAVA $large -cp "$(cp_of temporal)" bench.TemporalBench $w 2>/dev/null
  done
}

executions() {
  every_engine | grep --line-buffered '^{' | tee "$results/executions.jsonl"
}

start() {
  $NODE "$BENCH/start.mjs" "$root" | tee "$results/start.jsonl"
}

validation() {
  $NODE "$BENCH/validate.mjs" "$DEFINITIONS" | tee "$results/validate.jsonl"
  jmh reading ValidationBenchmark DataFlowBenchmark
}

build() {
  $NODE "$BENCH/build.mjs" "$root" | tee "$results/build.jsonl"
  "$root/bench/build" "${BUILD_ROUNDS:-5}" 20,20b | tee "$results/processor.txt"
}

parked() {
  $JAVA -XX:+UseSerialGC -Xmx2g -cp "$jar" dev.stepwright.bench.side.ParkedExecutions |
    tee "$results/parked.jsonl"
}

parts() {
  local short=(-wi 4 -w "${PART_TIME:-700ms}" -i 5 -r "${PART_TIME:-700ms}")
  jmh fields "${short[@]}" FieldBenchmark JsonataBenchmark JournalBenchmark
  jmh transitions "${short[@]}" -p kilobytes=20 -e payload EngineBenchmark
  FORKS=3 jmh payload "${short[@]}" -p kilobytes=20,200,2000 EngineBenchmark.payload
}

# By JMH, with what it allocates.
jmh() {
  $JAVA -jar "$jar" -f "${FORKS:-1}" -jvmArgs "$small" -jvmArgsAppend "-Ddefinitions=$DEFINITIONS" -prof gc \
    -rf json -rff "$results/$1.json" "${@:2}"
}

for section in ${*:-executions start validation build parked parts}; do
  $section
done
