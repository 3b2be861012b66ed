import type { Mention } from '../model/document.js';
import type { GazetteerEntry } from '../model/knowledge.js';
import { nameKey } from '../russian/name-key.js';
import type { Case, Casting } from './casting.js';

const fold = (name: string) => name.toLowerCase().replaceAll('ё', 'е');

/** The parts of a person's name as the text gives them; initials keep their letter. */
interface PersonName {
  readonly given: string | null;
  /** patronymic or its initial */
  readonly middle: string | null;
  /** null where only given name (and patronymic) are said */
  readonly surname: string | null;
}

/** Women's patronymics have endings of their own; men's are told from surnames in -ович by the given name in them. */
const PATRONYMIC =
  /(овна|евна|инична|ична)$|^(александр|алексе|анатоль|андре|антон|аркадь|артем|артём|борис|вадим|валентин|валерь|василь|виктор|виталь|владимир|владислав|вячеслав|геннадь|георги|григорь|дмитри|евгень|иван|игор|иль|иосиф|кирилл|константин|леонид|львов|максим|михайл|никола|олег|павл|петр|роман|семен|семён|серге|станислав|степан|тимофе|федор|фёдор|юрь|яковл)(ович|евич|ич)$/i;

const isInitial = (word: string) => /^\p{Lu}\.?$/u.test(word);

const GENERATION = /-(старш|младш)\p{L}{2,3}$/u;
const generationOf = (name: string): string | null => GENERATION.exec(name)?.[1] ?? null;

/** «Анна Сергеевна Реут», «А. С. Реут», «Реут», «Реут Анна» -> given name (or its initial) and surname. */
export function parsePersonName(whole: string): PersonName {
  // «Реут-младший» is a Реут
  const name = whole.replace(GENERATION, '');
  const words = name.split(/\s+|(?<=\.)(?=\p{Lu})/u).filter(Boolean);
  const full = words.filter((word) => !isInitial(word));
  const last = full.at(-1) ?? name;
  if (
    full.length === words.length &&
    full.length === 2 &&
    PATRONYMIC.test(last) &&
    !PATRONYMIC.test(full[0]!)
  )
    return { given: full[0]!, middle: last, surname: null };
  // «Реут Анна Сергеевна», as papers have it
  if (full.length === 3 && PATRONYMIC.test(last) && !PATRONYMIC.test(full[1]!))
    return { given: full[1]!, middle: last, surname: full[0]! };
  const surname = last;
  const given =
    words[0] !== surname ? words[0]! : (words.find((word) => word !== surname && isInitial(word)) ?? null);
  const middle = words.length > 2 ? (words.filter((word) => word !== surname)[1] ?? null) : null;
  const bare = (word: string | null) => word?.replace('.', '') ?? null;
  return { given: bare(given), middle: bare(middle), surname };
}

/** Whether two parts of a name may be one: equal, an initial of the other, or not said. */
const partFits = (one: string | null, other: string | null): boolean =>
  one === null ||
  other === null ||
  fold(one) === fold(other) ||
  ((one.length === 1 || other.length === 1) && fold(one)[0] === fold(other)[0]);

const givenFits = (one: string | null, other: string | null): boolean =>
  partFits(one, other) || (isForeign(one ?? '') && nameKey(one!) === nameKey(other!));

/** Written in Latin or with letters that Russian does not have; in Belarusian articles any name may be. */
const isForeign = (name: string): boolean => /[a-zіўґ]/i.test(name);

/** Persons of one article: every way of naming one person falls together, two of one surname stay apart. */
export function resolvePersons(scene: Case, casting: Casting): void {
  const mentions = scene.document.mentions.filter((m) => m.type === 'Person' && m.kind === 'name');
  const known: { id: string; name: PersonName; at: number }[] = [];
  const full = (mention: Mention) => parsePersonName(mention.normal).given !== null;
  for (const mention of [...mentions].sort(
    (a, b) => Number(full(b)) - Number(full(a)) || a.start - b.start,
  )) {
    const name = parsePersonName(mention.normal);
    const same = known.filter((k) => sameSurname(k.name, name) && givenFits(k.name.given, name.given));
    // «Антон» after «Антон Реут», «Анна Сергеевна» after «Анна Ким»
    const byGiven =
      name.surname === null || name.given === null
        ? known.filter(
            (k) => k.name.given !== null && fold(k.name.given) === fold(name.given ?? name.surname!),
          )
        : [];
    if (same.length === 0) same.push(...byGiven);
    const ids = new Set(same.map((k) => k.id));
    const nearest = same.filter((k) => k.at <= mention.start).at(-1) ?? same[0];
    const inKnowledge = () => linkPerson(mention, name, scene)?.id;
    // «Реут-старший» is the one of them whom everybody knows
    const elder = generationOf(mention.text) === 'старш' ? inKnowledge() : undefined;
    const id = elder ?? (ids.size > 0 && nearest ? nearest.id : (inKnowledge() ?? null));
    if (id) casting.cast(mention, id);
    else casting.castByName(mention, inUsualOrder(mention.normal, name));
    const cast = casting.entityOf.get(mention);
    if (cast) known.push({ id: cast, name, at: mention.start });
  }
}

/** «Реут Анна Сергеевна» -> «Анна Сергеевна Реут». */
const inUsualOrder = (normal: string, { given, middle, surname }: PersonName): string =>
  given && middle && surname && normal === `${surname} ${given} ${middle}`
    ? `${given} ${middle} ${surname}`
    : normal;

const sameSurname = (one: PersonName, other: PersonName): boolean =>
  one.surname !== null && other.surname !== null && fold(one.surname) === fold(other.surname);

/**
 * The person that knowledge has under this name. A bare surname counts only for somebody in office on that day, and only one; so does one with
 * a single initial. Where nobody bears the nominative that was made, the name is tried as it stands («Н. И. Кочанова»).
 */
function linkPerson(mention: Mention, name: PersonName, scene: Case): GazetteerEntry | null {
  if (name.surname === null) return null;
  const generation = generationOf(mention.text);
  const named = personsNamed(name, generation, scene);
  if (named.length === 0 && standsInNominative(mention, scene))
    named.push(...personsNamed(parsePersonName(mention.text), generation, scene));
  if (named.length === 0 && name.given !== null && name.given.length > 1)
    named.push(...likelyNominatives(name).flatMap((other) => personsNamed(other, generation, scene)));
  const { gazetteer, day } = scene;
  const candidates =
    named.length > 0 ? named : mention.candidates.map((id) => gazetteer.entry(id)!).filter(Boolean);
  const inOffice = candidates.filter((entry) => gazetteer.officesOf(entry.id, day).length > 0);
  const short = name.given === null || (name.given.length === 1 && name.middle === null);
  if (!short && candidates.length <= 1) return candidates[0] ?? null;
  if (inOffice.length === 1) return inOffice[0]!;
  // «Лукашенко» is the head of state where another of the name holds an office too
  const heads = inOffice.filter((entry) =>
    gazetteer.officesOf(entry.id, day).some(({ position }) => /^(президент|премьер-министр)$/.test(position)),
  );
  return name.given === null && (day !== null || generation !== null) && heads.length === 1
    ? heads[0]!
    : null;
}

/** Names that this one may be a form of where no rule for surnames fits («Ким Чен Ына»), and the other way round («Реут Анна»). */
function likelyNominatives({ given, middle, surname }: PersonName): PersonName[] {
  const stem = surname!.replace(/(?:[аяуюеыи]|[оеы]м|[ое]й)$/, '');
  const others = stem === surname ? [] : ['', 'а', 'я', 'ь', 'й'].map((ending) => stem + ending);
  const turned = middle === null ? [{ given: surname, middle, surname: given }] : [];
  return [...others.map((other) => ({ given, middle, surname: other })), ...turned];
}

const standsInNominative = (mention: Mention, { document }: Case): boolean =>
  mention.rule === 'recognise/asked-name' ||
  document.sentences[mention.sentence]!.tokens[mention.head]!.features.Case === 'Nom';

/** `generation`: «старш», «младш», where it is said; whom knowledge has with another is not meant, nor who is known by it where it is not said. */
function personsNamed(name: PersonName, generation: string | null, scene: Case): GazetteerEntry[] {
  // names of Belarusian articles come spelt over into Russian, not always as Russian has them
  const foreign = isForeign(name.surname!) || scene.document.article.language !== 'ru';
  const persons = personsOf(scene, name.surname!, foreign).filter((entry) =>
    [entry.name, ...entry.aliases].some((alias) => {
      const other = parsePersonName(alias);
      const theirs = generationOf(alias);
      return (
        (theirs === null || theirs === generation) &&
        (sameSurname(other, name) || (foreign && sameKey(other.surname, name.surname))) &&
        (givenFits(name.given, other.given) || (foreign && sameKey(name.given, other.given))) &&
        partFits(isForeign(name.middle ?? '') ? null : name.middle, other.middle)
      );
    }),
  );
  const knownBy = persons.filter((entry) =>
    [entry.name, ...entry.aliases].some((alias) => generationOf(alias) === generation),
  );
  return generation !== null && knownBy.length > 0 ? knownBy : persons;
}

const sameKey = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && nameKey(one) === nameKey(other);

type Surnames = ReadonlyMap<string, readonly GazetteerEntry[]>;

const asWritten = new WeakMap<object, Surnames>();
const byKey = new WeakMap<object, Surnames>();

/** Everybody with this surname; in whatever language it is written, where it is `foreign`. */
function personsOf({ gazetteer }: Case, surname: string, foreign: boolean): readonly GazetteerEntry[] {
  const [tables, keyOf] = foreign ? [byKey, nameKey] : [asWritten, fold];
  let table = tables.get(gazetteer);
  if (!table) tables.set(gazetteer, (table = tableOf(gazetteer.entries, keyOf)));
  return table.get(keyOf(surname)) ?? [];
}

function tableOf(entries: readonly GazetteerEntry[], keyOf: (surname: string) => string): Surnames {
  const table = new Map<string, GazetteerEntry[]>();
  for (const entry of entries) {
    if (entry.type !== 'Person') continue;
    const keys = new Set([entry.name, ...entry.aliases].map((name) => keyOf(surnameOf(name))));
    for (const key of keys) {
      const others = table.get(key);
      if (others) others.push(entry);
      else table.set(key, [entry]);
    }
  }
  return table;
}

/** The last word, but for names that end otherwise («Анна Сергеевна», «Реут А.»). */
function surnameOf(name: string): string {
  const last = name.slice(name.lastIndexOf(' ') + 1);
  return isInitial(last) || PATRONYMIC.test(last) ? (parsePersonName(name).surname ?? name) : last;
}
