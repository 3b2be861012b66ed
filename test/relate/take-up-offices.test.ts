import { describe, expect, it } from 'vitest';
import { linesOf, relateText } from '../knowledge-fixture.js';
import { describeStatement } from './describe-statement.js';

/** Texts of Monday 2023-05-22 in which offices change hands over several sentences, and all that they state. */
const TOLD: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'who leaves an office holds it up to that day': [
    [
      'Губернатор Смоленской области Иван Реут 2 мая ушёл в отставку.',
      'HOLDS_POSITION | ivan-reut | smolenskaya-oblast | ../2023-05-02 | asserted | губернатор',
    ],
    [
      'Посол России в Беларуси Анна Ким отозвана в Москву 3 мая.',
      'ACCREDITED_TO | anna-kim | belarus | ../2023-05-03 | asserted | посол',
    ],
    [
      'Полномочия посла в Беларуси Анны Ким прекращены 2 мая.',
      'ACCREDITED_TO | anna-kim | belarus | ../2023-05-02 | asserted | посол',
    ],
  ],
  'an office is taken up without its name': [
    [
      'Посол России в Беларуси Анна Ким вернулась домой. Этот пост она занимала с августа 2018 года.',
      `ACCREDITED_TO | anna-kim | belarus | 2018-08/.. | asserted | посол
       ACCREDITED_TO | anna-kim | belarus | as of 2023-05-22 | asserted | посол`,
    ],
    [
      'Анна Ким освобождена от должности посла в Беларуси. Дипмиссией она руководила с мая 2021 года.',
      `ACCREDITED_TO | anna-kim | belarus | 2021-05/.. | asserted | посол
       ACCREDITED_TO | anna-kim | belarus | as of ../2023-05-22 | asserted | посол`,
    ],
    [
      'Губернатор Смоленской области Иван Реут выступил первым. Регион он возглавляет с 2014 года.',
      `HOLDS_POSITION | ivan-reut | smolenskaya-oblast | 2014/.. | asserted | губернатор
       HOLDS_POSITION | ivan-reut | smolenskaya-oblast | as of 2023-05-22 | asserted | губернатор`,
    ],
  ],
  'a successor comes into the office of the one before': [
    [
      'Директор завода «Сожмаш» Иван Реут 2 мая покинул должность. Его преемницей стала Анна Ким.',
      `HOLDS_POSITION | anna-kim | sozhmash | as of 2023-05-22 | asserted | директор
       HOLDS_POSITION | ivan-reut | sozhmash | ../2023-05-02 | asserted | директор`,
    ],
    [
      'Иван Реут 2 мая уволен с поста директора завода «Сожмаш». Его сменила Анна Ким.',
      `HOLDS_POSITION | anna-kim | sozhmash | as of 2023-05-22 | asserted | директор
       HOLDS_POSITION | ivan-reut | sozhmash | ../2023-05-02 | asserted | директор`,
    ],
    [
      'Губернатор Смоленской области Иван Реут 2 мая ушёл в отставку. Новым губернатором 4 мая стал Павел Ли.',
      `HOLDS_POSITION | ivan-reut | smolenskaya-oblast | ../2023-05-02 | asserted | губернатор
       HOLDS_POSITION | pavel-li | smolenskaya-oblast | 2023-05-04/.. | asserted | губернатор`,
    ],
    [
      'Владимир Путин 2 мая отозвал посла в Беларуси Анну Ким. На её место тем же днём назначен Иван Реут.',
      `ACCREDITED_TO | anna-kim | belarus | ../2023-05-02 | asserted | посол
       ACCREDITED_TO | ivan-reut | belarus | 2023-05-02/.. | asserted | посол
       APPOINTED | vladimir-putin | ivan-reut | 2023-05-02 | asserted
       DISMISSED | vladimir-putin | anna-kim | 2023-05-02 | asserted`,
    ],
    [
      'Александр Лукашенко освободил Анну Ким от должности посла в Китае. На этот пост назначен Иван Реут.',
      `ACCREDITED_TO | anna-kim | kitay | as of ../2023-05-22 | asserted | посол
       ACCREDITED_TO | ivan-reut | kitay | as of 2023-05-22 | asserted | посол
       APPOINTED | aleksandr-lukashenko | ivan-reut | – | asserted
       DISMISSED | aleksandr-lukashenko | anna-kim | – | asserted`,
    ],
  ],
};

describe.each(Object.entries(TOLD))('%s', (_rule, cases) => {
  it.each(cases)('%s', (text, expected) => {
    expect(relateText(text).statements.map(describeStatement).toSorted()).toEqual(linesOf(expected));
  });
});

it('an ambassador who is recalled for consultations remains one', () => {
  const { statements } = relateText('Литва отозвала посла в Польше Анну Ким для консультаций.');
  expect(statements.map(describeStatement)).toContain(
    'ACCREDITED_TO | anna-kim | polsha | as of 2023-05-22 | asserted | посол',
  );
});
