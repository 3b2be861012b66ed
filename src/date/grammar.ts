import { englishRules } from './english/rules.js';
import { ENGLISH_CORE } from './english/words.js';
import { makeOpenings, type Openings } from './openings.js';
import { deadlineRules } from './rules/deadline.js';
import { eveRules } from './rules/eve.js';
import { lengthRules } from './rules/length.js';
import { plainRules } from './rules/plain.js';
import { rangeRules } from './rules/range.js';
import type { Rule } from './rules/rule.js';
import { severalRules } from './rules/several.js';
import { sinceRules } from './rules/since.js';
import { BELARUSIAN_CORE, BELARUSIAN_WORDS } from './words/belarusian-words.js';

/** How dates are said in a language: the rules, and at which words they can begin. */
export interface Grammar {
  /** in order of precedence: at each place the match that reads farthest wins, ties go to the earlier rule */
  readonly rules: readonly Rule[];
  readonly openings: Openings;
  /** words to be read in place of others, lower case */
  readonly words?: ReadonlyMap<string, string>;
}

/**
 * A grammar of rules. `core`: stems without one of which no rule finds anything, as a gate for speed alone.
 */
const makeGrammar = (rules: readonly Rule[], core: RegExp): Grammar => ({
  rules,
  openings: makeOpenings(rules, core),
});

/** Months, days, units, seasons, times of day, decades, Roman numbers. */
const RUSSIAN_CORE =
  /^(янв|фев|март|апр|ма[йяюе]|июн|июл|авг|сент|окт|нояб|дек|понед|вторн|сред|четв|пятн|субб|воскр|сегодня|вчера|завтра|послезавтра|позавчера|накануне|назавтра|наутро|канун|год|лет|недел|месяц|квартал|пол[увгмчд]|век|столет|десят|двухт|тысяч|двадцат|тридцат|сорок|пятидес|шестидес|семидес|восьмидес|девянос|нулев|сут|час|минут|дн|день|двухдн|трехдн|выход|уик|сезон|зим|весн|осен|утр|вечер|ноч|поздн|рождеств|пасх|новогод|прошлогод|нынешн|нынче|ныне|будущ|минувш|истекш|текущ|следующ|прошл|предыдущ|ближайш|сейчас|тогда|тысячелет|г$|гг$|вв$|[ivxіху]+$)/;

export const RUSSIAN: Grammar = makeGrammar(
  [
    ...severalRules,
    ...eveRules,
    ...rangeRules,
    ...deadlineRules,
    ...sinceRules,
    ...lengthRules,
    ...plainRules,
  ],
  RUSSIAN_CORE,
);

/** Belarusian says its dates as Russian does, in words of its own. */
const BELARUSIAN: Grammar = {
  ...makeGrammar(RUSSIAN.rules, new RegExp(`${RUSSIAN_CORE.source}|${BELARUSIAN_CORE.source}`)),
  words: BELARUSIAN_WORDS,
};

export const ENGLISH: Grammar = makeGrammar(englishRules, ENGLISH_CORE);

/** The grammar for an article's language; Russian for those that have none. */
export const grammarOf = (language: string): Grammar =>
  language === 'be' ? BELARUSIAN : language === 'en' ? ENGLISH : RUSSIAN;
