// aws-local-stepfunctions on one workload; prints one line of JSON: node aws-local-stepfunctions.mjs WORKLOAD
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
const require = createRequire(process.env.BENCH + '/node/');
const { StateMachine } = require('aws-local-stepfunctions');
const w = process.argv[2], W = process.env.BENCH_WORKLOADS;
const idx = JSON.parse(readFileSync(W + 'index.json'))[w];
const def = JSON.parse(readFileSync(W + w + '.asl.json')), inputText = readFileSync(W + w + '.input.json', 'utf8');
const sm = new StateMachine(def, { validationOptions: { noValidate: true } });
const L = 'arn:aws:lambda:us-east-1:123456789012:function:';
const overrides = { taskResourceLocalHandlers: {
  SubmitJob: async i => ({ jobId: i.jobName, n: 0, polls: i.polls, status: 'SUBMITTED' }),
  GetStatus: async i => ({ ...i, n: i.n + 1, status: i.n + 1 >= i.polls ? 'SUCCEEDED' : 'RUNNING' }) },
  waitTimeOverrides: { WaitX: 0 } };
const input = JSON.parse(inputText);
const once = () => sm.run(input, { overrides }).result;
const roundMs = +(process.env.ROUND_MS ?? 1500), rounds = +(process.env.ROUNDS ?? 5);
const first = await once();
if (process.env.SHOW) console.log(JSON.stringify(first).slice(0, 300));
let cpuEps; const runFor = async ms => { const t0 = performance.now(), c0 = process.cpuUsage(); let n = 0, t; do { await once(); n++; t = performance.now() - t0; } while (t < ms); const c = process.cpuUsage(c0); cpuEps = n / (c.user + c.system) * 1e6; return n / t * 1000; };
await runFor(roundMs);
const eps = [], ec = []; for (let r = 0; r < rounds; r++) { eps.push(await runFor(roundMs)); ec.push(cpuEps); }
ec.sort((x, y) => x - y);
eps.sort((x, y) => x - y);
const hwm = +/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1];
const m = eps[eps.length >> 1];
console.log(JSON.stringify({ bench: 'B1', engine: 'aws-local-stepfunctions 3.0.0 node ' + process.version, workload: w, eps: m, tps: m * idx.transitions, min: eps[0], max: eps.at(-1), tps_per_cpu_s: ec[ec.length >> 1] * idx.transitions, hwm_mb: Math.round(hwm / 1024) }));
