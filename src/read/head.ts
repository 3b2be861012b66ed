import { type Dateline, readDateline } from './dateline.js';
import { readOutletLine, readSignature, type Signature } from './outlet.js';
import { countWords, endsSentence } from './prose.js';
import { findWrittenDates } from './publication-date.js';
import type { Line } from './split-lines.js';

/**
 * An article's lines sorted into what they are; `datelines` in the order of the page, each with the index of its line
 * and whether the title stood before it.
 */
export interface Layout {
  readonly title: string;
  readonly datelines: readonly (Dateline & { readonly afterTitle: boolean })[];
  readonly outlet: string | null;
  readonly url: string | null;
  readonly paragraphs: readonly string[];
  /** lines of the head and foot that are no body, in order: they tell one publication of a text from another */
  readonly marks: readonly string[];
}

const HEAD = 8;
const FOOT = 3;
const LONGEST_TITLE = 250;
/** A site's section, alone on a line above the text. */
const SECTION =
  /^(?:новости|общество|политика|экономика|бизнес|финансы|спорт|культура|происшествия|в мире|мир|в стране|страна|регионы?|интервью|мнения?|аналитика|репортаж|официально|наука|технологии|здоровье|образование|история|союзное государство|грамадства|палітыка|эканоміка|навіны|news|politics|economy|society|world)$/iu;
const TITLE_LABEL = /^(?:заголовок|загаловак|title|тема)\s*:\s*/iu;
/** An address alone on a line; labelled so, it is the article's own wherever it stands. */
const URL_LINE =
  /^(?<label>(?:источник|оригинал|ссылка|адрес|крыніца|url|source|link)[\p{L} ]{0,20}:\s*)?(?<url>https?:\/\/\S+)$/iu;

/** «22.05.2023 19:45 Заголовок»: a day in figures, set before the title on its line. */
function splitDatedTitle(text: string): { dateline: Dateline; title: string } | null {
  const [date] = findWrittenDates(text);
  if (!date || date.start > 6 || !date.numeric || date.year === null) return null;
  const match = /^(?<when>[\s\d:,]{0,10}?)[\s|—–-]+(?<title>[«"„]?\p{Lu}.*)$/u.exec(text.slice(date.stop));
  if (!match?.groups || countWords(match.groups.title!) < 3) return null;
  const dateline = readDateline(text.slice(0, date.stop) + match.groups.when);
  return dateline && { dateline, title: match.groups.title! };
}

// a title is one line that does not end as a sentence does, but for «?», «!» and «…»; talk and lists are none
const maybeTitle = (text: string): boolean =>
  text.length <= LONGEST_TITLE &&
  !/[.:;,]["'»”)]*$/u.test(text.replace(/(?:\.\.\.|\p{L}\.\p{L}\.|(?<=\s\p{L})\.)$/u, '')) &&
  !/^[—–-]\s/u.test(text);

/**
 * Sorts the lines of an article: the title (the first line that can be one, where a body follows), datelines in the
 * head or at the foot, the outlet on a line of its own, the page's address, and the paragraphs between. A title that is
 * `given` is not sought.
 */
export function layOut(lines: readonly Line[], given = ''): Layout {
  const texts = given ? lines.map((line) => line.text) : joinBrokenTitle(lines);
  const datelines: (Dateline & { afterTitle: boolean })[] = [];
  const marks: string[] = [];
  let title = given;
  let outlet: string | null = null;
  let url: string | null = null;
  const body: string[] = [];

  const isDated = texts.slice(0, HEAD).some((text) => readDateline(text) !== null);
  const foot = takeFoot(texts, isDated);
  const head = texts.slice(0, texts.length - foot.length);
  for (const [index, text] of head.entries()) {
    const early = index < HEAD;
    const address = URL_LINE.exec(text)?.groups;
    const dateline = early || isBareDay(text) ? readDateline(text) : null;
    const later = head.length - index - 1;
    if (early && body.length === 0 && later > 0 && SECTION.test(text)) continue;
    if (address) url ??= early || address.label ? address.url! : null;
    else if (dateline) datelines.push({ ...dateline, afterTitle: title !== '' });
    else if (!given && early && body.length === 0 && later > 0 && isMasthead(text, head.slice(index + 1)))
      outlet ??= readOutletLine(text);
    else if (!title && body.length === 0) {
      const dated = splitDatedTitle(text);
      if (dated) datelines.push({ ...dated.dateline, afterTitle: true });
      const line = (dated?.title ?? text).replace(TITLE_LABEL, '');
      if (maybeTitle(line) && (later > 0 || dated)) title = line;
      else body.push(line);
      continue;
    } else {
      body.push(text);
      continue;
    }
    marks.push(text);
  }
  for (const { text, signature, dateline } of foot) {
    if (dateline) datelines.push({ ...dateline, afterTitle: true });
    if (signature?.kind === 'outlet') outlet ??= signature.name;
    marks.push(text);
  }
  // a file of a title and nothing else is a sentence that somebody saved
  return body.length === 0 && title && !given
    ? { title: '', datelines, outlet, url, paragraphs: [title], marks }
    : { title, datelines, outlet, url, paragraphs: body, marks };
}

/** The texts of the lines, the first two joined where the second goes on with the title in small letters. */
function joinBrokenTitle(lines: readonly Line[]): string[] {
  const texts = lines.map((line) => line.text);
  const [first, second] = lines;
  if (!first || second?.block !== first.block || !maybeTitle(first.text) || readDateline(first.text))
    return texts;
  const goesOn =
    /^\p{Ll}[^|]*$/u.test(second.text) &&
    countWords(second.text) > 1 &&
    maybeTitle(second.text) &&
    !readDateline(second.text);
  return goesOn ? [`${first.text} ${second.text}`, ...texts.slice(2)] : texts;
}

/** A day with its time and zone in words is shorter. */
const LONGEST_DAY = 200;

const isBareDay = (text: string): boolean => {
  if (text.length > LONGEST_DAY) return false;
  const [date] = findWrittenDates(text);
  return (
    date !== undefined &&
    date.year !== null &&
    !/\p{L}/u.test(text.slice(0, date.start) + text.slice(date.stop))
  );
};

// «БЕЛТА» above the title: sure to be an outlet, and something that can be a title comes after it
const isMasthead = (text: string, after: readonly string[]): boolean =>
  readOutletLine(text) !== null &&
  after.slice(0, 2).some((next) => maybeTitle(next) && !readDateline(next) && !endsSentence(next)) &&
  after.length > 1;

interface FootLine {
  readonly text: string;
  readonly dateline: Dateline | null;
  readonly signature: Signature | null;
}

/**
 * The last lines that sign the article: an outlet, an author, a dateline; only behind a line that ends as a sentence
 * does; one without a mark of its own only where the head is dated.
 */
function takeFoot(texts: readonly string[], isDated: boolean): FootLine[] {
  const foot: FootLine[] = [];
  for (let index = texts.length - 1; index >= 2 && foot.length < FOOT; index--) {
    const text = texts[index]!;
    const dateline = readDateline(text);
    const found = dateline ? null : readSignature(text);
    const signature = found && (isDated || found.isSure) ? found : null;
    if (!(dateline && dateline.date.year !== null) && !signature) break;
    foot.unshift({ text, dateline, signature });
  }
  const before = texts[texts.length - foot.length - 1] ?? '';
  return endsSentence(before) ? foot : [];
}
