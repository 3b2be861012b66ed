import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { gexf } from '../../src/export/gexf.js';
import { openStore } from '../../src/store/open-store.js';
import { writeText } from '../export/write-text.js';
import { ingestSamples } from '../ingest-samples.js';
import { openInGephi, prepareGephi } from './run-gephi.js';

const problem = await prepareGephi();
const folder = mkdtempSync(join(tmpdir(), 'sozh-day-'));
afterAll(() => rmSync(folder, { recursive: true }));

const DAYS = ['2022-07-01', '2023-05-24', '2023-12-31', '2024-02-01'];
const ON_DAY = `MATCH ()-[r]->() WHERE r.id STARTS WITH 'edge:'
  AND (r.start IS NULL OR r.start <= date($day)) AND (r.end IS NULL OR r.end > date($day)) RETURN r.id AS id`;

describe.skipIf(problem)(`one day of the sample graph${problem ? ` (not tested: ${problem})` : ''}`, () => {
  it('holds in Gephi exactly the edges that Cypher gives for it', async () => {
    const store = await openStore(join(folder, 'samples.graph'));
    await ingestSamples(store);
    const graph = await store.readGraph();
    const file = join(folder, 'samples.gexf');
    writeFileSync(file, await writeText(gexf, graph));
    const view = await openInGephi({
      files: [file],
      merge: 'DEFAULT',
      windows: DAYS.map((day) => `${day}..${day}`),
    });
    expect(view.issues.filter(({ level }) => level !== 'INFO')).toEqual([]);
    for (const [at, day] of DAYS.entries()) {
      const { rows } = await store.query(ON_DAY, { day });
      const ids = new Set(rows.map(([id]) => id as string));
      const expected = view.edges.filter((line) => edgesOf(line.attributes.edges).some((id) => ids.has(id)));
      expect(ids.size).toBeGreaterThan(0);
      expect([...view.windows[at]!.edges].sort(), day).toEqual(expected.map(({ id }) => id).sort());
    }
    await store.close();
  }, 300_000);
});

/** The column `edges` of a line: the ids of the edges that it draws. */
const edgesOf = (value: unknown): string[] =>
  Array.isArray(value) ? value : (String(value).match(/edge:[0-9a-f]+/g) ?? []);
