import type { Features } from '../model/token.js';
import type { Tag } from './tag.js';

const POS: Readonly<Record<string, string>> = {
  ADJF: 'ADJ',
  ADJS: 'ADJ',
  ADVB: 'ADV',
  COMP: 'ADV',
  VERB: 'VERB',
  GRND: 'VERB',
  INFN: 'VERB',
  PRTF: 'VERB',
  PRTS: 'VERB',
  NOUN: 'NOUN',
  NPRO: 'PRON',
  NUMR: 'NUM',
  NUMB: 'NUM',
  CONJ: 'CCONJ',
  INTJ: 'INTJ',
  PNCT: 'PUNCT',
  PRCL: 'PART',
  PREP: 'ADP',
};

/** Grammemes of OpenCorpora by the values of Universal Dependencies; of several the first is the usual one. */
const VALUES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  Animacy: { Anim: ['anim'], Inan: ['inan'] },
  Aspect: { Imp: ['impf'], Perf: ['perf'] },
  Case: {
    Ins: ['ablt'],
    Acc: ['accs'],
    Dat: ['datv'],
    Gen: ['gent', 'gen1', 'gen2'],
    Loc: ['loct', 'loc2'],
    Nom: ['nomn', 'voct'],
  },
  Degree: { Cmp: ['COMP'], Sup: ['Supr'] },
  Gender: { Fem: ['femn'], Masc: ['masc'], Neut: ['neut'] },
  Mood: { Imp: ['impr'], Ind: ['indc'] },
  Number: { Plur: ['plur'], Sing: ['sing'] },
  NumForm: { Digit: ['NUMB'] },
  Person: { '1': ['1per', 'incl'], '2': ['2per', 'excl'], '3': ['3per'] },
  Tense: { Fut: ['futr'], Past: ['past'], Pres: ['pres'] },
  Variant: { Brev: ['ADJS'] },
  // short participles are both Variant=Brev and VerbForm=Part; natasha keeps the latter only
  VerbForm: { Conv: ['GRND'], Inf: ['INFN'], Part: ['PRTF', 'PRTS'], Fin: ['VERB'] },
  Voice: { Act: ['actv'], Pass: ['pssv'] },
  Abbr: { Yes: ['Abbr'] },
};

const FEATURE = new Map<string, readonly [name: string, value: string]>(
  Object.entries(VALUES).flatMap(([name, values]) =>
    Object.entries(values).flatMap(([value, grammemes]) =>
      grammemes.map((grammeme) => [grammeme, [name, value]] as const),
    ),
  ),
);

/** The six cases of Russian, as grammemes of OpenCorpora. */
export const CASES = ['nomn', 'gent', 'datv', 'accs', 'ablt', 'loct'] as const;

/** The usual grammeme for a value of a feature (`Gen` is `gent`); undefined where a word has none. */
export const grammemeOf = (feature: 'Case' | 'Gender', value: string | undefined): string | undefined =>
  value === undefined ? undefined : VALUES[feature]?.[value]?.[0];

/** The value of the feature that a grammeme stands for (`gent` is `Gen`); undefined where it stands for none. */
export const valueOfGrammeme = (grammeme: string): string | undefined => FEATURE.get(grammeme)?.[1];

/** A tag as Universal Dependencies write it. */
export interface UniversalTag {
  readonly pos: string;
  readonly features: Features;
}

const memo = new Map<string, UniversalTag>();

/** The part of speech and the features of a tag, by natasha's table; `X` for parts of speech that it does not have. */
export function universalTag(tag: Tag): UniversalTag {
  let found = memo.get(tag.text);
  if (found === undefined) {
    const features = [...tag.grammemes].flatMap((grammeme) => {
      const feature = FEATURE.get(grammeme);
      return feature ? [feature] : [];
    });
    found = { pos: POS[tag.pos] ?? 'X', features: Object.fromEntries(features) };
    memo.set(tag.text, found);
  }
  return found;
}

/** The grammemes of features, e.g. `{ Case: 'Gen', Number: 'Plur' }` → gent, plur. Features that OpenCorpora does not have are left out. */
export const grammemesOf = (features: Features): string[] =>
  Object.entries(features).flatMap(([name, value]) => VALUES[name]?.[value]?.[0] ?? []);
