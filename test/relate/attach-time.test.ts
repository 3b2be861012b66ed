import { describe, expect, it } from 'vitest';
import { relateText } from '../knowledge-fixture.js';

/** Which date a statement takes: a sentence read on Monday 2023-05-22, the type of a statement in it, its time (EDTF; null for none). */
const CASES: readonly (readonly [string, string, string | null])[] = [
  ['Анна Реут 3 мая посетила Минск.', 'VISITED', '2023-05-03'],
  ['Поводом стали санкции: 2 мая Литва внесла в чёрный список завод «Сожмаш».', 'SANCTIONED', '2023-05-02'],
  ['Директор Анна Реут, высланная 3 мая из Литвы, поблагодарила Ивана Кима.', 'THANKED', null],
  ['Анна Реут поблагодарила Ивана Кима за машины, присланные в прошлом году.', 'THANKED', null],
  ['В архиве лежит соглашение завода «Сожмаш» с банком «Берёзовый» на 1999–2001 годы.', 'SIGNED_WITH', null],
  [
    'О поставках стороны условились раньше: контракт завода «Сожмаш» с банком «Берёзовый» заключён прошлой осенью.',
    'SIGNED_WITH',
    '2022-23',
  ],
  [
    'Завод «Сожмаш» принадлежит холдингу «Сож»; в цех вложат до 2025 года 3 млн рублей.',
    'OWNS',
    '2023-05-22',
  ],
  ['Осенью, если врачи разрешат, Анна Реут поедет в Минск.', 'VISITED', '2023-23'],
  ['Приказ вчера подписал Иван Ким, принимая в Минске Анну Реут.', 'VISITED', '2023-05-21'],
];

describe('the date of a statement', () => {
  it.each(CASES)('%s %s %s', (text, type, edtf) => {
    const times = relateText(text, '2023-05-22')
      .statements.filter((statement) => statement.type === type)
      .map(({ time }) => time?.edtf ?? null);
    expect(times.length).toBeGreaterThan(0);
    expect(new Set(times)).toEqual(new Set([edtf]));
  });
});
