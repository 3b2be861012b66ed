import type { Mention } from '../model/document.js';
import type { EntityType } from '../model/entity.js';
import type { ParsedToken } from '../model/token.js';
import { type Case, type Casting, countryOf, mentionsIn } from './casting.js';

interface Description {
  readonly nouns: string;
  readonly type: EntityType;
  /** how many sentences back the thing may have been named */
  readonly within: number;
  /** the thing must have been named with this noun («комиссия», not any body) */
  readonly same?: boolean;
  /** offices whose holder is meant before others, wherever the article names him */
  readonly office?: RegExp;
  /** counts only with an adjective of a country before it */
  readonly adjective?: boolean;
  /** somebody of an earlier sentence: not who is named beside («губернатор принял гостя») */
  readonly earlier?: boolean;
}

/** Nouns by which the press takes up a thing that it has named: «предприятие», «форум», «город». */
const DESCRIPTIONS: readonly Description[] = [
  {
    nouns:
      'предприятие компания фирма концерн холдинг корпорация производитель перевозчик организация учреждение ведомство министерство',
    type: 'Organization',
    within: 3,
  },
  {
    nouns:
      'завод комбинат банк фабрика птицефабрика авиакомпания фонд комиссия комитет совет дума посольство палата служба союз объединение ассоциация музей университет институт клуб',
    type: 'Organization',
    within: 8,
    same: true,
  },
  {
    nouns:
      'форум выставка фестиваль мероприятие саммит конференция ярмарка турнир учение маневры сессия заседание конкурс чемпионат',
    type: 'Event',
    within: 3,
  },
  {
    nouns: 'дипломат',
    type: 'Person',
    within: 3,
    office: /посол|консул|посланник|атташе|поверенный|диплом|иностранных/,
  },
  { nouns: 'парламентарий законодатель', type: 'Person', within: 3, office: /депутат|сенатор|председател/ },
  { nouns: 'представитель', type: 'Person', within: 3, adjective: true },
  { nouns: 'гость гостья визитёр', type: 'Person', within: 3, earlier: true },
  { nouns: 'чиновник', type: 'Person', within: 2, office: /министр|начальник|глава|руководител|председател/ },
  { nouns: 'банкир', type: 'Person', within: 3, office: /банк|правлени|управляющ/ },
  { nouns: 'спикер', type: 'Person', within: 5, office: /^(председатель|спикер)/ },
  {
    nouns: 'политик собеседник предшественник владыка бизнесмен предприниматель',
    type: 'Person',
    within: 2,
  },
];

/** One noun tells one description. */
const BY_NOUN: ReadonlyMap<string, Description> = new Map(
  DESCRIPTIONS.flatMap((description) =>
    description.nouns.split(' ').map((noun) => [noun, description] as const),
  ),
);

/** «белорусская столица», «столица России», «столица»: the capital of the country at hand. */
export function resolveCapitals(
  { document, gazetteer }: Case,
  casting: Casting,
  homeCountry: string | null,
): void {
  document.sentences.forEach((sentence, index) => {
    sentence.tokens.forEach((token, at) => {
      if (token.lemma !== 'столица' || token.features.Number === 'Plur') return;
      const beside = mentionsIn(document, index).find(
        (m) => /^(Country|Region)$/.test(m.type) && (m.head === at - 1 || m.first === at + 1),
      );
      const country = beside ? casting.entityOf.get(beside) : homeCountry;
      const capital = country ? gazetteer.entry(country)?.capital : null;
      if (!capital) return;
      const start = Math.min(token.start, beside?.start ?? token.start);
      const stop = Math.max(token.stop, beside?.stop ?? token.stop);
      const text = document.article.text.slice(start, stop);
      casting.castToken(token, index, at, 'Region', capital, 'role', { start, stop, text });
    });
  });
}

/**
 * Descriptions without a name that take up what was named shortly before: «Предприятие принадлежит …» after «завод «Полесье»». The noun must
 * stand alone (no name, adjective of place, number or plural), and the nearest thing of its kind is meant, one named with that noun before others.
 */
export function resolveDescriptions(
  { document, gazetteer, day }: Case,
  casting: Casting,
  types: readonly EntityType[],
): void {
  document.sentences.forEach((sentence, index) => {
    sentence.tokens.forEach((token, at) => {
      const description = BY_NOUN.get(token.lemma);
      if (
        !description ||
        !types.includes(description.type) ||
        token.pos !== 'NOUN' ||
        token.features.Number === 'Plur'
      )
        return;
      const over = mentionsIn(document, index).filter((m) => m.first <= at && at <= m.last);
      // «дипломат» is an office too, of nobody in particular
      const role = over.find((m) => m.kind === 'role' && m.head === at && description.type === 'Person');
      if (over.some((m) => (m.kind !== 'role' || m.head === at) && (m !== role || casting.entityOf.has(m))))
        return;
      const country = description.type === 'Person' ? countryBefore(index, at) : null;
      if (!country && (description.adjective || !standsAlone(sentence.tokens, at))) return;
      const entity = country
        ? ofCountry(description, country, token.start)
        : nearest(description, token.lemma, index, token.start);
      if (entity && role) casting.cast(role, entity);
      else if (entity) casting.castToken(token, index, at, description.type, entity);
    });
  });

  /** «литовский дипломат»: the country of the adjective right before the noun. */
  function countryBefore(index: number, at: number): string | null {
    const adjective = mentionsIn(document, index).find(
      (m) => m.kind === 'demonym' && m.type === 'Country' && m.head === at - 1,
    );
    return (adjective && casting.entityOf.get(adjective)) ?? null;
  }

  /** Who holds an office of that country, as the article or knowledge has it: the only one, or who was named last. */
  function ofCountry({ office }: Description, country: string, before: number): string | null {
    const fits = (position: string, of: string | null) =>
      of !== null && countryOf(gazetteer.entry(of)) === country && (office?.test(position) ?? true);
    const said = new Map([...casting.officeOf].map(([role, held]) => [casting.entityOf.get(role), held]));
    const inOffice = (id: string) => {
      const held = said.get(id);
      return (
        (held !== undefined && fits(held.position, held.of)) ||
        gazetteer.officesOf(id, day).some(({ position, of }) => fits(position, of))
      );
    };
    const people = document.mentions.filter((m) => m.type === 'Person' && casting.entityOf.has(m));
    const ids = people.map((m) => casting.entityOf.get(m)!).filter(inOffice);
    if (new Set(ids).size === 1) return ids[0]!;
    const last = people.filter((m) => m.stop <= before && inOffice(casting.entityOf.get(m)!)).at(-1);
    return last ? casting.entityOf.get(last)! : null;
  }

  function nearest(
    { type, within, same, office, earlier }: Description,
    noun: string,
    index: number,
    before: number,
  ): string | null {
    const inOffice = new Set(
      [...casting.officeOf]
        .filter(
          ([role, held]) => role.start < before && office?.test(held.position) && casting.entityOf.has(role),
        )
        .map(([role]) => casting.entityOf.get(role)!),
    );
    if (inOffice.size === 1) return [...inOffice][0]!;
    const named = document.mentions.filter(
      (m) =>
        m.type === type &&
        m.kind === 'name' &&
        casting.entityOf.has(m) &&
        m.stop <= before &&
        m.sentence >= index - within &&
        (!earlier || m.sentence < index),
    );
    const byNoun = named.filter((m) => calledBy(m, noun, same === true));
    if (inOffice.size > 1) {
      const held = named.filter((m) => inOffice.has(casting.entityOf.get(m)!)).at(-1);
      return held ? casting.entityOf.get(held)! : null;
    }
    const chosen = byNoun.length > 0 || same ? byNoun.at(-1) : mostPresent(named);
    return chosen ? casting.entityOf.get(chosen)! : null;
  }

  /** Of the last sentence that names any, the subject before others: a text goes on with who acted. */
  function mostPresent(named: readonly Mention[]): Mention | undefined {
    const last = named.at(-1);
    const acting = named.findLast(
      (m) =>
        m.sentence === last?.sentence &&
        m.type === 'Organization' &&
        document.sentences[m.sentence]!.tokens[m.head]!.relation.startsWith('nsubj'),
    );
    return acting ?? last;
  }

  /** «Завод «Полесье»» is called «завод», and so is what knowledge calls one («фонд» of МВФ). */
  function calledBy(mention: Mention, noun: string, asKnown: boolean): boolean {
    const { tokens } = document.sentences[mention.sentence]!;
    const entry = asKnown ? gazetteer.entry(casting.entityOf.get(mention)!) : undefined;
    return (
      tokens.slice(mention.first, mention.last + 1).some(({ lemma }) => lemma === noun) ||
      [mention.normal, ...(entry ? [entry.name, ...entry.aliases] : [])].some((name) =>
        name
          .toLowerCase()
          .split(/[^а-яё]+/)
          .includes(noun),
      )
    );
  }
}

/** Whether nothing narrows the noun down: no adjective of its own, number, name or genitive. */
export function standsAlone(tokens: readonly ParsedToken[], at: number): boolean {
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  const determined =
    before !== undefined &&
    ((before.pos === 'ADJ' && !/^(новый|крупный|сам)$/.test(before.lemma)) ||
      before.pos === 'NUM' ||
      /^(каждый|любой|другой|один|какой|некоторый)$/.test(before.lemma));
  const completed =
    after !== undefined &&
    (/^[«"]$/.test(after.text) ||
      (/^(NOUN|PROPN|ADJ)$/.test(after.pos) && after.features.Case === 'Gen') ||
      after.lemma === 'по');
  return !determined && !completed;
}
