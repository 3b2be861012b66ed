import type { LabelledRelation, LabelledSpan, ParsedToken, Sentence } from '../model/token.js';
import type { WantedRelations } from '../model/wanted-relations.js';
import type { PairEntity } from '../neural/entity-pairs.js';
import type { RelationLayers } from '../neural/relation-encoder.js';
import type { RelationTagger } from '../neural/relation-tagger.js';

/**
 * The relations that the model sees between the spans of each sentence: for every pair of spans its likeliest label, where that is one of the
 * `wanted` (null: any). `layers` hold a row for each token of the document; spans that no sentence holds have no relations.
 */
export function findRelations(
  sentences: readonly Sentence<ParsedToken>[],
  spans: readonly LabelledSpan[],
  layers: RelationLayers,
  tagger: RelationTagger,
  wanted: WantedRelations | null,
): LabelledRelation[] {
  const spansOf: LabelledSpan[][] = [];
  let next = 0;
  const given = sentences.map(({ tokens, stop }) => {
    const own: LabelledSpan[] = [];
    const entities: PairEntity[] = [];
    while (next < spans.length && spans[next]!.start < stop) {
      const span = spans[next++]!;
      const first = tokens.findIndex((token) => token.stop > span.start);
      const last = tokens.findLastIndex((token) => token.start < span.stop);
      if (first < 0 || last < first || span.stop > stop) continue;
      own.push(span);
      entities.push({ label: span.label, first, last });
    }
    spansOf.push(own);
    return { tokens, entities };
  });
  return tagger.find(given, layers, wanted).map(({ sentence, from, to, label, probability }) => ({
    sentence,
    from: spansOf[sentence]![from]!,
    to: spansOf[sentence]![to]!,
    label,
    probability,
  }));
}
