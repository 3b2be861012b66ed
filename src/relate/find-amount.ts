import type { Amount } from '../model/statement.js';
import type { Claim } from './claim.js';

const SCALES: Readonly<Record<string, number>> = {
  тыс: 1e3,
  тысяча: 1e3,
  thousand: 1e3,
  млн: 1e6,
  миллион: 1e6,
  мільён: 1e6,
  million: 1e6,
  млрд: 1e9,
  миллиард: 1e9,
  мільярд: 1e9,
  billion: 1e9,
  трлн: 1e12,
  триллион: 1e12,
};
const CURRENCIES: readonly [RegExp, string][] = [
  [/бе(ло|ла)рус\p{L}+ рубл|\bBYN\b/iu, 'BYN'],
  [/рубл|₽|\bруб\b|rouble|ruble/iu, 'RUB'],
  [/доллар|долар|dollar|\$/iu, 'USD'],
  [/евро|еўра|euro|€/iu, 'EUR'],
  [/юан/iu, 'CNY'],
];
const SCALE = String.raw`тыс(?:яч\p{L}*)?|thousand|млн|миллион\p{L}*|мільён\p{L}*|million|млрд|миллиард\p{L}*|мільярд\p{L}*|billion|трлн|триллион\p{L}*`;
/** Sign, integer (or «полтора», or none before «миллиард»), fraction, scale, whose currency, and the word after. */
const NUMBER = new RegExp(
  String.raw`(\$|€)?\s?(\d+(?:[  ]\d{3})+|\d+|пол(?:тора|утора)|(?<![\p{L}\d])(?=(?:${SCALE})[  ]))(?:[.,](\d+))?[  ]*(${SCALE})?\.?[  ]*((?:белорусск|российск|беларуск|расійск|Belarus|Russia)\p{L}+[  ])?(₽|\$|€|%|\p{L}+)?`,
  'giu',
);
const UNITS =
  /^(тонн|тон$|tonne|автобус|трактор|машин|комбайн|троллейбус|трамва|лифт|кубометр|штук|вагон|контейнер|единиц|километр|баррел)/iu;
const MONEY_TYPES =
  /^(TRADES_WITH|EXPORTS_TO|SUPPLIES|INVESTS_IN|LENDS_TO|AIDED|OWNS|SANCTIONED|SIGNED_WITH)$/;

/** These speak of money and not of goods. */
const SUM_TYPES = /^(DEMANDED|AGREED_WITH)$/;

/** The sum or quantity that the sentence of a trade, supply, loan or investment names: money before goods, the nearest to the trigger. */
export function findAmount(claim: Claim): Amount | null {
  if (!MONEY_TYPES.test(claim.type) && !SUM_TYPES.test(claim.type)) return null;
  const { sentence, document, tokens } = claim.scene;
  const text = document.article.text.slice(sentence.start, sentence.stop);
  const at = tokens[claim.trigger]!.start - sentence.start;
  const found: { amount: Amount; money: boolean; distance: number }[] = [];
  for (const match of text.matchAll(NUMBER)) {
    const [whole, sign, integer, fraction, scale, kind, unit] = match;
    const value = numberOf(integer!, fraction) * scaleOf(scale);
    const money = CURRENCIES.find(([pattern]) => pattern.test(`${sign ?? ''}${kind ?? ''}${unit ?? ''}`));
    const distance = Math.abs(match.index + whole.length / 2 - at);
    const change = changeBefore(text.slice(0, match.index));
    if (money) found.push({ amount: { value: round(value), currency: money[1] }, money: true, distance });
    else if (!MONEY_TYPES.test(claim.type)) continue;
    else if (unit && UNITS.test(unit))
      found.push({ amount: { value: round(value), unit: unit.toLowerCase() }, money: false, distance });
    else if (unit && /^(%|процент)/iu.test(unit))
      found.push({
        amount: { value: round(value), unit: '%', ...(change ? { change } : {}) },
        money: false,
        distance: distance + 100,
      });
  }
  return (
    found.sort((a, b) => Number(b.money) - Number(a.money) || a.distance - b.distance)[0]?.amount ?? null
  );
}

/** «полтора миллиарда», «миллиард» */
const numberOf = (integer: string, fraction: string | undefined): number =>
  integer === '' ? 1 : /^пол/i.test(integer) ? 1.5 : Number(`${integer.replace(/\D/g, '')}.${fraction ?? 0}`);

const scaleOf = (scale: string | undefined): number => {
  if (!scale) return 1;
  const key = Object.keys(SCALES).find((name) => scale.toLowerCase().startsWith(name.slice(0, 6)));
  return key ? SCALES[key]! : 1;
};

const round = (value: number): number => Number(value.toPrecision(12));

function changeBefore(text: string): 'up' | 'down' | null {
  const last = /(вырос|увелич|прибав|подрос|рост)|(упал|снизи|сократи|уменьш|спад)/giu;
  const hits = [...text.matchAll(last)];
  const hit = hits.at(-1);
  return hit ? (hit[1] ? 'up' : 'down') : null;
}
