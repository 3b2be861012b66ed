import type { Term } from '../model/knowledge.js';

/** Whether the office is that of a head of a state or its government: of whom news speaks by surname alone. */
export const isHead = ({ position, of }: Pick<Term, 'position' | 'of'>): boolean =>
  /^(президент|премьер-министр)$/.test(position) && of.startsWith('country:');
