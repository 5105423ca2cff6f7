// The time from the start of a process to the end of its first execution, of 5 States, or of the check
// of one definition: milliseconds, the median of some rounds, the programs by turns.
// start.mjs STEPWRIGHT_FOLDER, which was built
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';

const root = process.argv[2];
const bench = process.env.BENCH;
const java = process.env.JAVA ?? 'java';
const rounds = Number(process.env.START_ROUNDS ?? 15);
const machine = join(bench, 'workloads/s5.asl.json');
const input = '{"n":0}';
const jar = join(root, 'cli/target/stepwright.jar');
const benchmarks = join(root, 'bench/target/benchmarks.jar');
const jackson = readFileSync(join(bench, 'java/limit/cp.txt'), 'utf8').trim().split(delimiter)
  .filter(each => /jackson/.test(each));
const hand = join(bench, 'hand.jar');
const archive = join(bench, 'hand.jsa');
const byHand = ['-cp', [hand, ...jackson].join(delimiter), 'bench.StartUp', machine, input];
const bare = '-XX:+UseSerialGC';
const quick = [bare, '-XX:TieredStopAtLevel=1'];

const run = (command, args) => {
  const done = spawnSync(command, args, { encoding: 'utf8', input });
  if (done.status !== 0) {
    throw new Error([command, ...args].join(' ') + ': ' + done.stderr);
  }
};
run('jar', ['cf', hand, '-C', join(bench, 'java/limit/target/classes'), 'bench']);
rmSync(archive, { force: true });
run(java, ['-XX:ArchiveClassesAtExit=' + archive, ...byHand]);

const library = ['-cp', benchmarks, 'dev.stepwright.bench.side.FirstExecution', machine, input];
const programs = {
  'java-hello': [java, [bare, '-cp', hand, 'bench.HelloWorld']],
  'java-limit': [java, [bare, ...byHand]],
  'java-limit archive': [java, [...quick, '-XX:SharedArchiveFile=' + archive, ...byHand]],
  'stepwright library': [java, [bare, ...library]],
  'stepwright jar': [java, [bare, '-jar', jar, 'run', machine, '--input', input]],
  'stepwright command': [join(root, 'stepwright'), ['run', machine, '--input', input]],
  'stepwright validate': [join(root, 'stepwright'), ['validate', machine]],
  'aws-local-stepfunctions': [
    process.execPath,
    // It takes the input from standard input.
    [join(bench, 'node/node_modules/aws-local-stepfunctions/bin/CLI.cjs'), '-f', machine],
  ],
};
const millis = new Map(Object.keys(programs).map(name => [name, []]));
for (let round = 0; round <= rounds; round++) {
  for (const [name, [command, args]] of Object.entries(programs)) {
    const start = process.hrtime.bigint();
    run(command, args);
    if (round > 0) {
      millis.get(name).push(Number(process.hrtime.bigint() - start) / 1e6);
    }
  }
}
for (const [name, all] of millis) {
  all.sort((a, b) => a - b);
  const line = { bench: 'start', engine: name, ms: all[all.length >> 1], min: all[0] };
  console.log(JSON.stringify(line));
}
