import { z } from 'zod';
import { hashParts } from './hash-parts.js';

const entityId = z.string().regex(/^(person|country|region|organization|event|site):[a-z0-9-]+$/);
const articleId = z.string().regex(/^article:[0-9a-f]{16}$/);
const statementId = z.string().regex(/^statement:[0-9a-f]{16}$/);

/** `made`: the instant at which a person decided; `note`: why, or what it is about, in that person's words. Neither changes the graph. */
const said = { id: z.string(), made: z.string().nullable(), note: z.string().nullable() };

/**
 * What a person has decided (CONTRACT "Identity and decisions"): data that assembly applies, and that can be taken back.
 * - `merge`: `entity` is the same thing as `into`, whose id stays.
 * - `split`: in this article, `entity` stands for something else, `into`.
 * - `different`: the two are never one (sorted by id).
 * - `reject`, `confirm`: the statement is wrong and left out; or it is right, whatever its confidence.
 * - `retract`: the article was taken back: it is not in the store and does not come back by itself.
 */
export const decisionSchema = z.discriminatedUnion('kind', [
  z.object({ ...said, kind: z.literal('merge'), entity: entityId, into: entityId }),
  z.object({ ...said, kind: z.literal('split'), entity: entityId, article: articleId, into: entityId }),
  z.object({ ...said, kind: z.literal('different'), entity: entityId, other: entityId }),
  z.object({ ...said, kind: z.literal('reject'), statement: statementId }),
  z.object({ ...said, kind: z.literal('confirm'), statement: statementId }),
  z.object({ ...said, kind: z.literal('retract'), article: articleId }),
]);

export type Decision = Readonly<z.infer<typeof decisionSchema>>;

type Without<T> = T extends unknown ? Omit<T, 'id' | 'made' | 'note'> : never;
/** A decision without what does not change the graph. */
export type DecisionContent = Without<Decision>;

/** What a decision is about: entities, an article, a statement, in a fixed order. */
function partsOfDecision(decision: DecisionContent): string[] {
  switch (decision.kind) {
    case 'merge':
      return [decision.entity, decision.into];
    case 'split':
      return [decision.entity, decision.article, decision.into];
    case 'different':
      return [decision.entity, decision.other];
    case 'retract':
      return [decision.article];
    default:
      return [decision.statement];
  }
}

/** `decision:` + hash of its kind and what it is about: who decides the same twice has decided once. */
export const decisionId = (decision: DecisionContent): string =>
  `decision:${hashParts([decision.kind, ...partsOfDecision(decision)])}`;
