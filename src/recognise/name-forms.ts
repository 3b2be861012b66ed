import type { Analysed } from '../model/document.js';
import type { ParsedToken } from '../model/token.js';

/** A form of a name somewhere in the document, in lower case, and the case that the tagger saw there. */
export interface NameForm {
  readonly word: string;
  readonly tagged: string;
}

const BEGINNING = 3;
/** Endings of names are no longer. */
const LONGEST_ENDING = 4;

/**
 * The words of all names of persons of a document, in the forms in which they stand there: «Асия», «Асию» and «Асией» together tell what «Асии»
 * comes from, where one form alone may come from several names.
 */
export class NameForms {
  /** nominatives already made of this document's names; `normal-person.ts` keeps them here */
  readonly made = new Map<string, string>();
  private readonly byBeginning = new Map<string, NameForm[]>();

  constructor({ sentences, names }: Pick<Analysed, 'sentences' | 'names'>) {
    let next = 0;
    for (const { tokens } of sentences)
      for (const token of tokens) {
        while (next < names.length && names[next]!.stop <= token.start) next++;
        const span = names[next];
        if (span?.type === 'PER' && span.start <= token.start && token.stop <= span.stop) this.add(token);
      }
  }

  private add({ text, features }: ParsedToken): void {
    if (!/^\p{Lu}[\p{L}-]{2}/u.test(text) || !features.Case) return;
    const form = { word: text.toLowerCase(), tagged: features.Case };
    const beginning = form.word.slice(0, BEGINNING);
    const known = this.byBeginning.get(beginning);
    if (!known) this.byBeginning.set(beginning, [form]);
    else if (!known.some(({ word, tagged }) => word === form.word && tagged === form.tagged))
      known.push(form);
  }

  /** The forms that may be of one name with this word, itself among them; empty where it stands in one form only. */
  like(word: string): readonly NameForm[] {
    const alike = (this.byBeginning.get(word.slice(0, BEGINNING)) ?? []).filter((form) => {
      const stem = Math.max(BEGINNING, Math.max(form.word.length, word.length) - LONGEST_ENDING);
      return form.word.slice(0, stem) === word.slice(0, stem);
    });
    return alike.some((form) => form.word !== word) ? alike : [];
  }
}
