import { expect, it } from 'vitest';
import { SozhError } from '../../src/errors.js';
import { gazetteerEntrySchema } from '../../src/model/knowledge.js';
import { MemoryStore } from '../../src/store/memory/memory-store.js';
import type { Store } from '../../src/store/store.js';
import { graphOf, put, readAll, withoutHash } from './put-records.js';
import { onDays, STORY, sampleEntity, sampleRecord, time } from './sample-records.js';

/** Further cases of the list: what values come back, however odd, empty, bad or many they are. */
export function testValues(storeOf: () => Store): void {
  it('keeps all characters, empty strings and nulls as they are', async () => {
    const quote = 'Ў, ё и 𝕏 — «лапкі» "двойные" \'одинарные\' \\ $x `y` {z} \u0000?'.replace('\u0000', '\t');
    const record = sampleRecord({
      publishedAt: '2024-05-01',
      outlet: 'Сож & Ко',
      title: '',
      statements: [
        { type: 'PRAISED', from: 'person:anna-lesnaya', to: 'region:orsha', quote, confidence: 1 },
      ],
    });
    const plain = {
      ...record,
      entities: [
        ...record.entities,
        {
          ...sampleEntity('site:zavod', ['Завод «Ёлка»', 'завад']),
          name: 'Завод',
          names: {},
          mentions: [],
        },
      ],
    };
    await put(storeOf(), [plain]);
    expect(await readAll(storeOf())).toEqual([withoutHash(plain)]);
    const { nodes, edges } = await storeOf().readGraph();
    expect(edges[0]).toMatchObject({ quote, confidence: 1, edtf: null, start: null, position: null });
    expect(nodes.find(({ id }) => id === 'site:zavod')).toEqual({
      id: 'site:zavod',
      type: 'Site',
      name: 'Завод',
      names: {},
      aliases: ['Завод «Ёлка»', 'завад'],
      wikidata: null,
      iso: null,
      level: null,
      articles: 1,
    });
  });

  it('keeps a time of day', async () => {
    const at = time({
      edtf: '2024-05-01T15:30',
      start: '2024-05-01T15:30:00+03:00',
      end: '2024-05-01T15:31:00+03:00',
      precision: 'minute',
    });
    const record = sampleRecord({
      publishedAt: '2024-05-01T10:00:00+03:00',
      statements: [
        {
          type: 'MET_WITH',
          from: 'person:a',
          to: 'person:b',
          quote: 'Встреча начнётся в 15:30.',
          time: at,
          status: 'planned',
        },
      ],
    });
    await put(storeOf(), [record]);
    const { edges } = await storeOf().readGraph();
    expect(edges[0]).toMatchObject({ start: at.start, end: at.end, edtf: at.edtf, precision: 'minute' });
  });

  it('takes an article without statements, and one without anything', async () => {
    const quiet = sampleRecord({
      publishedAt: null,
      outlet: null,
      statements: [],
      mentions: ['country:belarus'],
    });
    const empty = { ...sampleRecord({ publishedAt: null, statements: [] }) };
    expect(await put(storeOf(), [quiet, empty])).toBe(2);
    expect(await storeOf().counts()).toEqual({ articles: 2, statements: 0, entities: 1, edges: 0 });
  });

  it('keeps what a user added to the gazetteer', async () => {
    const entry = (id: string, name: string) => gazetteerEntrySchema.parse({ id, type: 'Person', name });
    await storeOf().putEntries([entry('person:b', 'Б'), entry('person:a', 'А')]);
    await storeOf().putEntries([{ ...entry('person:b', 'Бэ'), aliases: ['Ё'] }]);
    expect(await storeOf().readEntries()).toEqual([
      entry('person:a', 'А'),
      { ...entry('person:b', 'Бэ'), aliases: ['Ё'] },
    ]);
    expect(await storeOf().counts()).toMatchObject({ articles: 0, entities: 0 });
  });

  it('refuses a batch with one bad record wholly', async () => {
    const good = STORY[0]!;
    const bad = { ...STORY[1]!, entities: STORY[1]!.entities.slice(1) };
    const refused = await storeOf()
      .putArticles([good, bad])
      .catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(SozhError);
    expect(refused).toMatchObject({ code: 'input/bad-data', exitCode: 3 });
    expect((await storeOf().counts()).articles).toBe(0);
    expect(await storeOf().dirtyEntities()).toEqual([]);
  });

  it('takes a large batch', async () => {
    const people = Array.from({ length: 60 }, (_, index) => `person:guest-${index}`);
    const records = Array.from({ length: 120 }, (_, index) =>
      sampleRecord({
        publishedAt: `2024-0${1 + (index % 9)}-1${index % 10}`,
        outlet: `Газета ${index % 7}`,
        statements: Array.from({ length: 10 }, (__, n) => ({
          type: n % 2 ? 'MET_WITH' : 'PRAISED',
          from: people[(index + n) % 60]!,
          to: people[(index * 7 + n * 3 + 1) % 60]!,
          quote: `Гость ${index} назвал причину ${n}.`,
          time: n % 3 ? onDays(`2024-0${1 + ((index + n) % 9)}-15`) : null,
        })).filter(({ from, to }) => from !== to),
      }),
    );
    await put(storeOf(), records);
    const memory = new MemoryStore();
    await put(memory, records);
    expect(await graphOf(storeOf())).toBe(await graphOf(memory));
    expect(await storeOf().counts()).toEqual(await memory.counts());
    expect(await readAll(storeOf())).toHaveLength(120);
  });
}
