// Writes the workloads: <name>.asl.json, <name>.input.json and index.json (transitions per execution).
import { writeFileSync } from 'node:fs';
const out = new URL('.', import.meta.url).pathname;
const index = {};
const emit = (name, def, input, transitions, lang = 'JSONPath') => {
  writeFileSync(out + name + '.asl.json', JSON.stringify(def, null, 2));
  writeFileSync(out + name + '.input.json', JSON.stringify(input));
  index[name] = { transitions, lang };
};
// a: chain of 100 Pass states with ResultPath
{
  const S = {};
  for (let i = 0; i < 100; i++) S['P' + i] = { Type: 'Pass', Result: { i, tag: 't' + i }, ResultPath: `$.steps.s${i}`, ...(i < 99 ? { Next: 'P' + (i + 1) } : { End: true }) };
  emit('a_chain', { StartAt: 'P0', States: S }, { order: 'o-1', steps: {} }, 100);
}
// b: counter loop 0..1000
emit('b_loop', { StartAt: 'Check', States: {
  Check: { Type: 'Choice', Choices: [{ Variable: '$.n', NumericLessThan: 1000, Next: 'Inc' }], Default: 'Done' },
  Inc: { Type: 'Pass', Parameters: { 'n.$': 'States.MathAdd($.n, 1)' }, Next: 'Check' },
  Done: { Type: 'Succeed' } } }, { n: 0 }, 2002);
// c: batch-job poller, 10 polls, Wait 0
const L = 'arn:aws:lambda:us-east-1:123456789012:function:';
emit('c_poll', { StartAt: 'SubmitJob', States: {
  SubmitJob: { Type: 'Task', Resource: L + 'submit', ResultPath: '$.job', Next: 'WaitX' },
  WaitX: { Type: 'Wait', Seconds: 0, Next: 'GetStatus' },
  GetStatus: { Type: 'Task', Resource: L + 'status', InputPath: '$.job', ResultPath: '$.job', Next: 'JobComplete' },
  JobComplete: { Type: 'Choice', Choices: [
    { Variable: '$.job.status', StringEquals: 'FAILED', Next: 'JobFailed' },
    { Variable: '$.job.status', StringEquals: 'SUCCEEDED', Next: 'Done' }], Default: 'WaitX' },
  JobFailed: { Type: 'Fail', Error: 'JobFailed', Cause: 'job failed' },
  Done: { Type: 'Succeed' } } }, { jobName: 'batch-1', polls: 10 }, 1 + 30 + 1);
// d: Map over 10,000 items
emit('d_map', { StartAt: 'M', States: { M: { Type: 'Map', ItemsPath: '$.items', MaxConcurrency: 0,
  ItemProcessor: { ProcessorConfig: { Mode: 'INLINE' }, StartAt: 'P', States: { P: { Type: 'Pass', Parameters: { 'id.$': '$.id', 'label.$': "States.Format('item {} of {}', $.id, $.name)" }, End: true } } }, End: true } } },
  { items: Array.from({ length: 10000 }, (_, i) => ({ id: i, name: 'n' + i })) }, 10001);
// e: Parallel 10 x 10
{
  const br = b => { const S = {}; for (let i = 0; i < 10; i++) S[`B${b}P${i}`] = { Type: 'Pass', Result: i, ResultPath: `$.p${i}`, ...(i < 9 ? { Next: `B${b}P${i + 1}` } : { End: true }) }; return { StartAt: `B${b}P0`, States: S }; };
  emit('e_parallel', { StartAt: 'X', States: { X: { Type: 'Parallel', Branches: Array.from({ length: 10 }, (_, b) => br(b)), End: true } } }, { k: 1 }, 101);
}
// f1: JSONata loop; f2: JSONata map
emit('f1_loop_jsonata', { QueryLanguage: 'JSONata', StartAt: 'Check', States: {
  Check: { Type: 'Choice', Choices: [{ Condition: '{% $states.input.n < 1000 %}', Next: 'Inc' }], Default: 'Done' },
  Inc: { Type: 'Pass', Output: { n: '{% $states.input.n + 1 %}' }, Next: 'Check' },
  Done: { Type: 'Succeed' } } }, { n: 0 }, 2002, 'JSONata');
emit('f2_map_jsonata', { QueryLanguage: 'JSONata', StartAt: 'M', States: { M: { Type: 'Map', Items: '{% $states.input.items %}', MaxConcurrency: 0,
  ItemProcessor: { ProcessorConfig: { Mode: 'INLINE' }, StartAt: 'P', States: { P: { Type: 'Pass', Output: { id: '{% $states.input.id %}', label: "{% 'item ' & $string($states.input.id) & ' of ' & $states.input.name %}" }, End: true } } }, End: true } } },
  { items: Array.from({ length: 10000 }, (_, i) => ({ id: i, name: 'n' + i })) }, 10001, 'JSONata');
// g: 200 KB document through 100 states
{
  const sections = Array.from({ length: 100 }, (_, s) => ({ id: s, title: 'section ' + s, rows: Array.from({ length: 20 }, (_, r) => ({ k: `key-${s}-${r}`, v: s * 20 + r, t: 'lorem ipsum dolor sit amet consectetur adipiscing elit sed do'.slice(0, 50) })) }));
  const S = {};
  for (let i = 0; i < 100; i++) S['P' + i] = { Type: 'Pass', InputPath: `$.doc.sections[${i}]`, ResultPath: '$.meta.last', OutputPath: '$', ...(i < 99 ? { Next: 'P' + (i + 1) } : { End: true }) };
  const input = { doc: { sections }, meta: { owner: 'x' } };
  emit('g_payload', { StartAt: 'P0', States: S }, input, 100);
  console.log('g input bytes', JSON.stringify(input).length);
}
// s5: five States, for the time a program takes to its first execution
emit('s5', { StartAt: 'A', States: {
  A: { Type: 'Pass', Result: { x: 1 }, ResultPath: '$.a', Next: 'B' },
  B: { Type: 'Pass', Parameters: { 'n.$': 'States.MathAdd($.n, 1)', 'a.$': '$.a' }, Next: 'C' },
  C: { Type: 'Choice', Choices: [{ Variable: '$.n', NumericGreaterThan: 0, Next: 'D' }], Default: 'E' },
  D: { Type: 'Pass', InputPath: '$.a', ResultPath: '$.d', Next: 'E' },
  E: { Type: 'Succeed' } } }, { n: 0 }, 5);
writeFileSync(out + 'index.json', JSON.stringify(index, null, 2));
