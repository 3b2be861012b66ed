import { describe, expect, it } from 'vitest';
import type { SozhError } from '../../src/errors.js';
import type { Store } from '../../src/store/store.js';
import type { StoreKind } from './conformance.js';
import { put } from './put-records.js';
import { STORY } from './sample-records.js';

/** Further cases of the list: those of stores that speak Cypher. */
export function testCypher(kind: StoreKind, storeOf: () => Store): void {
  describe.skipIf(!kind.hasCypher)('Cypher', () => {
    it('answers with columns and rows, dates as ISO strings', async () => {
      await put(storeOf(), STORY);
      const answer = await storeOf().query(
        `MATCH (a:Person)-[r:VISITED]->(b:Region) WHERE r.start >= date($from)
           RETURN a.name AS who, r.start AS day, r.sources AS sources, r.position AS position ORDER BY day`,
        { from: '2024-03-15' },
      );
      expect(answer).toEqual({
        columns: ['who', 'day', 'sources', 'position'],
        rows: [['anna lesnaya', '2024-03-21', 2, null]],
      });
    });

    it('compares dates as dates', async () => {
      await put(storeOf(), STORY);
      const { rows } = await storeOf().query(
        `MATCH (:Entity)-[r]->(:Entity) WHERE r.start <= date('2024-03-14') AND (r.end IS NULL OR r.end > date('2024-03-14'))
           RETURN type(r) AS type ORDER BY type`,
      );
      expect(rows).toEqual([['HOLDS_POSITION'], ['VISITED']]);
    });

    it.each([
      ['a wrong word', 'MUTCH (n) RETURN n'],
      ['an unknown name', 'MATCH (n) RETURN m'],
      ['a missing parameter', 'RETURN $absent AS x'],
      ['nothing', ' '],
    ])('refuses %s in one line', async (_, statement) => {
      const refused = await storeOf()
        .query(statement)
        .catch((error: unknown) => error as SozhError);
      expect(refused).toMatchObject({ code: 'store/bad-query', exitCode: 5 });
      expect((refused as SozhError).message).toMatch(/^[^\n]{10,240}$/);
    });

    it('refuses a statement that writes, and nothing is written', async () => {
      await expect(storeOf().query("CREATE (n:Entity {id: 'person:x'}) RETURN n.id")).rejects.toMatchObject({
        code: 'store/bad-query',
      });
      const { rows } = await storeOf().query('MATCH (n:Entity) RETURN count(n)');
      expect(rows).toEqual([[0]]);
    });
  });
}
