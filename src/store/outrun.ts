import { SozhError } from '../errors.js';

/**
 * Another program was quicker: what this one was about to read or lock has just been deleted or replaced. Nothing is wrong; done again it
 * comes out right, and the engine for Neo4j does it again by itself.
 */
export function outrun(): SozhError {
  return new SozhError('store/locked', 'Other programs write the same articles to the store', {
    hint: 'Try again when they are done.',
  });
}
