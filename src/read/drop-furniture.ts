import { FURNITURE_RULES, type FurnitureRule } from './furniture-rules.js';
import { countWords, isProse } from './prose.js';
import type { Line } from './split-lines.js';

/** A line that was left out, and the rule that said so. */
export interface Dropped {
  readonly line: Line;
  readonly rule: string;
}

const LEADING_SIGNS = /^(?:\p{Extended_Pictographic}|\ufe0f|\u200d|[•▪■●►▶▼→➤*_~=|<>»\s])+(?=[\p{L}([©#])/u;
const bare = (text: string): string => text.replace(LEADING_SIGNS, '').trim();

function ruleOf(text: string): FurnitureRule | undefined {
  const plain = bare(text);
  return FURNITURE_RULES.find(({ pattern }) => pattern.test(text) || (plain !== text && pattern.test(plain)));
}

/** Page furniture is short, and the patterns for it may cost the square of a line's length. */
const LONGEST_FURNITURE = 2000;

type Reason = Pick<FurnitureRule, 'name' | 'effect'>;
const MENU: Reason = { name: 'menu', effect: 'line' };

/**
 * The rule under which a line is page furniture: as a whole, by all the columns or barred parts that it is made of
 * («Вход | Реклама»), or as a menu: three short columns of words or more, one of them furniture («Главная   Новости
 * Мнения»).
 */
export function furnitureRule(line: Pick<Line, 'text' | 'columns'>): Reason | undefined {
  if (!JUDGED.has(line)) JUDGED.set(line, judge(line));
  return JUDGED.get(line);
}

/** A line is asked about more than once on its way. */
const JUDGED = new WeakMap<object, Reason | undefined>();

function judge(line: Pick<Line, 'text' | 'columns'>): Reason | undefined {
  if (line.text.length > LONGEST_FURNITURE) return undefined;
  const whole = ruleOf(line.text);
  if (whole) return whole;
  const parts = line.columns
    .flatMap((column) => column.split(/\s*[|·•]\s*/u))
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
  const rules = parts.map(ruleOf);
  if (parts.length > 1 && rules.every(Boolean)) return rules[0];
  const isMenu =
    parts.length > 2 &&
    rules.some(Boolean) &&
    parts.every((part) => countWords(part) <= 3 && !/\d|[.!?;]/u.test(part));
  return isMenu ? MENU : undefined;
}

const CREDIT =
  /(?<=[.!?…»")])\s*(?:фото|фота|снимок|photo)(?:\s*[:©]|\s(?:из|с|со|автора|предоставлено|by|courtesy)(?!\p{L}))[^.!?]{0,80}\.?$/iu;

/** A caption without the photographer behind it («Цех завода. Фото: А. Сом»). */
export const withoutCredit = (text: string): string => text.replace(CREDIT, '').trim();

// a headline of another article: short, not a sentence, and not a speaker's introduction («Анна Сом, директор музея:»)
const isHeadline = (line: Line): boolean =>
  line.text.length <= 160 && !isProse(line.text) && !/[:;,]$/u.test(line.text);

/**
 * Where the list of headlines behind `index` ends: in the rest of its own block and in the next one, as long as the
 * lines read as headlines; up to the foot of the page where no running text follows.
 */
function endOfList(lines: readonly Line[], index: number): number {
  const heading = lines[index]!;
  const announced = /:\s*\S/u.test(heading.text);
  const isLast = !lines.slice(index + 1).some((line) => isProse(line.text));
  const alone = lines[index + 1]?.block !== heading.block;
  let end = index + 1;
  while (end < lines.length && isHeadline(lines[end]!)) {
    const { block } = lines[end]!;
    const ownBlock = block === heading.block;
    const nextBlock = alone && !announced && block === lines[index + 1]?.block;
    if (!isLast && !ownBlock && !nextBlock) break;
    end++;
  }
  // headlines stand together: a block that goes on with running text is the article's
  while (
    !isLast &&
    end > index + 1 &&
    lines[end]?.block === lines[end - 1]?.block &&
    lines[end - 1]?.block !== heading.block
  )
    end--;
  return end;
}

const weigh = (lines: readonly Line[]): number =>
  lines.reduce((sum, line) => sum + (isProse(line.text) ? line.text.length : 0), 0);

/**
 * Leaves out page furniture, but for the lines of `keep` (datelines, the outlet's name at the foot). Comments end the
 * page only where more running text stands before them than after.
 */
export function dropFurniture(
  lines: readonly Line[],
  keep: ReadonlySet<Line>,
): { kept: Line[]; dropped: Dropped[] } {
  const kept: Line[] = [];
  const dropped: Dropped[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!;
    const rule = keep.has(line) ? undefined : furnitureRule(line);
    if (!rule) {
      kept.push({ ...line, text: withoutCredit(line.text) });
      continue;
    }
    const ends = rule.effect === 'rest' && weigh(lines.slice(0, index)) > weigh(lines.slice(index + 1));
    const end = ends ? lines.length : rule.effect === 'list' ? endOfList(lines, index) : index + 1;
    for (const out of lines.slice(index, end))
      if (out !== line && keep.has(out)) kept.push(out);
      else dropped.push({ line: out, rule: rule.name });
    index = end - 1;
  }
  return { kept, dropped };
}
