import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gazetteerEntrySchema } from '../../src/model/knowledge.js';
import type { ArticleRecord } from '../../src/model/store.js';
import { assembleDirty } from '../../src/store/assemble-dirty.js';
import { openStore } from '../../src/store/open-store.js';
import type { Store } from '../../src/store/store.js';
import { SozhProgram } from '../commands/sozh-program.js';
import { clearNeo4j } from '../servers/clear-neo4j.js';
import { NEO4J_TIMEOUT, type Neo4jServer, neo4jIsAbsent, useNeo4j } from '../servers/neo4j-server.js';
import { decide, merge } from './decide.js';
import { everyLine } from './every-line.js';
import { manyRecords } from './many-records.js';
import { onDays, STORY, sampleRecord } from './sample-records.js';

const absent = neo4jIsAbsent();

/** What a CSV file could lose: quotes, line breaks, empty text, commas, lists of one and of none, whole and broken numbers. */
const AWKWARD: ArticleRecord = (() => {
  const record = sampleRecord({
    publishedAt: '2024-04-05T09:00:00+03:00',
    outlet: '',
    title: 'Сказал: "да", \\ и \'нет\'; а потом — "',
    aliases: ['a;b', 'одна, две', '"'],
    statements: [2, 2.5].map((value, index) => ({
      type: 'TRADES_WITH',
      from: 'country:belarus',
      to: 'country:rossiya',
      quote: `Торговля — ${value} млрд,\n«больше» \t"чем" было.\r\n`,
      amount: { value, currency: 'USD' } as never,
      time: onDays(`2024-04-0${index + 1}`),
      position: '=1+1',
    })),
  });
  return { ...record, article: { ...record.article, url: 'https://example.org/?a=1,2&b="' } };
})();

async function fill(store: Store): Promise<void> {
  const last = STORY.at(-1)!;
  await store.putArticles([...STORY, ...manyRecords(60), AWKWARD]);
  await store.putEntries([
    gazetteerEntrySchema.parse({ id: 'person:x', type: 'Person', name: 'Икс «Ў», "игрек"' }),
  ]);
  await store.changeDecisions({
    add: [
      merge('person:vera-polevaya', 'person:anna-lesnaya'),
      decide({
        kind: 'split',
        entity: 'person:anna-lesnaya',
        article: last.article.id,
        into: 'person:anna-2',
      }),
      decide({ kind: 'retract', article: STORY[1]!.article.id }),
    ],
  });
  await assembleDirty(store);
}

const TYPES = `MATCH (n) UNWIND keys(n) AS key WITH DISTINCT labels(n)[0] AS of, key, valueType(n[key]) AS type
               WHERE of <> 'Migration' AND key <> 'lock' RETURN of, key, type ORDER BY of, key, type
               UNION ALL MATCH ()-[r]->() UNWIND keys(r) AS key WITH DISTINCT type(r) AS of, key, valueType(r[key]) AS type
               RETURN of, key, type ORDER BY of, key, type`;

describe.skipIf(absent !== null)(
  `the bulk import of Neo4j${absent ? ` (not tested: ${absent})` : ''}`,
  () => {
    let server: Neo4jServer;
    let sozh: SozhProgram;

    beforeAll(async () => {
      sozh = new SozhProgram();
      server = await useNeo4j();
      process.env.NEO4J_PASSWORD = server.password;
      await clearNeo4j(server, 'schema');
    }, NEO4J_TIMEOUT);

    afterAll(async () => {
      await clearNeo4j(server, 'schema');
      server?.release();
      sozh?.remove();
    });

    it('makes, of what export writes and with the command that it prints, the database that ingestion makes', async () => {
      const ingested = await openStore(server.location);
      await fill(ingested);
      const wanted = await everyLine(ingested);
      const types = (await ingested.query(TYPES)).rows;
      const schema = await ingested.describeSchema();
      await ingested.close();

      const embedded = await openStore(sozh.path('news.graph'));
      await fill(embedded);
      expect(await everyLine(embedded)).toEqual(wanted);
      await embedded.close();
      const { out, err, code } = await sozh.shell('sozh export neo4j-import "$PWD/csv" --store news.graph');
      expect(err).toMatch(/^\d+ nodes and \d+ relationships → /);
      expect(code).toBe(0);
      const [command, next] = out.split(/\n(?=sozh )/);
      expect(next).toBe('sozh schema apply --store neo4j://localhost:7687\n');

      await server.stop();
      const said = await server.admin(command!).finally(() => server.start());
      expect(said).toMatch(/IMPORT DONE/);
      const applied = await sozh.run(['schema', 'apply', '--store', server.location], {
        env: { NEO4J_PASSWORD: server.password },
      });
      expect(applied.code, applied.err).toBe(0);
      const imported = await openStore(server.location, { readOnly: true });
      expect(await everyLine(imported)).toEqual(wanted);
      expect((await imported.query(TYPES)).rows).toEqual(types);
      expect(await imported.describeSchema()).toEqual(schema);
      await imported.close();
      expect(readFileSync(join(sozh.path('csv'), 'relations.csv'), 'utf8').split('\n')[0]).toMatch(
        /^:START_ID\(Entity\),:END_ID\(Entity\),:TYPE,id,/,
      );
    }, 300_000);
  },
);

describe('sozh export neo4j-import', () => {
  const sozh = new SozhProgram();
  afterAll(() => sozh.remove());

  it.each([
    ['export neo4j-import', /wants a folder/],
    ['export neo4j-import csv --type MET_WITH', /writes the whole store/],
    ['export neo4j-import csv -o file', /writes the whole store/],
    ['export json csv', /takes no folder/],
  ])('%s is refused', async (line, message) => {
    expect(await sozh.run(line.split(' '))).toMatchObject({ code: 2, err: expect.stringMatching(message) });
  });
});
