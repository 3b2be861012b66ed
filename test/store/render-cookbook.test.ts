import { spawnSync } from 'node:child_process';
import { dirname } from 'node:path';
import { expect, it } from 'vitest';
import { buildProgram } from '../commands/build-program.js';

it('docs/handbook/*/cookbook.md are what cypher/query says', () => {
  const { status, stderr } = spawnSync(
    process.execPath,
    ['scripts/render-cookbook.mjs', '--check', dirname(buildProgram())],
    { encoding: 'utf8' },
  );
  expect(stderr).toBe('');
  expect(status).toBe(0);
});
