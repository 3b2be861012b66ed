import type { Statement } from '../../src/model/statement.js';

const bare = (id: string): string => id.slice(id.indexOf(':') + 1);

/** A statement in one line: `TYPE | from | to | time | status`, and after that position, amount and speaker where there are any. */
export function describeStatement({
  type,
  from,
  to,
  time,
  status,
  position,
  amount,
  speaker,
}: Statement): string {
  const when = time === null ? '–' : `${time.basis === 'as-of' ? 'as of ' : ''}${time.edtf}`;
  const sum =
    amount && [amount.value, amount.currency ?? amount.unit, amount.change].filter(Boolean).join(' ');
  return [type, bare(from), bare(to), when, status, position, sum, speaker && `speaker ${bare(speaker)}`]
    .filter(Boolean)
    .join(' | ');
}
