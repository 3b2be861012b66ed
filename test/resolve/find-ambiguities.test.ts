import { describe, expect, it } from 'vitest';
import { linesOf, resolveText } from '../knowledge-fixture.js';

describe('what is left open', () => {
  it.each([
    [
      'Минтранс подготовил доклад. Минтранс ждёт ответа.',
      `resolve/ambiguous-name «Минтранс» may be organization:mintrans-belarusi, organization:mintrans-rossii; it was left open`,
    ],
    [
      'В город приехали смоленские гости.',
      'resolve/ambiguous-name «смоленские» may be region:smolensk, region:smolenskaya-oblast; region:smolensk was taken',
    ],
    [
      'Губернатор подписал указ.',
      'resolve/open-role who «Губернатор» is was left open: the text does not say of what',
    ],
    [
      'В Минске приняли вице-премьера Беларуси.',
      'resolve/open-role who «вице-премьера» is was left open: may be person:igor-petrishenko, person:anatoliy-sivak, person:leonid-zayats, person:petr-parkhomchik',
    ],
    ['МИД Беларуси вручил ноту.', ''],
    ['Она назначена губернатором.', ''],
  ])('%s', (text, expected) => {
    const { messages } = resolveText(text);
    expect(messages.map(({ code, reason }) => `${code} ${reason}`)).toEqual(linesOf(expected));
  });

  it('holds people whose surname several bear: they stand under it', () => {
    const { messages, entities } = resolveText('В Минске выступил Иванов.', null);
    expect(entities.map(({ id }) => id)).toContain('person:ivanov');
    expect(messages.map(({ reason }) => reason)).toEqual([
      expect.stringMatching(
        /^«Иванов» may be person:igor-ivanov, .*; it stands under its own name, person:ivanov$/,
      ),
    ]);
  });
});
