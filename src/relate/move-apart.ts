import type { DateMention } from '../model/document.js';
import type { Lexicon } from '../model/lexicon.js';
import { attachTime } from './attach-time.js';
import type { Claim } from './claim.js';
import { findStatus } from './find-status.js';
import type { Scene } from './scene.js';

/**
 * «Визит перенесли с 14 на 21 марта» says two things: that of the 14th is postponed, that of the 21st planned. Any other claim is left
 * as it is. Where only the new day is said, what was postponed has no date.
 */
export function moveApart(claim: Claim, lexicon: Lexicon): Claim[] {
  const { scene } = claim;
  if (claim.asOf || claim.status !== null || findStatus(claim, null, lexicon) !== 'postponed') return [claim];
  const target = scene.dates.findLast(
    (date) => isTarget(date, scene) && attachTime(withDates(claim, [date])) !== null,
  );
  if (!target) return [claim];
  const others = scene.dates.filter((date) => date !== target);
  return [
    { ...withDates(claim, others), status: 'postponed' },
    { ...withDates(claim, [target]), status: 'planned' },
  ];
}

const withDates = (claim: Claim, dates: readonly DateMention[]): Claim => ({
  ...claim,
  scene: { ...claim.scene, dates },
});

/** «на 21 марта», «до весны», «to 21 March», but not «назначенный на 14 марта» */
function isTarget(date: DateMention, { tokens }: Scene): boolean {
  if (date.rule === 'deadline/put-off') return true;
  const at = tokens.findIndex((token) => token.stop > date.start) - 1;
  if (date.rule === 'english/moved') return tokens[at]?.text.toLowerCase() === 'to';
  if (tokens[at]?.text.toLowerCase() !== 'на') return false;
  return !/^(?:назнач|намеч|намет|заплан|планир)/.test(tokens[at - 1]?.lemma ?? '');
}
