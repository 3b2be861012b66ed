import { SozhError } from '../../errors.js';
import type { Format } from '../formats.js';

const MOST_BYTES = 64 * 2 ** 20;
const HEADERS = /^(?:[A-Za-z-]+:[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*\r?\n)+/;

/** A page with its pictures in one file, as browsers save it (RFC 2557): its first part of HTML is read. */
export const mhtml: Format = {
  name: 'MHTML',
  extensions: ['.mhtml', '.mht'],
  recognises(head) {
    const start = Buffer.from(head.subarray(0, 4096)).toString('latin1');
    return HEADERS.test(start) && /^content-type:\s*multipart\/related/im.test(start);
  },
  async *read(content, options, readInner) {
    const { name } = content;
    const raw = Buffer.from(await content.whole(MOST_BYTES)).toString('latin1');
    const top = headersOf(raw);
    const boundary = /boundary\s*=\s*(?:"([^"]+)"|([^\s;]+))/i.exec(top.headers.get('content-type') ?? '');
    const parts = raw.slice(top.length).split(`--${boundary?.[1] ?? boundary?.[2] ?? '\u0000'}`);
    for (const part of parts) {
      const own = part.replace(/^\r?\n/, '');
      const { headers, length } = headersOf(own);
      const type = headers.get('content-type') ?? '';
      if (!/^(?:text\/html|application\/xhtml\+xml)/i.test(type)) continue;
      const charset = /charset\s*=\s*"?([\w-]+)/i.exec(type)?.[1];
      const location = headers.get('content-location') ?? top.headers.get('snapshot-content-location');
      const { mediaType: _, charset: __, ...given } = options;
      const saved = Date.parse(top.headers.get('date') ?? '');
      yield* readInner(
        {
          name,
          bytes: decode(own.slice(length), headers.get('content-transfer-encoding') ?? ''),
          mediaType: 'text/html',
          ...(charset ? { charset } : {}),
          ...(location && /^https?:/i.test(location) ? { url: location } : {}),
        },
        Number.isNaN(saved) ? given : { ...given, retrievedAt: new Date(saved).toISOString() },
      );
      return;
    }
    throw new SozhError('input/unreadable', `${name} holds no page`, {
      hint: 'save the page anew',
      facts: { name },
    });
  },
};

/** Headers by name in lower case, folded lines joined, and how long they are with the blank line behind them. */
function headersOf(text: string): { readonly headers: ReadonlyMap<string, string>; readonly length: number } {
  const block = HEADERS.exec(text)?.[0] ?? '';
  const headers = new Map<string, string>();
  for (const line of block.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim());
  }
  const gap = /^\r?\n/.exec(text.slice(block.length))?.[0].length ?? 0;
  return { headers, length: block.length + gap };
}

function decode(body: string, encoding: string): Uint8Array {
  if (/base64/i.test(encoding)) return Buffer.from(body, 'base64');
  if (!/quoted-printable/i.test(encoding)) return Buffer.from(body, 'latin1');
  const plain = body
    .replace(/[ \t]*=\r?\n/g, '')
    .replace(/=([\dA-F]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return Buffer.from(plain, 'latin1');
}
