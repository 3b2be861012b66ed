import { Transform, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { SozhError } from '../errors.js';
import type { FetchLimits } from './fetch-limits.js';

/** More than two layers of compression are a trick, not a page. */
const MOST_LAYERS = 2;

const DECODERS: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/** What a server may choose from. */
export const ACCEPTED_ENCODINGS = 'gzip, deflate, br';

/**
 * Reads a body to its end, taking off what `encoding` (Content-Encoding) says was put on, and never holds more than the limits allow.
 * @param onBytes told of every piece as it comes over the wire
 * @throws SozhError `input/too-large`, `input/unreadable` for an encoding that is not known or bytes that are not in it
 */
export async function readBody(
  body: NodeJS.ReadableStream,
  encoding: string,
  { limits, host, signal, onBytes }: BodyOptions,
): Promise<Uint8Array> {
  const decoders = encoding
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '' && name !== 'identity')
    .reverse()
    .map((name) => DECODERS[name]);
  if (decoders.length > MOST_LAYERS || decoders.includes(undefined))
    throw new SozhError(
      'input/unreadable',
      `${host} sends in an encoding that cannot be read (${encoding.slice(0, 40)})`,
      {
        hint: 'save the page in a browser, and give the file',
        facts: { host },
      },
    );
  const chunks: Uint8Array[] = [];
  let size = 0;
  const sink = new Writable({
    write(chunk: Uint8Array, _, done) {
      size += chunk.length;
      if (size > limits.bytes) return done(tooLarge(host, limits.bytes, decoders.length > 0));
      chunks.push(chunk);
      done();
    },
  });
  const streams = [body, weigh(limits.wireBytes, host, onBytes), ...decoders.map((make) => make!()), sink];
  try {
    await pipeline(streams, { signal });
  } catch (error) {
    if (isZlib(error))
      throw new SozhError(
        'input/unreadable',
        `what ${host} sends is not compressed as it says, or was cut off`,
        {
          hint: 'try again later',
          facts: { host, encoding },
          cause: error,
        },
      );
    throw error;
  }
  return Buffer.concat(chunks);
}

export interface BodyOptions {
  readonly limits: FetchLimits;
  readonly host: string;
  readonly signal: AbortSignal;
  readonly onBytes: (bytes: number) => void;
}

/** Lets through so many bytes at most. */
function weigh(most: number, host: string, onBytes: (bytes: number) => void): Transform {
  let size = 0;
  return new Transform({
    transform(chunk: Uint8Array, _, done) {
      onBytes(chunk.length);
      size += chunk.length;
      if (size > most) done(tooLarge(host, most, false));
      else done(null, chunk);
    },
  });
}

export const tooLarge = (host: string, most: number, unpacked: boolean): SozhError =>
  new SozhError(
    'input/too-large',
    `${host} sends more than ${Math.round(most / 1024 / 1024)} MB${unpacked ? ', when unpacked' : ''}`,
    { hint: 'no page of news is so large; if this one is, save it and give the file', facts: { host, most } },
  );

const isZlib = (error: unknown): boolean => {
  const code = (error as NodeJS.ErrnoException | null)?.code ?? '';
  return /^(?:Z_|ERR__?ERROR|ERR_BROTLI|ERR_PADDING|ERR__ERROR)/.test(code);
};
