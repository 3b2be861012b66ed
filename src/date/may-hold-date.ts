import type { Piece } from './cut-pieces.js';

/**
 * Stems without one of which no rule finds anything: months, days, units, seasons, times of day, decades, Roman numbers. A gate for speed
 * alone: test/date holds it to the rules, sentence by sentence.
 */
const CORE =
  /^(янв|фев|март|апр|ма[йяюе]|июн|июл|авг|сент|окт|нояб|дек|понед|вторн|сред|четв|пятн|субб|воскр|сегодня|вчера|завтра|послезавтра|позавчера|накануне|назавтра|наутро|канун|год|лет|недел|месяц|квартал|полу|век|столет|десят|двухт|тысяч|двадцат|тридцат|сорок|пятидес|шестидес|семидес|восьмидес|девянос|нулев|сут|час|минут|дн|день|двухдн|трехдн|выход|уик|сезон|зим|весн|осен|утр|вечер|ноч|поздн|рождеств|пасх|новогод|прошлогод|нынешн|нынче|ныне|будущ|минувш|истекш|текущ|следующ|прошл|предыдущ|ближайш|сейчас|тогда|тысячелет|г$|гг$|вв$|[ivxіху]+$)/;

const known = new Map<string, boolean>();
const KNOWN_LIMIT = 20_000;

/** Whether a sentence has a figure or a word that a date could be made of. */
export function mayHoldDate(pieces: readonly Piece[]): boolean {
  return pieces.some(({ kind, lower, text }) => {
    if (kind === 'number') return true;
    if (kind === 'sign') return false;
    let core = known.get(lower);
    if (core === undefined) {
      core = CORE.test(lower) || CORE.test(text);
      if (known.size >= KNOWN_LIMIT) known.clear();
      known.set(lower, core);
    }
    return core;
  });
}
