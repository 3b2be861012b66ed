/** A grammatical tag of OpenCorpora: `NOUN,anim,masc,Sgtm,Surn sing,gent`. Its first grammeme is the part of speech. */
export interface Tag {
  readonly text: string;
  readonly pos: string;
  readonly grammemes: ReadonlySet<string>;
  /** whether new words of this kind may turn up, so that an unknown word may be guessed to be one */
  readonly isProductive: boolean;
}

const CLOSED_CLASSES = ['NUMR', 'NPRO', 'PRED', 'PREP', 'CONJ', 'PRCL', 'INTJ', 'Apro'];

export function parseTag(text: string): Tag {
  const grammemes = text.replace(' ', ',').split(',');
  const isProductive = !CLOSED_CLASSES.some((grammeme) => grammemes.includes(grammeme));
  return { text, pos: grammemes[0]!, grammemes: new Set(grammemes), isProductive };
}

/** OpenCorpora's parts of speech; other tags (`PNCT`, `LATN`, `NUMB`, `UNKN`) are of things that are no words. */
export const PARTS_OF_SPEECH: ReadonlySet<string> = new Set(
  'NOUN ADJF ADJS COMP VERB INFN PRTF PRTS GRND NUMR ADVB NPRO PRED PREP CONJ PRCL INTJ'.split(' '),
);
