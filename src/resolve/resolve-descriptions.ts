import type { Mention } from '../model/document.js';
import type { EntityType } from '../model/entity.js';
import type { ParsedToken } from '../model/token.js';
import type { Case, Casting } from './casting.js';

interface Description {
  readonly nouns: RegExp;
  readonly type: EntityType;
  /** how many sentences back the thing may have been named */
  readonly within: number;
}

/** Nouns by which the press takes up a thing that it has named: «предприятие», «форум», «город». */
const DESCRIPTIONS: readonly Description[] = [
  { nouns: /^(предприятие|компания|фирма|завод|комбинат|концерн|холдинг|банк|корпорация|фабрика|птицефабрика|производитель|перевозчик|авиакомпания|организация|фонд|учреждение)$/, type: 'Organization', within: 3 },
  { nouns: /^(ведомство|министерство|комиссия|комитет|совет|дума|посольство|палата|служба|союз|объединение|ассоциация)$/, type: 'Organization', within: 3 },
  { nouns: /^(форум|выставка|фестиваль|мероприятие|саммит|конференция|ярмарка|турнир|учение|маневры|сессия|заседание|конкурс|чемпионат)$/, type: 'Event', within: 3 },
  { nouns: /^(дипломат|политик|чиновник|парламентарий|собеседник|предшественник|владыка|бизнесмен|предприниматель)$/, type: 'Person', within: 2 },
];

/**
 * Descriptions without a name that take up what was named shortly before: «Предприятие принадлежит …» after «завод «Полесье»». The noun must
 * stand alone (no name, adjective of place, number or plural), and the nearest thing of its kind is meant, one named with that noun before others.
 */
export function resolveDescriptions({ document }: Case, casting: Casting, types: readonly EntityType[]): void {
  document.sentences.forEach((sentence, index) => {
    sentence.tokens.forEach((token, at) => {
      const description = DESCRIPTIONS.find(({ nouns, type }) => types.includes(type) && nouns.test(token.lemma));
      if (!description || token.pos !== 'NOUN' || token.features.Number === 'Plur') return;
      if (document.mentions.some((m) => m.sentence === index && m.first <= at && at <= m.last && (m.kind !== 'role' || m.head === at))) return;
      if (!standsAlone(sentence.tokens, at)) return;
      const entity = nearest(description, token.lemma, index, token.start);
      if (entity) addMention(token, at, index, description.type, entity);
    });
  });

  function nearest({ type, within }: Description, noun: string, index: number, before: number): string | null {
    const named = document.mentions.filter(
      (m) => m.type === type && m.kind === 'name' && casting.entityOf.has(m) && m.stop <= before && m.sentence >= index - within,
    );
    const byNoun = named.filter((m) => document.sentences[m.sentence]!.tokens[m.head]!.lemma === noun || m.normal.toLowerCase().includes(noun));
    const chosen = (byNoun.length > 0 ? byNoun : named).at(-1);
    return chosen ? casting.entityOf.get(chosen)! : null;
  }

  function addMention(token: ParsedToken, at: number, sentence: number, type: EntityType, entity: string): void {
    const { start, stop, text, lemma } = token;
    const mention: Mention = { start, stop, text, kind: 'role', type, normal: lemma, sentence, first: at, last: at, head: at, candidates: [], position: null, rule: 'resolve/description' };
    casting.added.push(mention);
    casting.cast(mention, entity);
  }
}

function standsAlone(tokens: readonly ParsedToken[], at: number): boolean {
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  const determined = before !== undefined && ((before.pos === 'ADJ' && !/^(новый|крупный|сам)$/.test(before.lemma)) || before.pos === 'NUM' || /^(каждый|любой|другой|один|какой|некоторый)$/.test(before.lemma));
  const completed = after !== undefined && (/^[«"]$/.test(after.text) || (/^(NOUN|PROPN|ADJ)$/.test(after.pos) && after.features.Case === 'Gen') || after.lemma === 'по');
  return !determined && !completed;
}
