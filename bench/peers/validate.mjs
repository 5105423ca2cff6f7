// Definitions that asl-validator checks per second, from their text: validate.mjs FOLDER
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(process.env.BENCH + '/node/');
const loaded = require('asl-validator');
const validate = loaded.default ?? loaded;
const folder = process.argv[2];
const definitions = readdirSync(folder)
  .filter(name => name.endsWith('.json') && name !== 'index.json')
  .map(name => readFileSync(join(folder, name), 'utf8'))
  .filter(text => {
    try {
      return JSON.parse(text).States;
    } catch {
      return false;
    }
  });
const pass = () => {
  let valid = 0;
  for (const text of definitions) {
    try {
      valid += validate(JSON.parse(text)).isValid;
    } catch {
      // It throws at a definition that it does not understand.
    }
  }
  return valid;
};
pass();
const rates = [];
for (let round = 0; round < Number(process.env.VALIDATE_ROUNDS ?? 3); round++) {
  const before = process.cpuUsage();
  pass();
  const cpu = process.cpuUsage(before);
  rates.push((definitions.length / (cpu.user + cpu.system)) * 1e6);
}
rates.sort((a, b) => a - b);
const line = { bench: 'validate', engine: 'asl-validator', per_cpu_s: rates[rates.length >> 1] };
console.log(JSON.stringify(line));
