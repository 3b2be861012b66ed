import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { openStore } from '../../src/store/open-store.js';
import { testStore } from './conformance.js';

const folder = mkdtempSync(join(tmpdir(), 'sozh-embedded-'));
let count = 0;

afterAll(() => rmSync(folder, { recursive: true, force: true }));

testStore({
  name: 'embedded',
  open: () => openStore(join(folder, `${++count}.graph`)),
  reopen: async (store) => {
    await store.close();
    return openStore(store.location);
  },
  hasCypher: true,
});
