// Writes the tables of results/ into a Markdown file, each between its two marks: summarise.mjs FILE
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const file = process.argv[2];
const results = name => join(process.env.BENCH, 'results', name);
const text = name => (existsSync(results(name)) ? readFileSync(results(name), 'utf8') : '');
const lines = name =>
  text(name).split('\n').filter(line => line.startsWith('{')).map(line => JSON.parse(line));
// The best iteration: what else the machine does only makes one worse.
const best = (mode, metric) =>
  (mode === 'avgt' ? Math.min : Math.max)(...metric.rawData.flat());
const jmh = name => JSON.parse(text(name) || '[]').map(run => ({
  name: run.benchmark.split('.').at(-1),
  params: run.params ?? {},
  score: best(run.mode, run.primaryMetric),
  bytes: run.secondaryMetrics['gc.alloc.rate.norm']?.score,
}));
const number = x =>
  x == null || Number.isNaN(x) ? '–'
    : x >= 1e6 ? (x / 1e6).toFixed(2) + ' M'
    : x >= 1e3 ? (x / 1e3).toFixed(x >= 1e4 ? 0 : 1) + ' k'
    : x.toFixed(x >= 10 || Number.isInteger(x) ? 0 : x >= 1 ? 1 : 2);
const ratio = x => (x == null || Number.isNaN(x) ? '–' : x.toFixed(2));
const table = (head, rows) =>
  [head, ['---', ...head.slice(1).map(() => '---:')], ...rows]
    .map(row => '| ' + row.join(' | ') + ' |').join('\n').replace(/\| (-+:?) (?=\|)/g, '|$1');

const workloads = {
  a_chain: ['100 Pass with ResultPath', 0.8e6, 3e6, 'chain'],
  b_loop: ['Choice + MathAdd loop', 2.5e6, 5e6, 'loop'],
  c_poll: ['poller with in-process Task', 1.5e6, 3e6, 'poll'],
  d_map: ['Map, 10,000 items', 1.2e6, 2.5e6, 'map'],
  e_parallel: ['Parallel 10 × 10', 1.5e6, 3e6, 'parallel'],
  f1_loop_jsonata: ['JSONata loop', 0.8e6, 3e6, 'jsonataLoop'],
  f2_map_jsonata: ['JSONata Map', 0.3e6, 1e6, 'jsonataMap'],
  g_payload: ['170 KB document × 100', 1e6, 3e6],
};
const engines = [
  ['Stepwright', /^stepwright/],
  ['by hand, with a history', /^java-limit/],
  ['aws-local-stepfunctions 3.0.0', /^aws-local/],
  ['serverlessworkflow 7.13', /^serverless/],
  ['Temporal test service 1.38', /^temporal/i],
];
const of = (name, params = {}) => row =>
  row.name === name && Object.entries(params).every(([key, value]) => row.params[key] === value);

// By name: what was measured, and the table of it.
const tables = {
  executions: [lines('executions.jsonl'), runs => {
    const found = (workload, pattern) =>
      runs.filter(row => row.workload.replace(/\(.*/, '') === workload && pattern.test(row.engine)).at(-1);
    return table(['per CPU-second', 'gate', 'aim', ...engines.map(([name]) => name)],
      Object.entries(workloads).map(([workload, [name, gate, aim]]) => [
        name, number(gate), number(aim),
        ...engines.map(([, pattern]) => number(found(workload, pattern)?.tps_per_cpu_s)),
      ]))
      + '\n\n'
      + table(['peak memory, MB', ...engines.map(([name]) => name)],
        Object.entries(workloads).map(([workload, [name]]) => [
          name, ...engines.map(([, pattern]) => found(workload, pattern)?.hwm_mb ?? '–'),
        ]));
  }],
  transitions: [jmh('transitions.json'), runs => {
    return table(['', 'bytes allocated per transition'],
      Object.values(workloads).filter(([, , , name]) => name).map(([title, , , name]) =>
        [title, number(runs.find(of(name))?.bytes)]));
  }],
  payload: [jmh('payload.json'), runs => {
    const least = runs[0];
    return table(['document', 'transitions per second', 'time per transition', 'bytes allocated'],
      runs.map(run => [
        run.params.kilobytes + ' KB', number(run.score), ratio(least.score / run.score),
        number(run.bytes),
      ]));
  }],
  start: [lines('start.jsonl'), runs => {
    const of = name => runs.find(row => row.engine === name)?.ms;
    const rows = [
      ['an empty program', 'java-hello'],
      ['by hand', 'java-limit'],
      ['by hand, archive', 'java-limit archive'],
      ['Stepwright, the library', 'stepwright library'],
      ['Stepwright, `java -jar stepwright.jar run`', 'stepwright jar'],
      ['Stepwright, `./stepwright run`', 'stepwright command'],
      ['Stepwright, `./stepwright validate`', 'stepwright validate'],
      ["aws-local-stepfunctions, its command's script", 'aws-local-stepfunctions'],
    ];
    return table(['', 'ms', 'to by hand', 'to by hand, archive'],
      rows.map(([title, name]) => [
        title, number(of(name)), ratio(of(name) / of('java-limit')),
        ratio(of(name) / of('java-limit archive')),
      ]));
  }],
  validation: [jmh('reading.json'), runs => {
    return table(['definitions per second', ''], [
      ['Stepwright, every check', number(runs.find(of('validate'))?.score)],
      ['Stepwright, the document tree', number(runs.find(of('tree'))?.score)],
      ["Jackson's tokens", number(runs.find(of('tokens'))?.score)],
      ['asl-validator 4.0.0', number(lines('validate.jsonl').at(-1)?.per_cpu_s)],
    ]);
  }],
  flow: [jmh('reading.json'), runs => {
    return table(['', 'ms'], [
      ['the largest of the definitions', number(runs.find(of('largest'))?.score)],
      ['1000 States', number(runs.find(of('thousandStates'))?.score)],
    ]);
  }],
  build: [lines('build.jsonl'), runs => {
    const step = name => runs.find(row => row.step === name);
    const both = of => ['', ', light'].map(suffix => of(suffix));
    const cdk = both(suffix => step('CDK compile' + suffix)?.cpu_s + step('CDK synth' + suffix)?.cpu_s);
    const row = (title, seconds) =>
      [title, ...seconds.flatMap((each, i) => [ratio(each), ratio(each / cdk[i])])];
    return table(['20 batch-job pollers', 'CPU-s', 'to CDK', 'CPU-s, light', 'to CDK'], [
      row('CDK, `mvn compile` and synth', cdk),
      ...['annotated', 'built'].map(kind => row(`Stepwright, ${kind}, \`mvn compile\``,
        both(suffix => step(kind + ' compile' + suffix)?.cpu_s))),
    ]) + '\n\n```\n' + text('processor.txt').trimEnd() + '\n```';
  }],
  fields: [jmh('fields.json'), runs => {
    const rows = [
      ['`$.a.b[0].c`, read', 'path'],
      ["the same by hand, over Jackson's tree", 'byHand'],
      ['the same by json-path 2.10, compiled', 'jsonPath'],
      ['`ResultPath` `$.a.b[0].c`', 'resultPath'],
      ['Payload Template of six members, two of them Paths', 'template'],
      ['`States.Format` with two Paths', 'intrinsic'],
      ['Choice Rule, `And` of two', 'choiceRule'],
    ];
    return table(['', 'ns', 'bytes allocated'],
      rows.map(([title, name]) => {
        const run = runs.find(of(name));
        return [title, number(run?.score), number(Math.round(run?.bytes ?? NaN))];
      }));
  }],
  jsonata: [jmh('fields.json'), runs => {
    return table(['evaluations per µs', 'Stepwright', 'dashjoin', 'ratio'],
      runs.filter(of('stepwright')).map(ours => {
        const port = runs.find(of('port', ours.params));
        return [ours.params.what, ratio(ours.score), ratio(port?.score), ratio(ours.score / port?.score)];
      }));
  }],
  journal: [jmh('fields.json'), runs => {
    return table(['events between two forces', 'bytes of an event', 'journal, events per second', 'to plain'],
      runs.filter(of('journal')).map(ours => {
        const plain = runs.find(of('plain', ours.params));
        return [
          ours.params.events, ours.params.bytes, number(ours.score * ours.params.events),
          ratio(ours.score / plain?.score),
        ];
      }));
  }],
  parked: [lines('parked.jsonl'), runs => {
    const run = runs.at(-1);
    return `${number(run?.executions)} executions in a Wait State: ${run?.engine_bytes.toFixed(0)} bytes of heap each`
      + ` besides ${run?.data_bytes.toFixed(0)} of names, input and events; ${run?.threads} threads in all.`;
  }],
};

let markdown = readFileSync(file, 'utf8');
for (const [name, [runs, make]] of Object.entries(tables)) {
  // The table of a section that did not run stays as it is.
  if (runs.length === 0) {
    continue;
  }
  const [start, end] = [`<!-- ${name} -->\n`, `<!-- end ${name} -->`];
  const [before, rest] = markdown.split(start);
  if (!rest?.includes(end)) {
    throw new Error(`${file} has no ${start.trim()}`);
  }
  markdown = before + start + make(runs) + '\n' + end + rest.split(end)[1];
}
writeFileSync(file, markdown);
