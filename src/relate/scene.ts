import type { Dated, DateMention, ResolvedMention } from '../model/document.js';
import type { LabelledRelation, ParsedToken, Sentence } from '../model/token.js';

/** One sentence with what was found in it: what every rule of this stage looks at. */
export interface Scene {
  readonly document: Dated;
  readonly sentence: Sentence<ParsedToken>;
  readonly tokens: readonly ParsedToken[];
  /** mentions with an entity, in the order of the text; a mention that lies in a longer one follows it */
  readonly mentions: readonly ResolvedMention[];
  /** those of them that only complete a role («посол России в Минске»): no arguments of anything else */
  readonly bound: ReadonlySet<ResolvedMention>;
  readonly dates: readonly DateMention[];
  /** what the relation model found between spans of the sentence */
  readonly relations: readonly LabelledRelation[];
}

/** The sentences of the document, each with its mentions and dates. */
export function buildScenes(document: Dated): Scene[] {
  const mentions = groupBySentence(document.mentions);
  const dates = groupBySentence(document.dates);
  const relations = groupBySentence(document.relations);
  return document.sentences.map((sentence, index) => {
    const own = (mentions.get(index) ?? []).filter((mention) => mention.entity !== null);
    return {
      document,
      sentence,
      tokens: sentence.tokens,
      mentions: own,
      bound: findBound(own),
      dates: dates.get(index) ?? [],
      relations: relations.get(index) ?? [],
    };
  });
}

/** What stands between a role and its name, or right before the role, and is the place of the office. */
function findBound(mentions: readonly ResolvedMention[]): Set<ResolvedMention> {
  const bound = new Set<ResolvedMention>();
  for (const { kind, office, first, last } of mentions) {
    if (kind !== 'role' || !office) continue;
    for (const mention of mentions) {
      const place = mention.type !== 'Person' && mention.first >= first - 2 && mention.last <= last + 6;
      if (
        place &&
        (sameThing(mention, office.of) ||
          sameThing(mention, office.to) ||
          (office.to !== null && mention.first > last && mention.first <= last + 4))
      )
        bound.add(mention);
    }
  }
  return bound;
}

const sameThing = (mention: ResolvedMention, id: string | null): boolean =>
  id !== null && mention.entity === id;

function groupBySentence<T extends { readonly sentence: number }>(items: readonly T[]): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const item of items) {
    const group = groups.get(item.sentence);
    if (group) group.push(item);
    else groups.set(item.sentence, [item]);
  }
  return groups;
}

/** Whether the token is a verb form that carries a clause (finite, infinitive, participle or gerund). */
export const isVerbal = (token: ParsedToken): boolean => token.pos === 'VERB' || token.pos === 'AUX';

/** The tokens on the way from `from` up to the root, `from` first. Safe on any input: stops at a token seen before. */
export function pathUp(tokens: readonly ParsedToken[], from: number): number[] {
  const path: number[] = [];
  for (let at = from; at >= 0 && !path.includes(at); at = tokens[at]!.head) path.push(at);
  return path;
}

/** Indices of the tokens that `head` governs. */
export function childrenOf(tokens: readonly ParsedToken[], head: number): number[] {
  const children: number[] = [];
  for (let at = 0; at < tokens.length; at++) if (tokens[at]!.head === head) children.push(at);
  return children;
}

/** A verb that makes a clause of its own: participles do not. */
export const carriesClause = (token: ParsedToken): boolean =>
  isVerbal(token) && token.features.VerbForm !== 'Part';

/** «Приедет ли Реут в Гомель?»: a question states nothing. */
export const asksOnly = ({ tokens }: Scene): boolean => tokens.at(-1)?.text.endsWith('?') ?? false;
