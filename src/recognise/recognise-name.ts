import type { Analysed, Recognised } from '../model/document.js';
import type { EntityType } from '../model/entity.js';
import { headOf, makeMention, type Scope } from './draft.js';
import { nameIndexOf } from './match-gazetteer.js';
import { NameForms } from './name-forms.js';
import { nominativeOf } from './normal-form.js';
import { nominativePerson } from './normal-person.js';
import type { RecogniseKnowledge } from './recognise.js';

/**
 * Takes the whole of a short text for one name of the given type, in whatever case and language it stands («Смоленщине»,
 * «Владимиром Путиным», «Alyaksandr Lukashenka»), so that a name can be asked for without an article around it.
 */
export function recogniseName(
  document: Analysed,
  type: EntityType,
  { gazetteer, dictionary }: RecogniseKnowledge,
): Recognised {
  const sentence = document.sentences[0];
  if (!sentence || sentence.tokens.length === 0) return { ...document, mentions: [] };
  const scope: Scope = {
    text: document.article.text,
    sentence,
    index: 0,
    surnames: new Set(),
    nameForms: new NameForms(document),
  };
  const { tokens } = sentence;
  const last = tokens.length - 1;
  const head = headOf(tokens, 0, last);
  const quoted = tokens.some(({ text }) => /^[«»"“”„]$/.test(text));
  const match = nameIndexOf(gazetteer, dictionary).matchAt(
    tokens,
    quoted && tokens.length > 1 ? firstWord(tokens) : 0,
  );
  const whole = match && tokens.slice(match.last + 1).every(({ text }) => /^[»"”“.]$/.test(text));
  const ofType = match?.names.filter(({ id }) => id.startsWith(`${type.toLowerCase()}:`)) ?? [];
  const known = whole ? ofType : ofType.filter(({ id }) => gazetteer.entry(id)?.country === countryAfter());
  const foreign = foreignNames(document.article.text, type, gazetteer);
  const ids = [...new Set([...known.map(({ id }) => id), ...foreign])];
  const first = ids[0] ? gazetteer.entry(ids[0]) : undefined;
  const normal =
    first?.name ??
    (type === 'Person'
      ? nominativePerson(tokens, dictionary)
      : nominativeOf(scope, 0, last, head, dictionary));
  const mention = makeMention(scope, {
    kind: 'name',
    type,
    first: 0,
    last,
    head,
    normal,
    candidates: ids,
    rule: 'recognise/asked-name',
  });
  return { ...document, mentions: [mention] };

  /** «правительство Белоруссии»: the country that the rest of the text names. */
  function countryAfter(): string | undefined {
    const rest =
      match && match.last < last ? nameIndexOf(gazetteer, dictionary).matchAt(tokens, match.last + 1) : null;
    return rest?.last === last ? rest.names.find(({ id }) => id.startsWith('country:'))?.id : undefined;
  }
}

const firstWord = (tokens: readonly { readonly text: string }[]): number =>
  Math.max(
    0,
    tokens.findIndex(({ text }) => /\p{L}/u.test(text)),
  );

/** Entries that bear this name in Belarusian or English. */
function foreignNames(name: string, type: EntityType, gazetteer: RecogniseKnowledge['gazetteer']): string[] {
  const wanted = name.trim().toLowerCase();
  return gazetteer.entries
    .filter(
      (entry) =>
        entry.type === type &&
        [entry.names.be, entry.names.en].some((other) => other?.toLowerCase() === wanted),
    )
    .map(({ id }) => id);
}
