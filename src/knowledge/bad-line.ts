import { SozhError } from '../errors.js';

/** The error for a wrong line of a data file: the message names file, line and field, and so do the facts. */
export function badLine(file: string, line: number, field: string, reason: string): SozhError {
  const where = `${file}, line ${line}${field === '' ? '' : `, field ${field}`}`;
  return new SozhError('knowledge/bad-data', `${where}: ${reason}`, {
    hint: 'data/gazetteer/README.md describes the fields of a line.',
    facts: { file, line, field },
  });
}
