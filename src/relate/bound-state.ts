import type { Time } from '../model/time.js';

/** A state that begins (or ends) at a time: `2024-08-29/..`, `../2024-08`. A time that is a span already is taken as it is. */
export function boundState(time: Time, turn: 'starts' | 'ends'): Time {
  if (time.edtf.includes('/')) return time;
  return turn === 'starts'
    ? { ...time, edtf: `${time.edtf}/..`, end: null, precision: 'open', modifier: null }
    : { ...time, edtf: `../${time.edtf}`, start: null, precision: 'open', modifier: null };
}
