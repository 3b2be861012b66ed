import type { Mention, Speech } from '../model/document.js';
import type { EntityType } from '../model/entity.js';
import type { ParsedToken } from '../model/token.js';
import { type Case, type Casting, countryOf } from './casting.js';

type Pronoun = 'we' | 'I' | 'there' | 'they';

/** Pronouns by their dictionary form. */
const PRONOUNS: ReadonlyMap<string, Pronoun> = new Map([
  ['мы', 'we'],
  ['наш', 'we'],
  ['я', 'I'],
  ['там', 'there'],
  ['туда', 'there'],
  ['оттуда', 'there'],
  ['он', 'they'],
  ['она', 'they'],
]);

/** «он», «она»: outside of speech, so that they can be asked who speaks; in it they are left open. */
export const THIRD_PERSON: ReadonlySet<Pronoun> = new Set(['they']);
/** The others, which mean what the speaker means. */
export const SPEAKERS: ReadonlySet<Pronoun> = new Set(['we', 'I', 'there']);

/**
 * Pronouns of the kinds asked for: «мы», «у нас», «наш» stand for the speaker's country (outside of speech, for the article's), «я» for the speaker, «он» and
 * «она» for the last person named whom their gender fits, «там» and «туда» for the last place.
 */
export function resolvePronouns(
  scene: Case,
  casting: Casting,
  speeches: readonly Speech[],
  homeCountry: string | null,
  kinds: ReadonlySet<Pronoun>,
): void {
  scene.document.sentences.forEach((sentence, index) => {
    sentence.tokens.forEach((token, at) => {
      const pronoun = PRONOUNS.get(token.lemma);
      if (!pronoun || !kinds.has(pronoun)) return;
      const speech = speeches.find((s) => s.start <= token.start && token.stop <= s.stop);
      if (pronoun === 'we') {
        const country = speech ? speakerCountry(speech.speaker, scene, casting) : homeCountry;
        if (country) add(token, at, 'Country', country);
        // «мы» is the speaker as well: who met whom is asked of people, what trades with what of countries
        if (speech?.speaker?.startsWith('person:') && token.lemma === 'мы')
          add(token, at, 'Person', speech.speaker);
      } else if (pronoun === 'I') {
        if (speech?.speaker) add(token, at, 'Person', speech.speaker);
      } else if (pronoun === 'there') {
        const place = lastPlace(token);
        if (place) add(token, at, scene.gazetteer.entry(place)?.type ?? 'Region', place);
      } else if (!speech && token.pos === 'PRON') {
        const person = lastPerson(token, index, at);
        if (person) add(token, at, 'Person', person);
      }
    });

    function add(token: ParsedToken, at: number, type: EntityType, entity: string): void {
      casting.castToken(token, index, at, type, entity, 'pronoun');
    }
  });

  /** «там», «туда»: the place that was last named, in this sentence or the one before it. */
  function lastPlace(adverb: ParsedToken): string | null {
    const index = scene.document.sentences.findIndex(
      (sentence) => sentence.start <= adverb.start && adverb.stop <= sentence.stop,
    );
    const place = scene.document.mentions
      .filter(
        (m) =>
          /^(Region|Country|Site)$/.test(m.type) &&
          m.kind === 'name' &&
          m.stop <= adverb.start &&
          m.sentence >= index - 1 &&
          casting.entityOf.has(m),
      )
      .at(-1);
    return place ? casting.entityOf.get(place)! : null;
  }

  /** The nearest person before the pronoun, in this sentence or the one before it; subjects go first, gender must not contradict. */
  function lastPerson(pronoun: ParsedToken, index: number, at: number): string | null {
    const { sentences, mentions } = scene.document;
    const near = mentions.filter(
      (m) =>
        m.type === 'Person' &&
        casting.entityOf.has(m) &&
        (m.sentence === index ? m.last < at : m.sentence === index - 1),
    );
    const gender = pronoun.features.Gender;
    // «он показал ему завод»: two people
    const acting = /^(Nom|Gen)$/.test(pronoun.features.Case ?? 'Nom')
      ? undefined
      : casting.added
          .filter(
            (m) =>
              m.sentence === index && m.type === 'Person' && m.kind === 'pronoun' && m.stop <= pronoun.start,
          )
          .at(-1);
    const actor = acting && casting.entityOf.get(acting);
    const rank = (m: Mention) => {
      const token = sentences[m.sentence]!.tokens[m.head]!;
      const clash = gender && token.features.Gender && token.features.Gender !== gender ? 100 : 0;
      return clash + (m.sentence === index ? 0 : 2) + (token.relation.startsWith('nsubj') ? 0 : 1.5);
    };
    const best = near
      .filter((m) => rank(m) < 100 && casting.entityOf.get(m) !== actor)
      .sort((a, b) => rank(a) - rank(b) || b.start - a.start)[0];
    return best ? casting.entityOf.get(best)! : null;
  }
}

/** The country whose office the speaker holds: as the article says, else as knowledge has it. */
function speakerCountry(speaker: string | null, { gazetteer, day }: Case, casting: Casting): string | null {
  if (!speaker) return null;
  for (const [mention, office] of casting.officeOf)
    if (office.of && casting.entityOf.get(mention) === speaker) {
      const country = countryOf(gazetteer.entry(office.of));
      if (country) return country;
    }
  for (const term of gazetteer.officesOf(speaker, day)) {
    const country = countryOf(gazetteer.entry(term.of));
    if (country) return country;
  }
  return null;
}
