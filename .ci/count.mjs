// node .ci/count.mjs REPORT CODE STEPS: the last line of .ci/run from vitest's JSON report, its exit code and the number of other steps that failed.
import { existsSync, readFileSync } from 'node:fs';

const [report, code, steps] = process.argv.slice(2);
const result = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : { testResults: [] };
const tests = result.testResults.flatMap((file) => file.assertionResults);
const count = (...statuses) => tests.filter((test) => statuses.includes(test.status)).length;

const passed = count('passed');
const skipped = count('skipped', 'pending', 'todo', 'disabled');
// a file that could not even be loaded has no tests to fail
const broken = result.testResults.filter(
  (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
).length;
const inTests = count('failed') + broken;
const failed = (inTests === 0 && Number(code) !== 0 ? 1 : inTests) + Number(steps);

for (const file of result.testResults)
  for (const test of file.assertionResults)
    if (test.status !== 'passed')
      console.log(`${test.status === 'failed' ? 'failed' : 'skipped'}: ${test.fullName}`);
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
