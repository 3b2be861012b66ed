import type { Amount } from '../model/statement.js';
import type { Claim } from './claim.js';

const SCALES: Readonly<Record<string, number>> = {
  тыс: 1e3,
  тысяча: 1e3,
  млн: 1e6,
  миллион: 1e6,
  млрд: 1e9,
  миллиард: 1e9,
  трлн: 1e12,
  триллион: 1e12,
};
const CURRENCIES: readonly [RegExp, string][] = [
  [/белорусск\p{L}+ рубл|\bBYN\b/iu, 'BYN'],
  [/рубл|₽|\bруб\b/iu, 'RUB'],
  [/доллар|\$/iu, 'USD'],
  [/евро|€/iu, 'EUR'],
  [/юан/iu, 'CNY'],
];
const NUMBER =
  /(\$|€)?\s?(\d+(?:[  ]\d{3})+|\d+)(?:[.,](\d+))?[  ]*(тыс(?:яч\p{L}*)?|млн|миллион\p{L}*|млрд|миллиард\p{L}*|трлн|триллион\p{L}*)?\.?[  ]*((?:белорусск|российск)\p{L}+[  ])?(рубл\p{L}*|₽|руб|доллар\p{L}*|евро|юан\p{L}*|\$|€|BYN|%|процент\p{L}*|тонн\p{L}*|автобус\p{L}*|трактор\p{L}*|машин\p{L}*|\p{L}+)?/giu;
const UNITS =
  /^(тонн|автобус|трактор|машин|комбайн|троллейбус|трамва|лифт|кубометр|штук|вагон|контейнер|единиц|километр|баррел)/iu;
const MONEY_TYPES =
  /^(TRADES_WITH|EXPORTS_TO|SUPPLIES|INVESTS_IN|LENDS_TO|AIDED|OWNS|SANCTIONED|SIGNED_WITH)$/;

/** The sum or quantity that the sentence of a trade, supply, loan or investment names: money before goods, the nearest to the trigger. */
export function findAmount(claim: Claim): Amount | null {
  if (!MONEY_TYPES.test(claim.type)) return null;
  const { sentence, document, tokens } = claim.scene;
  const text = document.article.text.slice(sentence.start, sentence.stop);
  const at = tokens[claim.trigger]!.start - sentence.start;
  const found: { amount: Amount; money: boolean; distance: number }[] = [];
  for (const match of text.matchAll(NUMBER)) {
    const [whole, sign, integer, fraction, scale, kind, unit] = match;
    const value = Number(`${integer!.replace(/\D/g, '')}.${fraction ?? 0}`) * scaleOf(scale);
    const money = CURRENCIES.find(([pattern]) => pattern.test(`${sign ?? ''}${kind ?? ''}${unit ?? ''}`));
    const distance = Math.abs(match.index + whole.length / 2 - at);
    const change = changeBefore(text.slice(0, match.index));
    if (money) found.push({ amount: { value: round(value), currency: money[1] }, money: true, distance });
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

const scaleOf = (scale: string | undefined): number => {
  if (!scale) return 1;
  const key = Object.keys(SCALES).find((name) => scale.toLowerCase().startsWith(name.slice(0, 5)));
  return key ? SCALES[key]! : 1;
};

const round = (value: number): number => Number(value.toPrecision(12));

function changeBefore(text: string): 'up' | 'down' | null {
  const last = /(вырос|увелич|прибав|подрос|рост)|(упал|снизи|сократи|уменьш|спад)/giu;
  const hits = [...text.matchAll(last)];
  const hit = hits.at(-1);
  return hit ? (hit[1] ? 'up' : 'down') : null;
}
