import { describe, expect, it } from 'vitest';
import { linesOf, resolveText } from '../knowledge-fixture.js';

/** Offices told without their place: a text, and whose office each person named in it holds, one a line: `name | position | of`. */
const RULES: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'a holder whom knowledge has, in his term or after it': [
    [
      'В Москве вспоминали встречу с премьером Михаилом Мясниковичем.',
      'Михаил Мясникович | премьер-министр | country:belarus',
    ],
  ],
  'an office of a body that has no name here is none of the state': [
    ['В Москве выступил президент монополии Олег Тур.', 'Олег Тур | президент | –'],
  ],
  'a deputy is of no country by himself, and sits for a region': [
    ['В Минске выступил депутат Олег Тур.', 'Олег Тур | депутат | –'],
    ['В Москве выступил сенатор от Калуги Олег Тур.', 'Олег Тур | сенатор | region:kaluga'],
  ],
  'the town that was named last': [
    [
      'Мурманск ждал гостей из Мурманска. В Бресте их встретил мэр города Олег Тур.',
      'Олег Тур | мэр | region:brest',
    ],
  ],
  '«республика» is no oblast': [
    [
      'В Калининградской области ждут гостей из Беларуси. Приедет вице-премьер республики Олег Тур.',
      'Олег Тур | вице-премьер | country:belarus',
    ],
  ],
};

describe.each(Object.entries(RULES))('%s', (_rule, cases) => {
  it.each(cases)('%s', (text, lines) => {
    const { mentions, entities } = resolveText(text);
    const nameOf = new Map(entities.map(({ id, name }) => [id, name]));
    const found = mentions
      .filter(({ kind, entity, office }) => kind === 'role' && entity && office)
      .map(({ entity, office }) => `${nameOf.get(entity!)} | ${office!.position} | ${office!.of ?? '–'}`);
    expect(found).toEqual(linesOf(lines));
  });
});

describe('somebody taken up by a common noun', () => {
  it.each([
    ['В Уфу прилетел посол Олег Тур. Гостя встретила Анна Ким.', 'Гостя', 'person:oleg-tur'],
    ['Минск и Москва сверили планы. Россия даст соседям кредит.', 'соседям', 'country:belarus'],
    ['Минск и Москва сверили планы. Беларусь поддержит союзника.', 'союзника', 'country:rossiya'],
    ['Минск и Москва сверили планы. Польша закрыла границу соседям.', 'соседям', undefined],
  ])('%s', (text, words, entity) => {
    const { mentions } = resolveText(text);
    expect(mentions.find((mention) => mention.text === words)?.entity ?? undefined).toBe(entity);
  });
});
