# Settings of the side-by-side benchmarks; BENCH is a working copy of this folder (see setup.sh).
export BENCH=${BENCH:-$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)}
export BENCH_WORKLOADS=${BENCH_WORKLOADS:-$BENCH/workloads/}
export JAVA=${JAVA:-java} NODE=${NODE:-$BENCH/node/node_modules/.bin/node}
export ROUND_MS=${ROUND_MS:-2000} ROUNDS=${ROUNDS:-5}
cp_of() { echo "$BENCH/java/$1/target/classes:$(cat "$BENCH/java/$1/cp.txt")"; }
