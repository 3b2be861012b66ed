import { SozhError } from '../../errors.js';
import type { Format } from '../formats.js';

/** Longer records are passed over: pages are a tenth of it. */
const MOST_RECORD = 16 * 2 ** 20;
const MOST_HEADER = 65_536;

/**
 * A web archive (WARC 1.0 and 1.1, ISO 28500), as crawlers and `wget --warc-file` write it: each answer that is a page is an article. Streamed,
 * and inside of gzip as well.
 */
export const warc: Format = {
  name: 'WARC',
  extensions: ['.warc'],
  recognises: (head) => /^\s*WARC\/1\.\d\r?\n/.test(Buffer.from(head.subarray(0, 64)).toString('latin1')),
  async *read(content, options, readInner) {
    const bytes = new Puller(content.chunks());
    let pages = 0;
    for (let header = await bytes.header(); header !== null; header = await bytes.header()) {
      const length = Number(/^content-length:\s*(\d+)/im.exec(header)?.[1] ?? Number.NaN);
      if (!/^\s*WARC\/1/.test(header) || !Number.isSafeInteger(length)) {
        const error = new SozhError('input/unreadable', `${content.name} is damaged after ${pages} pages`, {
          hint: 'get it anew',
          facts: { name: content.name, pages },
        });
        if (pages === 0) throw error;
        yield { source: content.name, error };
        return;
      }
      const isAnswer = /^warc-type:\s*response/im.test(header);
      if (!isAnswer || length > MOST_RECORD) {
        await bytes.skip(length);
        continue;
      }
      const record = await bytes.take(length);
      const answer = splitAnswer(record);
      const url = /^warc-target-uri:\s*<?(\S+?)>?\s*$/im.exec(header)?.[1];
      if (!answer || !url) continue;
      pages++;
      const retrievedAt = /^warc-date:\s*(\S+)/im.exec(header)?.[1];
      const { mediaType: _, charset: __, path: ___, url: ____, ...known } = options;
      const given = { ...known, ...(retrievedAt === undefined ? {} : { retrievedAt }) };
      yield* readInner({ name: url, url, ...answer }, given);
    }
  },
};

/** The body of an answer of status 200 that is a page, as it was sent. */
function splitAnswer(record: Buffer): { bytes: Uint8Array; mediaType: string; charset?: string } | null {
  const end = record.indexOf('\r\n\r\n');
  if (end < 0 || end > MOST_HEADER) return null;
  const header = record.subarray(0, end).toString('latin1');
  const type = /^content-type:\s*([^;\s]+)(?:.*charset\s*=\s*"?([\w-]+))?/im.exec(header);
  if (!/^HTTP\/\d(?:\.\d)?\s+200/.test(header) || !/html/i.test(type?.[1] ?? '')) return null;
  const body = record.subarray(end + 4);
  const bytes = /^transfer-encoding:\s*chunked/im.test(header) ? unchunk(body) : body;
  return { bytes, mediaType: type![1]!, ...(type![2] ? { charset: type![2] } : {}) };
}

/** RFC 9112 §7.1; what is broken off or not chunked at all is taken as it stands. */
function unchunk(body: Buffer): Buffer {
  const pieces: Buffer[] = [];
  for (let at = 0; ; ) {
    const end = body.indexOf('\r\n', at);
    const size =
      end < 0 || end - at > 20 ? Number.NaN : Number.parseInt(body.subarray(at, end).toString('latin1'), 16);
    if (Number.isNaN(size)) return pieces.length > 0 ? Buffer.concat(pieces) : body;
    if (size === 0) return Buffer.concat(pieces);
    pieces.push(body.subarray(end + 2, end + 2 + size));
    at = end + 2 + size + 2;
  }
}

/** Takes from a stream as many bytes as are asked for. */
class Puller {
  private held: Buffer = Buffer.alloc(0);

  constructor(private readonly chunks: AsyncIterator<Uint8Array>) {}

  private async more(): Promise<boolean> {
    const next = await this.chunks.next();
    if (next.done) return false;
    this.held = this.held.length === 0 ? Buffer.from(next.value) : Buffer.concat([this.held, next.value]);
    return true;
  }

  /** Up to the blank line; null at the end of the stream. */
  async header(): Promise<string | null> {
    for (;;) {
      const start = this.held.findIndex((byte) => byte !== 0x0d && byte !== 0x0a);
      const end = start < 0 ? -1 : this.held.indexOf('\r\n\r\n', start);
      if (end >= 0 || (start >= 0 && this.held.length - start > MOST_HEADER)) {
        const text = this.held.subarray(start, end < 0 ? MOST_HEADER : end).toString('latin1');
        this.held = this.held.subarray(end < 0 ? this.held.length : end + 4);
        return text;
      }
      if (!(await this.more())) return null;
    }
  }

  async take(length: number): Promise<Buffer> {
    const pieces: Buffer[] = [];
    let size = 0;
    do {
      const piece = this.held.subarray(0, length - size);
      pieces.push(piece);
      size += piece.length;
      this.held = this.held.subarray(piece.length);
    } while (size < length && (await this.more()));
    return Buffer.concat(pieces);
  }

  async skip(length: number): Promise<void> {
    let left = length;
    do {
      const gone = Math.min(left, this.held.length);
      this.held = this.held.subarray(gone);
      left -= gone;
    } while (left > 0 && (await this.more()));
  }
}
