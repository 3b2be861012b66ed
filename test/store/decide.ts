import { type Decision, type DecisionContent, decisionId } from '../../src/model/decision.js';

/** A decision with its id, as the commands make them. */
export const decide = (content: DecisionContent): Decision => ({
  ...content,
  id: decisionId(content),
  made: '2024-06-01T12:00:00.000Z',
  note: null,
});

export const merge = (entity: string, into: string): Decision => decide({ kind: 'merge', entity, into });
