import { describe, expect, it } from 'vitest';
import { relateText } from '../knowledge-fixture.js';

const byModel = (text: string) =>
  relateText(text)
    .statements.filter(({ rule }) => rule === 'relate/model')
    .map(({ type, from, to, position }) => `${type} ${from} ${to} ${position}`);

describe('workplaces by the relation model', () => {
  it('gives a person what they work as, and where, in the nominative', () => {
    const found = byModel('Слова Анны Ким, экономиста «Газпрома», поняли не все.');
    expect(found).toEqual(['HOLDS_POSITION person:anna-kim organization:gazprom экономист']);
  });

  it('is silent where a rule has found an office', () => {
    expect(byModel('Губернатор Смоленской области Иван Реут уехал в Минск.')).toEqual([]);
    expect(byModel('Посол Беларуси в России Иван Реут уехал в Минск.')).toEqual([]);
  });

  it('is no surer than its model is right', () => {
    const { statements } = relateText('Слова Анны Ким, экономиста «Газпрома», поняли не все.');
    const { confidence } = statements.find(({ rule }) => rule === 'relate/model')!;
    expect(confidence).toBeGreaterThan(0.3);
    expect(confidence).toBeLessThan(0.95);
  });
});
