import type { Related, Segmented } from '../model/document.js';
import type { Entity } from '../model/entity.js';
import type { Message } from '../model/message.js';

/** Puts the parts of a long document together again: all that was found, with indices that count in the whole `document`. */
export function joinParts(document: Segmented, parts: readonly Related[]): Related {
  if (parts.length === 1) return parts[0]!;
  let before = 0;
  const shifted = parts.map((part) => {
    const by = before;
    before += part.sentences.length;
    return {
      mentions: part.mentions.map((mention) => ({ ...mention, sentence: mention.sentence + by })),
      relations: part.relations.map((relation) => ({ ...relation, sentence: relation.sentence + by })),
      dates: part.dates.map((date) => ({
        ...date,
        sentence: date.sentence < 0 ? date.sentence : date.sentence + by,
      })),
    };
  });
  return {
    article: document.article,
    paragraphs: document.paragraphs,
    messages: joinMessages(parts),
    sentences: parts
      .flatMap((part) => part.sentences)
      .map((sentence, at) => ({ ...sentence, paragraph: document.sentences[at]!.paragraph })),
    names: parts.flatMap((part) => part.names),
    spans: parts.flatMap((part) => part.spans),
    relations: shifted.flatMap(({ relations }) => relations),
    mentions: shifted.flatMap(({ mentions }) => mentions),
    dates: shifted.flatMap(({ dates }) => dates),
    entities: joinEntities(parts),
    speeches: parts.flatMap((part) => part.speeches),
    homeCountry: parts.find((part) => part.homeCountry !== null)?.homeCountry ?? null,
    statements: parts.flatMap((part) => part.statements),
  };
}

/** What several parts say in the same words (of the article as a whole) is said once. */
function joinMessages(parts: readonly Related[]): Message[] {
  const messages = parts.flatMap((part) => part.messages);
  return [...new Map(messages.map((message) => [JSON.stringify(message), message])).values()];
}

/** One entity for each id, with its mentions in all parts, sorted by id. */
function joinEntities(parts: readonly Related[]): Entity[] {
  const byId = new Map<string, Entity[]>();
  for (const { entities } of parts)
    for (const entity of entities) {
      const same = byId.get(entity.id);
      if (same) same.push(entity);
      else byId.set(entity.id, [entity]);
    }
  return [...byId.keys()].sort().map((id) => {
    const same = byId.get(id)!;
    return { ...same[0]!, mentions: same.flatMap(({ mentions }) => mentions) };
  });
}
