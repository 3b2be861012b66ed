import type { Piece } from '../cut-pieces.js';
import type { Mood } from '../mood.js';
import { wordAt } from '../points/point.js';
import type { Scan } from '../scan.js';

/** «will», «is due», «plans to» ahead; «met», «has said» behind; the verb nearest before the date, else the first after it. */
export function moodAt({ pieces }: Scan, at: number): Mood {
  for (let back = at - 1; back >= Math.max(0, at - 14); back -= 1) {
    const mood = moodOf(pieces, back);
    if (mood) return mood;
  }
  for (let ahead = at + 1; ahead < Math.min(pieces.length, at + 14); ahead += 1) {
    const mood = moodOf(pieces, ahead);
    if (mood) return mood;
  }
  return 'near';
}

const AHEAD =
  /^(?:will|shall|due|plans?|planned|planning|expected|expects|scheduled|hopes|hoping|intends|upcoming|would|should|postponed|moved|pencilled|slated|set)$/;
const BEHIND =
  /^(?:was|were|had|has|have|did|met|said|told|held|took|made|went|came|began|became|sent|paid|won|lost|left|ran|rose|fell|gave|saw|got|\p{L}{2,}ed)$/u;

function moodOf(pieces: readonly Piece[], at: number): Mood | null {
  const word = wordAt(pieces, at);
  // «may» the verb, not the month
  if (AHEAD.test(word) || pieces[at]?.text === 'may') return 'future';
  return BEHIND.test(word) ? 'past' : null;
}
