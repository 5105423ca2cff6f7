// Writes the tables of results/b1.jsonl into a Markdown file, between its two marks: summarise.mjs FILE
import { readFileSync, writeFileSync } from 'node:fs';

const file = process.argv[2];
const text = readFileSync(process.env.BENCH + '/results/b1.jsonl', 'utf8');
const rows = text.split('\n').filter(line => line.startsWith('{')).map(line => JSON.parse(line));
const gates = {
  a_chain: ['100 Pass with ResultPath', 0.8e6, 3e6],
  b_loop: ['Choice + MathAdd loop', 2.5e6, 5e6],
  c_poll: ['poller with in-process Task', 1.5e6, 3e6],
  d_map: ['Map, 10,000 items', 1.2e6, 2.5e6],
  e_parallel: ['Parallel 10 × 10', 1.5e6, 3e6],
  f1_loop_jsonata: ['JSONata loop', 0.8e6, 3e6],
  f2_map_jsonata: ['JSONata Map', 0.3e6, 1e6],
  g_payload: ['170 KB document × 100', 1e6, 3e6],
};
const engines = [
  ['Stepwright', /^stepwright/],
  ['by hand, with a history', /^java-limit/],
  ['aws-local-stepfunctions 3.0.0', /^aws-local/],
  ['serverlessworkflow 7.13', /^serverless/],
  ['Temporal test service 1.38', /^temporal/i],
];
const number = x =>
  x == null ? '–'
    : x >= 1e6 ? (x / 1e6).toFixed(2) + ' M'
    : x >= 1e3 ? (x / 1e3).toFixed(x >= 1e4 ? 0 : 1) + ' k'
    : x.toFixed(0);
const found = (workload, pattern) =>
  rows.filter(row => row.workload.replace(/\(.*/, '') === workload && pattern.test(row.engine)).at(-1);
const table = (title, value) => {
  const head = `| ${title} | gate | aim | ${engines.map(([name]) => name).join(' | ')} |`;
  const line = `|---|---:|---:|${engines.map(() => '---:').join('|')}|`;
  const body = Object.entries(gates).map(([workload, [name, gate, aim]]) =>
    `| ${name} | ${number(gate)} | ${number(aim)} | `
      + engines.map(([, pattern]) => value(found(workload, pattern))).join(' | ') + ' |');
  return [head, line, ...body].join('\n');
};
const memory = () => {
  const head = `| peak memory, MB | ${engines.map(([name]) => name).join(' | ')} |`;
  const line = `|---|${engines.map(() => '---:').join('|')}|`;
  const body = Object.entries(gates).map(([workload, [name]]) =>
    `| ${name} | ` + engines.map(([, p]) => found(workload, p)?.hwm_mb ?? '–').join(' | ') + ' |');
  return [head, line, ...body].join('\n');
};
const made = [table('per CPU-second', row => number(row?.tps_per_cpu_s)), '', memory()].join('\n');
const before = readFileSync(file, 'utf8');
const [start, end] = ['<!-- tables -->\n', '\n<!-- end -->'];
writeFileSync(
  file, before.split(start)[0] + start + made + end + before.split(end)[1]);
console.log(made);
