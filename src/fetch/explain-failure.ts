import { SozhError } from '../errors.js';

/** What went wrong below HTTP, in words for people; `retriable`. */
const REASONS: readonly (readonly [RegExp, (host: string) => string])[] = [
  [/^(?:ENOTFOUND|EAI_AGAIN|EAI_NODATA)$/, (host) => `no address is known for ${host}`],
  [/^ECONNREFUSED$/, (host) => `${host} accepts no connection`],
  [/^(?:ENETUNREACH|EHOSTUNREACH|ENETDOWN|EADDRNOTAVAIL)$/, (host) => `there is no way to ${host}`],
  [/TIMEOUT|ETIMEDOUT/, (host) => `${host} does not answer`],
  [/CERT|TLS|SSL|^EPROTO$|SELF_SIGNED|UNABLE_TO_/, (host) => `no secure connection to ${host} can be made`],
  [
    /^UND_ERR_(?:REQ|RES)_CONTENT_LENGTH|^UND_ERR_SOCKET$|^ECONNRESET$|^EPIPE$/,
    (host) => `${host} broke off`,
  ],
  [/^HPE_|^UND_ERR_HEADERS_OVERFLOW$/, (host) => `what ${host} sends is no HTTP`],
];

/** The error of the program for one of undici, of Node or of a time limit. */
export function explainFailure(error: unknown, host: string, signal: AbortSignal): unknown {
  if (signal.aborted) return signal.reason;
  const own = findOwn(error);
  if (own) return own;
  const code = codeOf(error);
  const reason = REASONS.find(([pattern]) => pattern.test(code))?.[1];
  if (!reason) return error;
  return new SozhError('input/unreachable', `${reason(host)} (${code})`, {
    hint: 'check the address, or try again later',
    facts: { host, reason: code },
    cause: error,
  });
}

/** Errors of ours come wrapped where several addresses were tried. */
function findOwn(error: unknown): SozhError | undefined {
  if (error instanceof SozhError) return error;
  const { cause, errors } = (error ?? {}) as { cause?: unknown; errors?: unknown };
  if (Array.isArray(errors)) return errors.map(findOwn).find((own) => own !== undefined);
  return cause === undefined ? undefined : findOwn(cause);
}

function codeOf(error: unknown): string {
  const { code, errors, name } = (error ?? {}) as { code?: unknown; errors?: unknown; name?: unknown };
  if (typeof code === 'string') return code;
  // undici gives some of these no code
  if (name === 'HTTPParserError') return 'HPE_INVALID';
  return Array.isArray(errors) ? codeOf(errors[0]) : '';
}
