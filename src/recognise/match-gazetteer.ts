import type { Article } from '../model/article.js';
import type { Mention } from '../model/document.js';
import type { EntityType } from '../model/entity.js';
import type { Gazetteer } from '../model/gazetteer.js';
import { overlaps } from '../model/span.js';
import type { NameSpan, ParsedToken } from '../model/token.js';
import type { Dictionary } from '../russian/dictionary.js';
import { glossBelarusian } from '../russian/gloss-belarusian.js';
import { makeMention, type Scope } from './draft.js';
import { type IndexedName, NameIndex } from './name-index.js';
import { nameVariants } from './name-variants.js';

const indexes = new WeakMap<Gazetteer, Map<string, NameIndex>>();

/** The index of this gazetteer for articles in a language, made when it is first asked for. */
export function nameIndexOf(
  gazetteer: Gazetteer,
  dictionary: Dictionary,
  language: Article['language'] = 'ru',
): NameIndex {
  let byLanguage = indexes.get(gazetteer);
  if (!byLanguage) indexes.set(gazetteer, (byLanguage = new Map()));
  let index = byLanguage.get(language);
  if (!index) byLanguage.set(language, (index = buildNameIndex(gazetteer, dictionary, language)));
  return index;
}

/**
 * The index of every name, alias and demonym noun of the gazetteer. Persons are found by the tagger, and told apart when they are resolved.
 * For Belarusian articles their names in Belarusian too, as the words of such an article are read (`glossBelarusian`).
 */
function buildNameIndex(
  gazetteer: Gazetteer,
  dictionary: Dictionary,
  language: Article['language'],
): NameIndex {
  const index = new NameIndex(dictionary);
  if (language === 'be')
    for (const { id, type, name, names, ambiguous } of gazetteer.entries) {
      if (type === 'Person' || !names.be) continue;
      const own = glossBelarusian(names.be.split(/\s+/), dictionary).join(' ');
      index.add(own, {
        id,
        kind: 'name',
        ambiguous: ambiguous.includes(name) || (own !== name && dictionary.has(own)),
      });
    }
  for (const { id, type, name, aliases, ambiguous, adjectives, demonyms } of gazetteer.entries) {
    if (type === 'Person') continue;
    // an ambiguous form may be an adjective or a demonym: those are indexed as what they are
    const named = ambiguous.filter((form) => !adjectives.includes(form) && !demonyms.includes(form));
    const surfaces = new Set([name, ...aliases, ...named]);
    for (const surface of surfaces)
      for (const variant of type === 'Event' ? nameVariants(surface) : inRunningText(surface, type))
        index.add(
          variant,
          { id, kind: 'name', ambiguous: ambiguous.includes(surface) },
          type === 'Organization' ? surface : variant,
        );
    for (const demonym of demonyms)
      index.add(demonym, { id, kind: 'demonym', ambiguous: ambiguous.includes(demonym) });
  }
  return index;
}

/** «Посольство Беларуси в России» is also «посольство Беларуси в России»: a body by a common noun and a name after it. */
function inRunningText(name: string, type: EntityType): readonly string[] {
  const noun = /^\p{Lu}\p{Ll}+(?= .*\p{Lu})/u.exec(name)?.[0];
  const isBody = type === 'Organization' && noun !== undefined && BODY.test(noun);
  return isBody ? [name, name.charAt(0).toLowerCase() + name.slice(1)] : [name];
}

const BODY =
  /^(Посольство|Министерство|Правительство|Администрация|Академия|Комитет|Комиссия|Совет|Парламент|Генконсульство|Консульство|Представительство|Торгпредство|Дирекция|Федерация|Ассоциация)$/;

/** Names of the gazetteer in any case: «в Смоленской области», «минчане», «МИД». One mention for the longest name at a place. */
export function matchGazetteer(
  scope: Scope,
  index: NameIndex,
  gazetteer: Gazetteer,
  spans: readonly NameSpan[],
): Mention[] {
  const { tokens } = scope.sentence;
  const mentions: Mention[] = [];
  for (let first = 0; first < tokens.length; first++) {
    const match = index
      .matchesAt(tokens, first)
      .map(({ last, names }) => {
        const stretch = tokens.slice(first, last + 1);
        return { last, stretch, names: names.filter((name) => isSupported(name, stretch, first, spans)) };
      })
      .find(({ names }) => names.length > 0);
    if (!match) continue;
    const { stretch, names } = match;
    const demonym = names.every((name) => name.kind === 'demonym');
    const entries = names.map((name) => gazetteer.entry(name.id)!);
    mentions.push(
      makeMention(scope, {
        kind: demonym ? 'demonym' : 'name',
        type: entries[0]!.type,
        first,
        last: match.last,
        normal: names[0]!.name,
        candidates: entries.map((entry) => entry.id),
        rule: demonym
          ? 'recognise/demonym'
          : names.every((name) => name.ambiguous)
            ? 'recognise/gazetteer-ambiguous'
            : 'recognise/gazetteer',
      }),
    );
    // a longer name hides the shorter ones that begin inside it, but for countries and regions in its genitives
    if (match.last > first) first += innerNames(stretch) > 0 ? 0 : match.last - first;
  }
  return mentions;
}

const innerNames = (stretch: readonly ParsedToken[]): number =>
  stretch.slice(1).filter((token) => /^(PROPN|NOUN)$/.test(token.pos) && /^\p{Lu}/u.test(token.text)).length;

const fold = (word: string): string => word.toLowerCase().replaceAll('ё', 'е');

const readsAs = ({ form }: IndexedName, { lemma, text }: ParsedToken): boolean =>
  form === lemma || form === fold(text);

/**
 * Ambiguous names, and words at the head of a sentence that are common words too, count only where the tagger sees a name of
 * that kind as well. A name inside a longer name of a person («Владимир Киров») is not a place.
 */
function isSupported(
  name: IndexedName,
  stretch: readonly ParsedToken[],
  first: number,
  spans: readonly NameSpan[],
): boolean {
  const span = { start: stretch[0]!.start, stop: stretch.at(-1)!.stop };
  const over = spans.filter((other) => overlaps(other, span));
  const type = name.id.slice(0, name.id.indexOf(':'));
  const place = type === 'region' || type === 'country' || type === 'site';
  if (
    place &&
    over.some(
      (other) =>
        other.type === 'PER' && (name.ambiguous || other.stop - other.start > span.stop - span.start),
    )
  )
    return false;
  // «правительства двух стран» are none of those that are known
  if (name.ambiguous && stretch[0]!.features.Number === 'Plur' && /^\p{Ll}/u.test(stretch[0]!.text))
    return false;
  // «президент Беларуси сегодня прилетел» does not speak of the newspaper
  if (stretch.length > 1 && stretch.at(-1)!.pos === 'ADV') return false;
  if (stretch.length > 1 && !name.ambiguous) return true;
  // «Иванов» could be a form of «Иваново», but is read as another word: then the tagger has to see a place
  if (place && name.kind === 'name' && !readsAs(name, stretch[0]!))
    return over.some((other) => other.type === 'LOC');
  if (name.ambiguous && place) return over.some((other) => other.type === 'LOC');
  if (name.kind === 'demonym') return /^(NOUN|PROPN|ADJ)$/.test(stretch[0]!.pos);
  const common =
    first === 0 && stretch[0]!.pos !== 'PROPN' && stretch[0]!.text !== stretch[0]!.text.toUpperCase();
  return !(common && place) || over.some((other) => other.type !== 'PER');
}
