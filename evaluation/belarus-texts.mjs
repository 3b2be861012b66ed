// The texts of corpora/belarus-texts with the dates that the program finds in them.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { corpusPath } from './corpora.mjs';
import { articleOf, loadPipeline } from './program.mjs';

/** A sentence as it is kept in verdicts: nobody can read it from this, but anybody who has the text can see that it is the same. */
export const hashOf = (sentence) => createHash('sha256').update(sentence).digest('hex').slice(0, 12);

/**
 * `{id, text, day, dates, sentenceAt}` of every text, in the order of file names. The texts carry no day: dates are counted from 15 June of the
 * year in the name of the file, where there is one, else of 2015.
 */
export async function readBelarusTexts() {
  const folder = corpusPath('belarus-texts');
  const { extract, loadKnowledge } = await loadPipeline();
  const knowledge = loadKnowledge();
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => {
      const text = readFileSync(join(folder, file), 'utf8');
      const year = /__((?:19|20)\d\d)_/.exec(file)?.[1] ?? '2015';
      const day = `${year}-06-15`;
      const { dates, sentences } = extract(articleOf(text, day), knowledge);
      const sentenceAt = (at) =>
        sentences.find(({ start, stop }) => start <= at && at < stop) ?? { start: 0, stop: text.length };
      return { id: file.slice(0, -4), text, day, dates, sentenceAt };
    });
}
