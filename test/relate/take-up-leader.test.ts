import { describe, expect, it } from 'vitest';
import { relateText } from '../knowledge-fixture.js';
import { describeStatement } from './describe-statement.js';

const visitsOf = (text: string): string[] =>
  relateText(text)
    .statements.filter(({ type }) => type === 'VISITED')
    .map(describeStatement)
    .toSorted();

describe('who goes with the delegation of his region', () => {
  it('is who was told to go to that place, in office there', () => {
    expect(
      visitsOf(
        'Поездка губернатора Смоленской области Ивана Реута в Гомель, назначенная на 24 мая, откладывается. Смоленская делегация приедет в Гомель 5 июня.',
      ),
    ).toEqual([
      'VISITED | ivan-reut | gomel | 2023-05-24 | postponed',
      'VISITED | ivan-reut | gomel | 2023-06-05 | planned',
      'VISITED | smolenskaya-oblast | gomel | 2023-06-05 | planned',
    ]);
    expect(
      visitsOf(
        'Губернатор Брянской области Иван Реут посетит Гродно. Делегация Брянской области прибудет в Гродно 5 июня.',
      ),
    ).toContain('VISITED | ivan-reut | grodno | 2023-06-05 | planned');
  });

  it('is nobody where the place or the region is another', () => {
    const elsewhere =
      'Губернатор Смоленской области Иван Реут посетил Гомель. Смоленская делегация приедет в Гродно 5 июня.';
    expect(visitsOf(elsewhere)).not.toContain('VISITED | ivan-reut | grodno | 2023-06-05 | planned');
    const others =
      'Губернатор Смоленской области Иван Реут посетил Гомель. Псковская делегация приедет в Гомель 5 июня.';
    expect(visitsOf(others)).not.toContain('VISITED | ivan-reut | gomel | 2023-06-05 | planned');
  });
});
