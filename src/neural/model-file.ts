import { gunzipSync } from 'node:zlib';
import { SozhError } from '../errors.js';

const MAGIC = 'SOZHMDL1';
const ALIGNMENT = 64;

interface Part {
  readonly type: 'f32' | 'u8' | 'text';
  readonly shape: readonly number[];
  readonly gzip: boolean;
  readonly offset: number;
  readonly bytes: number;
}

/**
 * A model file of data/models as scripts/repack-models.py writes it: eight bytes `SOZHMDL1`, the header's length (u32, little-endian),
 * the header (JSON: name, source, licence, parts), then the parts, each at a multiple of 64 bytes after the header.
 * Parts are little-endian float32 arrays, bytes, or lines of text; some are gzipped.
 *
 * Throws `knowledge/bad-data` for bytes that are no such file and for parts that are not there.
 */
export class ModelFile {
  readonly name: string;
  private readonly parts: Readonly<Record<string, Part>>;
  private readonly body: Uint8Array;

  constructor(bytes: Uint8Array) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (bytes.length < 12 || ascii(bytes.subarray(0, 8)) !== MAGIC) throw notModelFile();
    const start = 12 + view.getUint32(8, true);
    try {
      const header = JSON.parse(ascii(bytes.subarray(12, start)));
      this.name = header.name;
      this.parts = header.parts;
    } catch (cause) {
      throw notModelFile(cause);
    }
    // not a Buffer, whose slice() would share the bytes
    this.body = new Uint8Array(bytes.buffer, bytes.byteOffset + start, bytes.length - start);
    const end = Math.max(...Object.values(this.parts).map((part) => part.offset + part.bytes));
    if (start % ALIGNMENT !== 0 || end > this.body.length) throw notModelFile();
  }

  /** The numbers of an array in C order; a view of the file's bytes where these are aligned. */
  floats(name: string): Float32Array {
    const bytes = this.bytes(name);
    if (bytes.byteOffset % 4 === 0) return new Float32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
    return new Float32Array(bytes.slice().buffer);
  }

  bytes(name: string): Uint8Array<ArrayBuffer> {
    const part = this.part(name);
    const stored = this.body.subarray(part.offset, part.offset + part.bytes) as Uint8Array<ArrayBuffer>;
    if (!part.gzip) return stored;
    const { buffer, byteOffset, length } = gunzipSync(stored);
    return new Uint8Array(buffer, byteOffset, length);
  }

  text(name: string): string {
    return Buffer.from(this.bytes(name)).toString('utf8');
  }

  lines(name: string): string[] {
    return this.text(name).split('\n');
  }

  shape(name: string): readonly number[] {
    return this.part(name).shape;
  }

  /**
   * The same file in memory that threads can share, every part unpacked: what is loaded from it in many threads takes its numbers and
   * bytes up once. (Text becomes strings, which no two threads share.)
   */
  share(): Uint8Array<SharedArrayBuffer> {
    const parts: Record<string, Part> = {};
    let end = 0;
    for (const [name, part] of Object.entries(this.parts)) {
      const offset = Math.ceil(end / ALIGNMENT) * ALIGNMENT;
      const bytes = this.bytes(name).length;
      parts[name] = { ...part, gzip: false, offset, bytes };
      end = offset + bytes;
    }
    const header = Buffer.from(JSON.stringify({ name: this.name, parts }), 'latin1');
    const start = Math.ceil((12 + header.length) / ALIGNMENT) * ALIGNMENT;
    const file = new Uint8Array(new SharedArrayBuffer(start + end));
    // JSON may have spaces after it
    file.fill(0x20, 12, start);
    file.set(Buffer.from(MAGIC, 'latin1'));
    new DataView(file.buffer).setUint32(8, start - 12, true);
    file.set(header, 12);
    for (const [name, { offset }] of Object.entries(parts)) file.set(this.bytes(name), start + offset);
    return file;
  }

  private part(name: string): Part {
    const part = this.parts[name];
    if (part) return part;
    throw new SozhError('knowledge/bad-data', `the model ${this.name} has no part ${name}`, {
      hint: 'data/models is of another version: make it again with scripts/repack-models.py',
    });
  }
}

const ascii = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');

const notModelFile = (cause?: unknown): SozhError =>
  new SozhError('knowledge/bad-data', 'this is not a whole model file of Sozh', {
    hint: 'data/models is incomplete or damaged: compare it with data/models/SHA256SUMS',
    cause,
  });
