import type { Mention } from '../model/document.js';
import type { ParsedToken } from '../model/token.js';
import { type Case, type Casting, mentionsIn } from './casting.js';
import { holderByOffice } from './holder-by-office.js';

/** Offices of a state that are told in the plural by one word. */
const OF_ONE_WORD: Readonly<Record<string, string>> = {
  президент: 'президент',
  лидер: 'президент',
  премьер: 'премьер-министр',
  'премьер-министр': 'премьер-министр',
};
/** «главы МИД», «главы государств» */
const HEADS: Readonly<Record<string, string>> = {
  мид: 'министр иностранных дел',
  государство: 'президент',
  правительство: 'премьер-министр',
};

/**
 * One office of several states: «президенты России и Беларуси Владимир Путин и Александр Лукашенко» gives each his own, in the order of the
 * countries; «встреча белорусского и российского премьеров» means the two who hold the offices on the day of the article.
 */
export function resolvePairedOffices(scene: Case, casting: Casting): void {
  scene.document.sentences.forEach(({ tokens }, index) => {
    const mentions = mentionsIn(scene.document, index).filter((m) => casting.entityOf.has(m));
    for (let at = 0; at < tokens.length; at++) {
      const office = officeAt(tokens, at);
      if (!office) continue;
      const after = listFrom(tokens, mentions, office.last + 1, 'Country');
      const countries = after.found.length > 1 ? after.found : adjectivesBefore(tokens, mentions, at);
      if (countries.length < 2) continue;
      const next = countries === after.found ? after.next : office.last + 1;
      const persons = listFrom(tokens, mentions, next, 'Person').found;
      const states = countries.map((m) => casting.entityOf.get(m)!);
      const holders =
        persons.length === states.length
          ? persons.map((m) => casting.entityOf.get(m)!)
          : persons.length === 0 && states.length === 2 && isPlural(tokens[at]!)
            ? states.map((of) =>
                holderByOffice({ ...office, of, to: null, tenure: 'current' }, scene, casting, null),
              )
            : [];
      if (holders.length === 0 || holders.includes(null)) continue;
      // «Главы МИД …»: what may be a singular was taken for a role of one
      const role = mentionsIn(scene.document, index).find((m) => m.kind === 'role' && m.head === at);
      states.forEach((of, k) => {
        if (k === 0 && role) {
          casting.cast(role, holders[k]!);
          casting.officeOf.set(role, { position: office.position, of, to: null, tenure: 'current' });
          return;
        }
        casting.castToken(tokens[at]!, index, at, 'Person', holders[k]!);
        casting.officeOf.set(casting.added.at(-1)!, {
          position: office.position,
          of,
          to: null,
          tenure: 'current',
        });
      });
    }
  });
}

/** The tagger is not sure of the first word of a sentence. */
const isPlural = ({ features, text, lemma }: ParsedToken): boolean =>
  features.Number === 'Plur' || (!/[ая]$/.test(lemma) && /(ы|и|ов|ам|ами|ах)$/.test(text));

function officeAt(tokens: readonly ParsedToken[], at: number): { position: string; last: number } | null {
  const { lemma } = tokens[at]!;
  if (lemma === 'глава') {
    const position = HEADS[tokens[at + 1]?.lemma ?? ''];
    return position ? { position, last: at + 1 } : null;
  }
  if (lemma === 'министр') {
    let last = at;
    while (/^(ADJ|NOUN)$/.test(tokens[last + 1]?.pos ?? '') && /^\p{Ll}/u.test(tokens[last + 1]!.text))
      last++;
    const field = tokens.slice(at + 1, last + 1).map(({ text }) => text);
    return last > at ? { position: ['министр', ...field].join(' '), last } : null;
  }
  const position = OF_ONE_WORD[lemma];
  return position ? { position, last: at } : null;
}

/** The mentions of a type that follow one another from a token on, with «и» or a comma between. */
function listFrom(
  tokens: readonly ParsedToken[],
  mentions: readonly Mention[],
  from: number,
  type: 'Country' | 'Person',
): { found: readonly Mention[]; next: number } {
  const found: Mention[] = [];
  let next = from;
  for (;;) {
    const at = found.length > 0 && /^(и|,)$/.test(tokens[next]?.text ?? '') ? next + 1 : next;
    if (found.length > 0 && at === next) break;
    const mention = mentions.find((m) => m.first === at && m.type === type && m.kind === 'name');
    if (!mention) break;
    found.push(mention);
    next = mention.last + 1;
  }
  return { found, next };
}

/** «белорусского и российского премьеров» */
function adjectivesBefore(
  tokens: readonly ParsedToken[],
  mentions: readonly Mention[],
  at: number,
): readonly Mention[] {
  const adjective = (index: number) =>
    mentions.find((m) => m.head === index && m.kind === 'demonym' && m.type === 'Country');
  const [one, other] = [adjective(at - 3), adjective(at - 1)];
  return one && other && tokens[at - 2]?.lemma === 'и' ? [one, other] : [];
}
