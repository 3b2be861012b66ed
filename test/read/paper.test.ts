import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../src/read/paper/markdown.js';
import { sensibleDay } from '../../src/read/paper/pdf.js';
import type { Reading } from '../../src/read/read-article.js';
import { readRetrieved } from '../../src/read/read-retrieved.js';
import { type DrawnLine, makePdf } from './make-archive.js';

const TITLE = 'Гомель и Брянск договорились о складе';
const FIRST = 'Делегация Гомельской области прибыла сегодня в Брянск, чтобы обсудить поставки льна.';
const SECOND = 'Стороны договорились открыть в Почепе общий склад, сообщил глава делегации.';
const TEXT = `${FIRST}\n\n${SECOND}`;

async function readPdf(bytes: Uint8Array): Promise<Reading | undefined> {
  for await (const reading of readRetrieved({ name: 'x.pdf', bytes })) return reading;
  return undefined;
}

describe('Markdown', () => {
  it.each([
    [
      'front matter',
      `---\ntitle: "${TITLE}"\ndate: 2023-06-20 14:35\nsource: Сожский вестник\n---\n\n${TEXT}\n`,
    ],
    ['TOML', `+++\ntitle = "${TITLE}"\ndate = 2023-06-20T14:35:00+03:00\n+++\n${TEXT}`],
    ['a heading', `# ${TITLE}\n\n20.06.2023 14:35\n\n${TEXT}`],
    ['an underlined heading', `${TITLE}\n=====\n\n*20.06.2023 14:35*\n\n${TEXT}`],
  ])('is read with %s', (_, note) =>
    expect(readMarkdown(note).article).toMatchObject({
      title: TITLE,
      text: TEXT,
      publishedAt: '2023-06-20T14:35:00+03:00',
    }),
  );

  it('loses its marks, and keeps paragraphs, lists and quotations', () => {
    const note = `# ${TITLE}\n\n**Делегация** [Гомельской области](https://a.by/x)\nприбыла *сегодня* в Брянск, чтобы обсудить поставки льна.\n\n![склад](1.png)\n\n> ${SECOND}\n\n- Первый пункт соглашения касается молока.\n- Второй пункт соглашения касается льна.\n\n\`\`\`\ncode\n\`\`\`\n<!-- заметка -->`;
    expect(readMarkdown(note).article.text).toBe(
      `${TEXT}\n\nПервый пункт соглашения касается молока.\n\nВторой пункт соглашения касается льна.`,
    );
  });

  it('takes no date that is none', () =>
    expect(readMarkdown(`---\ndate: скоро\n---\n# ${TITLE}\n\n${TEXT}`).article.publishedAt).toBeNull());
});

describe('PDF', () => {
  const running = (page: number): DrawnLine[] => [
    { text: 'Сожский вестник', x: 40, y: 580, size: 8 },
    { text: String(page), x: 200, y: 20, size: 8 },
  ];
  const lines = (texts: readonly string[], from: number): DrawnLine[] =>
    texts.map((text, index) => ({ text, x: 40, y: from - index * 12 }));
  const first: DrawnLine[] = [
    ...running(1),
    { text: 'Гомель и Брянск', x: 40, y: 540, size: 18 },
    { text: 'договорились о складе', x: 40, y: 520, size: 18 },
    { text: '20 июня 2023 г., 14:35', x: 40, y: 495 },
    ...lines(
      ['Делегация Гомельской области прибыла се-', 'годня в Брянск, чтобы обсудить поставки льна.'],
      470,
    ),
    ...lines(['Стороны договорились открыть в По-'], 435),
  ];
  const second: DrawnLine[] = [...running(2), ...lines(['чепе общий склад, сообщил глава делегации.'], 550)];

  it('becomes paragraphs: words made whole, also across pages, running heads left out', async () =>
    expect(await readPdf(makePdf([first, second]))).toMatchObject({
      article: { title: TITLE, text: TEXT, publishedAt: '2023-06-20T14:35:00+03:00' },
    }));

  it('takes the day of the file only where the text tells of days before it', async () => {
    const undated = (told: string): DrawnLine[][] => [
      lines(
        [
          'Делегация Гомельской области прибыла в Брянск.',
          `Встреча началась ${told} в здании администрации.`,
        ],
        470,
      ),
    ];
    const created = "D:20230621100000+03'00'";
    expect(await readPdf(makePdf(undated('19 июня 2023 года'), created))).toMatchObject({
      article: { publishedAt: '2023-06-21' },
    });
    expect(await readPdf(makePdf(undated('утром'), created))).toMatchObject({
      article: { publishedAt: null },
    });
    expect(sensibleDay('D:20230621', 'Завод открыли 19 июня 2009 года.')).toBeNull();
  });

  it.each<[string, Uint8Array]>([
    ['no text layer', makePdf([[]])],
    ['damage', makePdf([first]).subarray(0, 300)],
  ])('with %s is refused', async (_, bytes) => {
    const error = await readPdf(bytes).catch((cause: unknown) => cause);
    expect(error).toMatchObject({ code: 'input/unreadable', hint: expect.any(String) });
  });
});
