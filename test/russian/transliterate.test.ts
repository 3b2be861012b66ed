import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entityId, transliterate } from '../../src/russian/transliterate.js';

describe('transliterate', () => {
  it.each([
    ['Дмитрий', 'dmitriy'],
    ['Крутой', 'krutoy'],
    ['Королёв', 'korolev'],
    ['Хатынь', 'khatyn'],
    ['Щучин', 'shchuchin'],
    ['Цеханский', 'tsekhanskiy'],
    ['Южный объезд', 'yuzhnyy-obezd'],
    ['Эдуард Ющенко', 'eduard-yushchenko'],
    ['Ростов-на-Дону', 'rostov-na-donu'],
    ['ОАО «Завод № 5»', 'oao-zavod-5'],
  ])('%s', (name, expected) => expect(transliterate(name)).toBe(expected));

  it('reads Belarusian and Ukrainian letters', () => {
    expect(transliterate('Магілёў і Віцебск')).toBe('magileu-i-vitsebsk');
    expect(transliterate("Кам'янець Ґалаґан Їжа Єва")).toBe('kamyanets-galagan-yizha-yeva');
  });

  it('keeps Latin letters and drops their marks', () => {
    expect(transliterate('Łódź Český Øre Škoda')).toBe('lodz-cesky-ore-skoda');
  });

  it('reads a letter the same way however it is encoded', () => {
    expect(transliterate('Йошкар-Ола'.normalize('NFD'))).toBe(transliterate('Йошкар-Ола'));
  });

  it('leaves out what it cannot read', () => {
    expect(transliterate('北京')).toBe('');
  });

  it('gives lower-case ASCII words joined by single hyphens, and leaves such words as they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (name) => {
        const once = transliterate(name);
        expect(once).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/);
        expect(transliterate(once)).toBe(once);
      }),
    );
  });
});

describe('entityId', () => {
  it('is type and name', () => {
    expect(entityId('Region', 'Смоленская область')).toBe('region:smolenskaya-oblast');
    expect(entityId('Organization', 'ЕАЭС')).toBe('organization:eaes');
    expect(entityId('Person', 'Александр Лукашенко')).toBe('person:aleksandr-lukashenko');
  });
});
