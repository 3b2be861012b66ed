import type { Features, ParsedToken } from '../model/token.js';
import type { Dictionary } from '../russian/dictionary.js';
import type { Parse } from '../russian/parse.js';
import { grammemeOf, valueOfGrammeme } from '../russian/universal.js';

/** What a preposition asks for. Where it takes two cases, the form of the name decides. */
const ASKED: Readonly<Record<string, readonly string[]>> = {
  в: ['loct', 'accs'],
  на: ['loct', 'accs'],
  о: ['loct'],
  об: ['loct'],
  при: ['loct'],
  к: ['datv'],
  ко: ['datv'],
  по: ['datv'],
  с: ['ablt', 'gent'],
  со: ['ablt', 'gent'],
  между: ['ablt'],
  перед: ['ablt'],
  над: ['ablt'],
  под: ['ablt', 'accs'],
  за: ['ablt', 'accs'],
  от: ['gent'],
  из: ['gent'],
  у: ['gent'],
  для: ['gent'],
  до: ['gent'],
  без: ['gent'],
  против: ['gent'],
  около: ['gent'],
  после: ['gent'],
  кроме: ['gent'],
};
/** Verbs whose object is in the instrumental. */
const WITH_INSTRUMENTAL =
  /^(жить|владеть|завладеть|руководить|управлять|командовать|заведовать|стать|становиться|гордиться|назвать|называть|интересоваться|заинтересоваться|заниматься|пользоваться|воспользоваться)$/;

/**
 * Case, number and gender of a name in quotation marks, told by what stands before it: an adjective that agrees («питерскому «Балтмаркету»»),
 * a preposition («на «Иннопроме»»), a name that it is listed with («участие «Спартака», «Коммунарки»»), a noun that owns it («акции
 * «Вагонремонта»»). Null where nothing tells, or where the word cannot stand in that case: then the name is in the nominative.
 *
 * @param before case of the quoted name that stands right before this one, as this function gave it
 */
export function caseOfQuoted(
  tokens: readonly ParsedToken[],
  open: number,
  head: number,
  before: Features | null,
  dictionary: Dictionary,
): Features | null {
  const lower = tokens[head]!.text.toLowerCase();
  const parses = dictionary.parse(lower).filter(({ tag }) => /^(NOUN|ADJF)$/.test(tag.pos));
  const previous = tokens[open - 1];
  const isNominative = dictionary.has(lower) && parses.some(({ tag }) => tag.grammemes.has('nomn'));
  const inCase = (cases: readonly string[], number?: string): Features | null => {
    for (const wanted of cases) {
      const parse = parses.find(
        ({ tag }) =>
          tag.grammemes.has(wanted) && (!number || tag.grammemes.has(number)) && !tag.grammemes.has('Fixd'),
      );
      if (parse) return featuresOf(parse, wanted);
    }
    return null;
  };
  if (!previous) return null;
  if (previous.pos === 'ADJ' || previous.pos === 'DET') {
    const agreed = obliqueCase(previous.features);
    return agreed ? inCase([agreed], previous.features.Number === 'Plur' ? 'plur' : 'sing') : null;
  }
  const asked = previous.pos === 'ADP' ? ASKED[previous.lemma] : undefined;
  if (asked) return inCase(isNominative ? asked.filter((wanted) => wanted !== 'accs') : asked);
  if (before && /^[»"”“,]$|^(и|или)$/.test(previous.lemma)) return inCase([obliqueCase(before) ?? 'accs']);
  const participle = tokens
    .slice(Math.max(0, open - 6), open)
    .findLast(({ features }) => features.VerbForm === 'Part' && features.Case);
  const agreed = participle && isOpenPhrase(tokens, tokens.indexOf(participle) + 1, open);
  if (agreed) return inCase([obliqueCase(participle.features) ?? 'nomn']);
  if (isNominative) return null;
  if (previous.pos === 'NOUN') return inCase(['gent']);
  return previous.pos === 'VERB' && WITH_INSTRUMENTAL.test(previous.lemma) ? inCase(['ablt']) : null;
}

/** «на завершившемся вчера в Екатеринбурге «Иннопроме»»: between participle and name stand only what completes the participle. */
const isOpenPhrase = (tokens: readonly ParsedToken[], from: number, to: number): boolean =>
  tokens.slice(from, to).every(({ pos }) => /^(ADV|ADP|NOUN|PROPN|NUM|ADJ)$/.test(pos));

function featuresOf({ tag }: Parse, wanted: string): Features {
  const gender = ['masc', 'femn', 'neut'].find((name) => tag.grammemes.has(name));
  return {
    Case: valueOfGrammeme(wanted)!,
    Number: tag.grammemes.has('plur') ? 'Plur' : 'Sing',
    ...(gender ? { Gender: valueOfGrammeme(gender)! } : {}),
  } as Features;
}

/** The case of a word whose form shows it: nominative and accusative look alike in most names. */
const obliqueCase = ({ Case }: Features): string | undefined =>
  /^(Gen|Dat|Ins|Loc)$/.test(Case ?? '') ? grammemeOf('Case', Case) : undefined;
