import { SozhError } from '../../errors.js';
import type { Message } from '../../model/message.js';
import type { Format } from '../formats.js';
import { findWrittenDates } from '../publication-date.js';
import { readArticle } from '../read-article.js';
import { openPdf } from './open-pdf.js';
import { readPdfText } from './pdf-paragraphs.js';

const MOST_BYTES = 64 * 2 ** 20;
const DAY = 86_400_000;
/** A file is made some days after what it tells of. */
const LATER_BY = 40 * DAY;

/** One article as PDF with a text layer, as an outlet or a browser made it. */
export const pdf: Format = {
  name: 'PDF with a text layer',
  extensions: ['.pdf'],
  recognises: (head) => Buffer.from(head.subarray(0, 1024)).toString('latin1').includes('%PDF-'),
  async *read(content, options) {
    const { name } = content;
    const file = await openPdf(await content.whole(MOST_BYTES), name);
    const { title, paragraphs } = readPdfText(file);
    if (paragraphs.length === 0 && title === null)
      throw new SozhError('input/unreadable', `${name} has no text layer`, {
        hint: 'it is a scan: recognise its text by an OCR program first',
        facts: { name },
      });
    const messages: Message[] = file.cut
      ? [
          {
            code: 'read/cut',
            severity: 'warning',
            reason: 'the file is too long; only its beginning was read',
          },
        ]
      : [];
    const text = paragraphs.join('\n\n');
    const reading = readArticle(text, options, { ...(title ? { title } : {}), messages });
    const created = reading.article.publishedAt === null ? sensibleDay(file.created, text) : null;
    yield {
      source: name,
      ...(created
        ? readArticle(text, options, { ...(title ? { title } : {}), messages, publishedAt: created })
        : reading),
    };
  },
};

/** The day on which the file was made, if the text itself tells of days shortly before: else it is the day of saving. */
export function sensibleDay(created: string | null, text: string): string | null {
  const match = /^D:(\d{4})(\d{2})(\d{2})/.exec(created ?? '');
  if (!match) return null;
  const day = match.slice(1).join('-');
  const made = Date.parse(day);
  const days = text
    .split('\n')
    .flatMap((line) => findWrittenDates(line.slice(0, 5000)))
    .filter((date) => date.year !== null)
    .map((date) => Date.UTC(date.year!, date.month - 1, date.day));
  return days.some((told) => told <= made && made - told <= LATER_BY) ? day : null;
}
