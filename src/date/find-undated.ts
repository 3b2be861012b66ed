import type { Dated } from '../model/document.js';
import type { Span } from '../model/span.js';
import { cutPieces, type Piece } from './cut-pieces.js';
import { signAt, wordAt } from './points/point.js';
import { readCount } from './points/read-number.js';

/**
 * The words of a dated text that speak of time but name no place in it, in the order of the text: lengths («два года»), what is counted
 * from an event that has no date here («за день до пожара»), and what is vague («в последнее время»). Russian only.
 */
export function findUndated({ article, sentences, dates }: Dated): Span[] {
  const undated: Span[] = [];
  let date = 0;
  for (const sentence of sentences) {
    const pieces = cutPieces(sentence, article.text);
    let at = 0;
    while (at < pieces.length) {
      const { start } = pieces[at]!;
      while (date < dates.length && dates[date]!.stop <= start) date += 1;
      const known = dates[date];
      const next = known && known.start <= start ? at : farthest(pieces, at);
      const stop = pieces[next - 1]?.stop ?? start;
      if (next > at && !(known && known.start < stop)) undated.push({ start, stop });
      at = Math.max(next, at + 1);
    }
  }
  return undated;
}

/** What reads an expression at a place: the place behind it, or null. */
type Reader = (pieces: readonly Piece[], at: number) => number | null;

const READERS: readonly Reader[] = [readLength, readSingleUnit, readVagueTime, readTerm];

function farthest(pieces: readonly Piece[], at: number): number {
  let best = at;
  for (const read of READERS) best = Math.max(best, read(pieces, at) ?? at);
  return best;
}

const MANY = /^(?:несколь|многи|долги|нескольки|разны|последни|ближайши|следующи|первы)/;
const UNIT =
  /^(?:дн[яеи]|дней|днями|днях|день|сут|недел|месяц|год[аоуы]?$|годам|годов|годами|лет$|десятилети|век|столети|полгода|полвека|сезон)/;

/** «два года», «24 годам», «1 год 6 месяцев», «несколько месяцев», «последние несколько лет»; an age is none («в возрасте 92 лет») */
function readLength(pieces: readonly Piece[], at: number): number | null {
  if (isAge(pieces, at)) return null;
  let next = at;
  while (MANY.test(wordAt(pieces, next)) && next < at + 3) next += 1;
  const count = readCount(pieces, next);
  if (!count && next === at) return /^пол(?:года|века)$/.test(wordAt(pieces, at)) ? at + 1 : null;
  const unit = count?.next ?? next;
  if (!UNIT.test(wordAt(pieces, unit))) return null;
  // «первый день» is one of a row; «первые дни» a length
  const minor = readCount(pieces, unit + 1);
  return minor && /^(?:месяц|дн)/.test(wordAt(pieces, minor.next)) ? minor.next + 1 : unit + 1;
}

/** «ему исполнилось 40 лет», «в возрасте 92 лет», «Петрову 35 лет», «, 45 лет,» */
function isAge(pieces: readonly Piece[], at: number): boolean {
  const before = wordAt(pieces, at - 1);
  const isOfLife =
    /^(?:возраст|исполн|старше|моложе|младше|было|свои|мне$|ему$|ей$|им$|мужчин|женщин|достиг)/;
  if (
    isOfLife.test(before) ||
    (/^(?:до|с|от|в|всего|лишь|около|почти)$/.test(before) && isOfLife.test(wordAt(pieces, at - 2)))
  )
    return true;
  const count = readCount(pieces, at);
  if (!count || !/^(?:лет|год|года|годам|годах)$/.test(wordAt(pieces, count.next))) return false;
  // «Петров, 45 лет,», «Петрову 45 лет», «(45 лет)»
  const isApposition =
    /^[,(]$/.test(signAt(pieces, at - 1)) && /^[,.)]$/.test(signAt(pieces, count.next + 1));
  return (
    isApposition ||
    /^\p{Lu}\p{Ll}/u.test(pieces[at - 1]?.text ?? '') ||
    wordAt(pieces, count.next + 1) === 'жизни'
  );
}

/** «за день до …», «на год», «в течение недели», «каждый день», «раз в год» */
function readSingleUnit(pieces: readonly Piece[], at: number): number | null {
  const before = wordAt(pieces, at);
  if (
    !/^(?:за|на|через|спустя|каждый|каждую|каждое|течение|около|больше|более|почти|второй|третий|пятый|один|одну)$/.test(
      before,
    )
  )
    return null;
  const word = wordAt(pieces, at + 1);
  return /^(?:день|сутки|неделю|недели|месяц|месяца|год|года|десятилети[ея]|век)$/.test(word) ? at + 2 : null;
}

/** «в последнее время», «в разное время», «некоторое время назад», «на днях», «ежегодно» */
function readVagueTime(pieces: readonly Piece[], at: number): number | null {
  if (wordAt(pieces, at) === 'на' && wordAt(pieces, at + 1) === 'днях') return at + 2;
  if (/^(?:ежегодно|ежемесячно|ежедневно)$/.test(wordAt(pieces, at))) return at + 1;
  const isAdjective = /^(?:последн|разн|долг|некотор)/.test(wordAt(pieces, at));
  if (!isAdjective || !/^(?:время|времени|период)$/.test(wordAt(pieces, at + 1))) return null;
  return wordAt(pieces, at + 2) === 'назад' ? at + 3 : at + 2;
}

/** «пятилетний срок», «30-дневный карантин»: of a thing, not of a person */
function readTerm(pieces: readonly Piece[], at: number): number | null {
  const isFigure = pieces[at]?.kind === 'number' && /^[-–‑]$/.test(signAt(pieces, at + 1));
  const word = wordAt(pieces, isFigure ? at + 2 : at);
  if (
    !/(?:летн|годичн|месячн|недельн|дневн|суточн)(?:ий|ый|его|ого|ему|ому|им|ым|ем|ом|яя|ая|ей|ой|юю|ую|ее|ое|ие|ые|их|ых)$/.test(
      word,
    )
  )
    return null;
  if (
    !isFigure &&
    !/^(?:дву|тр[её]х|четыр|пяти|шести|семи|восьми|девяти|десяти|полу|одно|много|двадцати|сто)/.test(word)
  )
    return null;
  const noun = isFigure ? at + 3 : at + 1;
  const isTerm =
    /^(?:срок|контракт|период|запрет|траур|карантин|стаж|опыт|план|перерыв|визит|программ|заключен|отпуск|лечен|войн|служб|экспедиц|мораторий|перемири)/.test(
      wordAt(pieces, noun),
    );
  return isTerm ? noun : null;
}
