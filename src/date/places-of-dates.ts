import type { Piece } from './cut-pieces.js';

/**
 * Stems without one of which no rule finds anything: months, days, units, seasons, times of day, decades, Roman numbers. A gate for speed
 * alone: test/date holds it to the rules, sentence by sentence.
 */
const CORE =
  /^(янв|фев|март|апр|ма[йяюе]|июн|июл|авг|сент|окт|нояб|дек|понед|вторн|сред|четв|пятн|субб|воскр|сегодня|вчера|завтра|послезавтра|позавчера|накануне|назавтра|наутро|канун|год|лет|недел|месяц|квартал|пол[увгмчд]|век|столет|десят|двухт|тысяч|двадцат|тридцат|сорок|пятидес|шестидес|семидес|восьмидес|девянос|нулев|сут|час|минут|дн|день|двухдн|трехдн|выход|уик|сезон|зим|весн|осен|утр|вечер|ноч|поздн|рождеств|пасх|новогод|прошлогод|нынешн|нынче|ныне|будущ|минувш|истекш|текущ|следующ|прошл|предыдущ|ближайш|сейчас|тогда|тысячелет|г$|гг$|вв$|[ivxіху]+$)/;

const known = new Map<string, boolean>();
const words = new Map<string, boolean>();
const KNOWN_LIMIT = 20_000;

/** No rule looks further ahead than this for the first figure or word of the calendar («за последние двадцать с лишним лет»). */
const REACH = 8;

/** Whether the sentence has any such figure or word: asked of its tokens, before it is cut into pieces. */
export function mayHoldDates(tokens: readonly { readonly text: string }[]): boolean {
  return tokens.some(({ text }) => {
    let temporal = words.get(text);
    if (temporal === undefined) {
      temporal =
        /\d/.test(text) ||
        (
          text
            .toLowerCase()
            .replaceAll('ё', 'е')
            .match(/\p{L}+/gu) ?? []
        ).some((word) => CORE.test(word));
      if (words.size >= KNOWN_LIMIT) words.clear();
      words.set(text, temporal);
    }
    return temporal;
  });
}

/**
 * For each piece, whether a date may begin there: whether a figure or a word that dates are made of stands at it or shortly after it.
 * Null where the sentence has none at all.
 */
export function placesOfDates(pieces: readonly Piece[]): readonly boolean[] | null {
  const places = new Array<boolean>(pieces.length).fill(false);
  let some = false;
  for (let at = pieces.length - 1, last = Number.POSITIVE_INFINITY; at >= 0; at--) {
    if (isCore(pieces[at]!)) last = at;
    if (last - at <= REACH) some = places[at] = true;
  }
  return some ? places : null;
}

function isCore({ kind, lower, text }: Piece): boolean {
  if (kind !== 'word') return kind === 'number';
  let core = known.get(text);
  if (core === undefined) {
    core = CORE.test(lower);
    if (known.size >= KNOWN_LIMIT) known.clear();
    known.set(text, core);
  }
  return core;
}
