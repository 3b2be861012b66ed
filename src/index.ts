/** The library: what other programs may import. */
export { ERROR_CODES, SozhError } from './errors.js';
