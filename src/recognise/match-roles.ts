import type { Mention } from '../model/document.js';
import type { Lexicon, Role } from '../model/lexicon.js';
import type { ParsedToken } from '../model/token.js';
import { makeMention, type Scope } from './draft.js';

type RoleTable = ReadonlyMap<string, readonly { role: Role; lemmas: readonly string[] }[]>;

const tables = new WeakMap<Lexicon, RoleTable>();

/** Roles by their first lemma, longest first. */
function roleTable(lexicon: Lexicon): RoleTable {
  let table = tables.get(lexicon);
  if (!table) {
    const built = new Map<string, { role: Role; lemmas: readonly string[] }[]>();
    for (const role of lexicon.roles) {
      const lemmas = role.lemmas.replaceAll('ё', 'е').split(' ');
      built.set(lemmas[0]!, [...(built.get(lemmas[0]!) ?? []), { role, lemmas }]);
    }
    for (const row of built.values()) row.sort((a, b) => b.lemmas.length - a.lemmas.length);
    tables.set(lexicon, (table = built));
  }
  return table;
}

/**
 * Offices by which people are named: «губернатор», «глава государства», «министр транспорта», «экс-премьер».
 * The mention holds the words of the office; whose office it is, and who holds it, is found when it is resolved.
 */
export function matchRoles(scope: Scope, lexicon: Lexicon): Mention[] {
  const { tokens } = scope.sentence;
  const mentions: Mention[] = [];
  const table = roleTable(lexicon);
  for (let first = 0; first < tokens.length; first++) {
    const match = roleAt(tokens, first, table);
    if (!match) continue;
    const { role, last: bare } = match;
    const head = first + (role.lemmas.split(' ').length > 1 ? headInside(tokens, first, bare) : 0);
    const last = role.open ? extendOffice(tokens, bare) : bare;
    const tail = last > bare ? ` ${scope.text.slice(tokens[bare + 1]!.start, tokens[last]!.stop)}` : '';
    mentions.push(
      makeMention(scope, {
        kind: 'role',
        type: 'Person',
        first,
        last,
        head,
        normal: role.lemmas + tail,
        candidates: [],
        position: role.position + tail,
        rule: 'recognise/role',
      }),
    );
    first = last;
  }
  return mentions;
}

function roleAt(tokens: readonly ParsedToken[], first: number, table: RoleTable) {
  const token = tokens[first]!;
  if (token.pos === 'ADJ' && token.features.Degree === undefined && token.lemma === 'дипломатический')
    return null;
  const start = officeLemma(token);
  for (const { role, lemmas } of table.get(start) ?? []) {
    let last = first;
    const fits = lemmas.every((lemma, k) => {
      if (k === 0) return start === lemma;
      last++;
      // «глава белорусского государства»
      if (
        tokens[last]?.pos === 'ADJ' &&
        tokens[last]!.lemma !== lemma &&
        tokens[last]!.features.Case === 'Gen'
      )
        last++;
      return tokens[last]?.lemma === lemma;
    });
    if (!fits) continue;
    const noun = tokens.slice(first, last + 1).find((t) => t.pos === 'NOUN' || t.pos === 'PROPN') ?? token;
    // «послы», «губернаторы» name nobody
    if (noun.features.Number === 'Plur' || PLURAL.test(`${noun.lemma} ${noun.text.toLowerCase()}`))
      return null;
    return { role, last };
  }
  return null;
}

/** «Президенты» is a plural, whatever the tagger says of the first word of a sentence: a lemma that ends in a consonant, and a form that does so. */
const PLURAL = /[бвгджзклмнпрстфхцчшщ] \p{L}+(?:ы|и|ов|ев|ам|ям|ами|ями|ах|ях)$/u;

/** «экс-премьер» -> «премьер», «вице-губернатор» stays. */
function officeLemma(token: ParsedToken): string {
  return token.lemma.startsWith('экс-') ? token.lemma.slice(4) : token.lemma;
}

function headInside(tokens: readonly ParsedToken[], first: number, last: number): number {
  for (let at = first; at <= last; at++) if (/^(NOUN|PROPN)$/.test(tokens[at]!.pos)) return at - first;
  return 0;
}

/** The words that complete an open office: lower-case genitives («министр сельского хозяйства и продовольствия»). */
function extendOffice(tokens: readonly ParsedToken[], last: number): number {
  let end = last;
  for (let at = last + 1; at < Math.min(tokens.length, last + 9); at++) {
    const token = tokens[at]!;
    const lower = /^\p{Ll}/u.test(token.text);
    if (lower && /^(NOUN|ADJ)$/.test(token.pos) && token.features.Case === 'Gen') {
      if (token.pos === 'NOUN') end = at;
    } else if (
      !(
        token.lemma === 'и' ||
        token.lemma === 'по' ||
        (lower && token.pos === 'NOUN' && token.features.Case === 'Dat' && tokens[at - 1]!.lemma === 'по')
      )
    )
      break;
  }
  return end;
}
