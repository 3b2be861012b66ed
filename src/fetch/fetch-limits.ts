/** How long one retrieval may take, and how much it may bring. Times are milliseconds, sizes bytes. */
export interface FetchLimits {
  /** to a connection, with TLS */
  readonly connectMs: number;
  /** from the connection to the first byte of the answer's body */
  readonly firstByteMs: number;
  /** all of it: redirects, headers and body */
  readonly totalMs: number;
  /** bytes a second that a body brings on average, once `graceMs` have passed */
  readonly minimalRate: number;
  readonly graceMs: number;
  /** of a body as it comes over the wire */
  readonly wireBytes: number;
  /** of a body after gzip, deflate and brotli */
  readonly bytes: number;
  readonly redirects: number;
}

/** A page of news has 0.1 to 2 MB; the largest PDF and feeds that were met have some ten. */
export const DEFAULT_LIMITS: FetchLimits = {
  connectMs: 10_000,
  firstByteMs: 20_000,
  totalMs: 60_000,
  minimalRate: 1000,
  graceMs: 10_000,
  wireBytes: 20 * 2 ** 20,
  bytes: 32 * 2 ** 20,
  redirects: 5,
};
