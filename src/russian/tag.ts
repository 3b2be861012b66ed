/** A grammatical tag of OpenCorpora: `NOUN,anim,masc,Sgtm,Surn sing,gent`. Its first grammeme is the part of speech. */
export interface Tag {
  readonly text: string;
  readonly pos: string;
  readonly grammemes: ReadonlySet<string>;
}

export function parseTag(text: string): Tag {
  const grammemes = text.replace(' ', ',').split(',');
  return { text, pos: grammemes[0]!, grammemes: new Set(grammemes) };
}

/** OpenCorpora's parts of speech; other tags (`PNCT`, `LATN`, `NUMB`, `UNKN`) are of things that are no words. */
export const PARTS_OF_SPEECH: ReadonlySet<string> = new Set(
  'NOUN ADJF ADJS COMP VERB INFN PRTF PRTS GRND NUMR ADVB NPRO PRED PREP CONJ PRCL INTJ'.split(' '),
);

const CLOSED_CLASSES = ['NUMR', 'NPRO', 'PRED', 'PREP', 'CONJ', 'PRCL', 'INTJ', 'Apro'];

/** Whether new words of this kind may turn up, so that an unknown word may be guessed to be one. */
export const isProductive = (tag: Tag): boolean =>
  !CLOSED_CLASSES.some((grammeme) => tag.grammemes.has(grammeme));
